"""The last day of the convention, written or counted."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="end_date",
    label="fin de la convention",
    compute=deadline_of(Part.END, "la fin de la convention"),
)
