"""Places in a text."""

from typing import Self

from pydantic import Field, model_validator

from assistant.value import Value


class Span(Value):
    """A half-open range of characters, ``text[start:end]``.

    Attributes:
        start: offset of the first character, from 0.
        end: offset just after the last one.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            msg = f"span ends at {self.end}, before its start at {self.start}"
            raise ValueError(msg)
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> "Span":
        """The same range, ``offset`` characters further."""
        return Span(start=self.start + offset, end=self.end + offset)


def trimmed(text: str, span: Span) -> Span:
    """``span`` without the white space at its two ends (empty at its start if all is blank)."""
    piece = span.of(text)
    stripped = piece.strip()
    start = span.start + (len(piece) - len(piece.lstrip()) if stripped else 0)
    return Span(start=start, end=start + len(stripped))
