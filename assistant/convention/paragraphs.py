"""Cutting a text into paragraphs.

Blank lines part paragraphs; what a single newline does depends on the text. Some texts set each
paragraph on one line, others break lines at some eighty columns in mid-sentence. Each line break
is decided by evidence, in ``_parts``:

* a list marker, a footnote, a visa, an article heading or a quotation mark opens a paragraph;
* in a text set on short lines (most breaks fall before a small letter), a break parts two
  paragraphs where the line before is short and ends a sentence;
* in any other text a break parts two paragraphs, unless the next line goes on with a small
  letter after a line that ends no sentence.

Rows of a table and entries of a form are kept together, as one paragraph of their own shape.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.convention.headings import article_heading
from assistant.convention.lines import Line, line_blocks
from assistant.convention.markers import footnote_opening, item_marker
from assistant.convention.quoting import quoted_lines
from assistant.convention.tabular import Shape, goes_on, tabular_run

_SENTENCE_END = re.compile(r"[.;:!?…»][\"”)*_]*$")
_HTML_BLOCK = re.compile(r"</?(?:table|tbody|thead|tr|td|th|p|div|ul|ol|li|br)\b", re.IGNORECASE)
_VISA = re.compile(r"(?:\[[^\]]{1,40}\]\s*)?(?:Vu|VU|Considérant|CONSIDÉRANT|CONSIDERANT)\b")
_LINE_WIDTH = 120
_SHORT_LINE = 0.75
_MIN_BREAKS = 4
# How many lines back a form is looked at, to know that it is one.
_FORM_REACH = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text.

    Attributes:
        start: offset of its first character.
        end: offset after its last one.
        text: its characters.
        lines: the lines it lies on.
        shape: prose, or the tabular shape of its lines.
        opens_block: whether a blank line (or nothing) stands before it.
        closes_block: whether a blank line (or nothing) stands after it.
        quoted: whether it stands inside quotation marks opened on an earlier line, or opens them.
    """

    start: int
    end: int
    text: str
    lines: tuple[Line, ...]
    shape: Shape = Shape.PROSE
    opens_block: bool = True
    closes_block: bool = True
    quoted: bool = False

    @property
    def alone(self) -> bool:
        """Whether blank lines stand on both sides."""
        return self.opens_block and self.closes_block

    @property
    def indent(self) -> int:
        """The number of white characters before its first word."""
        return self.lines[0].indent

    @property
    def is_prose(self) -> bool:
        """Whether it is neither rows of a table nor entries of a form."""
        return self.shape is Shape.PROSE


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``, in order: together they hold all that is not white space."""
    blocks = tuple(_joined(line_blocks(text)))
    quoted = quoted_lines([line for block in blocks for line in block])
    wrapped = _is_wrapped(blocks)
    return tuple(
        paragraph
        for block in blocks
        for paragraph in _paragraphs_of(text, block, quoted, wrapped=wrapped)
    )


def opens_visa(text: str) -> bool:
    """Whether ``text`` opens with « Vu » or « Considérant », as the recitals of an act do."""
    return _VISA.match(text.lstrip("-–—•* ")) is not None


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence, a clause or an announcement does."""
    return _SENTENCE_END.search(text) is not None


def _joined(blocks: Iterable[tuple[Line, ...]]) -> Iterator[tuple[Line, ...]]:
    """The blocks, those that hold pieces of one table or form joined."""
    gathered: list[Line] = []
    for block in blocks:
        if gathered and not goes_on(gathered[-_FORM_REACH:], block):
            yield tuple(gathered)
            gathered = []
        gathered.extend(block)
    if gathered:
        yield tuple(gathered)


def _paragraphs_of(
    text: str, block: Sequence[Line], quoted: frozenset[int], *, wrapped: bool
) -> Iterator[Paragraph]:
    parts = list(_parts(block, wrapped=wrapped))
    pieces = [piece for shape, lines in parts for piece in _pieces(shape, lines)]
    for index, (shape, lines, start, end) in enumerate(pieces):
        yield Paragraph(
            start=start,
            end=end,
            text=text[start:end],
            lines=lines,
            shape=shape,
            opens_block=index == 0,
            closes_block=index == len(pieces) - 1,
            quoted=lines[0].start in quoted,
        )


def _parts(block: Sequence[Line], *, wrapped: bool) -> Iterator[tuple[Shape, tuple[Line, ...]]]:
    """The lines of ``block`` grouped in paragraphs, each with its shape."""
    if _HTML_BLOCK.match(block[0].text):
        yield Shape.PROSE, tuple(block)
        return
    width = max(len(line.text) for line in block)
    gathered: list[Line] = []
    index = 0
    while index < len(block):
        shape, length = tabular_run(block, index)
        if length:
            if gathered:
                yield Shape.PROSE, tuple(gathered)
            yield shape, tuple(block[index : index + length])
            gathered = []
            index += length
            continue
        line = block[index]
        if gathered and _breaks(gathered[-1], line, width, wrapped=wrapped):
            yield Shape.PROSE, tuple(gathered)
            gathered = []
        gathered.append(line)
        index += 1
    if gathered:
        yield Shape.PROSE, tuple(gathered)


def _breaks(before: Line, line: Line, width: int, *, wrapped: bool) -> bool:
    """Whether a paragraph ends between two lines that follow each other."""
    if _opens_paragraph(line.text):
        return True
    goes_on = line.text[0].islower()
    if article_heading(before.text) is not None:
        return not goes_on
    ended = ends_sentence(before.text)
    if wrapped:
        return ended and not goes_on and len(before.text) < _SHORT_LINE * width
    return ended or not goes_on


def _opens_paragraph(text: str) -> bool:
    return (
        item_marker(text) is not None
        or footnote_opening(text) is not None
        or opens_visa(text)
        or text.startswith("#")
        or article_heading(text.lstrip("« \u00a0\u202f")) is not None
    )


def _is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether the text is set on short lines, broken in mid-sentence."""
    breaks = small = widest = 0
    for block in blocks:
        for before, line in pairwise(block):
            if "\t" in line.text or _opens_paragraph(line.text):
                continue
            breaks += 1
            small += line.text[0].islower() and not ends_sentence(before.text)
            widest = max(widest, len(before.text))
    return breaks >= _MIN_BREAKS and 2 * small >= breaks and widest <= _LINE_WIDTH


def _pieces(
    shape: Shape, lines: tuple[Line, ...]
) -> Iterator[tuple[Shape, tuple[Line, ...], int, int]]:
    """The paragraph of ``lines``; two where a heading and its text share a line."""
    if shape is not Shape.PROSE:
        yield shape, lines, lines[0].raw_start, lines[-1].raw_end
        return
    start, end = lines[0].start, lines[-1].end
    heading = article_heading(lines[0].text)
    if heading is not None and heading.body_offset:
        cut = start + heading.body_offset
        before = len(lines[0].text[: heading.body_offset].rstrip())
        yield shape, lines[:1], start, start + before
        yield shape, lines, cut, end
        return
    yield shape, lines, start, end
