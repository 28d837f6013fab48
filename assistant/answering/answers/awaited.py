"""The time until the day of the passage whose words a question shares, whatever its topic."""

from collections.abc import Iterator, Sequence

from assistant.answering.answers import counted
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.matching import matter, unmasked
from assistant.answering.turns import turns
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.retrieval.search import Hit
from assistant.rules.clause_days import deadlines_of

_LEAST_SUPPORT = 0.5


def compose(hits: Sequence[Hit], understanding: Understanding, desk: Desk) -> Draft | None:
    """The time until that day; none where no passage near the question sets one."""
    # « Combien de jours nous reste-t-il pour… »: only what comes after tells of what.
    words = turns().hollow.sub(" ", fold(unmasked(understanding.searched)))
    terms = [term for term in matter(words) if not term.startswith("rest")]
    if not terms:
        return None
    found = [(desk.support.share(terms, one.quote), one) for one in _dated(hits, desk)]
    share, citation = max(found, key=lambda each: each[0], default=(0.0, None))
    if citation is None or share < _LEAST_SUPPORT:
        return None
    return counted.down_to((citation,), understanding.searched, understanding.scenario, desk)


def _dated(hits: Sequence[Hit], desk: Desk) -> Iterator[Citation]:
    """The sentences and the items of ``hits`` that set a day."""
    for hit in hits:
        for span in hit.chunk.spans:
            citation = cite(desk.convention, span)
            if deadlines_of(citation):
                yield citation
