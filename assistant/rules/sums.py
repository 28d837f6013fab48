"""Sums of money worked out from the facts and from what the user gives."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, given_sum, stated, sum_step
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Given, Scenario
from assistant.value import Value

_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")


class Sum(Value):
    """A sum and how it was found.

    Attributes:
        euros: the sum, exact.
        derivation: how it was found.
        citations: the passages it rests on.
    """

    euros: Decimal
    derivation: Derivation
    citations: tuple[Citation, ...] = ()

    @property
    def words(self) -> str:
        """How prose says it: « 120 000 € »."""
        return french.euros(self.euros)


def of_fact(fact: Fact | None) -> Sum | None:
    """The sum that ``fact`` states; none where it states no sum."""
    if fact is None or not isinstance(fact.value, Amount):
        return None
    return Sum(euros=fact.value.euros, derivation=stated(fact), citations=(fact.citation,))


def of_part(facts: FactBase, part: Part) -> Sum | None:
    """The sum that the text gives ``part``, added up where several items share it."""
    alone = of_fact(facts.get(part))
    if alone is not None:
        return alone
    items = [found for fact in facts.all(part) if fact.rank and (found := of_fact(fact))]
    return added(part.value, "addition de ce que donne la liste", *items) if items else None


def limit(facts: FactBase) -> Sum | None:
    """What commitments may not exceed: the figure of the cap, else the delegated amount."""
    return of_fact(facts.get(Part.CAP)) or of_fact(facts.get(Part.DELEGATED))


def added(label: str, operation: str, *sums: Sum) -> Sum:
    """The total of ``sums``."""
    total = sum((each.euros for each in sums), Decimal(0))
    derivation = sum_step(label, total, operation, *(each.derivation for each in sums))
    return Sum(
        euros=total,
        derivation=derivation,
        citations=cited(*(citation for each in sums for citation in each.citations)),
    )


def subtracted(label: str, operation: str, whole: Sum, part: Sum) -> Sum:
    """``whole`` less ``part``."""
    left = whole.euros - part.euros
    return Sum(
        euros=left,
        derivation=sum_step(label, left, operation, whole.derivation, part.derivation),
        citations=cited(*whole.citations, *part.citations),
    )


def committed(scenario: Scenario, base: Sum) -> Sum | None:
    """What the user says is committed: sums, or rates of ``base``; none where she gives none."""
    sums = [given("montant indiqué", each) for each in scenario.amounts]
    sums += [share_of(base, rate) for rate in scenario.percentages]
    if len(sums) < 2:  # noqa: PLR2004 - a single sum needs no addition
        return sums[0] if sums else None
    return added("total des engagements", "addition des montants indiqués", *sums)


def share_of(base: Sum, rate: Given[Decimal]) -> Sum:
    """``rate`` per cent of ``base``, to the cent."""
    euros = (base.euros * rate.value / _HUNDRED).quantize(_CENT, rounding=ROUND_HALF_UP)
    leaf = GivenLeaf(
        label="taux indiqué",
        value=french.percent(rate.value),
        words=rate.words,
        origin=rate.origin.value,
    )
    operation = f"{french.percent(rate.value)} de {base.words}"
    return Sum(
        euros=euros,
        derivation=sum_step("part calculée", euros, operation, base.derivation, leaf),
        citations=base.citations,
    )


class Share(Value):
    """What a sum is of another.

    Attributes:
        rate: in per cent, to two decimals.
        derivation: how it was found.
    """

    rate: Decimal
    derivation: DerivedStep

    @property
    def words(self) -> str:
        """How prose says it: « 14,29 % »."""
        return french.percent(self.rate)


def proportion(label: str, part: Sum, whole: Sum) -> Share:
    """What ``part`` is of ``whole``, which is not zero."""
    rate = (part.euros * _HUNDRED / whole.euros).quantize(_CENT, rounding=ROUND_HALF_UP)
    step = DerivedStep(
        label=label,
        value=french.percent(rate),
        operation="part divisée par le tout, en pourcentage arrondi à deux décimales",
        operands=(part.derivation, whole.derivation),
    )
    return Share(rate=rate, derivation=step)


def stating(facts: FactBase, found: Sum) -> Fact | None:
    """The fact that states the very sum ``found``, if the text has one."""
    same = (f for f in facts.facts if isinstance(f.value, Amount) and f.value.euros == found.euros)
    return next(same, None)


def given(label: str, value: Given[Decimal]) -> Sum:
    """A sum that the user gives."""
    return Sum(euros=value.value, derivation=given_sum(label, value))
