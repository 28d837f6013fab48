"""Credits by year as prose says them: « en 2031 : 10 000 € en AE et 5 000 € en CP »."""

from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.facts.base import Fact
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, stated, sum_quantum, value_text
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Given
from assistant.rules.sums import Sum, added, of_fact

SHORT = {Part.AE: "AE", Part.CP: "CP"}


def not_foreseen(rows: list[Fact], asked: tuple[Given[int], ...]) -> Outcome:
    """The years that the text has, where it lacks the one asked for."""
    years = french.enumerated(tuple(str(year) for year in sorted({one.value for one in asked})))
    told = tuple(
        GivenLeaf(
            label="année demandée",
            value=str(one.value),
            words=one.words,
            origin=one.origin.value,
        )
        for one in asked
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"La convention ne prévoit rien pour {years}. Elle prévoit : {by_year(rows)}.",
        quanta=quanta(rows),
        derivation=read_rows(rows, (*(stated(fact) for fact in rows), *told)),
        citations=citations(rows),
    )


def read_rows(rows: list[Fact], leaves: tuple[Derivation, ...]) -> DerivedStep:
    """The step that reads ``rows`` in their table."""
    return DerivedStep(
        label="crédits de l'année",
        value=french.enumerated(tuple(value_text(fact.value) for fact in rows)),
        operation="lus dans le tableau",
        operands=leaves,
    )


def by_year(rows: list[Fact]) -> str:
    """« en 2031 : 10 000 € en AE et 5 000 € en CP ; en 2032 : … »."""
    years = sorted({fact.year for fact in rows if fact.year is not None})
    groups = [(f"en {year} : ", [f for f in rows if f.year == year]) for year in years]
    groups += [("sans distinction d'année : ", rows)] if not years else []
    return " ; ".join(lead + _sums(group) for lead, group in groups)


def total(part: Part, rows: list[Fact]) -> Sum | None:
    """The total of the years; what the text itself gives as total where it has no years."""
    own = [fact for fact in rows if fact.part is part]
    yearly = [fact for fact in own if fact.year is not None] or own
    sums = [found for fact in yearly if (found := of_fact(fact)) is not None]
    if len(sums) == 1:
        return sums[0]
    return added(f"total des {SHORT[part]}", "addition des années", *sums) if sums else None


def citations(rows: list[Fact]) -> tuple[Citation, ...]:
    """The rows, then the headers that give them their part."""
    return cited(*(fact.citation for fact in rows), *(c for fact in rows for c in fact.context))


def quanta(rows: list[Fact]) -> tuple[Quantum, ...]:
    """The sums of ``rows``, for machines."""
    return tuple(
        sum_quantum(f"{SHORT[fact.part]} {fact.year or 'total'}", fact.value.euros)
        for fact in rows
        if isinstance(fact.value, Amount)
    )


def _sums(rows: list[Fact]) -> str:
    return french.enumerated(
        tuple(f"{value_text(fact.value)} en {SHORT[fact.part]}" for fact in rows)
    )
