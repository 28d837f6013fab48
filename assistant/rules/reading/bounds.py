"""« au moins », « au plus » and their like, around a figure."""

from assistant.rules.reading.tokens import Match, Tokens, first_words
from assistant.rules.reading.values import Bound

_BEFORE = {
    Bound.AT_LEAST: (
        "au moins",
        "au minimum",
        "a minima",
        "un minimum de",
        "minimum de",
        "minimum d",
        "pas moins de",
        "plus de",
        "plus que",
        "plus d",
    ),
    Bound.AT_MOST: (
        "au plus",
        "au maximum",
        "un maximum de",
        "maximum de",
        "maximum d",
        "pas plus de",
        "pas plus d",
        "moins de",
        "moins d",
        "dans la limite de",
        "dans la limite d",
        "jusqu a",
    ),
}
_AFTER = {
    Bound.AT_LEAST: ("au moins", "au minimum", "a minima", "minimum"),
    Bound.AT_MOST: ("au plus", "au maximum", "maximum"),
}
OPENINGS = first_words(*_BEFORE[Bound.AT_LEAST], *_BEFORE[Bound.AT_MOST])


def bound_before(tokens: Tokens, at: int) -> Match[Bound]:
    """The bound that starts at token ``at``; EXACTLY, and no token, where there is none."""
    if tokens.key(at) in OPENINGS:
        for bound, phrases in _BEFORE.items():
            end = tokens.after_phrase(at, *phrases)
            if end > at:
                return Match(bound, end)
    return Match(Bound.EXACTLY, at)


def bound_after(tokens: Tokens, at: int) -> Match[Bound]:
    """The bound said after the figure (« 2 agents au moins »), as ``bound_before`` gives it."""
    for bound, phrases in _AFTER.items():
        end = tokens.after_phrase(at, *phrases)
        if end > at and tokens.key(end) != "tard":
            return Match(bound, end)
    return Match(Bound.EXACTLY, at)
