"""By when the minimum staff must be there; a year that is not written is inferred, and told."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="staff_deadline",
    label="échéance de l'effectif minimum",
    compute=deadline_of(Part.STAFF_DEADLINE, "l'échéance de l'effectif demandé"),
)
