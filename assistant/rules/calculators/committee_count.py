"""How many committees are held: up to a day, in a length of time, until now or until the end."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.meetings import held, origin
from assistant.rules.moments import Lack, Moment, end
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import (
    cited,
    clause,
    given_day,
    present_day,
    reference_day,
    sentence,
    stated,
    unsettled,
)
from assistant.rules.reading.values import Recurrence, TimeUnit
from assistant.rules.scenario import Given, Matter, Period, Scenario
from assistant.value import Value

_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
_LABEL = "nombre de comités"


class _Bounds(Value):
    """The days between which the meetings are counted.

    Attributes:
        first: the first day.
        last: the last one.
        words: how prose says it, after the count: « d'ici la fin de la convention ».
        given: the day that the user gives for one of them; none where none is hers.
    """

    first: date
    last: date
    words: str
    given: Derivation | None = None


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.COMMITTEE_RECURRENCE)
    if fact is None or not isinstance(fact.value, Recurrence):
        return unsettled(facts, Part.COMMITTEE_RECURRENCE)
    months = _months(scenario)
    if months and fact.value.unit in _MONTHS:
        return _in_length(fact, fact.value, months, scenario)
    start, last = origin(facts, scenario), end(facts, scenario)
    for bound in (start, last):
        if isinstance(bound, Lack):
            return lacking(bound, fact)
    if isinstance(start, Lack) or isinstance(last, Lack):
        return unsettled(facts, Part.END)
    return _counted(fact, fact.value, start, last, _bounds(last, scenario))


def _months(scenario: Scenario) -> int:
    """The length of time that the question gives (« en un an », « par an »); 0 for none."""
    told = next((d.value for d in scenario.durations if d.value.unit in _MONTHS), None)
    if told is not None:
        return told.count * _MONTHS[told.unit]
    return _MONTHS[TimeUnit.YEAR] if scenario.names(Matter.YEARLY) else 0


def _in_length(fact: Fact, recurrence: Recurrence, months: int, scenario: Scenario) -> Outcome:
    """How many in a length of time that the question gives."""
    found = months // (recurrence.count * _MONTHS[recurrence.unit])
    count = f"{found} comité{'s' if found > 1 else ''}"
    unit = TimeUnit.YEAR if months == _MONTHS[TimeUnit.YEAR] else TimeUnit.MONTH
    text = french.figure(months // _MONTHS[unit], unit)
    basis = french.every(recurrence)
    told = next(iter(scenario.durations), None)
    operands: list[Derivation] = [stated(fact)]
    if told is not None:
        operands.append(
            GivenLeaf(
                label="durée indiquée", value=text, words=told.words, origin=told.origin.value
            )
        )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{count} en {text} : le comité se tient {basis}. {sentence(clause(fact))}",
        quanta=(Quantum(name=_LABEL, value=str(found), unit="comité", text=count),),
        derivation=DerivedStep(
            label=_LABEL,
            value=f"{count} en {text}",
            operation=f"{basis}, dans la durée indiquée",
            operands=tuple(operands),
        ),
        citations=(fact.citation,),
    )


def _bounds(last: Moment, scenario: Scenario) -> _Bounds:
    """From the day of reference to the end, unless the question asks of the past or bounds them."""
    if scenario.names(Matter.HELD):
        day = reference_day(scenario)
        until = min(day.value, last.day)
        words = f"jusqu'au {french.day(until)}, si tous se sont tenus"
        return _Bounds(
            first=date.min, last=until, words=words, given=given_day("jour de référence", day)
        )
    asked = scenario.period
    if asked is not None and asked.value.last is not None and asked.value.last < last.day:
        return _until(asked, asked.value.last, scenario)
    day = reference_day(scenario)
    return _Bounds(
        first=day.value,
        last=last.day,
        words="d'ici la fin de la convention",
        given=given_day("jour de référence", day),
    )


def _until(asked: Given[Period], last: date, scenario: Scenario) -> _Bounds:
    """The days that the question keeps to: from the present one where it gives no first."""
    start = asked.value.first or present_day(scenario).value
    told = f"du {french.day(start)} au {french.day(last)}"
    leaf = GivenLeaf(label="période", value=told, words=asked.words, origin=asked.origin.value)
    return _Bounds(first=start, last=last, words=told, given=leaf)


def _counted(
    fact: Fact, recurrence: Recurrence, start: Moment, last: Moment, bounds: _Bounds
) -> Outcome:
    """The meetings between the bounds, among those of the whole convention."""
    every = held(start, recurrence, last.day)
    kept = [day for day in every if bounds.first <= day <= bounds.last]
    basis, total = french.every(recurrence), f"{len(every)} sur toute la convention"
    listed = french.enumerated(tuple(f"le {french.day(day)}" for day in kept))
    answer = f"{_number(len(kept))} {bounds.words}"
    given = () if bounds.given is None else (bounds.given,)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{answer}{f', {listed}' if kept else ''}. Le comité se tient {basis}, compté depuis "
            f"le {start.words} ({start.label}) jusqu'au {last.words}, soit {total}. "
            f"{sentence(clause(fact))}"
        ),
        quanta=(
            Quantum(name=_LABEL, value=str(len(kept)), unit="comité", text=_number(len(kept))),
        ),
        derivation=DerivedStep(
            label=_LABEL,
            value=f"{answer} ({total}){f' : {listed}' if kept else ''}",
            operation=f"{basis} depuis ceci : {start.label}. {date_policy().statements.recurrence}",
            operands=(stated(fact), start.derivation, last.derivation, *given),
        ),
        citations=cited(fact.citation, *start.citations, *last.citations),
        remarks=(*start.remarks, *last.remarks),
    )


def _number(count: int) -> str:
    return f"{count} comité{'s' if count > 1 else ''}" if count else "Aucun comité"


CALCULATOR = Calculator(
    name="committee_count", label="nombre de comités jusqu'à la fin", compute=_compute
)
