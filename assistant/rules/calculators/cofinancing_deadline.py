"""By when the partner must commit its cofinancing."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="cofinancing_deadline",
    label="échéance du cofinancement du partenaire",
    compute=deadline_of(Part.COFINANCING_DEADLINE, "l'échéance pour engager le cofinancement"),
)
