"""A calculation that several topics ask for is worked out once."""

from typing import TYPE_CHECKING, cast

from assistant.answering.workings import Workings
from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.scenario import Scenario
from tests.rules.calculators.scenarios import scenario

if TYPE_CHECKING:
    from assistant.answering.desk import Desk


class _Desk:
    facts = None
    convention = None


def test_a_calculation_is_worked_out_once() -> None:
    calls: list[Scenario] = []

    def compute(_facts: FactBase, _convention: Convention, told: Scenario) -> Outcome:
        calls.append(told)
        return Outcome(status=OutcomeStatus.ABSENT, sentence="Rien.")

    calculator = Calculator(name="essai", label="essai", compute=compute)
    workings = Workings(cast("Desk", _Desk()), scenario())
    assert workings.of(calculator) is workings.of(calculator)
    assert len(calls) == 1
