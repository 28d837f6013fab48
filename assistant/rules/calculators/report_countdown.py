"""How long until the partner must report, or since when it is late."""

from assistant.rules.answers import countdown_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="report_countdown",
    label="temps restant avant le compte rendu",
    compute=countdown_of(Part.REPORT, "l'échéance du compte rendu"),
)
