"""Topics that share a matter: where the nearest finds no clause, the next may have the one meant.

« Faut-il rendre des comptes à la fin ? » is near the reports made on the way, which a text may not
ask for, and nearly as near the one made at the end, which it does.
"""

from collections.abc import Iterator

from assistant.answering.case import Case
from assistant.answering.draft import Draft
from assistant.answering.matching import TopicMatch
from assistant.answering.topics import (
    CalculationAnswer,
    ChecksAnswer,
    CourtesyAnswer,
    FactAnswer,
    TermAnswer,
)
from assistant.retrieval.tokens import tokens

# How near a twin must be, beside the nearest topic and by itself.
_NEAR = 0.6
_LEAST_CLOSENESS = 0.28
# How much of the question the words quoted must hold: likeness alone finds a neighbour anywhere.
_LEAST_SHARE = 0.24
_MOST = 4


def of(case: Case, silent: TopicMatch) -> Iterator[TopicMatch]:
    """The topics almost as near as ``silent`` that state something, the nearest first."""
    # What is worked out from other clauses says nothing of the one that is not there.
    stated_nothing: tuple[type, ...] = (
        CalculationAnswer,
        ChecksAnswer,
        CourtesyAnswer,
        TermAnswer,
    )
    if isinstance(silent.topic.answer, FactAnswer | CalculationAnswer):
        # A value that is not there is no other value: the fund's money is not the partner's.
        stated_nothing = (*stated_nothing, FactAnswer)
    others = [match for match in case.matches if match.topic.id != silent.topic.id][:_MOST]
    for match in others:
        near = match.score >= silent.score * _NEAR and match.closeness >= _LEAST_CLOSENESS
        if near and not isinstance(match.topic.answer, stated_nothing):
            yield match


def answers(draft: Draft, case: Case, silent: TopicMatch) -> bool:
    """Whether what ``draft`` quotes holds enough of the words of the question.

    It must hold those by which the question names what ``silent`` looks for: « le téléphone du
    coach ? » is answered by no clause about coaching.
    """
    words = " ".join(citation.quote for citation in draft.citations)
    asked = frozenset(case.understanding.terms)
    looked_for = frozenset(tokens(" ".join((silent.topic.label, *silent.topic.looked_for))))
    if not looked_for & asked <= frozenset(tokens(words)):
        return False
    return case.desk.support.share(asked, words) >= _LEAST_SHARE
