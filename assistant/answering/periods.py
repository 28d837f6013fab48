"""The days that a question keeps to: « entre le 1er mars et le 30 juin », « avant octobre »."""

import itertools
import re
from collections.abc import Sequence
from datetime import date, timedelta

from assistant.convention.folding import fold
from assistant.rules import calendar
from assistant.rules.reading.resolution import Leaning, ResolvedPeriod, resolve_period
from assistant.rules.reading.values import (
    AnyReading,
    CalendarDate,
    Duration,
    RelativeDate,
    TimeUnit,
)
from assistant.rules.scenario import Given, Origin, Period

_ARTICLE = r"(?:le |la |les |l'|fin de |fin d'|fin |mois de |l'annee |debut )*$"
_FROM = re.compile(rf"\b(?:entre|du|de|d'|depuis|between|from)\s*{_ARTICLE}")
_TO = re.compile(r"\s*(?:et|au|a|jusqu'au|jusqu'a|-|–|and|to)\s*(?:le |la |fin )?$")
_BEFORE = re.compile(rf"\b(?:avant|before)\s*{_ARTICLE}")
_UNTIL = re.compile(
    rf"\b(?:d'ici|jusqu'au?|jusqu'en|au plus tard|until|by)\s*(?:au |a |en )?{_ARTICLE}"
)
_AFTER = re.compile(rf"\b(?:apres|after)\s*{_ARTICLE}")
_SINCE = re.compile(rf"\b(?:a partir d[ue']|a compter d[ue']|depuis|des|since)\s*{_ARTICLE}")
_WITHIN = re.compile(
    r"\b(?:dans|sous|d'ici|pour|sur|pendant|au cours de?s?|within|over)\s*(?:les |the |des )?"
    r"(?:prochains |next )?$|\bles (?:prochains )?$"
)
_PART_OF_YEAR = re.compile(
    r"\b(?P<rank>premier|1er|deuxieme|2e|2eme|second|troisieme|3e|3eme|quatrieme|4e|4eme|dernier)"
    r" (?P<unit>trimestre|semestre)(?: (?:de |de l'annee )?(?P<year>(?:19|20)\d\d))?"
)
_RANKS = {
    "premier": 1,
    "1er": 1,
    "deuxieme": 2,
    "2e": 2,
    "2eme": 2,
    "second": 2,
    "troisieme": 3,
    "3e": 3,
    "3eme": 3,
    "quatrieme": 4,
    "4e": 4,
    "4eme": 4,
}
_MONTHS = {"trimestre": 3, "semestre": 6}
_MONTHS_IN_YEAR = 12
_ONE_DAY = timedelta(days=1)
_Date = CalendarDate | RelativeDate


def period_of(text: str, readings: Sequence[AnyReading], today: date) -> Given[Period] | None:
    """The days that the question ``text`` keeps to; none where it keeps to none."""
    part = _part_of_year(text, today)
    if part is not None:
        return part
    dates = [reading for reading in readings if isinstance(reading, _Date)]
    for one, other in itertools.pairwise(dates):
        found = _between(text, one, other, today)
        if found is not None:
            return found
    for reading in dates:
        found = _around(text, reading, today)
        if found is not None:
            return found
    return _within(text, readings, today)


def _part_of_year(text: str, today: date) -> Given[Period] | None:
    folded = fold(text)
    match = _PART_OF_YEAR.search(folded)
    if match is None:
        return None
    months = _MONTHS[match["unit"]]
    most = _MONTHS_IN_YEAR // months
    rank = _RANKS.get(match["rank"], most)
    if rank > most:
        return None
    year = int(match["year"] or today.year)
    first = date(year, (rank - 1) * months + 1, 1)
    last = calendar.add(first, months, TimeUnit.MONTH) - _ONE_DAY
    return _given(match.group(), first, last)


def _between(text: str, one: _Date, other: _Date, today: date) -> Given[Period] | None:
    """« entre le 1er mars et le 30 juin », « de mars à juin 2031 »."""
    opened = _FROM.search(_before(text, one.span.start)) is not None
    joined = _TO.fullmatch(fold(text[one.span.end : other.span.start])) is not None
    if not (opened and joined):
        return None
    if isinstance(one, CalendarDate) and isinstance(other, CalendarDate) and one.year is None:
        one = one.model_copy(update={"year": other.year})
    first, last = _days(one, today), _days(other, today)
    if first is None or last is None or last.last < first.first:
        return None
    return _given(text[one.span.start : other.span.end], first.first, last.last)


def _around(text: str, reading: _Date, today: date) -> Given[Period] | None:
    """« avant octobre », « d'ici fin juin », « après le 3 mai », « en 2031 »."""
    days = _days(reading, today)
    if days is None:
        return None
    before = _before(text, reading.span.start)
    words = reading.text
    if _BEFORE.search(before):
        return _given(words, None, days.first - _ONE_DAY)
    if _UNTIL.search(before):
        return _given(words, None, days.last)
    if _AFTER.search(before):
        return _given(words, days.last + _ONE_DAY, None)
    if _SINCE.search(before):
        return _given(words, days.first, None)
    # A day alone is an event; several days are a period.
    return _given(words, days.first, days.last) if days.first != days.last else None


def _within(text: str, readings: Sequence[AnyReading], today: date) -> Given[Period] | None:
    """« dans les deux mois », « les 60 prochains jours »."""
    for reading in readings:
        if isinstance(reading, Duration) and _WITHIN.search(_before(text, reading.span.start)):
            last = calendar.add(today, reading.count, reading.unit, reading.days)
            return _given(reading.text, today, last)
    return None


def _days(reading: _Date, today: date) -> ResolvedPeriod | None:
    return resolve_period(reading, today, Leaning.FUTURE)


def _before(text: str, start: int) -> str:
    return fold(text[:start])


def _given(words: str, first: date | None, last: date | None) -> Given[Period]:
    return Given[Period](value=Period(first=first, last=last), words=words, origin=Origin.QUESTION)
