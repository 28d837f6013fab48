"""The whole money of the programme: the FAST envelope and the partner's cofinancing."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, added, of_fact, proportion

_LABEL = "budget total du programme"


def _compute(facts: FactBase, _convention: Convention, _scenario: Scenario) -> Outcome:
    envelope, partner = facts.get(Part.FAST_ENVELOPE), facts.get(Part.COFINANCING)
    fast, own = of_fact(envelope), of_fact(partner)
    if envelope is None or partner is None or fast is None or own is None:
        return unsettled(facts, Part.FAST_ENVELOPE, Part.COFINANCING)
    total = added(_LABEL, "enveloppe FAST plus cofinancement du partenaire", fast, own)
    return _outcome(total, (fast, own), sentence(f"{clause(envelope)} ; {clause(partner)}"))


def _outcome(total: Sum, parts: tuple[Sum, Sum], why: str) -> Outcome:
    """The total, and what each part is of it where it is not zero."""
    fast, own = (part.words for part in parts)
    rates = [proportion("part du total", part, total) for part in parts] if total.euros else []
    if rates:
        fast, own = f"{fast} ({rates[0].words})", f"{own} ({rates[1].words})"
    step = DerivedStep(
        label=_LABEL,
        value=total.words,
        operation="total, et part de chacun",
        operands=(total.derivation, *(rate.derivation for rate in rates)),
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{total.words} au total : {fast} du FAST et {own} de cofinancement du partenaire. "
            f"{why}"
        ),
        quanta=(sum_quantum(_LABEL, total.euros),),
        derivation=step,
        citations=total.citations,
    )


CALCULATOR = Calculator(
    name="total_budget", label="total du FAST et du cofinancement", compute=_compute
)
