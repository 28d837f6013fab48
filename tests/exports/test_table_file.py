"""CSV files: opened by a French spreadsheet, read back as they were, refused with a reason."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exports.table_file import (
    MOST_BYTES,
    BadTableError,
    neutralised,
    read_table,
    restored,
    table_file,
)

_HEADINGS = ("Référence", "Note")


def test_the_file_is_the_one_that_a_french_spreadsheet_expects() -> None:
    content = table_file(_HEADINGS, [("a", "2 ; 3"), ("é", 'dit « "oui" »\nhier')])
    assert content == (
        b"\xef\xbb\xbf" + 'Référence;Note\r\na;"2 ; 3"\r\né;"dit « ""oui"" »\nhier"\r\n'.encode()
    )


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", "＝1", "\n=1"],
)
def test_a_formula_is_neutralised_and_comes_back(cell: str) -> None:
    [row] = list(
        csv.reader(
            StringIO(table_file(("N",), [(cell,)]).decode("utf-8-sig"), newline=""), delimiter=";"
        )
    )[1:]
    assert row == [f"'{cell}"]
    assert restored(neutralised(cell)) == cell


@pytest.mark.parametrize("cell", ["l'eau", "'cité'", "a=b", "12", "", "<b>$x$</b>"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert neutralised(cell) == restored(cell) == cell


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_what_is_written_is_read_back(cells: list[str]) -> None:
    rows = [(f"ligne {rank}", cell) for rank, cell in enumerate(cells)]
    read = read_table(table_file(_HEADINGS, rows), _HEADINGS)
    assert [tuple(row.cells.values()) for row in read] == rows


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_other_separators_and_columns_in_another_order_are_read(separator: str) -> None:
    content = f"Note{separator}Autre{separator}Référence\nvu{separator}{separator}a\n\n".encode()
    [row] = read_table(content, _HEADINGS)
    assert (row.line, row.cells["Référence"], row.cells["Note"]) == (2, "a", "vu")


def test_a_short_row_has_empty_cells() -> None:
    [row] = read_table("Référence;Note\na\n".encode(), _HEADINGS)
    assert row.cells == {"Référence": "a", "Note": ""}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "il est vide"),
        (b"\xef\xbb\xbf\r\n", "il est vide"),
        (b"a" * (MOST_BYTES + 1), "dépasse 2 Mo"),
        (b"PK\x03\x04\x00\x00", "pas un fichier de texte"),
        ("Référence;Note\na;é\n".encode("latin-1"), "pas codés en UTF-8"),
        ("Référence;Note\n".encode("utf-16"), "UTF-16"),
        ("Référence;Notes\na;b\n".encode(), "il y manque la colonne « Note »"),
        (b"a;b\n1;2\n", "il y manque les colonnes « Référence », « Note »"),
        ('Référence;Note\na;"b\n'.encode(), "la ligne 2 n'est pas du CSV"),
        (f"Référence;Note\na;{'b' * 200_000}\n".encode(), "la ligne 2 n'est pas du CSV"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(content: bytes, problem: str) -> None:
    with pytest.raises(BadTableError, match=problem) as refused:
        read_table(content, _HEADINGS)
    assert "Rien n'a été modifié" in str(refused.value)
