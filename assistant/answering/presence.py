"""Whether and where a convention shows a topic: evidence in the words, never a resemblance."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.answering.topics import Evidence
from assistant.convention.folding import fold
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.value import Value

# A paragraph that opens so goes on with whom the one before is about.
_PRONOUN = re.compile(r"(?:ils?|elles?|celui-ci|celle-ci)\b")
_SAID_AGAIN = re.compile(r"(?<=[a-z]) \(\d{1,3}\)(?= [a-z])")


class Showing(Value):
    """A passage that shows a topic.

    Attributes:
        chunk: the passage.
        span: the part of it to quote: the sentence that holds the evidence where one does, else
            the whole passage.
        rank: which of the ways of being shown it is, 0 for the strongest.
        evidence: that way.
    """

    chunk: Chunk
    span: Span
    rank: int
    evidence: Evidence


class _Folded(Value):
    """A chunk ready to be searched for evidence."""

    chunk: Chunk
    context: str
    whole: str
    parts: tuple[str, ...]


def plain(text: str) -> str:
    """``text`` as evidence reads it: folded, one space between words, no mark of emphasis."""
    # Marks of Markdown stand between words that belong together (« **PRODUIT** »), and so do
    # figures that say a number again (« trente (30) jours »).
    return _SAID_AGAIN.sub("", " ".join(fold(text).replace("**", "").split()))


class Presence:
    """Finds what shows a topic among the chunks of one convention; remembers what it found."""

    def __init__(
        self,
        text: str,
        chunks: Sequence[Chunk],
        names: Iterable[tuple[str, str]] = (),
        told: Callable[[str], str] = str,
    ) -> None:
        """Fold the ``chunks`` of the convention whose text is ``text``, once.

        Args:
            text: the convention.
            chunks: its passages, in order.
            names: what the text calls the parties, with the word that evidence knows.
            told: what tells its words in the third person.
        """
        self._told = told
        self._names = tuple(
            # In brackets a name stands after the one that it is short for.
            (re.compile(rf"(?<!\()\b{re.escape(fold(name))}\b"), word)
            for name, word in names
        )
        self._all = self._plain(text)
        self._chunks = tuple(
            _Folded(
                chunk=chunk,
                context=self._plain("\n".join((*chunk.context, *before))),
                whole=self._plain(chunk.text),
                parts=tuple(self._plain(span.of(text)) for span in chunk.spans),
            )
            for chunk, before in _with_antecedents(chunks)
        )
        self._found: dict[tuple[Evidence, ...], tuple[Showing, ...]] = {}

    def _plain(self, words: str) -> str:
        """``words`` as evidence reads them, the parties called by words that it knows."""
        folded = plain(self._told(words))
        for pattern, word in self._names:
            folded = pattern.sub(word, folded)
        return folded

    def of(self, evidence: tuple[Evidence, ...]) -> tuple[Showing, ...]:
        """The passages that show ``evidence``, the strongest way first, then in text order."""
        if evidence not in self._found:
            self._found[evidence] = self._search(evidence)
        return self._found[evidence]

    def _may_show(self, evidence: Evidence) -> bool:
        """Whether the whole text holds the patterns; one tied to an end of a passage may stand."""
        patterns = evidence.compiled.text
        return all(_is_anchored(p) or p.search(self._all) for p in patterns)

    def _search(self, ways: tuple[Evidence, ...]) -> tuple[Showing, ...]:
        found: list[Showing] = []
        seen: set[Span] = set()
        for rank, evidence in enumerate(ways):
            if not self._may_show(evidence):
                continue
            for folded in self._chunks:
                span = _shown_in(folded, evidence)
                if span is not None and span not in seen:
                    seen.add(span)
                    found.append(
                        Showing(chunk=folded.chunk, span=span, rank=rank, evidence=evidence)
                    )
        return tuple(found)


def _with_antecedents(chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, tuple[str, ...]]]:
    """``chunks``, each with the paragraph before where a pronoun goes on with whom it is about.

    What « Elle met aussi à disposition : » opens goes on with it too.
    """
    above: Chunk | None = None
    carried: tuple[str, ...] = ()
    for chunk in chunks:
        if chunk.kind is ChunkKind.ITEM:
            yield chunk, carried
            continue
        together = above is not None and above.article == chunk.article
        goes_on = together and _PRONOUN.match(fold(chunk.text)) is not None
        carried = (above.text,) if goes_on and above is not None else ()
        yield chunk, carried
        above = above if goes_on else chunk


def _is_anchored(pattern: re.Pattern[str]) -> bool:
    return "^" in pattern.pattern or "$" in pattern.pattern


def _shown_in(folded: _Folded, evidence: Evidence) -> Span | None:
    """The part of a chunk that shows the evidence: a sentence if one holds it all."""
    compiled = evidence.compiled
    around = f"{folded.context}\n{folded.whole}"
    for span, part in zip(folded.chunk.spans, folded.parts, strict=True):
        if compiled.shown_by(part, around):
            return span
    return folded.chunk.span if compiled.shown_by(folded.whole, around) else None
