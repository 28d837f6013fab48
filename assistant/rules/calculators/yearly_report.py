"""By when the report of a year must be handed over."""

import re
from datetime import date

from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import GivenLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.lateness import done_day, judged
from assistant.rules.moments import Moment
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, day_quantum, day_step, sentence, stated
from assistant.rules.reading.values import CalendarDate
from assistant.rules.scenario import Given, Scenario

_WHAT = "la date du bilan de l'exercice"
_NEXT = deadline_of(Part.YEARLY_REPORT, _WHAT)
_OF_THE_YEAR_BEFORE = re.compile(r"\b(?:annee|exercice) (?:precedente?|ecoulee?|passee?)\b")


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.YEARLY_REPORT)
    moment = _of_year(fact, scenario) if fact is not None else None
    if fact is None or moment is None:
        return _NEXT(facts, convention, scenario)
    done = done_day(scenario)
    if done is not None:
        return judged(moment, fact, _WHAT, done, scenario)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{sentence(moment.when)} {sentence(clause(fact))}",
        quanta=(day_quantum(moment.label, moment.day),),
        derivation=moment.derivation,
        citations=moment.citations,
    )


def _of_year(fact: Fact, scenario: Scenario) -> Moment | None:
    """The day for the year that the question gives; none where the text does not tell which one."""
    value, before = fact.value, _OF_THE_YEAR_BEFORE.search(fold(fact.citation.quote))
    if len(scenario.years) != 1 or not isinstance(value, CalendarDate) or before is None:
        return None
    year = scenario.years[0]
    day = calendar.placed(value.model_copy(update={"year": year.value + 1}))
    if day is None or value.year is not None or value.day is None:
        return None
    return _moment(fact, day, year)


def _moment(fact: Fact, day: date, year: Given[int]) -> Moment:
    told = GivenLeaf(
        label="année du bilan", value=str(year.value), words=year.words, origin=year.origin.value
    )
    step = day_step(fact.part.value, day, "l'année qui suit celle du bilan", stated(fact), told)
    return Moment(
        label=fact.part.value,
        words=french.day(day),
        day=day,
        derivation=step,
        citations=(fact.citation,),
    )


CALCULATOR = Calculator(name="yearly_report", label="échéance du bilan annuel", compute=_compute)
