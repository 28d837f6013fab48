"""Answers found by search alone, for questions that no topic foresees.

Evidence decides, not resemblance: the passage must hold the kind of figure that is asked for, and
its words must account for most of the question's own, weighed by their rarity in the convention.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.answers.excluding import exclusion
from assistant.answering.answers.fitting import FITTING, fits, opening
from assistant.answering.answers.passage import said_under
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.support import Support
from assistant.answering.understanding import Understanding
from assistant.convention.citation import cite, locate
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk
from assistant.retrieval.search import Hit
from assistant.retrieval.tokens import tokens

_LEAST_SUPPORT = 0.5
# A clause that the topic of the question would know by other words: it must be said almost word
# for word.
_LEAST_IN_OTHER_WORDS = 0.66
# Where a figure is asked for and stands in the passage, less will do.
_LEAST_WITH_FIGURE = 0.37
# Beside what a faint topic shows: a passage that says much more of the question.
_LEAST_BETTER = 0.4
_BETTER_BY = 0.3
# A name or an address is in the text, or it is not.
_EXACT = {Asked.WHO, Asked.WHERE}
# A passage this short is quoted whole: cutting it would only hide its subject.
_SHORT = 300
# Words of any question on what is owed, or how much: they say nothing of its matter.
_HOLLOW = frozenset(
    tokens(
        "faut faudra doit doivent devons devez devra devront dois temps délai date jour jours mois"
        " durée nombre montant somme"
    )
)
# Where it says all of the question, even what only recounts answers it.
_WHOLLY = 0.9
_OWES = re.compile(r"\b(?:doi[ts]|doivent|devons|devez|devr\w+|faut|faudra|obligee?s?|tenue?s?)\b")


class Bar(NamedTuple):
    """What a passage must reach.

    Attributes:
        least: the least share of the question that its words account for.
        families: whether a word of the same family will do for one of the question.
    """

    least: float = _LEAST_SUPPORT
    families: bool = False


_USUAL = Bar()


def in_other_words(
    hits: Sequence[Hit], convention: Convention, support: Support, understanding: Understanding
) -> Draft | None:
    """The answer to a question whose topic the text does not show by its usual words."""
    asked = understanding.interrogation.asked
    if asked in _EXACT:
        return None
    pressing = asked in FITTING and understanding.interrogation.pressing
    least = _LEAST_WITH_FIGURE if pressing else _LEAST_IN_OTHER_WORDS
    return compose(hits, convention, support, understanding, Bar(least, pressing))


def better(
    draft: Draft,
    hits: Sequence[Hit],
    convention: Convention,
    support: Support,
    understanding: Understanding,
) -> Draft | None:
    """The answer of a passage that says much more of the question than those ``draft`` cites."""
    terms = understanding.terms
    cited = [citation.span for citation in draft.citations]
    said = [hit for hit in hits if any(span.overlaps(hit.chunk.span) for span in cited)]
    told = [hit.chunk.searched for hit in said] + [one.quote for one in draft.citations]
    shares = [support.share(terms, words, families=True) for words in told]
    reached = max(shares, default=0.0)
    others = [hit for hit in hits if hit not in said]
    least = max(_LEAST_BETTER, reached + _BETTER_BY)
    others.sort(key=lambda hit: -support.share(terms, hit.chunk.searched, families=True))
    return compose(others, convention, support, understanding, Bar(least, families=True))


def compose(
    hits: Sequence[Hit],
    convention: Convention,
    support: Support,
    understanding: Understanding,
    bar: Bar = _USUAL,
) -> Draft | None:
    """The answer that quotes the best supported of ``hits``; none where none is."""
    asked, counted = understanding.interrogation.asked, understanding.interrogation.counted
    for hit, share in _supported(hits, support, understanding, families=bar.families):
        if share < bar.least or not fits(asked, hit.chunk.text, counted):
            continue
        if share < _WHOLLY and _only_recounts(hit, convention, understanding):
            continue
        citation = cite(convention, _part(hit.chunk, convention, support, understanding))
        # Whether the clause says yes or no to a question that no topic foresees is for the
        # reader to judge: it is quoted, not summed up.
        lead = "" if asked is Asked.YES_NO else opening(asked, citation)
        intro = exclusion(citation, (hit.chunk,), convention)
        return Draft(
            status=Status.ANSWERED,
            answer=paragraphs((lead, said_under(citation, intro))),
            citations=(citation,) if intro is None else (citation, intro),
        )
    return None


def _supported(
    hits: Sequence[Hit], support: Support, understanding: Understanding, *, families: bool
) -> list[tuple[Hit, float]]:
    """``hits``, each with the share of the question that it holds, the best supported first."""
    # « Combien de ports faut-il équiper ? » is about ports and equipping.
    terms = [term for term in understanding.terms if term not in _HOLLOW]
    shares = [support.share(terms, hit.chunk.searched, families=families) for hit in hits]
    return sorted(zip(hits, shares, strict=True), key=lambda one: -one[1])


def _only_recounts(hit: Hit, convention: Convention, understanding: Understanding) -> bool:
    """Whether ``hit`` stands where nobody is bound, and the question asks for what is owed."""
    owed = _OWES.search(understanding.said) is not None
    return owed and locate(convention, hit.chunk.span).article == "preambule"


def _part(
    chunk: Chunk, convention: Convention, support: Support, understanding: Understanding
) -> Span:
    """The part of ``chunk`` to quote: whole if short, else its best supported fitting sentence."""
    if len(chunk.span) <= _SHORT:
        return chunk.span
    asked = understanding.interrogation.asked
    fitting = [span for span in chunk.spans if fits(asked, span.of(convention.text))]
    return max(
        fitting or [chunk.span],
        key=lambda span: support.share(understanding.terms, span.of(convention.text)),
    )
