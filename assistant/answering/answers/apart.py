"""Answers on how far apart the days or the sums of the last two answers are."""

from datetime import date
from decimal import Decimal

from assistant.answering.conversation import Memory
from assistant.answering.draft import Draft
from assistant.answering.earlier import told_earlier
from assistant.answering.reply import Status
from assistant.answering.turns import turns
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import Derivation, StatedLeaf
from assistant.rules.lapses import lapse
from assistant.rules.outcome import Quantum
from assistant.rules.proofs import cited, sum_quantum, sum_step

_EUROS, _DATE = "EUR", "date"
_LABEL = "écart"
_WHOLE_DAY = 10


def compose(understanding: Understanding, memory: Memory) -> Draft | None:
    """The gap between the last two answers; none where the turn asks for none, or they lack one."""
    if not turns().apart.search(understanding.said):
        return None
    before = _proof(memory.values_before, memory.derivation_before, memory.citations_before)
    after = _proof(memory.values, memory.derivation, memory.citations)
    if before is None or after is None:
        return None
    proofs = (before, after)
    days = [_day(values) for values in (memory.values_before, memory.values)]
    if days[0] is not None and days[1] is not None:
        return _of_days(days[0], days[1], proofs, memory)
    sums = [_sum(values) for values in (memory.values_before, memory.values)]
    if sums[0] is not None and sums[1] is not None:
        return _of_sums(sums[0], sums[1], proofs, memory)
    return None


def _proof(
    values: tuple[Quantum, ...], derivation: Derivation | None, citations: tuple[Citation, ...]
) -> Derivation | None:
    """How an answer was obtained: calculated, or read in a clause."""
    if derivation is not None:
        return told_earlier(derivation)
    if not values or not citations:
        return None
    return StatedLeaf(label=values[0].name, value=values[0].text, citation=citations[0])


def _of_days(
    one: date, other: date, proofs: tuple[Derivation, Derivation], memory: Memory
) -> Draft:
    time = lapse(_LABEL, one, other, *proofs)
    first, last = sorted((one, other))
    return Draft(
        status=Status.ANSWERED,
        answer=f"{time.words}, du {french.day(first)} au {french.day(last)}.",
        citations=cited(*memory.citations, *memory.citations_before),
        derivation=time.derivation,
        values=(time.quantum(_LABEL),),
    )


def _of_sums(
    one: Decimal, other: Decimal, proofs: tuple[Derivation, Derivation], memory: Memory
) -> Draft:
    gap = abs(one - other)
    high, low = max(one, other), min(one, other)
    return Draft(
        status=Status.ANSWERED,
        answer=(
            f"{french.euros(gap)} : c'est la différence entre {french.euros(high)} et "
            f"{french.euros(low)}."
        ),
        citations=cited(*memory.citations, *memory.citations_before),
        derivation=sum_step(_LABEL, gap, "la plus grande somme moins l'autre", *proofs),
        values=(sum_quantum(_LABEL, gap),),
    )


def _day(values: tuple[Quantum, ...]) -> date | None:
    """The first whole day that an answer gives."""
    found = (v.value for v in values if v.unit == _DATE and len(v.value) == _WHOLE_DAY)
    return next((date.fromisoformat(value) for value in found), None)


def _sum(values: tuple[Quantum, ...]) -> Decimal | None:
    """The first sum that an answer gives."""
    return next((Decimal(v.value) for v in values if v.unit == _EUROS), None)
