"""What the text says of a sum that the question quotes."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import StatedLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.inventories import sums
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import said, sentence, sum_quantum, unasked
from assistant.rules.scenario import Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    if len(scenario.amounts) != 1:
        return unasked("une somme")
    told = scenario.amounts[0].value
    words = french.euros(told)
    found = next((each for each in sums(convention, facts) if each.words == words), None)
    if found is None:
        return unasked("une somme que le texte écrit")
    clauses = (sentence(said(citation, citation.quote)) for citation in found.citations)
    name = f"{words} : {found.name}." if found.labels else ""
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=" ".join((name, *clauses)).strip(),
        quanta=(sum_quantum(found.name, told),),
        derivation=StatedLeaf(label=found.name, value=words, citation=found.citations[0]),
        citations=found.citations,
    )


CALCULATOR = Calculator(
    name="stated_sum", label="ce que le texte dit d'une somme", compute=_compute
)
