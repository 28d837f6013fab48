"""Tables as CSV files that a French spreadsheet opens: « ; » between cells, UTF-8 with its mark.

A cell that a spreadsheet would take for a formula is neutralised by an apostrophe, which reading
takes away again.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from assistant.errors import AssistantError, ExitCode
from assistant.value import Value

MOST_BYTES = 2_000_000
_SEPARATOR = ";"
# A spreadsheet saves with its own separator: these are read too.
_SEPARATORS = (_SEPARATOR, ",", "\t")
_ENCODING = "utf-8-sig"
# Full-width signs too, which some spreadsheets take for plain ones.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")
_APOSTROPHE = "'"


class BadTableError(AssistantError):
    """A file that is no table of ours; nothing of it was taken."""

    exit_code = ExitCode.BAD_USAGE

    def __init__(self, problem: str) -> None:
        """Say what is wrong with the file and how to get a right one."""
        super().__init__(
            f"Le fichier ne peut pas être importé : {problem}. Rien n'a été modifié. Exportez la "
            "liste au format CSV, complétez ce fichier et enregistrez-le en « CSV UTF-8 »."
        )


class Row(Value):
    """A row of a table that was read.

    Attributes:
        line: the line of the file that it ends on, headings being on line 1.
        cells: its cells by heading, without the apostrophes that neutralise.
    """

    line: int
    cells: dict[str, str]


def table_file(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table as a CSV file, each cell that looks like a formula neutralised."""
    written = StringIO()
    writer = csv.writer(written, delimiter=_SEPARATOR, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([neutralised(cell) for cell in row] for row in rows)
    return written.getvalue().encode(_ENCODING, "replace")


def neutralised(cell: str) -> str:
    """``cell`` such that a spreadsheet shows it and computes nothing.

    Examples:
        >>> neutralised("=1+1")
        "'=1+1"
    """
    return f"{_APOSTROPHE}{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """``cell`` as it was before it was neutralised."""
    is_marked = cell.startswith(_APOSTROPHE) and _FORMULA.match(cell) is not None
    return cell.removeprefix(_APOSTROPHE) if is_marked else cell


def read_table(content: bytes, headings: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a CSV file that has at least the columns ``headings``, empty rows left out.

    Raises:
        BadTableError: the file is empty, too big, no text in UTF-8, no table, or lacks a column.
    """
    text = _text(content)
    separator = _separator(text, headings)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        names = [name.strip() for name in next(reader)]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found = dict(zip(names, map(restored, cells), strict=False))
                whole = {name: found.get(name, "") for name in names}
                rows.append(Row(line=reader.line_num, cells=whole))
    except csv.Error as error:
        raise BadTableError(f"la ligne {reader.line_num} n'est pas du CSV") from error
    return tuple(rows)


def _text(content: bytes) -> str:
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise BadTableError("il est vide")
    if len(content) > MOST_BYTES:
        raise BadTableError(f"il dépasse {MOST_BYTES // 1_000_000} Mo")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadTableError("il est en UTF-16, non en UTF-8")
    if b"\0" in content:
        raise BadTableError("ce n'est pas un fichier de texte (un classeur .xlsx, une image ?)")
    try:
        return content.decode(_ENCODING)
    except UnicodeDecodeError as error:
        raise BadTableError("ses caractères ne sont pas codés en UTF-8") from error


def _separator(text: str, headings: Sequence[str]) -> str:
    """What stands between the cells: what makes all the columns found on the first line."""
    first = text.splitlines()[0]
    missing = list(headings)
    for separator in _SEPARATORS:
        names = {name.strip().strip('"') for name in first.split(separator)}
        lacking = [heading for heading in headings if heading not in names]
        if not lacking:
            return separator
        missing = min(missing, lacking, key=len)
    names_of = ", ".join(f"« {heading} »" for heading in missing)
    raise BadTableError(f"il y manque {_columns(missing)} {names_of}")


def _columns(missing: Sequence[str]) -> str:
    return "la colonne" if len(missing) == 1 else "les colonnes"
