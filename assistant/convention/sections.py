"""Unnumbered headings inside an article, a preamble or an annex, and what stands under each."""

import re
from collections.abc import Sequence

from assistant.convention.blocks import build_blocks, heading, is_footnote, is_item
from assistant.convention.headings import article_heading, holds_verb
from assistant.convention.nodes import Block, Section
from assistant.convention.paragraphs import Paragraph
from assistant.convention.span import Span

_MAX_HEADING = 120
_MAX_INLINE_HEADING = 80
_MARKED = re.compile(r"#{1,6}\s+\S|(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*:?$")
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s*[-–—:]?\s+[^\W\d_]")
_OPENING_QUOTES = "« \u00a0\u202f"


def build_sections(
    text: str, paragraphs: Sequence[Paragraph]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The blocks before the first unnumbered heading, and the sections under each heading."""
    starts = _heading_ranges(paragraphs)
    first = starts[0][0] if starts else len(paragraphs)
    ends = [*(start for start, _ in starts), len(paragraphs)][1:]
    sections = tuple(
        _section(text, paragraphs[start:end], length)
        for (start, length), end in zip(starts, ends, strict=True)
    )
    return build_blocks(text, paragraphs[:first]), sections


def is_title_like(paragraph: Paragraph, limit: int = _MAX_HEADING) -> bool:
    """Whether ``paragraph`` reads as the name of what follows: short, no sentence, no item."""
    words = paragraph.text
    if not paragraph.is_prose or len(words) > limit or is_item(paragraph) or is_footnote(paragraph):
        return False
    if words.endswith((".", ";", ":", ",", "!", "?", "…")) or words.startswith(("<", "(", "[")):
        return False
    opening = words.lstrip("#*_« \u00a0")[:1]
    return (opening.isupper() or opening.isdigit()) and not holds_verb(words)


def _section(text: str, paragraphs: Sequence[Paragraph], length: int) -> Section:
    title = heading(text, paragraphs[0], paragraphs[length - 1])
    blocks = build_blocks(text, paragraphs[length:])
    end = blocks[-1].span.end if blocks else title.span.end
    span = Span(start=title.span.start, end=end)
    return Section(span=span, text=span.of(text), heading=title, blocks=blocks)


def _heading_ranges(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Where each section heading starts, and how many paragraphs it takes."""
    ranges: list[tuple[int, int]] = []
    index = 0
    while index < len(paragraphs):
        length = _heading_length(paragraphs, index)
        if length:
            ranges.append((index, length))
        index += length or 1
    return ranges


def _heading_length(paragraphs: Sequence[Paragraph], index: int) -> int:
    paragraph = paragraphs[index]
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    inner = article_heading(paragraph.text.lstrip(_OPENING_QUOTES))
    if paragraph.is_prose and inner is not None:
        titled = not inner.title and following is not None and is_title_like(following)
        return 2 if titled else 1
    if following is None:
        return 0
    if paragraph.is_prose and len(paragraph.text) <= _MAX_HEADING and _is_marked(paragraph):
        return 1
    if not is_title_like(paragraph):
        return 0
    if _DECIMAL.match(paragraph.text):
        return 1
    previous = paragraphs[index - 1] if index else None
    return int(_stands_as_heading(previous, paragraph, following))


def _is_marked(paragraph: Paragraph) -> bool:
    """Whether Markdown marks the whole paragraph as a heading, or sets it in bold."""
    return paragraph.alone and _MARKED.match(paragraph.text) is not None


def _stands_as_heading(
    previous: Paragraph | None, paragraph: Paragraph, following: Paragraph
) -> bool:
    """Whether a title-like paragraph is placed as a heading, over a body, out of any list."""
    if previous is not None and previous.text.endswith((":", ",")) and not is_footnote(previous):
        return False
    if paragraph.quoted or not paragraph.opens_block:
        return False
    body = following.is_prose and following.text.endswith((".", ":", ";", "»", ">"))
    if paragraph.alone:
        return body or not following.is_prose or is_item(following)
    return body and len(paragraph.text) <= _MAX_INLINE_HEADING < len(following.text)
