"""Whether what is consumed reaches the rate from which the delegating party must be warned."""

from decimal import Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.alerts import credits_watched
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, stated, unasked
from assistant.rules.reading.values import Percentage
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, committed, of_fact, proportion
from assistant.rules.years import SHORT

_LABEL = "taux consommé"
_HUNDRED = Decimal(100)


def reached(facts: FactBase, scenario: Scenario) -> Outcome | None:
    """Whether the sum of the question reaches the rate; none where it gives no sum to try."""
    rate, rows = facts.get(Part.ALERT_RATE), credits_watched(facts, scenario)
    if rate is None or not isinstance(rate.value, Percentage) or len(rows) != 1:
        return None
    whole = of_fact(rows[0])
    spent = committed(scenario, whole) if whole is not None else None
    if whole is None or spent is None or not whole.euros or not scenario.names(Matter.SPENDING):
        return None
    return _outcome(rate, rate.value, rows[0], whole, spent)


def _outcome(rate: Fact, value: Percentage, row: Fact, whole: Sum, spent: Sum) -> Outcome:
    found = proportion(_LABEL, spent, whole)
    over = spent.euros * _HUNDRED >= value.rate * whole.euros
    name = f"{SHORT[row.part]} {row.year}" if row.part in SHORT else row.part.value
    threshold = french.percent(value.rate)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{'Oui' if over else 'Non'} : {spent.words} font {found.words} de {whole.words} "
            f"({name}), et le seuil est de {threshold}. {sentence(clause(rate))}"
        ),
        quanta=(Quantum(name=_LABEL, value=str(found.rate), unit="%", text=found.words),),
        derivation=DerivedStep(
            label="seuil atteint" if over else "seuil non atteint",
            value=found.words,
            operation="taux consommé comparé au seuil",
            operands=(found.derivation, stated(rate)),
        ),
        citations=cited(rate.citation, row.citation, *row.context),
    )


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    return reached(facts, scenario) or unasked("une somme consommée dans l'année")


CALCULATOR = Calculator(
    name="alert_reached", label="seuil d'alerte atteint ou non", compute=_compute
)
