"""The passages of a convention that a question can find, cut along its structure.

A chunk is what a person would cite: an alinéa, an item, a row, an entry. What its words need to
be understood (the article, the section, the phrase that introduces a list, the headers of a table)
goes with it as context, which is searched too and never cited.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from assistant.convention.citation import locate
from assistant.convention.model import (
    Annex,
    Article,
    Convention,
    Division,
    Formula,
    FreeText,
    Parties,
    Party,
    Preamble,
    Signature,
    Title,
    Visa,
    Visas,
)
from assistant.convention.nodes import (
    Alinea,
    Block,
    Enumeration,
    Footnote,
    FootnoteCall,
    Form,
    Heading,
    Item,
    Table,
)
from assistant.convention.sentences import sentences
from assistant.convention.span import Span, trimmed
from assistant.value import Value

# Raise it whenever the chunks of the same text change: older indexes are then rebuilt.
CHUNKER_VERSION = 1


class ChunkKind(StrEnum):
    """What a chunk is in the structure of the text."""

    TITLE = "title"
    PARTY = "party"
    VISA = "visa"
    ALINEA = "alinea"
    INTRODUCTION = "introduction"
    ITEM = "item"
    TABLE_ROW = "table_row"
    FORM_ENTRY = "form_entry"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    HEADING = "heading"


class Chunk(Value):
    """A passage that can be found and cited.

    Attributes:
        convention: the slug of its convention.
        id: its name in that convention, the same as long as the structure is.
        kind: what it is; an ``introduction`` is the phrase that opens a list, a ``heading``
            one with nothing under it (the others are the context of what they head).
        article: see ``Place.article``.
        section: the unnumbered heading it stands under, empty where there is none.
        span: what may be cited whole, without white space around.
        spans: the parts that may be cited alone (sentences, or the lines of a party or of the
            signature), in order; the chunk itself where it has one part.
        context: what its words need to be understood, from the article down to the phrase or
            headers just above, white space folded.
        text: its words, verbatim.
    """

    convention: str
    id: str
    kind: ChunkKind
    article: str
    section: str
    span: Span
    spans: tuple[Span, ...]
    context: tuple[str, ...]
    text: str

    @property
    def searched(self) -> str:
        """What a search reads: the context, then the words."""
        return self.in_context(self.span)

    def in_context(self, span: Span) -> str:
        """The context and the words of ``span``, a part of this chunk."""
        return "\n".join((*self.context, span.shifted(-self.span.start).of(self.text)))


class _Piece(NamedTuple):
    kind: ChunkKind
    span: Span
    context: tuple[str, ...]


def chunk(convention: Convention) -> tuple[Chunk, ...]:
    """The chunks of ``convention``, in the order of its text.

    Every word of the text is in the span or in the context of a chunk, except the consecrated
    phrases between the parts (``Formula``), which answer no question.
    """
    counts: Counter[tuple[str, ChunkKind]] = Counter()
    return tuple(
        _chunk(convention, piece, counts)
        for piece in _pieces(convention)
        if piece.span.of(convention.text).strip()
    )


def _chunk(convention: Convention, piece: _Piece, counts: Counter[tuple[str, ChunkKind]]) -> Chunk:
    span = trimmed(convention.text, piece.span)
    place = locate(convention, span)
    counts[place.article, piece.kind] += 1
    return Chunk(
        convention=convention.slug,
        id=f"{place.article}/{piece.kind}-{counts[place.article, piece.kind]}",
        kind=piece.kind,
        article=place.article,
        section=place.section,
        span=span,
        spans=_parts(convention.text, span, piece.kind),
        context=piece.context,
        text=span.of(convention.text),
    )


def _parts(text: str, span: Span, kind: ChunkKind) -> tuple[Span, ...]:
    words = span.of(text)
    by_line = kind in {ChunkKind.PARTY, ChunkKind.SIGNATURE}
    found = _lines(words) if by_line else sentences(words)
    return tuple(part.shifted(span.start) for part in found)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        span = trimmed(text, Span(start=start, end=start + len(line)))
        start += len(line)
        if len(span):
            yield span


def _pieces(convention: Convention) -> Iterator[_Piece]:
    callers = _callers(convention)
    division: tuple[str, ...] = ()
    for part in convention.parts:
        match part:
            case Title():
                yield _Piece(ChunkKind.TITLE, part.span, ())
            case Parties() | Visas():
                yield from _head(part)
            case Division():
                division = (_folded(part.text),)
            case Article():
                yield from _headed(part, division, callers)
            case Preamble() | Annex():
                yield from _headed(part, (), callers)
            case FreeText():
                yield from _blocks(part.blocks, (), callers)
            case Signature():
                yield _Piece(ChunkKind.SIGNATURE, part.span, ("Signature",))
            case Formula():
                pass


def _head(part: Parties | Visas) -> Iterator[_Piece]:
    for child in part.children:
        match child:
            case Party():
                context = (f"Partie : le {child.role}",)
                yield _Piece(ChunkKind.PARTY, child.span, context)
            case Visa():
                yield _Piece(ChunkKind.VISA, child.span, ("Visas",))


def _headed(
    part: Article | Preamble | Annex, above: tuple[str, ...], callers: dict[str, str]
) -> Iterator[_Piece]:
    context = (*above, _folded(part.heading.text))
    if not part.blocks and not part.sections:
        yield _Piece(ChunkKind.HEADING, part.heading.span, above)
    yield from _blocks(part.blocks, context, callers)
    for section in part.sections:
        if not section.blocks:
            yield _Piece(ChunkKind.HEADING, section.heading.span, context)
        under = (*context, _folded(section.heading.text))
        yield from _blocks(section.blocks, under, callers)


def _blocks(
    blocks: Iterable[Block], context: tuple[str, ...], callers: dict[str, str]
) -> Iterator[_Piece]:
    # What a table or a form completes: « … les montants suivants : ».
    lead: tuple[str, ...] = ()
    for block in blocks:
        match block:
            case Alinea():
                yield _Piece(ChunkKind.ALINEA, block.span, context)
            case Item():
                yield _Piece(ChunkKind.ITEM, block.body.span, context)
            case Enumeration():
                yield from _enumeration(block, context)
            case Table():
                yield from _table(block, context + lead)
            case Form():
                yield from _form(block, context + lead)
            case Footnote():
                caller = callers.get(block.marker)
                under = (*context, caller) if caller else context
                yield _Piece(ChunkKind.FOOTNOTE, block.body.span, under)
        lead = _lead(block)


def _lead(block: Block) -> tuple[str, ...]:
    last = block.items[-1].text if isinstance(block, Enumeration) and block.items else block.text
    return (_folded(last),) if last.rstrip().endswith(":") else ()


def _enumeration(block: Enumeration, context: tuple[str, ...]) -> Iterator[_Piece]:
    if block.intro is not None:
        yield _Piece(ChunkKind.INTRODUCTION, block.intro.span, context)
        context = (*context, _folded(block.intro.text))
    # The items that hold the present one, the outermost first.
    holders: list[Item] = []
    for item in block.items:
        holders = [holder for holder in holders if holder.level < item.level]
        above = tuple(_folded(holder.body.text) for holder in holders)
        yield _Piece(ChunkKind.ITEM, item.body.span, context + above)
        holders.append(item)


def _table(block: Table, context: tuple[str, ...]) -> Iterator[_Piece]:
    header = " | ".join(_folded(cell.text) for cell in block.header.cells if cell.text.strip())
    for row in block.rows:
        yield _Piece(ChunkKind.TABLE_ROW, row.span, (*context, header))


def _form(block: Form, context: tuple[str, ...]) -> Iterator[_Piece]:
    under = (*context, _folded(block.title.text)) if block.title else context
    for entry in block.entries:
        yield _Piece(ChunkKind.FORM_ENTRY, entry.span, under)


def _callers(convention: Convention) -> dict[str, str]:
    """For each footnote, by its marker, the words that call it."""
    found: dict[str, str] = {}
    for node in convention.walk():
        if isinstance(node, Alinea | Item | Visa | Heading):
            for inline in node.inlines:
                if isinstance(inline, FootnoteCall):
                    found.setdefault(inline.marker, _folded(node.text))
    return found


def _folded(text: str) -> str:
    return " ".join(text.split())
