"""Documents as .docx files, in French, with real headings and tables whose head repeats."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from assistant.exports.blocks import Block, Style, Table, printable

_LANGUAGE = "fr-FR"
_HEADINGS = {Style.SECTION: 1, Style.PASSAGE: 2}
_STYLES = {Style.TEXT: "Normal", Style.QUOTE: "Intense Quote", Style.CALCULATION: "No Spacing"}
_FIXED_FONT = "DejaVu Sans Mono"
_SMALL = Pt(9)


def document_file(title: str, parts: Iterable[Block | Table], *, wide: bool = False) -> bytes:
    """The document as a .docx file: ``title``, then ``parts``.

    Args:
        title: the title, which the properties of the file say too.
        parts: what follows.
        wide: whether the page lies on its side, for a table of many columns.
    """
    document = docx.Document()
    _describe(document, printable(title))
    if wide:
        _turn(document)
    document.add_heading(printable(title), level=0)
    for part in parts:
        if isinstance(part, Table):
            _add_table(document, part)
        else:
            _add_block(document, part)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: Document, title: str) -> None:
    """Say the title, the language and the day in the properties, and nobody's name."""
    about = document.core_properties
    about.title, about.language, about.author, about.comments = title, _LANGUAGE, "", ""
    about.created = about.modified = datetime.now(UTC)
    about.last_modified_by = ""
    # The template speaks English, which screen readers and spelling would follow.
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def _turn(document: Document) -> None:
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width


def _add_block(document: Document, block: Block) -> None:
    text = printable(block.text)
    if block.style in _HEADINGS:
        document.add_heading(text, level=_HEADINGS[block.style])
        return
    paragraph = document.add_paragraph(style=_STYLES[block.style])
    run = paragraph.add_run(text)
    if block.style is Style.CALCULATION:
        run.font.name, run.font.size = _FIXED_FONT, _SMALL


def _add_table(document: Document, content: Table) -> None:
    table = document.add_table(rows=1, cols=len(content.headings), style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, content.headings, strict=True):
        cell.paragraphs[0].add_run(printable(heading)).bold = True
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - python-docx has no name for it
    for row in content.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(printable(words)).font.size = _SMALL
