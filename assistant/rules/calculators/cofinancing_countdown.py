"""How long until the cofinancing must be committed, or since when it is late."""

from assistant.rules.answers import countdown_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="cofinancing_countdown",
    label="temps restant pour engager le cofinancement",
    compute=countdown_of(Part.COFINANCING_DEADLINE, "l'échéance du cofinancement"),
)
