"""Autorisations d'engagement and crédits de paiement, by year and in total."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, stated, sum_quantum, unsettled
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Given, Matter, Scenario
from assistant.rules.sums import Sum, of_fact, subtracted
from assistant.rules.years import SHORT, by_year, citations, not_foreseen, quanta, read_rows, total


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    parts = [part for part in SHORT if part in scenario.named] or list(SHORT)
    rows = [fact for part in parts for fact in facts.all(part) if _is_sum(fact)]
    if not rows:
        return unsettled(facts, Part.AE, Part.CP)
    until = _until(scenario)
    if until is not None:
        return _cumulated(rows, until)
    if scenario.years and scenario.names(Matter.AFTERWARDS):
        return _afterwards(rows, scenario.years[-1])
    asked = {given.value for given in scenario.years}
    wanted = [fact for fact in rows if fact.year in asked]
    if asked and not wanted:
        return not_foreseen(rows, scenario.years)
    if asked and not {fact.year for fact in rows} <= asked:
        return _of_years(wanted)
    return _totals(facts, rows)


def _is_sum(fact: Fact) -> bool:
    return isinstance(fact.value, Amount)


def _until(scenario: Scenario) -> Given[int] | None:
    """The last year of a running total, where the question asks for one."""
    if not scenario.names(Matter.CUMULATED):
        return None
    if scenario.years:
        return scenario.years[-1]
    day = next(iter(scenario.dates), None)
    return (
        None
        if day is None
        else Given[int](value=day.value.year, words=day.words, origin=day.origin)
    )


def _cumulated(rows: list[Fact], until: Given[int]) -> Outcome:
    """The credits of the years up to ``until``, added."""
    kept = [fact for fact in rows if fact.year is not None and fact.year <= until.value]
    return _added(kept, until, "en cumul jusqu'en") if kept else not_foreseen(rows, (until,))


def _afterwards(rows: list[Fact], since: Given[int]) -> Outcome:
    """The credits of the years after ``since``, added."""
    kept = [fact for fact in rows if fact.year is not None and fact.year > since.value]
    return _added(kept, since, "après") if kept else not_foreseen(rows, (since,))


def _added(kept: list[Fact], bound: Given[int], side: str) -> Outcome:
    """The total of ``kept``, which stand on one ``side`` of the year ``bound``."""
    totals = {part: whole for part in SHORT if (whole := total(part, kept)) is not None}
    said = french.enumerated(
        tuple(f"{each.words} en {SHORT[part]}" for part, each in totals.items())
    )
    told = GivenLeaf(
        label="année demandée",
        value=str(bound.value),
        words=bound.words,
        origin=bound.origin.value,
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said} {side} {bound.value} : {by_year(kept)}. {_place(kept)}",
        quanta=_total_quanta(totals),
        derivation=DerivedStep(
            label="AE et CP additionnés",
            value=said,
            operation=f"addition des années {side} celle-là",
            operands=(*(each.derivation for each in totals.values()), told),
        ),
        citations=citations(kept),
    )


def _of_years(rows: list[Fact]) -> Outcome:
    leaves: tuple[Derivation, ...] = tuple(stated(fact) for fact in rows)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{french.capitalized(by_year(rows))}. {_place(rows)}",
        quanta=quanta(rows),
        derivation=leaves[0] if len(leaves) == 1 else read_rows(rows, leaves),
        citations=citations(rows),
    )


def _totals(facts: FactBase, rows: list[Fact]) -> Outcome:
    totals = {part: whole for part in SHORT if (whole := total(part, rows)) is not None}
    said = french.enumerated(
        tuple(f"{total.words} en {SHORT[part]}" for part, total in totals.items())
    )
    delegated = of_fact(facts.get(Part.DELEGATED))
    compared = [_compared(part, total, delegated) for part, total in totals.items() if delegated]
    derivation = tuple(total.derivation for total in totals.values())
    gaps = tuple(gap.derivation for gap, _ in compared)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said} au total : {by_year(rows)}. {_place(rows)}",
        quanta=(*quanta(rows), *_total_quanta(totals)),
        derivation=DerivedStep(
            label="AE et CP", value=said, operation="totaux par nature", operands=gaps or derivation
        ),
        citations=cited(*citations(rows), *(delegated.citations if delegated else ())),
        remarks=tuple(remark for _, remark in compared),
    )


def _compared(part: Part, total: Sum, delegated: Sum) -> tuple[Sum, str]:
    """The gap to the delegated amount, and the remark that says it."""
    label = f"écart des {SHORT[part]} au montant délégué"
    gap = subtracted(label, "total moins montant délégué", total, delegated)
    if not gap.euros:
        return gap, f"Les {SHORT[part]} égalent le montant délégué, {delegated.words}."
    side = "de plus" if gap.euros > 0 else "de moins"
    size = french.euros(abs(gap.euros))
    return gap, (f"Les {SHORT[part]} font {size} {side} que le montant délégué, {delegated.words}.")


def _place(rows: list[Fact]) -> str:
    where = dict.fromkeys(french.place(fact.citation) for fact in rows)
    return f"Ces montants sont ceux que donne {french.enumerated(tuple(where))}."


def _total_quanta(totals: dict[Part, Sum]) -> tuple[Quantum, ...]:
    return tuple(sum_quantum(f"total {SHORT[part]}", total.euros) for part, total in totals.items())


CALCULATOR = Calculator(
    name="credits_by_year", label="AE et CP par année et au total", compute=_compute
)
