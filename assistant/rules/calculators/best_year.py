"""The years that have most credits, and least."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import sentence, stated, unsettled, value_text
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Order, Scenario
from assistant.rules.years import SHORT, by_year, citations, quanta


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    parts = [part for part in SHORT if part in scenario.named] or list(SHORT)
    rows = [fact for part in parts for fact in facts.all(part) if _is_of_a_year(fact)]
    if not rows:
        return unsettled(facts, Part.AE, Part.CP)
    least = scenario.order is Order.LESS
    best = {part: found for part in parts if (found := _best(part, rows, least=least))}
    said = french.enumerated(tuple(map(_said, best.values())))
    side = "le moins" if least else "le plus"
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{french.capitalized(said)} : c'est {side}. {sentence(by_year(rows))}",
        quanta=quanta(rows),
        derivation=DerivedStep(
            label="année",
            value=said,
            operation="années comparées entre elles",
            operands=tuple(stated(fact) for fact in rows),
        ),
        citations=citations(rows),
    )


def _is_of_a_year(fact: Fact) -> bool:
    return fact.year is not None and isinstance(fact.value, Amount)


def _best(part: Part, rows: list[Fact], *, least: bool) -> list[Fact]:
    """The rows of ``part`` that have most, or least: several where they have the same."""
    own = {fact: fact.value.euros for fact in rows if isinstance(fact.value, Amount)}
    own = {fact: euros for fact, euros in own.items() if fact.part is part}
    wanted = (min if least else max)(own.values(), default=None)
    return [fact for fact, euros in own.items() if euros == wanted]


def _said(found: list[Fact]) -> str:
    """« en 2031, avec 10 000 € en AE »."""
    years = french.enumerated(tuple(f"en {fact.year}" for fact in found))
    return f"{years}, avec {value_text(found[0].value)} en {SHORT[found[0].part]}"


CALCULATOR = Calculator(name="best_year", label="année la mieux dotée", compute=_compute)
