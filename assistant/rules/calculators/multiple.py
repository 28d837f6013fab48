"""So many times a sum of the text, or a part of it: « le double », « les deux tiers »."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.named import NamedSum, named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import (
    cited,
    clause,
    sentence,
    sum_quantum,
    sum_step,
    unasked,
    unsettled,
)
from assistant.rules.scenario import Multiple, Scenario

_LABEL = "somme calculée"
_CENT = Decimal("0.01")


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    named = named_money(scenario)
    if scenario.multiple is None or not named:
        return unasked("un multiple ou une fraction d'une somme")
    found = named_sum(facts, named[0], scenario)
    if found is None:
        return unsettled(facts, named[0])
    return _told(found, scenario.multiple)


def _told(found: NamedSum, multiple: Multiple) -> Outcome:
    whole = found.amount
    euros = whole.euros * multiple.times / multiple.parts
    rounded = euros.quantize(_CENT, rounding=ROUND_HALF_UP)
    operation = _operation(whole.words, multiple)
    clauses = " ; ".join(dict.fromkeys(clause(fact) for fact in found.facts))
    about = "" if rounded == euros else ", au centime près"
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{french.euros(rounded)}{about} : c'est {operation} ({found.the_name}). "
            f"{sentence(clauses)}"
        ),
        quanta=(sum_quantum(_LABEL, rounded),),
        derivation=sum_step(_LABEL, rounded, operation, whole.derivation),
        citations=cited(*found.citations),
    )


def _operation(words: str, multiple: Multiple) -> str:
    """« 96 000 € multipliés par 2 et divisés par 3 »."""
    steps = [f"multipliés par {multiple.times}"] if multiple.times > 1 else []
    steps += [f"divisés par {multiple.parts}"] if multiple.parts > 1 else []
    return f"{words} {' et '.join(steps)}"


CALCULATOR = Calculator(name="multiple", label="multiple ou fraction d'une somme", compute=_compute)
