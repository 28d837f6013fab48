"""Whether the share that the DINUM uses and the delegated amount make the FAST envelope."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, added, given, of_part, subtracted

_PARTS = (Part.DINUM_SHARE, Part.DELEGATED, Part.FAST_ENVELOPE)
_PAIR = 2
_LABEL = "somme des parts"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    stating = [fact for part in _PARTS for fact in facts.all(part)]
    sums = [found for part in _PARTS if (found := of_part(facts, part)) is not None]
    if len(sums) < len(_PARTS):
        return unsettled(facts, *_PARTS)
    used, delegated, envelope = sums
    if len(scenario.amounts) >= _PAIR:
        return _proposed(scenario, envelope, stating)
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


def _proposed(scenario: Scenario, envelope: Sum, stating: list[Fact]) -> Outcome:
    """Whether the sums that the question gives make the envelope."""
    told = [given("montant indiqué", each) for each in scenario.amounts]
    # « 41 000 et 55 000 font bien 96 000 ? »: the last one is the total that is proposed.
    parts = told[:-1] if len(told) > _PAIR and told[-1].euros == envelope.euros else told
    total = added(_LABEL, "addition des montants indiqués", *parts)
    gap = subtracted("écart", "enveloppe FAST moins somme des parts", envelope, total)
    said = f"{french.enumerated(tuple(part.words for part in parts))} font {total.words}"
    size = french.euros(abs(gap.euros))
    side = "de moins" if gap.euros > 0 else "de plus"
    verdict = (
        f"Non : {said}, soit {size} {side} que l'enveloppe FAST de {envelope.words}."
        if gap.euros
        else f"Oui, le compte y est : {said}, soit l'enveloppe FAST."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{verdict} {sentence(' ; '.join(clause(fact) for fact in stating))}",
        quanta=(sum_quantum(_LABEL, total.euros), sum_quantum("écart", gap.euros)),
        derivation=gap.derivation,
        citations=cited(*(fact.citation for fact in stating)),
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
