"""What a rule of facts is: wordings that give a value its part (see ``patterns``)."""

import textwrap

from assistant.rules.parts import Part
from assistant.value import Value


class ClauseRule(Value):
    """How to find the value of one part in a passage.

    Attributes:
        part: the part.
        patterns: the wordings that give it, the place that defines the value before those that
            only restate it. A pattern without a slot gives its own words as the value.
        within: what must stand in the passage or in what it stands under, a regular expression.
        unless: what the passage must not hold, a regular expression.
        unit: the beginnings of the unit of a quantity, folded; empty where any will do.
        fallback: whether it only counts where no other rule of the part finds anything.
        owned: whether a passage that holds ``within`` itself counts before those under it.
        yearly: whether the value is for the budget year that the passage names.
    """

    part: Part
    patterns: tuple[str, ...]
    within: str = ""
    unless: str = ""
    unit: tuple[str, ...] = ()
    fallback: bool = False
    owned: bool = False
    yearly: bool = False


def lines(text: str) -> tuple[str, ...]:
    """The patterns of ``text``, one a line; a line set further in goes on with the one above."""
    patterns: list[str] = []
    for line in textwrap.dedent(text).strip("\n").splitlines():
        if line.startswith(" ") and patterns:
            patterns[-1] = f"{patterns[-1]} {line.strip()}"
        elif line.strip():
            patterns.append(line.strip())
    return tuple(patterns)
