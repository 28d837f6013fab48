"""A year in a sentence against the years of the table under it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.nodes import (
    Alinea,
    Block,
    Cell,
    Enumeration,
    Item,
    Node,
    Table,
    TextReference,
)
from assistant.convention.span import Span
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.checks.places import body
from assistant.rules.facts.base import FactBase
from assistant.rules.obligations.designations import plain

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_CELL_YEAR = re.compile(r"\W*(?:annee|exercice)?\s*(?P<year>(?:19|20)\d\d)\W*")
# Credits carried over are those of another year than the table's: they come after it.
_BREAK = re.compile(r"[;.]|\b(?:et|puis)\b")
_CARRIED_OVER = re.compile(r"\breports?\b")


def years_against_tables(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """Each table by years whose introducing sentence speaks of another year."""
    for blocks in _sequences(convention):
        for above, table in pairwise(blocks):
            introducing = _last_words(above)
            if isinstance(table, Table) and introducing is not None:
                yield from _compare(convention, introducing, table)


def _sequences(convention: Convention) -> Iterator[tuple[Block, ...]]:
    for node in convention.walk():
        blocks = getattr(node, "blocks", ())
        if blocks:
            yield blocks


def _last_words(block: Block) -> Alinea | Item | None:
    if isinstance(block, Enumeration):
        return block.items[-1] if block.items else block.intro
    return block if isinstance(block, Alinea | Item) else None


def _compare(convention: Convention, above: Alinea | Item, table: Table) -> Iterator[Check]:
    cells = _years_of(table)
    said = _years_said(convention, above)
    strange = tuple(year for year in said if year not in cells)
    if not cells or not strange:
        return
    rows = [row for row in table.rows if any(cell in row.children for cell in cells.values())]
    place = cite(convention, rows[0].span if len(rows) == 1 else table.span)
    yield Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.YEAR_AGAINST_TABLE,
        title="Année différente de celle du tableau",
        sentence=(
            f"La phrase annonce des montants pour {' et '.join(strange)}, alors que le tableau "
            f"placé dessous porte sur {' et '.join(cells)} : le délégant et le délégataire ne "
            "savent pas sur quel exercice les crédits sont ouverts."
        ),
        citations=(cite(convention, body(above)), place),
    )


def _years_of(table: Table) -> dict[str, Cell]:
    """The years that head the rows or the columns of ``table``."""
    heads = [row.cells[0] for row in table.rows if row.cells]
    found: dict[str, Cell] = {}
    for cell in (*heads, *table.header.cells):
        match = _CELL_YEAR.fullmatch(plain(cell.text))
        if match is not None:
            found.setdefault(match["year"], cell)
    return found


def _years_said(convention: Convention, above: Alinea | Item) -> tuple[str, ...]:
    """The years in the words above a table, those of other texts and of carry-overs left out."""
    span = body(above)
    words = plain(span.of(convention.text))
    foreign = tuple(
        _within(node, span) for node in above.inlines if isinstance(node, TextReference)
    )
    years = [
        match[0]
        for match in _YEAR.finditer(words)
        if not any(s.start <= match.start() < s.end for s in foreign)
        and not _CARRIED_OVER.search(_clause(words, match.start()))
    ]
    return tuple(dict.fromkeys(years))


def _within(node: Node, span: Span) -> Span:
    start = max(node.span.start - span.start, 0)
    return Span(start=start, end=max(node.span.end - span.start, start))


def _clause(words: str, place: int) -> str:
    starts = [match.end() for match in _BREAK.finditer(words) if match.end() <= place]
    ends = [match.start() for match in _BREAK.finditer(words) if match.start() >= place]
    return words[max(starts, default=0) : min(ends, default=len(words))]
