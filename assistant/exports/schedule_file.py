"""A schedule as a table: for a spreadsheet, and as a document."""

from collections.abc import Iterable

from assistant.answering.checklist import debtor_name
from assistant.convention.model import Convention
from assistant.exports.blocks import Block, Style, Table
from assistant.exports.document import document_file
from assistant.exports.table_file import table_file
from assistant.rendering import citation_label, derivation_lines
from assistant.rules import french
from assistant.rules.french import NO_BREAK
from assistant.rules.scenario import Scenario
from assistant.rules.schedule import Entry

_TITLE = "Échéancier"
_HEADINGS = ("N°", "Date", "État", "Échéance", "Partie", "Nature", "Article")
_PROOF = ("Rôles", "Dans le texte", "Jour (AAAA-MM-JJ)", "Citation", "Calcul")


def schedule_table(entries: Iterable[Entry], convention: Convention) -> Table:
    """``entries`` as a table that is read at a glance, without their proof."""
    return Table(headings=_HEADINGS, rows=tuple(_cells(entry, convention) for entry in entries))


def schedule_table_file(entries: Iterable[Entry], convention: Convention) -> bytes:
    """``entries`` as a CSV file, each with its proof."""
    rows = ((*_cells(entry, convention), *_proof(entry)) for entry in entries)
    return table_file((*_HEADINGS, *_PROOF), rows)


def schedule_document(
    entries: Iterable[Entry], convention: Convention, scenario: Scenario
) -> bytes:
    """``entries`` as a .docx file: the table, then the quotation that each line rests on."""
    shown = tuple(entries)
    title = convention.title.text if convention.title else convention.slug
    heads = (
        ("Convention", " ".join(title.split())),
        ("Date de référence", french.day(scenario.today)),
        ("Date de signature", _signature(scenario)),
    )
    parts: list[Block | Table] = [
        Block(style=Style.TEXT, text=f"{name}{NO_BREAK}: {words}") for name, words in heads
    ]
    parts.append(schedule_table(shown, convention))
    parts.append(Block(style=Style.SECTION, text="Citations et calculs"))
    for entry in shown:
        parts += _proved(entry, convention)
    return document_file(_TITLE, parts, wide=True)


def _signature(scenario: Scenario) -> str:
    if scenario.signature is None:
        return "celle de la convention, si elle y figure"
    return french.day(scenario.signature.value)


def _cells(entry: Entry, convention: Convention) -> tuple[str, ...]:
    one = entry.deadline
    return (
        str(entry.number),
        french.capitalized(entry.when),
        french.capitalized(entry.state),
        entry.what,
        debtor_name(one.debtor, convention),
        french.capitalized(one.nature),
        citation_label(convention, one.citation),
    )


def _proof(entry: Entry) -> tuple[str, ...]:
    one = entry.deadline
    day = one.moment.day.isoformat() if one.moment is not None else ""
    condition = " ".join(one.condition.split())
    return (", ".join(one.roles), condition, day, one.citation.quote, _calculation(entry))


def _calculation(entry: Entry) -> str:
    moment = entry.deadline.moment
    return "\n".join(derivation_lines(moment.derivation)) if moment is not None else ""


def _proved(entry: Entry, convention: Convention) -> list[Block]:
    citation = entry.deadline.citation
    heading = f"{entry.number}. {citation_label(convention, citation)}"
    blocks = [
        Block(style=Style.PASSAGE, text=heading),
        Block(style=Style.QUOTE, text=citation.quote),
    ]
    calculation = _calculation(entry)
    if calculation:
        blocks.append(Block(style=Style.CALCULATION, text=calculation))
    return blocks
