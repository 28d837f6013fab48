"""The values of forms and of tables of codes, by their labels; what is left empty is a blank."""

import re
from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.nodes import Cell, FormEntry, Mention, Table, TableRow
from assistant.convention.span import Span, trimmed
from assistant.rules.facts.base import Blank, Fact, FactValue, Wording
from assistant.rules.facts.passages import shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Code

_LABELS = (
    (Part.FUNCTIONAL_DOMAIN, re.compile(r"domaines?(?:\(s\))? fonctionnels?")),
    (Part.COST_CENTRE, re.compile(r"centres?(?:\(s\))? de couts?")),
    (Part.FINANCIAL_CENTRE, re.compile(r"centres? financiers?|\buo\b|unites? operationnelles?")),
    (Part.ACTIVITY, re.compile(r"activites?")),
    (Part.PROGRAMME, re.compile(r"programmes?")),
    (Part.ACCOUNTANT, re.compile(r"comptables? assignataires?")),
)
# A cell that holds a sum, and no code, is of another table.
_CODE_CELL = re.compile(r"(?=.*\d)[\w(][\w .()/-]*")
_PAIR = 2
_CODES = frozenset({part for part, _ in _LABELS} - {Part.ACCOUNTANT})
_EMPTY = re.compile(
    r"[\W_x]*|(?:\W*(?:a (?:completer|renseigner|definir|preciser|determiner)"
    r"|non (?:renseigne|defini|determine)e?|neant|sans objet)\W*)"
)


def form_facts(convention: Convention) -> Iterator[Fact | Blank]:
    """The values that the forms of ``convention`` state, and those they leave blank."""
    for node in convention.walk():
        if not isinstance(node, FormEntry):
            continue
        label = fold(node.label.text)
        part = next((part for part, pattern in _LABELS if pattern.search(label)), None)
        if part is None:
            continue
        citation = cite(convention, node.span)
        if node.value is None or is_empty(node.value.text):
            yield Blank(part=part, citation=citation)
        else:
            value = _value(part, node.value)
            yield Fact(
                part=part,
                value=value,
                span=value.span,
                citation=citation,
                evidence=citation.quote,
            )


def table_codes(convention: Convention) -> Iterator[Fact | Blank]:
    """The codes that tables give: a label and its code in a row, or labels above their codes."""
    for table in convention.tables:
        labels = [_part(cell) for cell in table.header.cells]
        for row in table.rows:
            yield from _row_codes(convention, table, row, labels)
        if len(table.header.cells) == _PAIR and labels[1] is None:
            # A table without a header: its first row is one like the others.
            yield from _row_codes(convention, table, table.header, [None, None])


def _row_codes(
    convention: Convention, table: Table, row: TableRow, labels: list[Part | None]
) -> Iterator[Fact | Blank]:
    if len(row.cells) == _PAIR and (part := _part(row.cells[0])) is not None:
        yield from _cell_code(convention, row, part, row.cells[1])
    elif sum(label is not None for label in labels) >= _PAIR and row is table.rows[0]:
        for label, cell in zip(labels, row.cells, strict=False):
            if label is not None:
                yield from _cell_code(convention, row, label, cell)


def _part(cell: Cell) -> Part | None:
    label = fold(cell.text).strip(" :*")
    return next((part for part, pattern in _LABELS if pattern.match(label)), None)


def _cell_code(
    convention: Convention, row: TableRow, part: Part, cell: Cell
) -> Iterator[Fact | Blank]:
    line = cite(convention, _inside(convention, row))
    if is_empty(cell.text):
        yield Blank(part=part, citation=line)
        return
    place = trimmed(convention.text, cell.span)
    words = place.of(convention.text)
    if part in _CODES and _CODE_CELL.fullmatch(words) is None:
        return
    value = _value(part, Mention(span=place, text=words))
    yield Fact(part=part, value=value, span=value.span, citation=line, evidence=line.quote)


def _inside(convention: Convention, row: TableRow) -> Span:
    """The row from its first cell to its last that is not empty."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    span = Span(start=cells[0].span.start, end=cells[-1].span.end)
    return trimmed(convention.text, span)


def is_empty(words: str) -> bool:
    """Whether ``words`` only hold a place: dots, crosses, « à compléter »."""
    return _EMPTY.fullmatch(fold(words)) is not None


def _value(part: Part, mention: Mention) -> FactValue:
    if part not in _CODES:
        return Wording(span=mention.span, text=mention.text)
    codes = [reading for reading in read(mention.text) if isinstance(reading, Code)]
    if len(codes) == 1:
        found = shifted(codes[0], mention.span.start)
        if isinstance(found, Code):
            return found
    return Code(span=mention.span, text=mention.text, code=mention.text)
