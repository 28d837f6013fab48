"""How long until the partner must report, or since when it is late."""

from assistant.rules.answers import countdown_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part
from assistant.rules.reports import of_final_report

CALCULATOR = Calculator(
    name="report_countdown",
    label="temps restant avant le compte rendu",
    compute=of_final_report(countdown_of(Part.REPORT, "l'échéance du compte rendu")),
)
