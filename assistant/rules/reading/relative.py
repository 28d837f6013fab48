"""Dates said from the present day: « hier », « dans trois mois », « vendredi prochain »."""

from typing import NamedTuple

from assistant.rules.reading.dates import MONTHS, WEEKDAYS, day_and_month
from assistant.rules.reading.durations import length
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.tokens import Match, Tokens, first_words, words
from assistant.rules.reading.values import RelativeDate, RelativeKind, TimeUnit

_DAYS = {
    "avant - hier": -2,
    "avant hier": -2,
    "hier": -1,
    "aujourd'hui": 0,
    "aujourd hui": 0,
    "maintenant": 0,
    "tout de suite": 0,
    "ce matin": 0,
    "ce soir": 0,
    "a ce jour": 0,
    "ce jour": 0,
    "apres - demain": 2,
    "apres demain": 2,
    "demain": 1,
}
_PERIODS = {"semaine": TimeUnit.WEEK, "mois": TimeUnit.MONTH,
            "annee": TimeUnit.YEAR, "an": TimeUnit.YEAR}  # fmt: skip
_SIDES = {
    "prochain": 1, "prochaine": 1, "dernier": -1, "derniere": -1, "passe": -1, "passee": -1,
}  # fmt: skip
_COMING = ("qui vient", "a venir")
_ARTICLES = frozenset({"le", "la", "l"})
_CONTRACTED = frozenset({"du", "au"})
_DEMONSTRATIVES = frozenset({"ce", "cet", "cette"})
# A bare weekday after these is any such day, or several: « le lundi », « du lundi au vendredi ».
_ANY_DAY = words("le les la l du au aux des tous chaque un de et a par premier deuxieme dernier")
_OF_OTHER_DAYS = words("au et a ou - suivant d de la precedent")
OPENINGS = (
    first_words(*_DAYS, "dans", "il", "voici", "premier")
    | _ARTICLES
    | _DEMONSTRATIVES
    | _PERIODS.keys()
    | WEEKDAYS.keys()
    | MONTHS.keys()
    | NUMBER_WORDS
)
_ONWARD = {"en huit": 1, "en quinze": 2}


class _Move(NamedTuple):
    """The fields of a relative date but its words."""

    kind: RelativeKind
    away: int
    unit: TimeUnit
    weekday: int | None = None
    month: int | None = None
    day: int | None = None


def relative_date(tokens: Tokens, at: int) -> Match[RelativeDate] | None:
    """The date said from the present day that starts at token ``at``."""
    found = (
        _named_day(tokens, at)
        or _shift(tokens, at)
        or _weekday(tokens, at)
        or _yearly(tokens, at)
        or _period(tokens, at)
    )
    if found is None:
        return None
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    kind, away, unit, weekday, month, day = found.found
    return Match(
        RelativeDate(
            span=span,
            text=text,
            kind=kind,
            count=away,
            unit=unit,
            weekday=weekday,
            month=month,
            day=day,
        ),
        found.end,
    )


def _named_day(tokens: Tokens, at: int) -> Match[_Move] | None:
    for phrase, days in _DAYS.items():
        end = tokens.after_phrase(at, phrase)
        if end > at:
            return Match(_Move(RelativeKind.SHIFT, days, TimeUnit.DAY), end)
    return None


def _shift(tokens: Tokens, at: int) -> Match[_Move] | None:
    """« dans trois mois », « il y a deux semaines »."""
    ahead, ago = tokens.after_phrase(at, "dans"), tokens.after_phrase(at, "il y a", "voici")
    place = max(ahead, ago)
    found = length(tokens, place) if place > at else None
    if found is None:
        return None
    count = found.found.size if ahead > at else -found.found.size
    return Match(_Move(RelativeKind.SHIFT, count, found.found.unit), found.end)


def _side(tokens: Tokens, at: int) -> Match[int] | None:
    """+1 for « prochain », -1 for « dernier », at token ``at``."""
    side = _SIDES.get(tokens.key(at))
    if side is not None:
        return Match(side, at + 1)
    end = tokens.after_phrase(at, *_COMING)
    return Match(1, end) if end > at else None


def _period(tokens: Tokens, at: int) -> Match[_Move] | None:
    """« le mois prochain », « cette année », « la semaine dernière »."""
    demonstrative = tokens.key(at) in _DEMONSTRATIVES
    place = tokens.after_any(at, _ARTICLES | _DEMONSTRATIVES)
    unit = _PERIODS.get(tokens.key(place))
    if unit is None or (place == at and tokens.before(at) not in _CONTRACTED):
        return None
    if demonstrative:
        end = tokens.after_phrase(place + 1, "- ci", "ci")
        return Match(_Move(RelativeKind.PERIOD, 0, unit), end)
    side = _side(tokens, place + 1)
    return Match(_Move(RelativeKind.PERIOD, side.found, unit), side.end) if side else None


def _weekday(tokens: Tokens, at: int) -> Match[_Move] | None:
    """« vendredi prochain », « lundi de la semaine prochaine », « mardi en huit », « lundi »."""
    place = at + 1 if tokens.key(at) in {"ce", "le"} else at
    weekday = WEEKDAYS.get(tokens.key(place))
    if weekday is None or tokens.kind(place + 1) is TokenKind.NUMBER:
        return None
    side = _side(tokens, place + 1)
    if side is not None:
        return Match(_Move(RelativeKind.WEEKDAY, side.found, TimeUnit.WEEK, weekday), side.end)
    week = _period(tokens, tokens.after_phrase(place + 1, "de"))
    if week is not None and week.found.unit is TimeUnit.WEEK:
        kind = RelativeKind.WEEKDAY_IN_WEEK
        return Match(_Move(kind, week.found.away, TimeUnit.WEEK, weekday), week.end)
    for phrase, weeks in _ONWARD.items():
        end = tokens.after_phrase(place + 1, phrase)
        if end > place + 1:
            kind = RelativeKind.WEEKDAY_ONWARD
            return Match(_Move(kind, weeks, TimeUnit.WEEK, weekday), end)
    return _bare_weekday(tokens, at, place, weekday)


def _bare_weekday(tokens: Tokens, at: int, place: int, weekday: int) -> Match[_Move] | None:
    """« ce lundi », or a weekday that no article makes any such day.

    « le mardi suivant » and « mardi d'après » are counted from another date.
    """
    if tokens.key(at) == "le" or (place == at and tokens.before(at) in _ANY_DAY):
        return None
    if tokens.key(place + 1) in _OF_OTHER_DAYS:
        return None
    return Match(_Move(RelativeKind.WEEKDAY, 1, TimeUnit.WEEK, weekday), place + 1)


def _yearly(tokens: Tokens, at: int) -> Match[_Move] | None:
    """« 14 juin dernier », « 1er mars prochain », « juin prochain »."""
    dated = day_and_month(tokens, at)
    day, month, end = (None, MONTHS.get(tokens.key(at)), at + 1)
    if dated is not None:
        day, month, end = dated.found.day, dated.found.month, dated.end
    side = _side(tokens, end) if month is not None else None
    if side is None or (day is not None and not 1 <= day <= _LAST_DAYS[(month or 1) - 1]):
        return None
    kind = RelativeKind.YEARLY
    return Match(_Move(kind, side.found, TimeUnit.YEAR, month=month, day=day), side.end)


_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
