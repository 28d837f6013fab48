"""Every date that the text writes."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.inventories import dates, inventory
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import unasked
from assistant.rules.scenario import Matter, Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    if not scenario.speaks_of(Matter.INVENTORY):
        return unasked("un relevé complet")
    found = dates(convention, facts)
    if not found:
        return Outcome(status=OutcomeStatus.ABSENT, sentence="Le texte n'écrit aucune date.")
    return inventory(found, "Voici toutes les dates que le texte écrit :", "date")


CALCULATOR = Calculator(name="all_dates", label="toutes les dates du texte", compute=_compute)
