"""Lengths of time: « six mois », « 45 jours ouvrés », « un an et demi », « un trimestre »."""

from decimal import Decimal
from typing import NamedTuple

from assistant.rules.reading.numbers import NUMBER_WORDS, number
from assistant.rules.reading.tokens import Match, Tokens, words
from assistant.rules.reading.values import DayKind, Duration, TimeUnit

# What each noun is worth: a quarter is three months, « quinzaine » and « huitaine » are the
# fifteen and eight days of legal use.
UNITS: dict[str, tuple[int, TimeUnit]] = {
    "jour": (1, TimeUnit.DAY),
    "jours": (1, TimeUnit.DAY),
    "j": (1, TimeUnit.DAY),
    "semaine": (1, TimeUnit.WEEK),
    "semaines": (1, TimeUnit.WEEK),
    "sem": (1, TimeUnit.WEEK),
    "mois": (1, TimeUnit.MONTH),
    "trimestre": (3, TimeUnit.MONTH),
    "trimestres": (3, TimeUnit.MONTH),
    "semestre": (6, TimeUnit.MONTH),
    "semestres": (6, TimeUnit.MONTH),
    "an": (1, TimeUnit.YEAR),
    "ans": (1, TimeUnit.YEAR),
    "annee": (1, TimeUnit.YEAR),
    "annees": (1, TimeUnit.YEAR),
}
_FORTNIGHTS = {"huitaine": 8, "quinzaine": 15}
_ABBREVIATED = frozenset({"j", "sem"})
DAY_KINDS = {
    "calendaire": DayKind.CALENDAR,
    "calendaires": DayKind.CALENDAR,
    "franc": DayKind.CLEAR,
    "francs": DayKind.CLEAR,
    "ouvrable": DayKind.BUSINESS,
    "ouvrables": DayKind.BUSINESS,
    "ouvre": DayKind.WORKING,
    "ouvres": DayKind.WORKING,
}
# « les trois premiers mois » is three months too.
_ADJECTIVES = words("premiers premieres derniers dernieres prochains prochaines memes")
_HALVES = frozenset({"demi", "demie"})
OPENINGS = NUMBER_WORDS | _FORTNIGHTS.keys()
_MONTHS_IN_YEAR = 12
# A smaller part joined by « et » stays under one of the greater units, or it is another length.
_PARTS = {
    (TimeUnit.YEAR, TimeUnit.MONTH): (_MONTHS_IN_YEAR, TimeUnit.MONTH),
    (TimeUnit.WEEK, TimeUnit.DAY): (7, TimeUnit.DAY),
}
_DAYS_IN_MONTH = 31


class Length(NamedTuple):
    """So many units of time, and which days are counted."""

    size: int
    unit: TimeUnit
    days: DayKind = DayKind.CALENDAR


def duration(tokens: Tokens, at: int) -> Match[Duration] | None:
    """The length of time that starts at token ``at``."""
    found = length(tokens, at)
    if found is None:
        return None
    count, unit, days = found.found
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Duration(span=span, text=text, count=count, unit=unit, days=days), found.end)


def length(tokens: Tokens, at: int) -> Match[Length] | None:
    """The length of time that starts at token ``at``, with its parts (« un an et six mois »).

    None where it is no whole number of one unit (« un mois et demi », « six mois et dix jours »).
    """
    first = _single(tokens, at)
    if first is None or tokens.key(first.end) != "et":
        return first
    if tokens.key(first.end + 1) in _HALVES:
        return _and_a_half(first)
    second = _single(tokens, first.end + 1)
    if second is None or tokens.before(at) in {"entre", "ou"}:
        return first
    return _joined(first, second)


def after_mixed(tokens: Tokens, at: int) -> int | None:
    """The index after a length of two units that make no whole one, which reads as nothing.

    « six mois et quinze jours »: reading one of its parts would be wrong.
    """
    first = _single(tokens, at)
    if first is None or length(tokens, at) is not None:
        return None
    second = _single(tokens, first.end + 1)
    return second.end if second is not None else first.end


def unit_at(tokens: Tokens, at: int) -> Match[tuple[int, TimeUnit]] | None:
    """The unit of time written in full at token ``at``, with how many of it the noun is worth."""
    key = tokens.key(at)
    if key in _ABBREVIATED or key not in UNITS:
        return None
    return Match(UNITS[key], at + 1)


def _single(tokens: Tokens, at: int) -> Match[Length] | None:
    fortnight = _fortnight(tokens, at)
    if fortnight is not None:
        return fortnight
    count = number(tokens, at)
    if count is None:
        return None
    place = tokens.after_any(count.end, _ADJECTIVES)
    if tokens.key(place) not in UNITS or _is_other_unit(tokens, place):
        return None
    worth, unit = UNITS[tokens.key(place)]
    whole = _whole(count.found.value * worth, unit)
    if whole is None:
        return None
    days = DAY_KINDS.get(tokens.key(place + 1))
    if days is None:
        return Match(Length(*whole), place + 1)
    return Match(Length(*whole, days), place + 2)


def _is_other_unit(tokens: Tokens, place: int) -> bool:
    """Whether the noun at ``place`` goes on (« jours-homme », « j/h »), or is too short to tell."""
    following = tokens[place + 1]
    if following.glued and following.key in {"-", "/"} and tokens[place + 2].glued:
        return True
    return tokens.key(place) == "j" and following.glued and following.key == "'"


def _whole(count: Decimal, unit: TimeUnit) -> tuple[int, TimeUnit] | None:
    """``count`` units as a whole number of them; of months for years that are not whole."""
    if count == count.to_integral_value():
        return int(count), unit
    months = count * _MONTHS_IN_YEAR
    if unit is TimeUnit.YEAR and months == months.to_integral_value():
        return int(months), TimeUnit.MONTH
    return None


def _fortnight(tokens: Tokens, at: int) -> Match[Length] | None:
    """« une quinzaine [de jours] », « huitaine » after « sous »; not « une quinzaine d'agents »."""
    place = at + 1 if tokens.key(at) == "une" else at
    days = _FORTNIGHTS.get(tokens.key(place))
    if days is None or (place == at and tokens.before(at) not in {"sous", "a", "de"}):
        return None
    end = tokens.after_phrase(place + 1, "de jours")
    if end == place + 1 and tokens.key(end) in {"d", "de"}:
        return None
    return Match(Length(days, TimeUnit.DAY), end)


def _and_a_half(first: Match[Length]) -> Match[Length] | None:
    if first.found.unit is not TimeUnit.YEAR:
        return None
    months = first.found.size * _MONTHS_IN_YEAR + _MONTHS_IN_YEAR // 2
    return Match(Length(months, TimeUnit.MONTH), first.end + 2)


def _joined(first: Match[Length], second: Match[Length]) -> Match[Length] | None:
    """Both as one length; the first alone where the second is another length, not its part."""
    great, small = first.found, second.found
    worth = _PARTS.get((great.unit, small.unit))
    if worth is not None and small.size < worth[0]:
        return Match(Length(great.size * worth[0] + small.size, worth[1]), second.end)
    mixed = small.unit is TimeUnit.DAY and great.unit in {TimeUnit.MONTH, TimeUnit.YEAR}
    if mixed and small.size < _DAYS_IN_MONTH:
        return None
    return first
