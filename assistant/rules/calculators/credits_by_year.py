"""Autorisations d'engagement and crédits de paiement, by year and in total."""

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, stated, sum_quantum, unsettled, value_text
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, added, of_fact, subtracted

_SHORT = {Part.AE: "AE", Part.CP: "CP"}


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    rows = [fact for part in _SHORT for fact in facts.all(part) if _is_sum(fact)]
    if not rows:
        return unsettled(facts, Part.AE, Part.CP)
    asked = {given.value for given in scenario.years}
    wanted = [fact for fact in rows if fact.year in asked]
    if asked and not wanted:
        return _other_years(rows, asked)
    if asked:
        return _of_years(wanted)
    return _totals(facts, rows)


def _is_sum(fact: Fact) -> bool:
    return isinstance(fact.value, Amount)


def _of_years(rows: list[Fact]) -> Outcome:
    leaves: tuple[Derivation, ...] = tuple(stated(fact) for fact in rows)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{french.capitalized(_by_year(rows))}. {_place(rows)}",
        quanta=_quanta(rows),
        derivation=leaves[0] if len(leaves) == 1 else _read(rows, leaves),
        citations=_citations(rows),
    )


def _read(rows: list[Fact], leaves: tuple[Derivation, ...]) -> DerivedStep:
    return DerivedStep(
        label="crédits de l'année",
        value=french.enumerated(tuple(value_text(fact.value) for fact in rows)),
        operation="lus dans le tableau",
        operands=leaves,
    )


def _other_years(rows: list[Fact], asked: set[int]) -> Outcome:
    """The years that the text has, where it lacks the one asked for."""
    years = french.enumerated(tuple(str(year) for year in sorted(asked)))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"La convention ne prévoit rien pour {years}. Elle prévoit : {_by_year(rows)}.",
        quanta=_quanta(rows),
        derivation=_read(rows, tuple(stated(fact) for fact in rows)),
        citations=_citations(rows),
    )


def _totals(facts: FactBase, rows: list[Fact]) -> Outcome:
    totals = {part: total for part in _SHORT if (total := _total(part, rows)) is not None}
    said = french.enumerated(
        tuple(f"{total.words} en {_SHORT[part]}" for part, total in totals.items())
    )
    delegated = of_fact(facts.get(Part.DELEGATED))
    compared = [_compared(part, total, delegated) for part, total in totals.items() if delegated]
    derivation = tuple(total.derivation for total in totals.values())
    gaps = tuple(gap.derivation for gap, _ in compared)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said} au total : {_by_year(rows)}. {_place(rows)}",
        quanta=(*_quanta(rows), *_total_quanta(totals)),
        derivation=DerivedStep(
            label="AE et CP", value=said, operation="totaux par nature", operands=gaps or derivation
        ),
        citations=cited(*_citations(rows), *(delegated.citations if delegated else ())),
        remarks=tuple(remark for _, remark in compared),
    )


def _total(part: Part, rows: list[Fact]) -> Sum | None:
    """The total of the years; what the text itself gives as total where it has no years."""
    own = [fact for fact in rows if fact.part is part]
    yearly = [fact for fact in own if fact.year is not None] or own
    sums = [found for fact in yearly if (found := of_fact(fact)) is not None]
    if len(sums) == 1:
        return sums[0]
    return added(f"total des {_SHORT[part]}", "addition des années", *sums) if sums else None


def _compared(part: Part, total: Sum, delegated: Sum) -> tuple[Sum, str]:
    """The gap to the delegated amount, and the remark that says it."""
    label = f"écart des {_SHORT[part]} au montant délégué"
    gap = subtracted(label, "total moins montant délégué", total, delegated)
    if not gap.euros:
        return gap, f"Les {_SHORT[part]} égalent le montant délégué, {delegated.words}."
    side = "de plus" if gap.euros > 0 else "de moins"
    size = french.euros(abs(gap.euros))
    return gap, (
        f"Les {_SHORT[part]} font {size} {side} que le montant délégué, {delegated.words}."
    )


def _by_year(rows: list[Fact]) -> str:
    """« en 2031 : 10 000 € en AE et 5 000 € en CP ; en 2032 : … »."""
    years = sorted({fact.year for fact in rows if fact.year is not None})
    groups = [(f"en {year} : ", [f for f in rows if f.year == year]) for year in years]
    groups += [("sans distinction d'année : ", rows)] if not years else []
    return " ; ".join(lead + _sums(group) for lead, group in groups)


def _sums(rows: list[Fact]) -> str:
    return french.enumerated(
        tuple(f"{value_text(fact.value)} en {_SHORT[fact.part]}" for fact in rows)
    )


def _place(rows: list[Fact]) -> str:
    where = dict.fromkeys(french.place(fact.citation) for fact in rows)
    return f"Ces montants sont ceux que donne {french.enumerated(tuple(where))}."


def _citations(rows: list[Fact]) -> tuple[Citation, ...]:
    return cited(*(fact.citation for fact in rows), *(c for fact in rows for c in fact.context))


def _quanta(rows: list[Fact]) -> tuple[Quantum, ...]:
    return tuple(
        sum_quantum(f"{_SHORT[fact.part]} {fact.year or 'total'}", fact.value.euros)
        for fact in rows
        if isinstance(fact.value, Amount)
    )


def _total_quanta(totals: dict[Part, Sum]) -> tuple[Quantum, ...]:
    return tuple(
        sum_quantum(f"total {_SHORT[part]}", total.euros) for part, total in totals.items()
    )


CALCULATOR = Calculator(
    name="credits_by_year", label="AE et CP par année et au total", compute=_compute
)
