"""When the partner must report on what was spent and done."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part
from assistant.rules.reports import of_final_report

CALCULATOR = Calculator(
    name="report_deadline",
    label="échéance du compte rendu",
    compute=of_final_report(deadline_of(Part.REPORT, "la date du compte rendu")),
)
