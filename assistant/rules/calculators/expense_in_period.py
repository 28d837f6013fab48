"""Whether the days that a question gives for an expense lie within the convention."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep, GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, Moment, end, entry_into_force
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, day_quantum, sentence, unasked, unsettled
from assistant.rules.scenario import Given, Period, Scenario

_LABEL = "date située dans la période de la convention"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    told = scenario.stretches
    if not told:
        return unasked("une date")
    fact = facts.get(Part.END)
    if fact is None:
        return unsettled(facts, Part.END)
    last, start = end(facts, scenario), entry_into_force(facts, scenario)
    if isinstance(last, Lack):
        return lacking(last, fact)
    # What comes last decides: all must be done within the period.
    latest = max(told, key=lambda given: given.value.last or date.max)
    if isinstance(start, Moment) and (latest.value.last or date.max) < start.day:
        said = f"vient avant la prise d'effet de la convention, {start.when}"
        return _outcome(said, start, latest)
    said = f"{_placed(last, latest.value)} la fin de la convention, {last.when}"
    return _outcome(said, last, latest, sentence(clause(fact)))


def _placed(last: Moment, days: Period) -> str:
    """How the days of the question stand to the end of the convention."""
    if (days.first or date.min) > last.day:
        return "vient après"
    return "dépasse" if (days.last or date.max) > last.day else "ne dépasse pas"


def _outcome(said: str, bound: Moment, latest: Given[Period], why: str = "") -> Outcome:
    named = _named(latest)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{french.capitalized(named)} {said}. {why}".strip(),
        quanta=(day_quantum(bound.label, bound.day),),
        derivation=DerivedStep(
            label=_LABEL,
            value=said,
            operation="date comparée à la période de la convention, bornes comprises",
            operands=(
                GivenLeaf(
                    label="date indiquée",
                    value=named,
                    words=latest.words,
                    origin=latest.origin.value,
                ),
                bound.derivation,
            ),
        ),
        citations=bound.citations,
        remarks=bound.remarks,
    )


def _named(given: Given[Period]) -> str:
    """« le 3 mai 2031 », « la période du 1er au… » where they are no single day."""
    first, last = given.value.first, given.value.last
    if first is None or last is None or first == last:
        return f"le {french.day(first or last or date.max)}"
    return f"la période du {french.day(first)} au {french.day(last)}"


CALCULATOR = Calculator(
    name="expense_in_period", label="dépense dans la période de la convention", compute=_compute
)
