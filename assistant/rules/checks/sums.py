"""Sums that do not add up."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention
from assistant.convention.nodes import Table, TableRow
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.obligations.designations import plain
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, Numeral

_COMMITMENTS = {
    Part.AE: (CheckCode.AE_TOTAL, "Les autorisations d'engagement", "engager"),
    Part.CP: (CheckCode.CP_TOTAL, "Les crédits de paiement", "payer"),
}


def sums(convention: Convention, facts: FactBase) -> Iterator[Check]:
    """Shares, totals of tables and yearly credits that do not come to what they should."""
    yield from _envelope(facts)
    for part in _COMMITMENTS:
        yield from _against_delegated(facts, part)
    for table in convention.tables:
        yield from _table_total(convention, table)


def several_values(_convention: Convention, facts: FactBase) -> Iterator[Check]:
    """The parts that the text gives several different values."""
    for conflict in facts.conflicts:
        values = " et ".join(f"« {fact.value.text} »" for fact in conflict.candidates)
        yield Check(
            kind=CheckKind.INCONSISTENT,
            code=CheckCode.SEVERAL_VALUES,
            title=f"Plusieurs valeurs pour : {conflict.part}",
            sentence=(
                f"Le texte donne plusieurs valeurs ({values}) pour : {conflict.part} ; les parties "
                "ne peuvent pas savoir laquelle les engage."
            ),
            citations=tuple(fact.citation for fact in conflict.candidates),
        )


def _envelope(facts: FactBase) -> Iterator[Check]:
    parts = (Part.FAST_ENVELOPE, Part.DINUM_SHARE, Part.DELEGATED)
    envelope, share, delegated = (_amounts(facts.all(part)) for part in parts)
    if not (envelope and share and delegated):
        return
    if sum(each.euros for each in (*share, *delegated)) == envelope[0].euros:
        return
    yield Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.ENVELOPE_SUM,
        title="Les parts ne font pas l'enveloppe",
        sentence=(
            f"La part utilisée par le délégant ({_said(share)}) et le montant délégué "
            f"({_said(delegated)}) ne font pas ensemble l'enveloppe ({_said(envelope)}) : le "
            "délégataire ne sait pas combien il peut engager."
        ),
        citations=_distinct([fact for part in parts for fact in facts.all(part)]),
    )


def _amounts(found: Iterable[Fact]) -> list[Amount]:
    return [fact.value for fact in found if isinstance(fact.value, Amount)]


def _said(amounts: list[Amount]) -> str:
    return " et ".join(amount.text for amount in amounts)


def _against_delegated(facts: FactBase, part: Part) -> Iterator[Check]:
    delegated = facts.get(Part.DELEGATED)
    stated = facts.all(part)
    yearly = [fact for fact in stated if fact.year is not None] or list(stated)
    if delegated is None or not yearly or not isinstance(delegated.value, Amount):
        return
    if _total(yearly) == delegated.value.euros:
        return
    code, name, verb = _COMMITMENTS[part]
    yield Check(
        kind=CheckKind.INCONSISTENT,
        code=code,
        title=f"{name} ne font pas le montant délégué",
        sentence=(
            f"{name}, au total, ne font pas le montant délégué ({delegated.value.text}) : le "
            f"délégataire ne sait pas combien il peut {verb}."
        ),
        citations=_distinct([*yearly, delegated]),
    )


def _total(facts: list[Fact]) -> Decimal:
    amounts = (fact.value.euros for fact in facts if isinstance(fact.value, Amount))
    return sum(amounts, Decimal())


def _distinct(facts: list[Fact]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(fact.citation for fact in facts))


def _table_total(convention: Convention, table: Table) -> Iterator[Check]:
    totals = [row for row in table.rows if row.cells and "total" in plain(row.cells[0].text)]
    if len(totals) != 1:
        return
    rows = [row for row in table.rows if row is not totals[0]]
    for column in range(1, len(totals[0].cells)):
        parts = [_amount(row, column) for row in rows]
        total = _amount(totals[0], column)
        known = [part for part in parts if part is not None]
        if total is None or not known or sum(known, Decimal()) == total:
            continue
        head = table.header.cells[column].text.strip() if column < len(table.header.cells) else ""
        yield Check(
            kind=CheckKind.INCONSISTENT,
            code=CheckCode.TABLE_TOTAL,
            title="Total de tableau inexact",
            sentence=(
                f"Le total de la colonne « {head} » ({totals[0].cells[column].text.strip()}) n'est "
                "pas la somme de ses lignes : le délégant et le délégataire ne savent pas lequel "
                "des deux fait foi."
            ),
            citations=(cite(convention, totals[0].span), cite(convention, table.span)),
        )


def _amount(row: TableRow, column: int) -> Decimal | None:
    if column >= len(row.cells):
        return None
    for reading in read(row.cells[column].text):
        if isinstance(reading, Amount):
            return reading.euros
        if isinstance(reading, Numeral):
            return reading.number
    return None
