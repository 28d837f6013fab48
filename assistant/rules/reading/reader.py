"""The reader: every figure, date and delay of a text, in order and apart from one another."""

from collections.abc import Callable

from assistant.rules.reading.amounts import amount, percentage
from assistant.rules.reading.codes import code
from assistant.rules.reading.dates import calendar_date
from assistant.rules.reading.delays import delay
from assistant.rules.reading.durations import duration
from assistant.rules.reading.notices import notice
from assistant.rules.reading.opaque import opaque
from assistant.rules.reading.quantities import numeral, ordinal, quantity
from assistant.rules.reading.recurrences import recurrence
from assistant.rules.reading.references import reference
from assistant.rules.reading.relative import relative_date
from assistant.rules.reading.tokens import Match, Tokens
from assistant.rules.reading.triggers import trigger
from assistant.rules.reading.urgencies import urgency
from assistant.rules.reading.values import AnyReading

Rule = Callable[[Tokens, int], Match[AnyReading] | None]

# At one place the first rule that reads something wins: the most specific come first.
_RULES: tuple[Rule, ...] = (
    reference,
    code,
    recurrence,
    notice,
    delay,
    urgency,
    trigger,
    amount,
    percentage,
    relative_date,
    calendar_date,
    duration,
    quantity,
    ordinal,
    numeral,
)


def read(text: str) -> tuple[AnyReading, ...]:
    """The readings of ``text``, in order, none overlapping another; spans are those of ``text``.

    The text may be a convention or a user's question: Markdown marks, every kind of space, any
    case, accents or none. Nothing is read inside the address of a page or of a building.
    """
    tokens = Tokens(text)
    readings: list[AnyReading] = []
    at = 0
    while at < len(tokens):
        skipped = opaque(tokens, at)
        if skipped is not None:
            at = skipped
            continue
        found = _first(tokens, at)
        if found is None:
            at += 1
            continue
        readings.append(found.found)
        at = found.end
    return tuple(readings)


def _first(tokens: Tokens, at: int) -> Match[AnyReading] | None:
    for rule in _RULES:
        found = rule(tokens, at)
        if found is not None:
            return found
    return None
