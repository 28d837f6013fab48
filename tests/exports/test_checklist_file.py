"""A checklist filled in a spreadsheet: what it adds, and why it may be refused."""

import csv
from io import StringIO

import pytest

from assistant.answering.checklist import Line, list_lines
from assistant.convention.model import Convention
from assistant.exports.checklist_file import checklist_file, read_checklist
from assistant.exports.table_file import BadTableError
from assistant.records.checklists import Change, Mark
from assistant.rules.obligations import read_register
from tests.rules.drafts import draft

_BODY = (
    "Article 1 : Exécution\n\nLe délégataire désigne un sponsor.\n\n"
    "Le délégant transmet un bilan.\n\nLe délégataire peut recruter."
)
_HOSTILE = '=HYPERLINK("http://x";"y") <script>alert(1)</script> $x$ \u202e ;\n**b**'


@pytest.fixture(name="text")
def _text() -> Convention:
    return draft(_BODY)


@pytest.fixture(name="lines")
def _lines(text: Convention) -> tuple[Line, ...]:
    return list_lines(read_register(text), {})


def _marked(line: Line, mark: Mark) -> Line:
    return line.model_copy(update={"mark": mark})


def _file(*rows: tuple[str, str, str, str]) -> bytes:
    return "\n".join(
        ";".join(row) for row in (("Référence", "Fait", "Note", "Responsable"), *rows)
    ).encode()


def test_the_file_tells_all_of_each_duty(text: Convention, lines: tuple[Line, ...]) -> None:
    done = _marked(lines[0], Mark(done=True, note="vu", owner="Ada"))
    content = checklist_file((done, *lines[1:]), text).decode("utf-8-sig")
    first, second, faculty = csv.DictReader(StringIO(content), delimiter=";")
    assert first["Partie"] == "Délégataire (DDE)"
    assert first["Obligation"] == "Désigne un sponsor"
    assert first["Article"] == "Article 1, Exécution"
    assert first["Citation"] == "Le délégataire désigne un sponsor."
    assert (first["Fait"], first["Note"], first["Responsable"]) == ("oui", "vu", "Ada")
    assert (second["Fait"], faculty["Fait"], faculty["Nature"]) == ("non", "", "Faculté")


def test_what_is_exported_is_imported_into_another_list(
    text: Convention, lines: tuple[Line, ...]
) -> None:
    mark = Mark(done=True, note=_HOSTILE, owner="@Ada")
    content = checklist_file((_marked(lines[0], mark), *lines[1:]), text)
    assert b"'=HYPERLINK" in content
    found = read_checklist(content, lines)
    assert found.by_duty(lines) == {lines[0].duty: Change(done=True, note=_HOSTILE, owner="@Ada")}
    assert (found.replaced, found.unknown) == (0, ())


def test_an_import_adds_and_takes_nothing_away(lines: tuple[Line, ...]) -> None:
    marked = (_marked(lines[0], Mark(done=True, note="vu", owner="Ada")), *lines[1:])
    keys = [line.duty.key for line in lines]
    nothing = read_checklist(_file((keys[0], "non", "", " "), (keys[1], "", "", "")), marked)
    assert nothing.changes == {}
    more = read_checklist(_file((keys[0], "X", "revu", "Ada"), (keys[1], "Oui", "", "")), marked)
    assert more.changes == {keys[0]: Change(note="revu"), keys[1]: Change(done=True)}
    assert more.replaced == 1


def test_a_duty_that_the_convention_lacks_is_named_and_left_aside(
    lines: tuple[Line, ...],
) -> None:
    key = lines[0].duty.key
    found = read_checklist(_file(("inconnue", "oui", "n", ""), (key, "oui", "", "")), lines)
    assert (set(found.changes), found.unknown) == ({key}, (2,))


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (("peut-être", "", ""), "la ligne 2 dit « peut-être » dans « Fait »"),
        (("oui", "n" * 2001, ""), "la ligne 2 dépasse 2000 caractères dans « Note »"),
        (("oui", "", "o" * 121), "la ligne 2 dépasse 120 caractères dans « Responsable »"),
    ],
)
def test_a_bad_cell_is_refused_with_its_line(
    lines: tuple[Line, ...], cells: tuple[str, str, str], problem: str
) -> None:
    with pytest.raises(BadTableError, match=problem):
        read_checklist(_file((lines[0].duty.key, *cells)), lines)


def test_a_duty_given_twice_is_refused(lines: tuple[Line, ...]) -> None:
    row = (lines[0].duty.key, "oui", "", "")
    with pytest.raises(BadTableError, match="la ligne 3 répète"):
        read_checklist(_file(row, row), lines)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x00", b"a" * 3_000_000, b"a;b\n"])
def test_what_is_no_checklist_is_refused(lines: tuple[Line, ...], content: bytes) -> None:
    with pytest.raises(BadTableError, match="Rien n'a été modifié"):
        read_checklist(content, lines)
