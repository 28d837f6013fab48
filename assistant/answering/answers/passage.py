"""Answers that quote the passages which show a topic."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.answering.answers import counted
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.presence import Showing, plain
from assistant.answering.prose import clause, paragraphs, quoted
from assistant.answering.reply import Status
from assistant.answering.topics import PassageAnswer
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.obligations.model import Obligation, Register
from assistant.rules.proofs import sentence
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
from assistant.rules.scenario import Scenario
from assistant.rules.told_delays import told_delay

# What a passage must hold to answer each kind of question: « combien » wants a figure.
FITTING: Mapping[Asked, tuple[type[AnyReading], ...]] = {
    Asked.WHEN: (CalendarDate, Delay, Notice, Recurrence, Trigger, Urgency),
    Asked.HOW_LONG: (Duration, Delay, Notice, Recurrence, Urgency),
    Asked.HOW_OFTEN: (Recurrence,),
    Asked.HOW_MUCH: (Amount,),
    Asked.HOW_MANY: (Quantity,),
}

_HOURS = re.compile(r"\b(?:heures?|minutes?|(?:demi-)?journees?)\b")
# « Sous huit jours » says when, and « dans les quarante-huit heures » how long.
_DELAYED = frozenset({Asked.WHEN, Asked.HOW_LONG})
_NEGATED = re.compile(
    r"\bn(?:e |')(?:\w+ ){0,3}?(?:pas|plus|aucun|aucune|jamais|pourra|pourront|peut|peuvent|"
    r"saurait|doit|doivent|devra)\b|\binterdit|\bexclu(?:e|s|es)?\b|\baucune? \w+ n'"
    r"|\bsans pouvoir\b"
)
# « Ne peut être modifiée que par un avenant » allows it, on a condition.
_ONLY = re.compile(
    r"n(?:e |')(?:(?!pas\b|plus\b|aucun|jamais\b)[\w-]+,? ){1,8}"
    r"que? ?(?:par|pour|si|sur|dans|a|apres|avec|l|d|s|')"
)


class Wanted(NamedTuple):
    """What a question wants of a passage.

    Attributes:
        asked: the kind of answer.
        expects_no: whether it is worded so that an affirmative clause means « non ».
        content: whether a passage without the kind of figure asked for will do: the topic says
            itself that it gives this kind of answer (« sans délai » and « une centaine » answer
            « quand » and « combien » in words), or the question does not ask for it outright.
    """

    asked: Asked
    expects_no: bool = False
    content: bool = False


def compose(
    spec: PassageAnswer,
    showings: Sequence[Showing],
    wanted: Wanted,
    desk: Desk,
    scenario: Scenario,
) -> Draft | None:
    """The answer that quotes ``showings``, the best first; none where they cannot answer.

    A question that wants a figure of some kind is answered by a passage that holds one; a question
    « qui » by a passage whose debtor the register knows, where it has one. A delay is counted from
    the day that the question gives.
    """
    convention, register = desk.convention, desk.register
    fitting = [
        showing
        for showing in showings
        if wanted.content or fits(wanted.asked, showing.span.of(convention.text))
    ]
    if not fitting:
        return None
    shown = tuple(cite(convention, showing.span) for showing in fitting)
    citations = shown[: spec.most]
    reckoned = counted.compose(shown, wanted.asked, scenario, desk)
    if reckoned is not None:
        return reckoned
    owed = [owed_in(register, citation) for citation in citations]
    lead = opening(wanted.asked, citations[0])
    if wanted.asked is Asked.WHO and owed[0] is not None and _names_debtor(owed[0], citations[0]):
        lead = sentence(owed[0].subject)
    intros = [one.intro for one in owed if one is not None and one.intro is not None]
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, spec.lead, *map(_said, citations, owed))),
        verdict=_verdict(wanted, fitting[0], citations[0].quote) if spec.verdict else "",
        citations=tuple(dict.fromkeys((*citations, *intros))),
    )


def owed_in(register: Register, citation: Citation) -> Obligation | None:
    """The obligation that ``citation`` states, if it states one."""
    return next((o for o in register.obligations if o.citation.span.overlaps(citation.span)), None)


def _names_debtor(owed: Obligation, citation: Citation) -> bool:
    """Whether the words that are cited name who owes it; a heading above them does not count."""
    intro = owed.intro.quote if owed.intro is not None else ""
    named = f"{citation.quote} {'' if intro.startswith('#') else intro}"
    return bool(owed.subject) and fold(owed.subject) in fold(named)


def _said(citation: Citation, owed: Obligation | None) -> str:
    """Who says it, under which introductory phrase, and what."""
    if owed is None or owed.intro is None:
        return sentence(clause(citation))
    under = quoted(owed.intro.quote)
    return sentence(f"{french.place(citation)}, sous {under}, dit {quoted(citation.quote)}")


def fits(asked: Asked, passage: str) -> bool:
    """Whether ``passage`` holds the kind of figure that the question wants, if it wants one."""
    kinds = FITTING.get(asked)
    if kinds is None or any(isinstance(reading, kinds) for reading in read(passage)):
        return True
    # Hours and half-days are said in words, where nothing is reckoned from them.
    timed = asked in _DELAYED and _HOURS.search(fold(passage)) is not None
    return timed or (asked in _DELAYED and told_delay(passage) is not None)


def _verdict(wanted: Wanted, showing: Showing, quotation: str) -> str:
    """« Oui » or « Non », where that is what is asked.

    What the clause denies turns the answer over. A negation that is itself the evidence
    (« ne pourra dépasser » shows that there is a cap) is what the question is about, and does not.
    """
    if wanted.asked is not Asked.YES_NO:
        return ""
    words = plain(quotation)
    shown = [m.span() for p in showing.evidence.compiled.text for m in p.finditer(words)]
    denied = any(
        not any(start < end and begin < finish for start, finish in shown)
        for begin, end in (match.span() for match in _NEGATED.finditer(words))
        if not _ONLY.match(words, begin)
    )
    return "Non" if denied is not wanted.expects_no else "Oui"


def opening(asked: Asked, citation: Citation) -> str:
    """The date, the sum or the delay asked for, where the clause states just one; else empty."""
    kinds = FITTING.get(asked)
    if kinds is None:
        return ""
    found = [reading.text for reading in read(citation.quote) if isinstance(reading, kinds)]
    delay = told_delay(citation.quote) if asked in _DELAYED and not found else None
    found += [delay.text] if delay is not None else []
    return sentence(" ".join(found[0].split())) if len(set(found)) == 1 else ""
