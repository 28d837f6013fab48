"""Duties told by a table: who, what and when in the columns of each row."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.convention.folding import fold
from assistant.convention.nodes import Cell, Table, TableRow
from assistant.convention.span import Span, trimmed
from assistant.rules.obligations.actors import Cast, grouped, joint, roles_of
from assistant.rules.obligations.clauses import Clause, Modality
from assistant.rules.obligations.subjects import Subject

_WHO = re.compile(
    r"\bqui\b|\bresponsables?\b|\bacteurs?\b|\bparties?\b|\bdebiteurs?\b|\bporteurs?\b"
)
_WHAT = re.compile(
    r"\bquoi\b|\btaches?\b|\bactions?\b|\bobligations?\b|\bengagements?\b|\bmissions?\b"
)


class Duty(NamedTuple):
    """What a row has somebody do: its words, from the deed to its end, and its clause."""

    row: TableRow
    words: Span
    clause: Clause


def duties(table: Table, text: str, cast: Cast, owner: Subject | None = None) -> Iterator[Duty]:
    """The duties of ``table``, if its columns say who does what, or what ``owner`` does.

    Args:
        table: the table.
        text: the convention.
        cast: who may be named in it.
        owner: whom the heading above binds (« Engagements du délégataire »), if it names anybody.
    """
    who, what = _column(table, _WHO), _column(table, _WHAT)
    if what is None or (who is None and owner is None) or (who is not None and who >= what):
        return
    for row in table.rows:
        if len(row.cells) <= what:
            continue
        subject = owner if who is None else _subject(row.cells[who], cast)
        deed = trimmed(text, row.cells[what].span)
        if subject is None or not len(deed):
            continue
        end = max(trimmed(text, cell.span).end for cell in row.cells if cell.text.strip())
        clause = Clause(
            subject=subject,
            modality=Modality.DUTY,
            action=deed.shifted(-deed.start),
            time_until=end - deed.start,
        )
        yield Duty(row, Span(start=deed.start, end=end), clause)


def _column(table: Table, pattern: re.Pattern[str]) -> int | None:
    heads = (fold(cell.text) for cell in table.header.cells)
    return next((index for index, head in enumerate(heads) if pattern.search(head)), None)


def _subject(cell: Cell, cast: Cast) -> Subject | None:
    groups = grouped(cast.find(cell.text), cell.text)
    if len(groups) != 1:
        return None
    return Subject(debtor=joint(groups[0]), roles=roles_of(groups[0]))
