"""Lines that form a table or a form: their shape, and the nodes made of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from assistant.convention.headings import (
    annex_number,
    article_heading,
    holds_verb,
    is_agreement_formula,
    is_preamble_heading,
)
from assistant.convention.lines import Line
from assistant.convention.markers import item_marker
from assistant.convention.nodes import Cell, Form, FormEntry, Heading, Mention, Table, TableRow
from assistant.convention.span import Span, trimmed

_ENTRY = re.compile(r"(?P<label>[^:\t|]{2,80}?)\s*:(?:\s+(?P<value>\S.*))?$")
# A code: no space, one figure at least; what closes an item of a list may follow it.
_CODE = re.compile(r"(?=[^\s:]*\d)[\w./\-]{3,40}\s*[;.,]?$")
_MAX_VALUE = 120
_PIPE_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_MIN_ENTRIES = 3
# Blank lines part entries only where their labels are plainly labels.
_MAX_SPACED_LABEL = 40


class Shape(Enum):
    """How the lines of a paragraph are set."""

    PROSE = "prose"
    TABS = "tabs"
    PIPES = "pipes"
    FORM = "form"


def tabular_run(block: Sequence[Line], index: int) -> tuple[Shape, int]:
    """The shape of the lines from ``index`` on, and how many lines share it (0 for prose)."""
    tabs = _run_length(block, index, _is_tabbed)
    if tabs:
        entries = sum(_entry(line) is not None for line in block[index : index + tabs])
        if 2 * entries > tabs:
            return Shape.FORM, tabs
        return (Shape.TABS, tabs) if tabs > 1 else (Shape.PROSE, 0)
    pipes = _run_length(block, index, _is_piped)
    if pipes > 1:
        return Shape.PIPES, pipes
    listed = _run_length(block, index, _is_listed_entry)
    if listed > 1 and any(_CODE.search(line.text) for line in block[index : index + listed]):
        return Shape.FORM, listed
    whole = index == 0 and len(block) >= _MIN_ENTRIES and all(map(_is_plain_entry, block))
    return (Shape.FORM, len(block)) if whole else (Shape.PROSE, 0)


def goes_on(block: Sequence[Line], following: Sequence[Line]) -> bool:
    """Whether a table or form goes on over the blank line between two blocks.

    Rows have the same number of cells; entries stand one to a block, few of them blank.
    """
    last, first = block[-1], following[0]
    if _is_tabbed(last) and _is_tabbed(first):
        return last.raw.count("\t") == first.raw.count("\t")
    if len(following) > 1 or not all(map(_is_spaced_entry, (*block, first))):
        return False
    return not (last.text.endswith(":") and first.text.endswith(":"))


def table(text: str, lines: Sequence[Line], shape: Shape) -> Table:
    """The table that ``lines`` form; its first line holds the headers."""
    ruled = len(lines) > 1 and shape is Shape.PIPES and _is_rule(lines[1])
    first_row = 2 if ruled else 1
    header = _row(text, lines[0], shape, end=lines[first_row - 1].raw_end)
    rows = tuple(_row(text, line, shape, end=line.raw_end) for line in lines[first_row:])
    span = Span(start=lines[0].raw_start, end=lines[-1].raw_end)
    return Table(span=span, text=span.of(text), header=header, rows=rows)


def form(text: str, lines: Sequence[Line]) -> Form:
    """The form that ``lines`` make; a first label without value, above others, is its title."""
    first = _entry(lines[0])
    listed = item_marker(lines[0].text) is not None
    titled = len(lines) > 1 and not listed and (first is None or not first["value"])
    heading = _form_title(text, lines[0]) if titled else None
    entries = tuple(_form_entry(text, line) for line in lines[1 if titled else 0 :])
    start = heading.span.start if heading else entries[0].span.start
    span = Span(start=start, end=entries[-1].span.end)
    return Form(span=span, text=span.of(text), title=heading, entries=entries)


def _run_length(block: Sequence[Line], index: int, belongs: Callable[[Line], bool]) -> int:
    end = index
    while end < len(block) and belongs(block[end]):
        end += 1
    return end - index


def _is_tabbed(line: Line) -> bool:
    """Whether tabs part ``line`` into cells (a tab that only sets it in does not)."""
    if "\t" not in line.raw or item_marker(line.text) or article_heading(line.text):
        return False
    cells = [cell for cell in line.raw.split("\t") if cell.strip()]
    return len(cells) > 1 or line.text.endswith(":")


def _is_piped(line: Line) -> bool:
    bars = line.text.count("|")
    return bars > 1 and (line.text.startswith("|") or _is_rule(line))


def _is_rule(line: Line) -> bool:
    return "|" in line.text and _PIPE_RULE.match(line.text) is not None


def _is_plain_entry(line: Line) -> bool:
    entry = _entry(line)
    if entry is None or item_marker(line.text) or article_heading(line.text):
        return False
    value = entry["value"] or ""
    return len(value) <= _MAX_VALUE and not value.endswith((";", ".", ":"))


def _is_listed_entry(line: Line) -> bool:
    """Whether ``line`` is an item that is an entry: its value is a code, or blank."""
    marker = item_marker(line.text)
    if marker is None:
        return False
    entry = _ENTRY.match(line.text, marker.end())
    return entry is not None and _CODE.fullmatch(entry["value"] or "0000") is not None


def _is_spaced_entry(line: Line) -> bool:
    """Whether ``line`` is an entry even where blank lines part it from the others."""
    entry = _entry(line)
    if entry is None or len(entry["label"]) > _MAX_SPACED_LABEL or not _is_plain_entry(line):
        return False
    heads = annex_number(line.text) is not None or is_preamble_heading(line.text)
    return not heads and not is_agreement_formula(line.text) and not holds_verb(entry["label"])


def _entry(line: Line) -> re.Match[str] | None:
    return _ENTRY.match(line.text)


def _row(text: str, line: Line, shape: Shape, *, end: int) -> TableRow:
    span = Span(start=line.raw_start, end=end)
    cells = _pipe_cells(text, line) if shape is Shape.PIPES else _tab_cells(text, line)
    return TableRow(span=span, text=span.of(text), cells=tuple(cells))


def _tab_cells(text: str, line: Line) -> Iterator[Cell]:
    start = line.raw_start
    for piece in line.raw.split("\t"):
        yield _cell(text, start, start + len(piece))
        start += len(piece) + 1


def _pipe_cells(text: str, line: Line) -> Iterator[Cell]:
    start, end = line.start, line.end
    if text[start] == "|":
        start += 1
    if end > start and text[end - 1] == "|":
        end -= 1
    for piece in text[start:end].split("|"):
        yield _cell(text, start, start + len(piece))
        start += len(piece) + 1


def _cell(text: str, start: int, end: int) -> Cell:
    span = trimmed(text, Span(start=start, end=end))
    return Cell(span=span, text=span.of(text))


def _form_title(text: str, line: Line) -> Heading:
    span = Span(start=line.start, end=line.end)
    return Heading(span=span, text=span.of(text))


def _form_entry(text: str, line: Line) -> FormEntry:
    marker = item_marker(line.text)
    entry = _ENTRY.match(line.text, marker.end() if marker else 0)
    cut = entry.end("label") if entry else len(line.text)
    opening = entry.start("label") if entry else 0
    label = trimmed(text, Span(start=line.start + opening, end=line.start + cut))
    value = None
    if entry is not None and entry["value"]:
        words = entry["value"].rstrip(" ;,.") if marker else entry["value"]
        opening = line.start + entry.start("value")
        place = Span(start=opening, end=opening + len(words))
        value = Mention(span=place, text=place.of(text))
    span = Span(start=line.start, end=line.end)
    return FormEntry(
        span=span,
        text=span.of(text),
        label=Mention(span=label, text=label.of(text)),
        value=value,
    )
