"""Every sum of money that the text writes."""

from assistant.rules.calculator import Calculator
from assistant.rules.inventories import inventory_of, sums

CALCULATOR = Calculator(
    name="all_amounts",
    label="tous les montants du texte",
    compute=inventory_of(
        sums,
        "EUR",
        none="Le texte n'écrit aucun montant.",
        lead="Voici tous les montants que le texte écrit :",
    ),
)
