"""Every date that the text writes."""

from assistant.rules.calculator import Calculator
from assistant.rules.inventories import dates, inventory_of

CALCULATOR = Calculator(
    name="all_dates",
    label="toutes les dates du texte",
    compute=inventory_of(
        dates,
        "date",
        none="Le texte n'écrit aucune date.",
        lead="Voici toutes les dates que le texte écrit :",
    ),
)
