"""A checklist as a CSV file to fill in a spreadsheet, and what such a file adds to a checklist."""

from collections.abc import Iterable, Mapping

from assistant.answering.checklist import Line, debtor_name
from assistant.convention.model import Convention
from assistant.exports.table_file import BadTableError, Row, read_table, table_file
from assistant.records.checklists import MOST_NOTE, MOST_OWNER, Change, Duty, Mark
from assistant.rendering import citation_label
from assistant.rules.french import capitalized
from assistant.value import Value

_KEY, _DONE, _NOTE, _OWNER = "Référence", "Fait", "Note", "Responsable"
_YES, _NO = "oui", "non"
_TICKED = frozenset({_YES, "o", "x", "fait", "vrai", "1"})
_UNTICKED = frozenset({_NO, "n", "", "à faire", "faux", "0"})
_HEADINGS = (
    "N°",
    "Partie",
    "Rôles",
    "Obligation",
    "Nature",
    "Délai",
    "Condition",
    "Article",
    "Citation",
    _DONE,
    _NOTE,
    _OWNER,
    _KEY,
)
_NEEDED = (_KEY, _DONE, _NOTE, _OWNER)


class Import(Value):
    """What a file would add to a checklist.

    Attributes:
        changes: the changes to make, by the key of the duty.
        replaced: how many notes or names it would put in the place of others.
        unknown: the lines of the file whose duty this convention does not have.
    """

    changes: dict[str, Change]
    replaced: int = 0
    unknown: tuple[int, ...] = ()

    def by_duty(self, lines: Iterable[Line]) -> Mapping[Duty, Change]:
        """The changes, by the duties of ``lines``."""
        return {
            line.duty: self.changes[line.duty.key]
            for line in lines
            if line.duty.key in self.changes
        }


def checklist_file(lines: Iterable[Line], convention: Convention) -> bytes:
    """``lines`` as a CSV file, with what is said of each."""
    return table_file(_HEADINGS, (_cells(line, convention) for line in lines))


def read_checklist(content: bytes, lines: Iterable[Line]) -> Import:
    """What the CSV file ``content`` adds to ``lines``.

    It only adds: an empty cell, or « non », leaves what the list says. A line whose duty this
    convention does not have is left aside, and named.

    Raises:
        BadTableError: the file is not such a table; nothing of it is taken.
    """
    known = {line.duty.key: line.mark for line in lines}
    changes: dict[str, Change] = {}
    unknown: list[int] = []
    replaced = 0
    seen: set[str] = set()
    for row in read_table(content, _NEEDED):
        key = row.cells[_KEY].strip()
        if key in seen:
            raise BadTableError(f"la ligne {row.line} répète une obligation déjà donnée")
        seen.add(key)
        change = _change(row, known.get(key, Mark()))
        if key not in known:
            unknown.append(row.line)
        elif change != Change():
            changes[key] = change
            replaced += _replaced(change, known[key])
    return Import(changes=changes, replaced=replaced, unknown=tuple(unknown))


def _cells(line: Line, convention: Convention) -> tuple[str, ...]:
    one, mark = line.obligation, line.mark
    return (
        str(line.number),
        debtor_name(one.debtor, convention),
        line.roles,
        line.action,
        capitalized(one.kind),
        line.delay,
        one.condition,
        citation_label(convention, one.citation),
        one.citation.quote,
        (_YES if mark.done else _NO) if line.is_owed else "",
        mark.note,
        mark.owner,
        line.duty.key,
    )


def _change(row: Row, mark: Mark) -> Change:
    """What ``row`` says that ``mark`` does not."""
    note, owner = (row.cells[heading].replace("\r\n", "\n") for heading in (_NOTE, _OWNER))
    for heading, words, most in ((_NOTE, note, MOST_NOTE), (_OWNER, owner, MOST_OWNER)):
        if len(words) > most:
            raise BadTableError(f"la ligne {row.line} dépasse {most} caractères dans « {heading} »")
    return Change(
        done=True if _is_ticked(row) and not mark.done else None,
        note=note if note.strip() and note != mark.note else None,
        owner=owner if owner.strip() and owner != mark.owner else None,
    )


def _is_ticked(row: Row) -> bool:
    written = row.cells[_DONE].strip().casefold()
    if written not in _TICKED | _UNTICKED:
        raise BadTableError(
            f"la ligne {row.line} dit « {written[:20]} » dans « {_DONE} » au lieu de oui ou non"
        )
    return written in _TICKED


def _replaced(change: Change, mark: Mark) -> int:
    """How many words of others ``change`` puts aside."""
    note = change.note is not None and mark.note != ""
    owner = change.owner is not None and mark.owner != ""
    return int(note) + int(owner)
