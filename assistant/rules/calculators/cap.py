"""What commitments may not exceed, in figures."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import limit


def _compute(facts: FactBase, _convention: Convention, _scenario: Scenario) -> Outcome:
    cap, most = facts.get(Part.CAP), limit(facts)
    if cap is None or most is None:
        return unsettled(facts, Part.CAP, Part.DELEGATED)
    delegated = facts.get(Part.DELEGATED)
    why = [clause(fact) for fact in (cap, delegated) if fact is not None]
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{most.words} au plus. {sentence(' ; '.join(why))}",
        quanta=(sum_quantum(Part.CAP.value, most.euros),),
        derivation=most.derivation,
        citations=cited(cap.citation, *most.citations, delegated.citation if delegated else None),
    )


CALCULATOR = Calculator(name="cap", label="plafond des engagements", compute=_compute)
