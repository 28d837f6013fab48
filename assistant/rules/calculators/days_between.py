"""How many days, weeks and months stand between two days that the question gives."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.given_days import counts_between, own_days
from assistant.rules.lapses import Lapse, lapse
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import given_day, present_day, unasked
from assistant.rules.scenario import Given, Period, Scenario

_LABEL = "temps entre deux jours"


def between(scenario: Scenario) -> Outcome | None:
    """The time between the two days of the question, or up to the one that it counts to.

    None where it bounds no days: a day alone is the one to count from.
    """
    if counts_between(scenario) and scenario.period is not None:
        period = scenario.period.value
        if period.first is not None and period.last is not None:
            time = lapse(_LABEL, period.first, period.last, _given(scenario.period))
            return _outcome(time, french.day(period.first), french.day(period.last))
    days = own_days(scenario)
    if len(days) != 1 or not _counts_to(scenario):
        return None
    today, last = present_day(scenario), days[0]
    leaves = (given_day("jour de référence", today), given_day("date indiquée", last))
    time = lapse(_LABEL, today.value, last.value, *leaves)
    return _outcome(time, french.day(today.value), french.day(last.value))


def _counts_to(scenario: Scenario) -> bool:
    """« Jusqu'au 3 mai », « avant le 3 mai »: from the present day to that one."""
    period = scenario.period.value if scenario.period is not None else None
    return period is not None and period.first is None and period.last is not None


def _given(period: Given[Period]) -> Derivation:
    days = [french.day(day) for day in (period.value.first, period.value.last) if day is not None]
    return GivenLeaf(
        label="période",
        value=f"du {days[0]} au {days[-1]}",
        words=period.words,
        origin=period.origin.value,
    )


def _outcome(time: Lapse, first: str, last: str) -> Outcome:
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{time.words}, du {first} au {last}.",
        quanta=(time.quantum(_LABEL),),
        derivation=time.derivation,
    )


def _compute(_facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    return between(scenario) or unasked("des jours à compter")


CALCULATOR = Calculator(
    name="days_between", label="temps entre deux jours donnés", compute=_compute
)
