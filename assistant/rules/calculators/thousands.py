"""A sum of the text in thousands of euros."""

from decimal import Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.named import named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Scenario

_THOUSAND = Decimal(1000)


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    named = named_money(scenario)
    if not named:
        return unasked("une somme")
    found = named_sum(facts, named[0], scenario)
    if found is None:
        return unsettled(facts, named[0])
    number = french.number(found.amount.euros / _THOUSAND)
    words = f"{number}{french.NO_BREAK}k€"
    clauses = " ; ".join(dict.fromkeys(clause(fact) for fact in found.facts))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(f"{words}, soit {found.amount.words} ({found.the_name}). {sentence(clauses)}"),
        quanta=(sum_quantum(found.the_name, found.amount.euros),),
        derivation=DerivedStep(
            label="somme en milliers d'euros",
            value=words,
            operation="somme divisée par mille",
            operands=(found.amount.derivation,),
        ),
        citations=cited(*found.citations),
    )


CALCULATOR = Calculator(name="thousands", label="somme en milliers d'euros", compute=_compute)
