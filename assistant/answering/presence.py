"""Whether and where a convention shows a topic: evidence in the words, never a resemblance."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.answering.retelling import retold
from assistant.answering.topics import CompiledEvidence, Evidence
from assistant.convention.folding import fold
from assistant.convention.sentences import goes_on
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.value import Value

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


class _Reading(Value):
    """Words folded, as they are written or as evidence would say them, and what is around."""

    around: str
    whole: str
    parts: tuple[str, ...]

    def shown(self, evidence: CompiledEvidence, chunk: Chunk) -> Span | None:
        """The part of ``chunk`` that shows the evidence: a sentence if one holds it all."""
        for span, part in zip(chunk.spans, self.parts, strict=True):
            if evidence.shown_by(part, self.around):
                return span
        return chunk.span if evidence.shown_by(self.whole, self.around) else None


class _Folded(Value):
    """A chunk ready to be searched for evidence; what says nothing otherwise has no retelling."""

    chunk: Chunk
    written: _Reading
    retold: _Reading | None


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
        self._all_retold = retold(self._all)
        self._chunks = tuple(
            self._folded(text, chunk, before) for chunk, before in _with_antecedents(chunks)
        )
        self._found: dict[tuple[Evidence, ...], tuple[Showing, ...]] = {}

    def _folded(self, text: str, chunk: Chunk, before: Sequence[str]) -> _Folded:
        context = self._plain("\n".join((*chunk.context, *before)))
        whole = self._plain(chunk.text)
        parts = tuple(self._plain(span.of(text)) for span in chunk.spans)
        written = _Reading(around=f"{context}\n{whole}", whole=whole, parts=parts)
        again = _Reading(
            around=f"{retold(context)}\n{retold(whole)}",
            whole=retold(whole),
            parts=tuple(map(retold, parts)),
        )
        return _Folded(chunk=chunk, written=written, retold=again if again != written else None)

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

    def _search(self, ways: tuple[Evidence, ...]) -> tuple[Showing, ...]:
        """What the text shows as it is written, then what it shows in other words only."""
        found: dict[Span, Showing] = {}
        for rank, evidence in enumerate(ways):
            if _may_show(evidence, self._all):
                for folded in self._chunks:
                    span = folded.written.shown(evidence.compiled, folded.chunk)
                    _keep(found, folded.chunk, span, rank, evidence)
        for rank, evidence in enumerate(ways, start=len(ways)):
            if _may_show(evidence, self._all_retold):
                for folded in self._chunks:
                    if folded.retold is not None:
                        span = folded.retold.shown(evidence.compiled, folded.chunk)
                        _keep(found, folded.chunk, span, rank, evidence)
        return tuple(found.values())


def _keep(
    found: dict[Span, Showing], chunk: Chunk, span: Span | None, rank: int, evidence: Evidence
) -> None:
    if span is not None and span not in found:
        found[span] = Showing(chunk=chunk, span=span, rank=rank, evidence=evidence)


def _may_show(evidence: Evidence, text: str) -> bool:
    """Whether ``text`` holds the patterns; one tied to an end of a passage may stand."""
    return all(_is_anchored(p) or p.search(text) for p in evidence.compiled.text)


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
        carried_on = together and goes_on(chunk.text)
        carried = (above.text,) if carried_on and above is not None else ()
        yield chunk, carried
        above = above if carried_on else chunk


def _is_anchored(pattern: re.Pattern[str]) -> bool:
    return "^" in pattern.pattern or "$" in pattern.pattern
