"""The lines of a text, with their places: nothing is copied apart from its offset."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A line ends at \n, \r\n or \r and nowhere else: other separators are characters like any other.
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text.

    Attributes:
        start: offset of its first character that is no white space (its own start if blank).
        end: offset after its last character that is no white space.
        text: the characters between, empty for a blank line.
        raw_start: offset of its first character.
        raw: its characters, newline excluded.
    """

    start: int
    end: int
    text: str
    raw_start: int
    raw: str

    @property
    def indent(self) -> int:
        """The number of white characters before the first word."""
        return self.start - self.raw_start

    @property
    def raw_end(self) -> int:
        """Offset after its last character, newline excluded."""
        return self.raw_start + len(self.raw)


def split_lines(text: str) -> Iterator[Line]:
    """The lines of ``text``, in order, blank ones included."""
    for match in _LINE.finditer(text):
        raw = match[1]
        stripped = raw.strip()
        start = match.start() + (len(raw) - len(raw.lstrip()) if stripped else 0)
        yield Line(
            start=start,
            end=start + len(stripped),
            text=stripped,
            raw_start=match.start(),
            raw=raw,
        )


def line_blocks(text: str) -> Iterator[tuple[Line, ...]]:
    """The runs of lines that blank lines set apart."""
    block: list[Line] = []
    for line in split_lines(text):
        if line.text:
            block.append(line)
        elif block:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)
