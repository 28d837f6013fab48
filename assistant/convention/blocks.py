"""The blocks of a text: alinéas, enumerations, tables, forms, footnotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.convention.markers import footnote_number, footnote_opening, item_marker
from assistant.convention.nodes import (
    Alinea,
    ArticleReference,
    Block,
    Enumeration,
    Footnote,
    Heading,
    Item,
    Mention,
)
from assistant.convention.paragraphs import Paragraph
from assistant.convention.references import find_inlines
from assistant.convention.span import Span, trimmed
from assistant.convention.tabular import Shape, form, table


@dataclass(frozen=True, slots=True)
class _ListDepth:
    """A list that is open: how its items are marked, and how far they are set in."""

    family: str
    indent: int


def build_blocks(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Block, ...]:
    """The blocks that ``paragraphs`` of ``text`` make, in order."""
    blocks: list[Block] = []
    index = 0
    while index < len(paragraphs):
        items = _count_items(paragraphs, index + 1) if _introduces(paragraphs[index]) else 0
        if items:
            intro = alinea(text, paragraphs[index])
            listed = paragraphs[index + 1 : index + 1 + items]
            blocks.append(_enumeration(text, intro, listed))
            index += 1 + items
            continue
        items = _count_items(paragraphs, index)
        if items:
            blocks.append(_enumeration(text, None, paragraphs[index : index + items]))
            index += items
            continue
        blocks.append(_block(text, paragraphs[index]))
        index += 1
    return tuple(blocks)


def alinea(text: str, paragraph: Paragraph) -> Alinea:
    """``paragraph`` as an alinéa."""
    return Alinea(
        span=Span(start=paragraph.start, end=paragraph.end),
        text=paragraph.text,
        inlines=find_inlines(text, paragraph.start, paragraph.end),
    )


def heading(text: str, first: Paragraph, last: Paragraph) -> Heading:
    """The heading that runs from paragraph ``first`` to paragraph ``last``.

    The « Article 3 » that a heading opens with refers to nothing: it is the article.
    """
    span = Span(start=first.start, end=last.end)
    found = find_inlines(text, span.start, span.end)
    inlines = tuple(one for one in found if not isinstance(one, ArticleReference))
    return Heading(span=span, text=span.of(text), inlines=inlines)


def is_item(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is an item of a list."""
    return paragraph.is_prose and item_marker(paragraph.text) is not None


def is_footnote(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is a footnote."""
    return paragraph.is_prose and footnote_opening(paragraph.text) is not None


def _introduces(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` may introduce a list: its sentence is not over."""
    if not paragraph.is_prose or is_item(paragraph) or is_footnote(paragraph):
        return False
    return not paragraph.text.rstrip("*_ »").endswith((".", "!", "?", ";"))


def _count_items(paragraphs: Sequence[Paragraph], index: int) -> int:
    count = 0
    while index + count < len(paragraphs) and is_item(paragraphs[index + count]):
        count += 1
    return count


def _enumeration(text: str, intro: Alinea | None, paragraphs: Sequence[Paragraph]) -> Enumeration:
    items = _items(text, paragraphs)
    start = intro.span.start if intro else items[0].span.start
    span = Span(start=start, end=items[-1].span.end)
    return Enumeration(span=span, text=span.of(text), intro=intro, items=items)


def _items(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Item, ...]:
    """The items, each with its depth: an inner list is set in further, or opens after a colon."""
    open_lists: list[_ListDepth] = []
    items: list[Item] = []
    for paragraph in paragraphs:
        marker = item_marker(paragraph.text)
        family = marker.lastgroup or "" if marker else ""
        announced = bool(items) and items[-1].text.endswith(":")
        _enter_list(open_lists, _ListDepth(family, paragraph.indent), announced=announced)
        items.append(_item(text, paragraph, marker[0] if marker else "", len(open_lists) - 1))
    return tuple(items)


def _enter_list(open_lists: list[_ListDepth], depth: _ListDepth, *, announced: bool) -> None:
    """Open or close lists so that an item at ``depth`` belongs to the last one open."""
    while open_lists and open_lists[-1].indent > depth.indent:
        open_lists.pop()
    if not open_lists or open_lists[-1].indent < depth.indent:
        open_lists.append(depth)
        return
    families = [one.family for one in open_lists]
    if depth.family in families:
        del open_lists[len(families) - families[::-1].index(depth.family) :]
    elif announced:
        open_lists.append(depth)


def _item(text: str, paragraph: Paragraph, marker: str, level: int) -> Item:
    body = trimmed(text, Span(start=paragraph.start + len(marker), end=paragraph.end))
    return Item(
        span=Span(start=paragraph.start, end=paragraph.end),
        text=paragraph.text,
        marker=marker,
        level=level,
        body=Mention(span=body, text=body.of(text)),
        inlines=find_inlines(text, body.start, body.end),
    )


def _block(text: str, paragraph: Paragraph) -> Block:
    if paragraph.shape is Shape.FORM:
        return form(text, paragraph.lines)
    if paragraph.shape in {Shape.TABS, Shape.PIPES}:
        return table(text, paragraph.lines, paragraph.shape)
    opening = footnote_opening(paragraph.text)
    if opening is None:
        return alinea(text, paragraph)
    body = Span(start=paragraph.start + opening.end(), end=paragraph.end)
    return Footnote(
        span=Span(start=paragraph.start, end=paragraph.end),
        text=paragraph.text,
        marker=footnote_number(opening),
        body=Mention(span=body, text=body.of(text)),
        inlines=find_inlines(text, body.start, body.end),
    )
