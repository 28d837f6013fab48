"""The day the convention takes effect."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="entry_date",
    label="entrée en vigueur de la convention",
    compute=deadline_of(Part.ENTRY_INTO_FORCE, "l'entrée en vigueur de la convention"),
)
