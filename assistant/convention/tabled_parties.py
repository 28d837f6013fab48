"""The parties of a convention whose head is a table: a column, or a row, for each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.convention.folding import fold
from assistant.convention.model import FreeText, Part, Party, PartyRole, Preamble
from assistant.convention.nodes import Cell, Mention, Table
from assistant.convention.span import Span, trimmed

_ROLES = {"delegant": PartyRole.DELEGANT, "delegataire": PartyRole.DELEGATAIRE}
_ROLE = re.compile(
    r"\W*(?:l'|le |la )?(?:autorite |administration |service )?(delegant|delegataire)e?"
)
_LABELS = {
    "name": re.compile(r"\b(?:nom|denomination|administration|entite|organisme|direction)\b"),
    "address": re.compile(r"\badresse\b"),
    "representative": re.compile(r"\brepresent\w*|\bsignataire"),
}
# « Direction des phares (DPH) »
_NAMED = re.compile(r"(?P<name>[^()\n]{3,200}?)\s*\((?P<acronym>[A-ZÀ-Ý][\w.&-]{1,20})\)")
# « Lucie Hamelin, directrice »
_STANDING = re.compile(r"(?P<name>[^,\n]{3,80}?)(?:\s*,\s*(?P<office>[^\n]{3,160}?))?\s*$")
_Cells = Mapping[str, Cell]


def tabled_parties(text: str, parts: Iterable[Part]) -> tuple[Party, ...]:
    """The parties that a table before the articles names; none where no table names both."""
    for part in parts:
        if not isinstance(part, FreeText | Preamble):
            continue
        for table in (block for block in part.blocks if isinstance(block, Table)):
            found = [_party(text, role, cells) for role, cells in _told(table)]
            made = tuple(party for party in found if party is not None)
            if len({party.role for party in made}) == len(_ROLES):
                return made
    return ()


def _told(table: Table) -> Iterator[tuple[PartyRole, _Cells]]:
    """For each party, the cells that speak of it, by what they say."""
    grid = [table.header.cells, *(row.cells for row in table.rows)]
    yield from _by_line(grid)
    yield from _by_line(_turned(grid))


def _turned(grid: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    width = min(len(line) for line in grid)
    return [[line[column] for line in grid] for column in range(width)]


def _by_line(grid: Sequence[Sequence[Cell]]) -> Iterator[tuple[PartyRole, _Cells]]:
    for line in grid[1:]:
        role = _ROLE.fullmatch(fold(line[0].text).strip(" *_")) if line else None
        if role is not None:
            labels = [_label(cell) for cell in grid[0]]
            yield _ROLES[role[1]], dict(zip(labels, line, strict=False))


def _label(cell: Cell) -> str:
    said = fold(cell.text)
    return next((name for name, label in _LABELS.items() if label.search(said)), "")


def _party(text: str, role: PartyRole, cells: _Cells) -> Party | None:
    if "name" not in cells or not cells["name"].text.strip():
        return None
    place = trimmed(text, cells["name"].span)
    named = _NAMED.match(place.of(text))
    standing = cells.get("representative")
    stands_at = None if standing is None else trimmed(text, standing.span)
    stands = None if stands_at is None else _STANDING.match(stands_at.of(text))
    address = cells.get("address")
    return Party(
        span=place,
        text=place.of(text),
        name=_mention(text, place, named, "name") or Mention(span=place, text=place.of(text)),
        acronym=_mention(text, place, named, "acronym"),
        address=_whole(text, address),
        representative=None if stands_at is None else _mention(text, stands_at, stands, "name"),
        office=None if stands_at is None else _mention(text, stands_at, stands, "office"),
        role=role,
    )


def _whole(text: str, cell: Cell | None) -> Mention | None:
    span = None if cell is None else trimmed(text, cell.span)
    return Mention(span=span, text=span.of(text)) if span is not None and len(span) else None


def _mention(text: str, place: Span, match: re.Match[str] | None, group: str) -> Mention | None:
    if match is None or match[group] is None:
        return None
    span = Span(start=place.start + match.start(group), end=place.start + match.end(group))
    return Mention(span=span, text=span.of(text))
