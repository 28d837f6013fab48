"""Budgetary and accounting codes, known by their shape and never by their value."""

from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.tokens import Match, Tokens
from assistant.rules.reading.values import Code

# What the figures after it name, where they are three or four alone (« programme 352 »).
_BUDGETARY = frozenset({"programme", "bop", "uo", "lolf"})
_NUMBER_SIGNS = ("n°", "no", "numero", "(", "n")
OPENINGS = _BUDGETARY | {"p"}
_LENGTHS = frozenset({3, 4})


def code(tokens: Tokens, at: int) -> Match[Code] | None:
    """The code that starts at token ``at``; of a programme, with the noun."""
    found = _by_shape(tokens, at) or _by_noun(tokens, at) or _short_programme(tokens, at)
    if found is None:
        return None
    first, end = found.found, found.end
    written = tokens.text(first, end).lstrip("Pp") if first == at else tokens.text(first, end)
    if tokens.kind(first) is TokenKind.CODE:
        written = tokens.text(first, first + 1).upper()
    return Match(Code(span=tokens.span(at, end), text=tokens.text(at, end), code=written), end)


def _by_shape(tokens: Tokens, at: int) -> Match[int] | None:
    """« 0999-ABCD-EFGH », « 099900020202 »; a cost centre only in capitals (« PRFSG06075 »)."""
    if tokens.kind(at) is not TokenKind.CODE:
        return None
    written = tokens.text(at, at + 1)
    return Match(at, at + 1) if written[0].isdecimal() or written.isupper() else None


def _by_noun(tokens: Tokens, at: int) -> Match[int] | None:
    if tokens.key(at) not in _BUDGETARY:
        return None
    place = tokens.after_phrase(at + 1, *_NUMBER_SIGNS)
    return Match(place, place + 1) if _is_short(tokens, place) else None


def _short_programme(tokens: Tokens, at: int) -> Match[int] | None:
    """« P352 »."""
    if tokens.text(at, at + 1) == "P" and tokens[at + 1].glued and _is_short(tokens, at + 1):
        return Match(at, at + 2)
    return None


def _is_short(tokens: Tokens, at: int) -> bool:
    figures = tokens.key(at)
    plain = tokens.kind(at) is TokenKind.NUMBER and figures.isdecimal()
    return plain and len(figures) in _LENGTHS
