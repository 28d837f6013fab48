"""Figures that are read as nothing: of an address, of an item of a list, of a mixed length."""

from assistant.rules.reading.durations import after_mixed
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.tokens import Tokens, words

_STREETS = words(
    "rue avenue av boulevard bd bld place quai allee chemin impasse route esplanade square "
    "passage voie"
)
_REPEATS = frozenset({"bis", "ter", "quater"})
_POSTCODE_LENGTH = 5
_NUMBERED = frozenset({TokenKind.NUMBER, TokenKind.OUTLINE})


def opaque(tokens: Tokens, at: int) -> int | None:
    """The index after the figures at token ``at`` that are to be read as nothing."""
    if tokens.kind(at) not in _NUMBERED:
        return after_mixed(tokens, at) if tokens.key(at) in NUMBER_WORDS else None
    return (
        after_mixed(tokens, at) or _street(tokens, at) or _postcode(tokens, at) or _item(tokens, at)
    )


def _street(tokens: Tokens, at: int) -> int | None:
    """« 20 avenue de Ségur », « 12 bis, rue »."""
    place = at + 2 if tokens.key(at + 1) in _REPEATS else at + 1
    place = tokens.after_phrase(place, ",")
    return place + 1 if tokens.key(place) in _STREETS else None


def _postcode(tokens: Tokens, at: int) -> int | None:
    """« 75334 PARIS »: five figures in a row before a name that is no acronym of a unit."""
    figures, town = tokens.key(at), tokens.text(at + 1, at + 2)
    if len(figures) != _POSTCODE_LENGTH or not figures.isdecimal():
        return None
    return at + 1 if town[:1].isupper() and not town.startswith(("ETP", "EUR", "Eur")) else None


def _item(tokens: Tokens, at: int) -> int | None:
    """« 3. Obligations », « 2) », « 4.2 Montant » at the start of a line."""
    starts_line = at == 0 or tokens.kind(at - 1) is TokenKind.BREAK
    if not starts_line or not tokens.key(at).replace(".", "").isdecimal():
        return None
    mark = tokens[at + 1]
    followed = tokens.kind(at + 2) is TokenKind.WORD
    if mark.glued and mark.key in {".", ")", "°"} and followed and not tokens[at + 2].glued:
        return at + 2
    heads = mark.kind is TokenKind.WORD and tokens.source[mark.start].isupper()
    return at + 1 if "." in tokens.key(at) and heads else None
