"""Credits read in a table: AE and CP by year, years down the side or across the top."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.convention.citation import cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.nodes import Cell, Table, TableRow
from assistant.rules.facts.base import Fact
from assistant.rules.facts.passages import shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, CalendarDate, Numeral
from assistant.value import Value

_KINDS = (
    (Part.AE, re.compile(r"\bae\b|autorisations? d'engagement")),
    (Part.CP, re.compile(r"\bcp\b|credits? de paiement")),
)
_TOTAL = re.compile(r"\b(?:total|totaux|ensemble|somme)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THOUSANDS = re.compile(r"k ?€|keur|milliers")


class Axis(Value):
    """What a header of a row or of a column says.

    Attributes:
        part: AE or CP, where it says so.
        year: the year, where it says one.
        total: whether it is the total over the years.
        thousands: whether it counts in thousands of euros.
    """

    part: Part | None = None
    year: int | None = None
    total: bool = False
    thousands: bool = False


def table_facts(convention: Convention) -> Iterator[Fact]:
    """The AE and CP that the tables of ``convention`` state; a total has no year."""
    for table in convention.tables:
        columns = tuple(_axis(cell) for cell in table.header.cells)
        for row in table.rows:
            yield from _row_facts(convention, table, row, columns)


def _axis(cell: Cell) -> Axis:
    words = fold(cell.text)
    year = _YEAR.search(words)
    return Axis(
        part=next((part for part, pattern in _KINDS if pattern.search(words)), None),
        year=int(year.group()) if year else None,
        total=_TOTAL.search(words) is not None,
        thousands=_THOUSANDS.search(words) is not None,
    )


def _row_facts(
    convention: Convention, table: Table, row: TableRow, columns: tuple[Axis, ...]
) -> Iterator[Fact]:
    if not row.cells:
        return
    side = _axis(row.cells[0])
    for cell, top in zip(row.cells[1:], columns[1:], strict=False):
        part = top.part or side.part
        amount = _amount(cell, thousands=top.thousands or side.thousands)
        if part is None or amount is None:
            continue
        year = None if top.total or side.total else top.year or side.year
        citation = cite(convention, _trimmed(row).span)
        yield Fact(
            part=part,
            year=year,
            value=amount,
            span=amount.span,
            citation=citation,
            evidence=citation.quote,
            context=(cite(convention, _trimmed(table.header).span),),
        )


def _trimmed(row: TableRow) -> Cell:
    """The row without the white space at its ends, as a citation shows it."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    start, end = cells[0].span.start, cells[-1].span.end
    offset = row.span.start
    span = cells[0].span.model_copy(update={"start": start, "end": end})
    return Cell(span=span, text=row.text[start - offset : end - offset])


def _amount(cell: Cell, *, thousands: bool) -> Amount | None:
    """The sum in ``cell``, a figure without a unit being euros as the table counts them."""
    for local in read(cell.text):
        reading = shifted(local, cell.span.start)
        if isinstance(reading, Amount):
            return reading
        if isinstance(reading, Numeral):
            euros = reading.number * (1000 if thousands else 1)
            return Amount(span=reading.span, text=reading.text, euros=euros)
        if isinstance(reading, CalendarDate) and reading.month is None:
            # A bare « 2 000 » or « 2024 » in a cell of sums is a sum.
            return Amount(span=reading.span, text=reading.text, euros=Decimal(reading.year or 0))
    return None
