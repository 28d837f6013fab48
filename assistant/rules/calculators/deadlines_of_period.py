"""The deadlines of some days that the question keeps to; nothing where it keeps to none."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import deadlines
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.scenario import Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.period is None and not scenario.dates:
        return Outcome(
            status=OutcomeStatus.UNASKED, sentence="La question ne donne pas de période."
        )
    return deadlines.CALCULATOR.compute(facts, convention, scenario)


CALCULATOR = Calculator(
    name="deadlines_of_period", label="échéances d'une période", compute=_compute
)
