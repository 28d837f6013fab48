"""Whether the share that the DINUM uses and the delegated amount make the FAST envelope."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, added, of_part, subtracted

_PARTS = (Part.DINUM_SHARE, Part.DELEGATED, Part.FAST_ENVELOPE)
_LABEL = "somme des parts"


def _compute(facts: FactBase, _convention: Convention, _scenario: Scenario) -> Outcome:
    stating = [fact for part in _PARTS for fact in facts.all(part)]
    sums = [found for part in _PARTS if (found := of_part(facts, part)) is not None]
    if len(sums) < len(_PARTS):
        return unsettled(facts, *_PARTS)
    used, delegated, envelope = sums
    total = added(_LABEL, "part utilisée directement plus montant délégué", used, delegated)
    gap = subtracted("écart", "enveloppe FAST moins somme des parts", envelope, total)
    why = sentence(" ; ".join(clause(fact) for fact in stating))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_verdict(used, delegated, total, gap, envelope)} {why}",
        quanta=(sum_quantum(_LABEL, total.euros), sum_quantum("écart", gap.euros)),
        derivation=gap.derivation,
        citations=gap.citations,
    )


def _verdict(used: Sum, delegated: Sum, total: Sum, gap: Sum, envelope: Sum) -> str:
    parts = f"{used.words} et {delegated.words} font {total.words}"
    if not gap.euros:
        return f"Oui, le compte y est : {parts}, soit l'enveloppe FAST."
    side = "de moins" if gap.euros > 0 else "de plus"
    difference = french.euros(abs(gap.euros))
    return f"Non : {parts}, soit {difference} {side} que l'enveloppe FAST de {envelope.words}."


CALCULATOR = Calculator(
    name="shares_check", label="répartition de l'enveloppe FAST", compute=_compute
)
