"""By when a renewal of the convention must be asked for."""

from assistant.rules.answers import deadline_of
from assistant.rules.calculator import Calculator
from assistant.rules.parts import Part

CALCULATOR = Calculator(
    name="renewal_deadline",
    label="échéance de la demande de reconduction",
    compute=deadline_of(Part.RENEWAL_REQUEST, "la date limite pour demander la reconduction"),
)
