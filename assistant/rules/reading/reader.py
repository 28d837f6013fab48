"""The reader: every figure, date and delay of a text, in order and apart from one another."""

from collections.abc import Callable
from functools import lru_cache

from assistant.rules.reading import (
    amounts,
    codes,
    dates,
    delays,
    durations,
    notices,
    quantities,
    recurrences,
    references,
    relative,
    triggers,
    urgencies,
)
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.opaque import opaque
from assistant.rules.reading.tokens import Match, Tokens
from assistant.rules.reading.values import AnyReading

Rule = Callable[[Tokens, int], Match[AnyReading] | None]

# The rules, with the words that open what each reads. At one place the first rule that reads
# something wins: the most specific come first.
_RULES: tuple[tuple[Rule, frozenset[str]], ...] = (
    (references.reference, references.OPENINGS),
    (codes.code, codes.OPENINGS),
    (recurrences.recurrence, recurrences.OPENINGS),
    (notices.notice, notices.OPENINGS),
    (delays.delay, delays.OPENINGS),
    (urgencies.urgency, urgencies.OPENINGS),
    (triggers.trigger, triggers.OPENINGS),
    (amounts.amount, amounts.OPENINGS),
    (amounts.percentage, NUMBER_WORDS),
    (relative.relative_date, relative.OPENINGS),
    (dates.calendar_date, dates.OPENINGS),
    (durations.duration, durations.OPENINGS),
    (quantities.quantity, quantities.QUANTITY_OPENINGS),
    (quantities.ordinal, quantities.ORDINAL_OPENINGS),
    (quantities.numeral, NUMBER_WORDS),
)
_OPENED_BY: dict[str, tuple[Rule, ...]] = {
    word: tuple(rule for rule, openings in _RULES if word in openings)
    for word in frozenset().union(*(openings for _, openings in _RULES))
}
# Figures open nearly everything.
_OF_FIGURES = tuple(rule for rule, _ in _RULES)
_FIGURES = frozenset({TokenKind.NUMBER, TokenKind.DATE, TokenKind.CODE, TokenKind.TEXT_NUMBER})


# The clauses that answer are read again with each question.
@lru_cache(maxsize=512)
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
    figures = tokens.kind(at) in _FIGURES
    for rule in _OF_FIGURES if figures else _OPENED_BY.get(tokens.key(at), ()):
        found = rule(tokens, at)
        if found is not None:
            return found
    return None
