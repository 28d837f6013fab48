"""By when the later funding must be obtained."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="later_funding_deadline",
    label="échéance du soutien financier à obtenir",
    compute=deadline_of(Part.LATER_FUNDING_DATE, "l'échéance du soutien financier à obtenir"),
)
