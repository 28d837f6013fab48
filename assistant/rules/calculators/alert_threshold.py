"""The sum from which the delegating party must be warned: a rate of the credits."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.alerts import credits_watched
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import alert_reached
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    cited,
    clause,
    sentence,
    stated,
    sum_quantum,
    sum_step,
    unsettled,
    value_text,
)
from assistant.rules.reading.values import Amount, Percentage
from assistant.rules.scenario import Scenario

_LABEL = "seuil d'alerte"
_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    rate = facts.get(Part.ALERT_RATE)
    rows = credits_watched(facts, scenario)
    if rate is None or not isinstance(rate.value, Percentage) or not rows:
        return unsettled(facts, Part.ALERT_RATE, Part.DELEGATED)
    reached = alert_reached.reached(facts, scenario)
    if reached is not None:
        return reached
    return _outcome(rate, rate.value, rows)


def _outcome(rate: Fact, value: Percentage, rows: list[Fact]) -> Outcome:
    found: list[tuple[Fact, Decimal]] = []
    for row in rows:
        if isinstance(row.value, Amount):
            euros = row.value.euros * value.rate / _HUNDRED
            found.append((row, euros.quantize(_CENT, rounding=ROUND_HALF_UP)))
    percent = french.percent(value.rate)
    steps = tuple(
        sum_step(_LABEL, euros, f"{percent} de la somme", stated(row), stated(rate))
        for row, euros in found
    )
    said = " ; ".join(
        f"{french.euros(euros)}{f' en {row.year}' if row.year else ''}, "
        f"{percent} de {value_text(row.value)}"
        for row, euros in found
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said}. {sentence(clause(rate))}",
        quanta=tuple(sum_quantum(_LABEL, euros) for _, euros in found),
        derivation=DerivedStep(
            label=_LABEL, value=said, operation="taux appliqué aux crédits", operands=steps
        ),
        citations=cited(
            rate.citation,
            *(row.citation for row, _ in found),
            *(citation for row, _ in found for citation in row.context),
        ),
    )


CALCULATOR = Calculator(
    name="alert_threshold", label="seuil d'alerte de consommation", compute=_compute
)
