"""Every sum of money that the text writes."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.inventories import inventory, sums
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import unasked
from assistant.rules.scenario import Matter, Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    if not scenario.speaks_of(Matter.INVENTORY):
        return unasked("un relevé complet")
    found = sums(convention, facts)
    if not found:
        return Outcome(status=OutcomeStatus.ABSENT, sentence="Le texte n'écrit aucun montant.")
    return inventory(found, "Voici tous les montants que le texte écrit :", "EUR")


CALCULATOR = Calculator(name="all_amounts", label="tous les montants du texte", compute=_compute)
