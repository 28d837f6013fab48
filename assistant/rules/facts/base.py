"""Facts: values read in the text of a convention, each with the part it plays and its proof."""

from typing import Self

from pydantic import model_validator

from assistant.convention.citation import Citation
from assistant.convention.span import Span
from assistant.rules.parts import Part
from assistant.rules.reading.values import (
    Amount,
    CalendarDate,
    Code,
    Delay,
    Duration,
    ImpossibleDate,
    Notice,
    Percentage,
    Quantity,
    Reading,
    Recurrence,
    Trigger,
    Urgency,
)
from assistant.value import Value


class Wording(Reading):
    """A value that is words: a name, an office, a clause."""


FactValue = (
    Amount
    | CalendarDate
    | ImpossibleDate
    | Delay
    | Duration
    | Notice
    | Recurrence
    | Quantity
    | Code
    | Trigger
    | Urgency
    | Percentage
    | Wording
)


class Fact(Value):
    """A value of a convention and the part it plays there.

    Attributes:
        part: the part it plays.
        year: the budget year it is for; none where the part has no year, or for a total.
        rank: its place, from 1, among several of the same part that go together (the items of a
            split, the instalments of a payment); 0 where it stands alone.
        value: the value; its spans are places in ``convention.text``.
        span: the words of the value in ``convention.text``.
        citation: the sentence, item, row or entry that states it.
        evidence: the words the rule relied on, verbatim; they stand in the citation's quotation.
        context: other passages that give the value its part: the headers of a table.
    """

    part: Part
    year: int | None = None
    rank: int = 0
    value: FactValue
    span: Span
    citation: Citation
    evidence: str
    context: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _proved(self) -> Self:
        if self.evidence not in self.citation.quote:
            msg = f"evidence of {self.part} does not stand in its citation: {self.evidence[:60]!r}"
            raise ValueError(msg)
        if not self.citation.span.contains(self.span):
            msg = f"the words of {self.part} do not stand in its citation"
            raise ValueError(msg)
        return self


class Blank(Value):
    """A place that the text leaves to be filled.

    Attributes:
        part: what should stand there.
        citation: the passage that leaves it blank.
    """

    part: Part
    citation: Citation


class Conflict(Value):
    """Several different values for one part: reported, never guessed between.

    Attributes:
        part: the part.
        year: the budget year, where the part has one.
        candidates: one fact for each value, in the order of the text.
    """

    part: Part
    year: int | None = None
    candidates: tuple[Fact, ...]


class FactBase(Value):
    """All that a convention states, and what it leaves open.

    Attributes:
        convention: the slug of the convention.
        facts: one fact at most for each part, year and rank.
        blanks: the places left to be filled.
        conflicts: the parts that the text gives several values.
    """

    convention: str
    facts: tuple[Fact, ...] = ()
    blanks: tuple[Blank, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def get(self, part: Part, year: int | None = None) -> Fact | None:
        """The fact of ``part`` (and ``year``); none where the text has none, or several."""
        return next((f for f in self.facts if (f.part, f.year, f.rank) == (part, year, 0)), None)

    def all(self, part: Part) -> tuple[Fact, ...]:
        """The facts of ``part``: one for each year it is stated for, in the order of the years.

        Those that go together come in the order of their ranks.
        """
        found = (fact for fact in self.facts if fact.part is part)
        return tuple(sorted(found, key=lambda fact: (fact.year is None, fact.year or 0, fact.rank)))

    def blank(self, part: Part) -> Blank | None:
        """The place that the text leaves blank for ``part``, if it does."""
        return next((blank for blank in self.blanks if blank.part is part), None)

    def conflict(self, part: Part, year: int | None = None) -> Conflict | None:
        """The conflict about ``part`` (and ``year``), if there is one."""
        return next((c for c in self.conflicts if c.part is part and c.year == year), None)
