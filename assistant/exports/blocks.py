"""What a document is made of, whatever the file: headings, paragraphs, quotations, tables."""

import re
from enum import StrEnum

from assistant.value import Value

# What XML 1.0 forbids, which no file of ours then holds: control characters, halves of characters.
_FORBIDDEN = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


class Style(StrEnum):
    """The part that a block plays."""

    SECTION = "section"
    PASSAGE = "passage"
    TEXT = "text"
    QUOTE = "quote"
    CALCULATION = "calculation"


class Block(Value):
    """Words of a document.

    Attributes:
        style: the part they play: the heading of a section or of a passage, a paragraph, a
            quotation, the lines of a calculation.
        text: the words, as plain text.
    """

    style: Style
    text: str


class Table(Value):
    """A table of a document.

    Attributes:
        headings: the names of the columns.
        rows: the cells, as plain text.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def printable(text: str) -> str:
    """``text`` with plain line ends, without the characters that no document can hold.

    >>> printable("essai" + chr(0))
    'essai'
    """
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))
