"""How long until the minimum staff must be there, or since when it is late."""

from assistant.rules.answers import countdown_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="staff_countdown",
    label="temps restant pour réunir l'effectif demandé",
    compute=countdown_of(Part.STAFF_DEADLINE, "l'échéance de l'effectif demandé"),
)
