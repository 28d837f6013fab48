"""Answers that quote the passages which show a topic."""

import re
from collections.abc import Mapping, Sequence

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.presence import Showing
from assistant.answering.prose import clause, paragraphs, sentence
from assistant.answering.reply import Status
from assistant.answering.topics import PassageAnswer
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Delay,
    Duration,
    Notice,
    Quantity,
    Recurrence,
    Trigger,
    Urgency,
)

# What a passage must hold to answer each kind of question: « combien » wants a figure.
FITTING: Mapping[Asked, tuple[type[AnyReading], ...]] = {
    Asked.WHEN: (CalendarDate, Delay, Notice, Recurrence, Trigger, Urgency),
    Asked.HOW_LONG: (Duration, Delay, Notice, Recurrence, Urgency),
    Asked.HOW_OFTEN: (Recurrence,),
    Asked.HOW_MUCH: (Amount,),
    Asked.HOW_MANY: (Quantity,),
}
_NEGATED = re.compile(
    r"\bn(?:e |')(?:\w+ ){0,3}?(?:pas|plus|aucun|aucune|jamais|pourra|pourront|peut|peuvent|"
    r"saurait|doit|doivent|devra)\b|\binterdit|\bexclu\b|\bsans pouvoir\b"
)


def compose(
    spec: PassageAnswer,
    convention: Convention,
    showings: Sequence[Showing],
    match: TopicMatch,
    understanding: Understanding,
) -> Draft | None:
    """The answer that quotes ``showings``, the best first; none where they cannot answer.

    A question that wants a figure of some kind is answered by a passage that holds one.
    """
    asked = understanding.interrogation.asked
    fitting = [s for s in showings if fits(asked, s.span.of(convention.text))]
    if not fitting:
        return None
    citations = tuple(cite(convention, showing.span) for showing in fitting[: spec.most])
    lead = opening(asked, citations[0], expects_no=match.expects_no)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, spec.lead, *(sentence(clause(c)) for c in citations))),
        citations=citations,
    )


def fits(asked: Asked, passage: str) -> bool:
    """Whether ``passage`` holds the kind of figure that the question wants, if it wants one."""
    kinds = FITTING.get(asked)
    return kinds is None or any(isinstance(reading, kinds) for reading in read(passage))


def opening(asked: Asked, citation: Citation, *, expects_no: bool) -> str:
    """What is asked first: yes or no, the date, the sum, the delay; empty where the clause says it.

    Args:
        asked: the kind of answer wanted.
        citation: the passage that answers.
        expects_no: whether the question is worded so that an affirmative clause means « non ».
    """
    if asked is Asked.YES_NO:
        negative = bool(_NEGATED.search(fold(citation.quote))) is not expects_no
        return "Non." if negative else "Oui."
    kinds = FITTING.get(asked)
    if kinds is None:
        return ""
    found = [reading.text for reading in read(citation.quote) if isinstance(reading, kinds)]
    return sentence(" ".join(found[0].split())) if len(set(found)) == 1 else ""
