"""Answers to « peut-on payer en mars ? » where that is before the convention, or after its end."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, end, entry_into_force
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, day_quantum, given_day, sentence
from assistant.rules.reading.resolution import resolve_period
from assistant.rules.reading.values import CalendarDate, RelativeDate
from assistant.rules.scenario import Given, Matter, Origin

# « Avant mars 2031 » and « jusqu'en mars 2031 » hold days of the convention too.
_HOLDS_MORE = re.compile(
    r"\b(?:avant|jusqu'?(?:a|au|en)?|d'ici) ?(?:le |la |l'|fin |debut |a |au |en )*$"
)


class _Outside(NamedTuple):
    """A day of the question that is none of the convention's, and the end that it is beyond.

    « Jusqu'en mars » holds days of the convention too: it is not ``wholly`` outside.
    """

    given: Given[date]
    where: str
    moment: Moment
    fact: Fact
    wholly: bool


def compose(
    days: str, shown: Draft | None, understanding: Understanding, facts: FactBase
) -> Draft | None:
    """The answer that a day of the question is outside; none where it is not, or cannot be told.

    Args:
        days: what the topic says of such days.
        shown: the answer that quotes the passage of the topic, if there is one.
        understanding: the question.
        facts: the values of the convention.
    """
    asked = understanding.interrogation.asked
    if asked not in {Asked.YES_NO, Asked.WHAT} or not days or (days == "à défaut" and shown):
        return None
    found = next(_outside(understanding, facts), None)
    if found is None:
        dated = any(isinstance(r, CalendarDate | RelativeDate) for r in understanding.readings)
        # Nothing tells that the day is one of the convention's.
        return shown.model_copy(update={"verdict": ""}) if dated and shown else None
    given, where, moment, fact, wholly = found
    said = f"{french.capitalized(given.words)}, c'est {where}, le {moment.words}"
    verdict = _verdict(understanding) if wholly else ""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(
            (sentence(f"{said} : {clause(fact)}"), *moment.remarks, shown.answer if shown else "")
        ),
        verdict=verdict,
        compared=bool(verdict),
        citations=cited(*moment.citations, *(shown.citations if shown else ())),
        derivation=DerivedStep(
            label="date comparée à la période de la convention",
            value=where,
            operation=f"{given.words} comparé au {moment.words}",
            operands=(given_day("date donnée", given), moment.derivation),
        ),
        values=(day_quantum(moment.label, moment.day),),
    )


def _outside(understanding: Understanding, facts: FactBase) -> Iterator[_Outside]:
    scenario, text = understanding.scenario, understanding.question.text
    signed = scenario.signature.words if scenario.signature is not None else ""
    first, last = entry_into_force(facts, scenario), end(facts, scenario)
    starts, ends = facts.get(Part.ENTRY_INTO_FORCE), facts.get(Part.END)
    for reading in understanding.readings:
        if not isinstance(reading, CalendarDate | RelativeDate) or reading.text == signed:
            continue
        period = resolve_period(reading, scenario.today)
        if period is None:
            continue
        wholly = _HOLDS_MORE.search(fold(text[: reading.span.start])) is None
        given = Given[date](value=period.first, words=reading.text, origin=Origin.QUESTION)
        if not isinstance(last, Lack) and ends is not None and period.first > last.day:
            yield _Outside(given, "après la fin de la convention", last, ends, wholly)
        elif not isinstance(first, Lack) and starts is not None and period.last < first.day:
            yield _Outside(given, "avant la prise d'effet de la convention", first, starts, wholly)


def _verdict(understanding: Understanding) -> str:
    turns, said = verdict_turns(), understanding.said
    if not turns.spends.search(said) or turns.denies.search(said):
        return ""
    late = Matter.LATE in (understanding.scenario.matters or frozenset())
    return "Oui" if late or turns.stance(said) is Stance.REFUSED else "Non"
