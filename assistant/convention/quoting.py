"""Lines that stand inside quotation marks opened on an earlier line.

An amending text quotes the articles it creates or changes, over many lines: « Article 12 …
… ». The headings in there are not headings of the text that quotes.
"""

from collections.abc import Sequence

from assistant.convention.headings import article_heading
from assistant.convention.lines import Line
from assistant.convention.numbers import follows

_OPENINGS = '«“"'


def quoted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The starts of the lines that are quoted: from a line that opens with « to its closing one.

    Where a quoted article is never closed, the next heading that continues the count of the text
    itself ends the quotation.
    """
    depths = _depths(lines)
    closings = _closings(depths)
    quoted: set[int] = set()
    last_number = ""
    index = 0
    while index < len(lines):
        end = _quotation_end(lines, index, closings, last_number)
        if end > index:
            quoted.update(line.start for line in lines[index:end])
            index = end
            continue
        heading = article_heading(lines[index].text)
        last_number = heading.number if heading else last_number
        index += 1
    return frozenset(quoted)


def _depths(lines: Sequence[Line]) -> list[int]:
    """How many quotation marks are open after each line."""
    depths: list[int] = []
    depth = 0
    for line in lines:
        depth += line.text.count("«") - line.text.count("»")
        depths.append(depth)
    return depths


def _closings(depths: Sequence[int]) -> list[int | None]:
    """For each line, the first later line after which fewer quotation marks are open."""
    closings: list[int | None] = [None] * len(depths)
    waiting: list[int] = []
    for index, depth in enumerate(depths):
        while waiting and depths[waiting[-1]] > depth:
            closings[waiting.pop()] = index
        waiting.append(index)
    return closings


def _quotation_end(
    lines: Sequence[Line], index: int, closings: Sequence[int | None], last_number: str
) -> int:
    """The index after the quotation that line ``index`` opens; ``index`` itself if it opens none."""
    text = lines[index].text
    if text[:1] != "«" or text.count("«") <= text.count("»"):
        return index
    closing = closings[index]
    if closing is not None:
        return closing + 1
    if article_heading(text.lstrip(_OPENINGS + " \u00a0\u202f")) is None:
        return index
    for later in range(index + 1, len(lines)):
        heading = article_heading(lines[later].text)
        if heading is not None and last_number and follows(heading.number, last_number):
            return later
    return index
