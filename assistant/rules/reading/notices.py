"""Notices: « un préavis écrit de trois mois », « prévenir deux mois à l'avance »."""

from assistant.rules.reading import durations
from assistant.rules.reading.bounds import bound_before
from assistant.rules.reading.durations import Length, length
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.tokens import Match, Tokens, words
from assistant.rules.reading.values import Notice

_NOUNS = frozenset({"preavis", "prevenance"})
# What may stand right before the length: « préavis de », « préavis est de », « préavis : ».
_JOINTS = frozenset({"de", "d", "est", ":", "(", "moins", "minimum", "maximum"})
_SETTING = words("fixe fixee fixes porte portee ramene ramenee reduit reduite limite limitee")
_LONGEST_GAP = 9
OPENINGS = _NOUNS | durations.OPENINGS
_OF_NOTICE = ("de preavis", "de prevenance", "a l avance", "d avance", "au prealable")


def notice(tokens: Tokens, at: int) -> Match[Notice] | None:
    """The notice that starts at token ``at``: its noun, or its length."""
    found = _after_noun(tokens, at) if tokens.key(at) in _NOUNS else _before_noun(tokens, at)
    if found is None:
        return None
    count, unit, days = found.found
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Notice(span=span, text=text, count=count, unit=unit, days=days), found.end)


def _before_noun(tokens: Tokens, at: int) -> Match[Length] | None:
    """« trois mois de préavis », « deux mois à l'avance »."""
    found = length(tokens, at)
    if found is None:
        return None
    end = tokens.after_phrase(found.end, *_OF_NOTICE)
    return Match(found.found, end) if end > found.end else None


def _after_noun(tokens: Tokens, at: int) -> Match[Length] | None:
    """« préavis de trois mois », few words and no other figure standing between."""
    for place in range(at + 1, at + 1 + _LONGEST_GAP):
        token = tokens[place]
        if token.key in {".", ";", "!", "?"} or token.kind in {TokenKind.BREAK, TokenKind.END}:
            return None
        start = bound_before(tokens, place).end
        found = length(tokens, start)
        if found is not None:
            return found if _is_joined(tokens, at, start) else None
    return None


def _is_joined(tokens: Tokens, noun: int, start: int) -> bool:
    """Whether the length at ``start`` is said of the noun: « de », « est de », « fixé à »."""
    before = tokens.before(start)
    if before == "a":
        return tokens.before(start - 1) in _SETTING
    return before in _JOINTS or start == noun + 1
