"""The whole money of the programme: the FAST envelope and the partner's cofinancing."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import added, of_fact

_LABEL = "budget total du programme"


def _compute(facts: FactBase, _convention: Convention, _scenario: Scenario) -> Outcome:
    envelope, partner = facts.get(Part.FAST_ENVELOPE), facts.get(Part.COFINANCING)
    fast, own = of_fact(envelope), of_fact(partner)
    if envelope is None or partner is None or fast is None or own is None:
        return unsettled(facts, Part.FAST_ENVELOPE, Part.COFINANCING)
    total = added(_LABEL, "enveloppe FAST plus cofinancement du partenaire", fast, own)
    why = sentence(f"{clause(envelope)} ; {clause(partner)}")
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{total.words} au total : {fast.words} du FAST et {own.words} de cofinancement du "
            f"partenaire. {why}"
        ),
        quanta=(sum_quantum(_LABEL, total.euros),),
        derivation=total.derivation,
        citations=total.citations,
    )


CALCULATOR = Calculator(
    name="total_budget", label="total du FAST et du cofinancement", compute=_compute
)
