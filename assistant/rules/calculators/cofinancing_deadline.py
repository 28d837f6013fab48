"""By when the partner must commit its cofinancing."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import tranches
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.scenario import Scenario

_DEADLINE = deadline_of(Part.COFINANCING_DEADLINE, "l'échéance pour engager le cofinancement")


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    """The one date; those of the instalments where it is brought in several times."""
    single = facts.get(Part.COFINANCING_DEADLINE) or facts.conflict(Part.COFINANCING_DEADLINE)
    if single is not None or not facts.all(Part.TRANCHE_DATE):
        return _DEADLINE(facts, convention, scenario)
    listed = tranches.CALCULATOR.compute(facts, convention, scenario)
    missing = tranches.missing(facts, scenario)
    if not missing:
        return listed
    return listed.model_copy(
        update={"status": OutcomeStatus.NEEDS_INPUT, "missing": french.enumerated(missing)}
    )


CALCULATOR = Calculator(
    name="cofinancing_deadline",
    label="échéance du cofinancement du partenaire",
    compute=_compute,
)
