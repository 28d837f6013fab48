"""How many committees are held until the end of the convention."""

from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep, GivenLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, end, signature
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import (
    cited,
    clause,
    given_day,
    reference_day,
    sentence,
    stated,
    unsettled,
)
from assistant.rules.reading.values import Duration, Recurrence, TimeUnit
from assistant.rules.scenario import Given, Scenario

_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
_LABEL = "nombre de comités"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.COMMITTEE_RECURRENCE)
    if fact is None or not isinstance(fact.value, Recurrence):
        return unsettled(facts, Part.COMMITTEE_RECURRENCE)
    length = next((d for d in scenario.durations if d.value.unit in _MONTHS), None)
    if length is not None and fact.value.unit in _MONTHS:
        return _in_length(fact, fact.value, length)
    start, last = signature(facts, scenario), end(facts, scenario)
    for bound in (start, last):
        if isinstance(bound, Lack):
            return lacking(bound, fact)
    if isinstance(start, Lack) or isinstance(last, Lack):
        return unsettled(facts, Part.END)
    return _counted(fact, fact.value, start, last, scenario)


def _in_length(fact: Fact, recurrence: Recurrence, length: Given[Duration]) -> Outcome:
    """How many in a length of time that the question gives (« en un an »)."""
    months = length.value.count * _MONTHS[length.value.unit]
    held = months // (recurrence.count * _MONTHS[recurrence.unit])
    count = f"{held} comité{'s' if held > 1 else ''}"
    text = french.figure(length.value.count, length.value.unit)
    basis = french.every(recurrence)
    leaf = GivenLeaf(
        label="durée indiquée", value=text, words=length.words, origin=length.origin.value
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{count} en {text} : le comité se tient {basis}. {sentence(clause(fact))}",
        quanta=(Quantum(name=_LABEL, value=str(held), unit="comité", text=count),),
        derivation=DerivedStep(
            label=_LABEL,
            value=count,
            operation=f"{basis}, dans la durée indiquée",
            operands=(stated(fact), leaf),
        ),
        citations=(fact.citation,),
    )


def _counted(
    fact: Fact, recurrence: Recurrence, start: Moment, last: Moment, scenario: Scenario
) -> Outcome:
    """The meetings from the day of reference to the end, counted from the signature."""
    day = reference_day(scenario)
    held = calendar.occurrences(start.day, recurrence.count, recurrence.unit, last.day)
    left = [meeting for meeting in held if meeting >= day.value]
    count = f"{len(left)} comité{'s' if len(left) > 1 else ''}"
    basis = french.every(recurrence)
    listed = french.enumerated(tuple(f"le {french.day(meeting)}" for meeting in left))
    answer = (
        f"{count} d'ici la fin de la convention, {listed}."
        if left
        else "Aucun comité d'ici la fin de la convention."
    )
    total = f"{len(held)} sur toute la convention"
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{answer} Le comité se tient {basis}, compté depuis le {start.words} "
            f"({start.label}) jusqu'au {last.words}, soit {total}. {sentence(clause(fact))}"
        ),
        quanta=(Quantum(name=_LABEL, value=str(len(left)), unit="comité", text=count),),
        derivation=DerivedStep(
            label=_LABEL,
            value=f"{count} ({total}) : {listed}" if left else f"0 comité ({total})",
            operation=f"{basis} depuis la signature. {date_policy().statements.recurrence}",
            operands=(
                stated(fact),
                start.derivation,
                last.derivation,
                given_day("jour de référence", day),
            ),
        ),
        citations=cited(fact.citation, *start.citations, *last.citations),
        remarks=(*start.remarks, *last.remarks),
    )


CALCULATOR = Calculator(
    name="committee_count", label="nombre de comités jusqu'à la fin", compute=_compute
)
