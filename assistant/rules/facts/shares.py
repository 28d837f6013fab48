"""The shares of a sum that a table sets out, a row for each party that manages or brings one."""

import re
from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.nodes import Table, TableRow
from assistant.convention.span import Span, trimmed
from assistant.rules.facts.base import Fact
from assistant.rules.facts.candidates import LAST_RESORT, Candidate
from assistant.rules.facts.passages import shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount

# A table of credits by year is read by ``tables``.
_BY_YEAR = re.compile(
    r"\b(?:ae|cp|autorisations? d'engagement|credits? de paiement|annees?|exercices?)\b"
    r"|(?<!\d)20\d\d(?!\d)"
)
_OWN_MONEY = re.compile(r"\b(?:cofinanc|co-financ|contribution|apport|participation|abondement)")
_DELEGANT = re.compile(r"\b(?:dinum|delegant|direction interministerielle du numerique)\b")
_DELEGATEE = re.compile(r"\b(?:delegataire|beneficiaire|attributaire)\b|\bpartenaire\b")


def share_facts(convention: Convention) -> Iterator[Candidate]:
    """The sums that a table gives to one party or the other."""
    for table in convention.tables:
        if not _BY_YEAR.search(fold(_words(table.header))):
            for row in table.rows:
                for fact in _row_fact(convention, table, row):
                    yield Candidate(fact=fact, resort=LAST_RESORT, list_at=table.span.start)


def _row_fact(convention: Convention, table: Table, row: TableRow) -> Iterator[Fact]:
    amounts = [
        shifted(reading, cell.span.start)
        for cell in row.cells
        for reading in read(cell.text)
        if isinstance(reading, Amount)
    ]
    part = _part(row)
    if part is None or len(amounts) != 1 or not isinstance(amounts[0], Amount):
        return
    citation = cite(convention, _inside(convention, row))
    yield Fact(
        part=part,
        value=amounts[0],
        span=amounts[0].span,
        citation=citation,
        evidence=citation.quote,
        context=(cite(convention, _inside(convention, table.header)),),
    )


def _part(row: TableRow) -> Part | None:
    """Whose share the first cell that names a single party says that it is."""
    if _OWN_MONEY.search(fold(_words(row))):
        return None
    for cell in row.cells:
        words = fold(cell.text)
        delegant, delegatee = _DELEGANT.search(words), _DELEGATEE.search(words)
        if delegant and not delegatee:
            return Part.DINUM_SHARE
        if delegatee and not delegant:
            return Part.DELEGATED
    return None


def _words(row: TableRow) -> str:
    return " ".join(cell.text for cell in row.cells)


def _inside(convention: Convention, row: TableRow) -> Span:
    """The row from its first cell to its last that is not empty."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    return trimmed(convention.text, Span(start=cells[0].span.start, end=cells[-1].span.end))
