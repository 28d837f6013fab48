"""Which sentences to quote: those that show a topic, or one beside them that holds what is asked.

A clause is often two sentences, the matter in one and the figure, or the person, in the other.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answering.presence import Showing
from assistant.answering.support import Support
from assistant.convention.folding import fold
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.retrieval.tokens import tokens
from assistant.rules.reading.reader import read

# Words of a family begin alike.
_ROOT = 5
_CONTENTS = re.compile(
    r"\b(?:contenir|contient|contiennent|comporter?|comprend(?:re)?|presenter?|preciser?|indiquer?"
    r"|detailler?|figurer?|mentionner?|dedans|contenu)\b"
)
_DESCRIBES = re.compile(
    r"(?:il|elle|ce|cette|celui-ci|celle-ci|on y)\b.{0,40}\b(?:presente|comprend|comporte|precise"
    r"|contient|recapitule|detaille|raconte|porte sur|indique|mentionne|decrit|expose|retrace|dit"
    r"|fait etat|trouve|met en avant|explique)\b"
)
_BOLD = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__)\W*")
_TITLE_WORDS = 8
# A word of few passages tells them apart; « la DINUM » is in most.
_RARE = 2.3


def beside(
    showings: Sequence[Showing], question: str, chunks: Sequence[Chunk]
) -> Iterator[Showing]:
    """The sentences that stand beside ``showings``: in their paragraphs, then in the next one.

    Args:
        showings: what shows the topic, the best first.
        question: its words; a sentence of the next paragraph must share one with it.
        chunks: the passages of the convention, in order.
    """
    for showing in showings:
        yield from _in_paragraph(showing)
        yield from _after(showing, question, chunks)


def shares_words(question: str, passage: str) -> bool:
    """Whether ``passage`` has a word of ``question``, or one of its family (arbitre, arbitrage)."""
    return not _families(question).isdisjoint(_families(passage))


def adding(showing: Showing, question: str, support: Support) -> Showing | None:
    """The sentence of the same paragraph that holds a rare word of ``question`` the first lacks."""
    lacking = frozenset(tokens(question)) - frozenset(tokens(words(showing)))
    rare = {term for term in lacking if support.knows(term) and support.weight(term) >= _RARE}
    for other in _in_paragraph(showing):
        if rare & frozenset(tokens(words(other))):
            return other
    return None


def describing(showing: Showing, question: str) -> Showing | None:
    """The sentence that says what is in a thing, where the question asks it (« il présente … »)."""
    if _CONTENTS.search(fold(question)) is None:
        return None
    own = [other for other in _in_paragraph(showing) if other.span.start > showing.span.start]
    return next((other for other in own if _DESCRIBES.match(fold(words(other)))), None)


def words(showing: Showing) -> str:
    """The words of ``showing``, verbatim."""
    return showing.span.shifted(-showing.chunk.span.start).of(showing.chunk.text)


def _in_paragraph(showing: Showing) -> Iterator[Showing]:
    for span in showing.chunk.spans:
        other = showing.model_copy(update={"span": span})
        if not span.overlaps(showing.span) and not _is_heading(words(other)):
            yield other


def _is_heading(text: str) -> bool:
    """Whether ``text`` is a title that opens a paragraph (« **Le comité.** »), and says no more."""
    bold = _BOLD.fullmatch(text.strip()) is not None
    return bold and len(text.split()) <= _TITLE_WORDS and not any(read(text))


def _after(showing: Showing, question: str, chunks: Sequence[Chunk]) -> Iterator[Showing]:
    following = _following(showing.chunk, chunks)
    if following is None:
        return
    wanted = frozenset(tokens(question))
    for span in following.spans:
        other = showing.model_copy(update={"chunk": following, "span": span})
        if wanted & frozenset(tokens(words(other))):
            yield other


def _following(own: Chunk, chunks: Sequence[Chunk]) -> Chunk | None:
    """The paragraph after ``own``, in the same article and under the same heading."""
    place = next((i for i, chunk in enumerate(chunks) if chunk.id == own.id), len(chunks))
    for chunk in chunks[place + 1 : place + 2]:
        same = (chunk.article, chunk.section) == (own.article, own.section)
        if same and chunk.kind is own.kind is ChunkKind.ALINEA:
            return chunk
    return None


def _families(text: str) -> frozenset[str]:
    return frozenset(token[:_ROOT] for token in tokens(text) if len(token) >= _ROOT)
