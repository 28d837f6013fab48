"""A list quoted whole, where the question asks for what the phrase above it announces.

« Que montre l'équipe au comité ? » is answered by each item under « Elle montre au minimum : »,
and not by the one whose words are the nearest.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.desk import Desk
from assistant.answering.interrogation import Asked
from assistant.answering.presence import Showing
from assistant.answering.prose import clause, paragraphs, quoted
from assistant.convention.citation import Citation, cite
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.retrieval.tokens import tokens
from assistant.rules.proofs import sentence

_CONTENT = frozenset({Asked.WHAT, Asked.LIST})
# A word of few passages tells what a phrase announces from what any phrase may say.
_RARE = 2.0
_SAYS_NOTHING = frozenset(
    tokens("doit doivent peut peuvent faut engage engagent suivant suivants suivantes notamment")
)
# What asks for the content of a thing (« que précise le plan ? »).
_CONTAINING = frozenset(
    tokens("contenir contient contiennent preciser precise comporter comporte comprendre comprend")
)
_FEWEST = 2
_LEAST_SHARE = 0.6
_MOST = 12


class Listing(NamedTuple):
    """A list and what it says.

    Attributes:
        answer: the phrase that opens it, and its items, one a line.
        citations: what is quoted, the passage that shows the topic first.
    """

    answer: str
    citations: tuple[Citation, ...]


def whole(showing: Showing, asked: Asked, question: str, desk: Desk) -> Listing | None:
    """The list that ``showing`` opens or belongs to, where that is what is asked for."""
    if asked not in _CONTENT:
        return None
    found = _list_of(showing.chunk, desk.chunks)
    if found is None:
        return None
    intro, items = found
    if not items or len(items) > _MOST or not _announced(showing, intro, question, desk):
        return None
    return _quoted(showing.span, intro, items, desk)


def found(terms: Iterable[str], asked: Asked, desk: Desk) -> Listing | None:
    """The list whose opening phrase says, with its headings, what ``terms`` ask for."""
    wanted = frozenset(terms) - _SAYS_NOTHING - _CONTAINING
    if asked not in _CONTENT or len(wanted) < _FEWEST:
        return None
    opened = (chunk for chunk in desk.chunks if chunk.kind is ChunkKind.INTRODUCTION)
    best = max(opened, key=lambda one: desk.support.share(wanted, one.searched), default=None)
    if best is None or desk.support.share(wanted, best.searched) < _LEAST_SHARE:
        return None
    own = frozenset(tokens(_last_sentence(best).of(desk.convention.text)))
    said = {term for term in (wanted | _CONTAINING) & own if desk.support.weight(term) >= _RARE}
    listed = _list_of(best, desk.chunks)
    if not said or listed is None or not listed[1] or len(listed[1]) > _MOST:
        return None
    return _quoted(best.span, listed[0], listed[1], desk)


def _quoted(shown_at: Span, intro: Chunk, items: Sequence[Chunk], desk: Desk) -> Listing:
    opening = cite(desk.convention, _last_sentence(intro))
    whole_intro = shown_at == intro.span
    shown = opening if whole_intro else cite(desk.convention, shown_at)
    cited = tuple(cite(desk.convention, item.span) for item in items)
    lines = (f"– {quoted(one.quote)}" for one in cited)
    before = () if shown in (opening, *cited) else (sentence(clause(shown)),)
    return Listing(
        answer=paragraphs((*before, sentence(clause(opening)), *lines)),
        citations=tuple(dict.fromkeys((shown, *cited, opening))),
    )


def _list_of(chunk: Chunk, chunks: Sequence[Chunk]) -> tuple[Chunk, tuple[Chunk, ...]] | None:
    """The phrase that opens the list of ``chunk``, and its items; none where it has none."""
    place = next((n for n, one in enumerate(chunks) if one.id == chunk.id), None)
    if place is None:
        return None
    while place and chunks[place].kind is ChunkKind.ITEM:
        place -= 1
    if chunks[place].kind is not ChunkKind.INTRODUCTION:
        return None
    items: list[Chunk] = []
    for one in chunks[place + 1 :]:
        if one.kind is not ChunkKind.ITEM:
            break
        items.append(one)
    return chunks[place], tuple(items)


def _last_sentence(intro: Chunk) -> Span:
    return intro.spans[-1]


def _announced(showing: Showing, intro: Chunk, question: str, desk: Desk) -> bool:
    """Whether the question asks for what ``intro`` announces, and not for one of the items."""
    wanted = frozenset(
        term
        for term in tokens(question)
        if term not in _SAYS_NOTHING
        and desk.support.knows(term)
        and desk.support.weight(term) >= _RARE
    )
    of_intro = wanted & frozenset(tokens(intro.text))
    if showing.chunk.kind is ChunkKind.INTRODUCTION:
        return bool(of_intro)
    # What the headings say is in every item.
    headed = frozenset(tokens(" ".join(showing.chunk.context)))
    own = wanted & frozenset(tokens(showing.chunk.text)) - headed
    weights = [sum(map(desk.support.weight, terms)) for terms in (of_intro, own - of_intro)]
    return weights[0] > weights[1]
