"""The schedule for a spreadsheet and as a document: the same lines, each with its proof."""

import csv
from io import BytesIO, StringIO

import docx

from assistant.convention.model import Convention
from assistant.exports.schedule_file import (
    schedule_document,
    schedule_table,
    schedule_table_file,
)
from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations.reader import read_register
from assistant.rules.schedule import Entry, read_schedule
from tests.rules.calculators.scenarios import scenario
from tests.rules.drafts import draft

_GIVEN = scenario("2023-05-02", signature="2023-02-20")


def _entries(convention: Convention) -> tuple[Entry, ...]:
    return read_schedule(read_facts(convention), read_register(convention), _GIVEN)


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_spreadsheet_has_each_line_with_its_proof(sparte: Convention) -> None:
    entries = _entries(sparte)
    rows = _rows(schedule_table_file(entries, sparte))
    assert len(rows) == len(entries)
    envelope = next(row for row in rows if "enveloppe de cofinancement" in row["Échéance"])
    assert envelope["Date"] == "20 août 2023"
    assert envelope["Jour (AAAA-MM-JJ)"] == "2023-08-20"
    assert envelope["État"] == "Prochaine"
    assert envelope["Nature"] == "Date calculée"
    assert envelope["Citation"] in sparte.text
    assert "20 février 2023" in envelope["Calcul"]
    duty = next(row for row in rows if row["Échéance"].startswith("Suspend l'exécution"))
    assert (duty["Jour (AAAA-MM-JJ)"], duty["Calcul"]) == ("", "")
    assert duty["Dans le texte"] == "A défaut d'ajustement de la dotation"


def test_a_formula_in_a_convention_is_neutralised() -> None:
    hostile = draft(
        "Article 1 : =1+1\n\n=SOMME(A1) le délégataire transmet un bilan avant le 30 juin 2031."
    )
    [row] = _rows(schedule_table_file(_entries(hostile), hostile))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert row["Citation"].startswith("'=SOMME(A1)")


def test_the_document_has_the_table_then_the_quotations(sparte: Convention) -> None:
    entries = _entries(sparte)
    opened = docx.Document(BytesIO(schedule_document(entries, sparte, _GIVEN)))
    [table] = opened.tables
    shown = [tuple(cell.text for cell in row.cells) for row in table.rows]
    expected = schedule_table(entries, sparte)
    assert shown == [expected.headings, *expected.rows]
    assert "w:tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 - python-docx has no name for it
    lines = [paragraph.text for paragraph in opened.paragraphs]
    assert lines[0] == "Échéancier"
    assert "Date de signature\u00a0: 20 février 2023" in lines
    assert all(entry.deadline.citation.quote in lines for entry in entries)


def test_characters_that_xml_forbids_are_left_out() -> None:
    hostile = draft(
        "Article 1 : Exécution\n\nLe délégataire transmet un\x00 <b>bilan</b>\x1b \ufffe "
        "avant le 30 juin 2031."
    )
    opened = docx.Document(BytesIO(schedule_document(_entries(hostile), hostile, scenario())))
    [row] = list(opened.tables[0].rows)[1:]
    assert row.cells[3].text.startswith("Transmet un <b>bilan</b>")
