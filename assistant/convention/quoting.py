"""Lines that stand inside quotation marks opened on an earlier line.

An amending text quotes the articles it creates or changes, over many lines: « Article 12 …
… ». The headings in there are not headings of the text that quotes.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from assistant.convention.headings import article_heading
from assistant.convention.lines import Line
from assistant.convention.numbering import follows

# A quotation left open is searched for its end among this many headings.
_MAX_QUOTED_HEADINGS = 100
_OPENINGS = "« \u00a0\u202f"


def quoted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The starts of the lines that are quoted: from a line that opens with « to its closing one.

    Where a quoted article is never closed, the next heading that continues the count of the text
    itself ends the quotation.
    """
    closings = _closings(_depths(lines))
    headings = _heading_numbers(lines)
    places = sorted(headings)
    quoted: set[int] = set()
    last_number = ""
    index = 0
    while index < len(lines):
        end = index
        if _opens_quotation(lines[index].text):
            closing = closings[index]
            end = closing + 1 if closing is not None else index
            if closing is None and _quotes_article(lines[index].text):
                end = _resumption(headings, places, index, last_number)
        quoted.update(line.start for line in lines[index:end])
        last_number = last_number if end > index else headings.get(index, last_number)
        index = max(end, index + 1)
    return frozenset(quoted)


def _opens_quotation(text: str) -> bool:
    return text.startswith("«") and text.count("«") > text.count("»")


def _quotes_article(text: str) -> bool:
    return article_heading(text.lstrip(_OPENINGS)) is not None


def _depths(lines: Sequence[Line]) -> list[int]:
    """How many quotation marks are open after each line."""
    changes = (line.text.count("«") - line.text.count("»") for line in lines)
    return list(accumulate(changes))


def _closings(depths: Sequence[int]) -> list[int | None]:
    """For each line, the first later line after which fewer quotation marks are open."""
    closings: list[int | None] = [None] * len(depths)
    waiting: list[int] = []
    for index, depth in enumerate(depths):
        while waiting and depths[waiting[-1]] > depth:
            closings[waiting.pop()] = index
        waiting.append(index)
    return closings


def _heading_numbers(lines: Sequence[Line]) -> dict[int, str]:
    """The numbers of the lines that read as the heading of an article, by index of line."""
    found = ((index, article_heading(line.text)) for index, line in enumerate(lines))
    return {index: heading.number for index, heading in found if heading is not None}


def _resumption(
    headings: Mapping[int, str], places: Sequence[int], index: int, last_number: str
) -> int:
    """The line of the heading that continues the count after ``last_number``.

    ``index`` itself where there is none within reach: then nothing is known to be quoted.
    """
    first = bisect_right(places, index)
    for place in places[first : first + _MAX_QUOTED_HEADINGS]:
        if follows(headings[place], last_number):
            return place
    return index
