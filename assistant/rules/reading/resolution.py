"""From a date as said to days of the calendar, reasoning from a present day.

What is not said is inferred by a rule, and the rule is told in French, to be shown.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from dateutil.relativedelta import relativedelta

from assistant.rules.reading.values import (
    CalendarDate,
    MonthPart,
    RelativeDate,
    RelativeKind,
    TimeUnit,
)
from assistant.value import Value


class Leaning(Enum):
    """On which side of the present day a date without its year is looked for."""

    FUTURE = "future"
    PAST = "past"


class ResolvedPeriod(Value):
    """The days that a date stands for, whole or in part.

    Attributes:
        first: the first day.
        last: the last day, the same for an exact date.
        rule: how they were found, in French.
        year_inferred: whether the words do not say the year, nor count from the present day.
    """

    first: date
    last: date
    rule: str
    year_inferred: bool = False


class ResolvedDate(Value):
    """The day that a date stands for.

    Attributes:
        day: the day.
        rule: how it was found, in French.
        year_inferred: whether the words do not say the year, nor count from the present day.
    """

    day: date
    rule: str
    year_inferred: bool = False


AnyDate = CalendarDate | RelativeDate

_WRITTEN = "la date est écrite en entier"
_NEXT = "l'année n'est pas écrite : première date à venir"
_LAST = "l'année n'est pas écrite : dernière date passée"
_FROM_TODAY = "comptée depuis la date du jour"
_TENTHS = {
    MonthPart.BEGINNING: (1, 10, "« début » : les dix premiers jours du mois"),
    MonthPart.MIDDLE: (11, 20, "« mi » : du 11 au 20 du mois"),
    MonthPart.END: (21, 31, "« fin » : du 21 au dernier jour du mois"),
}
_DAYS_IN_WEEK = 7
_MONTHS_IN_YEAR = 12
# Eight years at most part two 29 February (1896 and 1904).
_LONGEST_SEARCH = 8


def resolve(
    reading: AnyDate, today: date, leaning: Leaning = Leaning.FUTURE
) -> ResolvedDate | None:
    """The day that ``reading`` stands for on ``today``; None where it is more than one day."""
    period = resolve_period(reading, today, leaning)
    if period is None or period.first != period.last:
        return None
    return ResolvedDate(day=period.first, rule=period.rule, year_inferred=period.year_inferred)


def resolve_period(
    reading: AnyDate, today: date, leaning: Leaning = Leaning.FUTURE
) -> ResolvedPeriod | None:
    """The days that ``reading`` stands for on ``today``; None outside the calendar's years."""
    try:
        if isinstance(reading, RelativeDate):
            return _relative(reading, today)
        return _calendar(reading, today, leaning)
    except (OverflowError, ValueError):
        return None


def _calendar(reading: CalendarDate, today: date, leaning: Leaning) -> ResolvedPeriod | None:
    exact = reading.exact
    if exact is not None:
        return ResolvedPeriod(first=exact, last=exact, rule=_WRITTEN)
    if reading.month is None:
        return _without_month(reading, today, leaning)
    if reading.year is not None:
        return _in_month(reading, reading.year, reading.month)
    return _nearest(reading, reading.month, today, leaning)


def _without_month(reading: CalendarDate, today: date, leaning: Leaning) -> ResolvedPeriod | None:
    if reading.year is not None:
        first, last = date(reading.year, 1, 1), date(reading.year, _MONTHS_IN_YEAR, 31)
        return ResolvedPeriod(first=first, last=last, rule="toute l'année")
    if reading.day is None:
        return None
    step = 1 if leaning is Leaning.FUTURE else -1
    for months in range(_MONTHS_IN_YEAR):
        month = today.replace(day=1) + relativedelta(months=step * months)
        if reading.day > monthrange(month.year, month.month)[1]:
            continue
        day = month.replace(day=reading.day)
        if (day >= today) if step > 0 else (day <= today):
            rule = "le mois n'est pas écrit : " + ("première" if step > 0 else "dernière")
            return _one_day(day, f"{rule} date possible", inferred=True)
    return None


def _nearest(
    reading: CalendarDate, month: int, today: date, leaning: Leaning
) -> ResolvedPeriod | None:
    """The first such day or month from ``today`` on, or the last one up to it."""
    step = 1 if leaning is Leaning.FUTURE else -1
    for years in range(_LONGEST_SEARCH + 1):
        year = today.year + step * years
        if reading.day is not None and reading.day > monthrange(year, month)[1]:
            continue
        found = _in_month(reading, year, month)
        if (found.last >= today) if step > 0 else (found.first <= today):
            told = [_NEXT if step > 0 else _LAST]
            told += [found.rule] if reading.part is not None else []
            return found.model_copy(update={"rule": " ; ".join(told), "year_inferred": True})
    return None


def _in_month(reading: CalendarDate, year: int, month: int) -> ResolvedPeriod:
    """The day, the part or the whole of a month."""
    if reading.day is not None:
        return _one_day(date(year, month, reading.day), _WRITTEN)
    length = monthrange(year, month)[1]
    first, last, rule = _TENTHS[reading.part] if reading.part else (1, length, "tout le mois")
    return ResolvedPeriod(
        first=date(year, month, first), last=date(year, month, min(last, length)), rule=rule
    )


def _one_day(day: date, rule: str, *, inferred: bool = False) -> ResolvedPeriod:
    return ResolvedPeriod(first=day, last=day, rule=rule, year_inferred=inferred)


def _relative(reading: RelativeDate, today: date) -> ResolvedPeriod | None:
    match reading.kind:
        case RelativeKind.SHIFT:
            return _one_day(_moved(today, reading.count, reading.unit), _FROM_TODAY)
        case RelativeKind.PERIOD:
            return _period(_moved(today, reading.count, reading.unit), reading.unit)
        case RelativeKind.YEARLY:
            return _yearly(reading, today)
    return _one_day(_weekday(reading, today), _FROM_TODAY)


def _moved(day: date, count: int, unit: TimeUnit) -> date:
    match unit:
        case TimeUnit.DAY:
            return day + timedelta(days=count)
        case TimeUnit.WEEK:
            return day + timedelta(weeks=count)
        case TimeUnit.MONTH:
            return day + relativedelta(months=count)
        case TimeUnit.YEAR:
            return day + relativedelta(years=count)


def _period(day: date, unit: TimeUnit) -> ResolvedPeriod:
    """The whole week (from Monday), month or year that holds ``day``."""
    if unit is TimeUnit.YEAR:
        first, last = date(day.year, 1, 1), date(day.year, _MONTHS_IN_YEAR, 31)
    elif unit is TimeUnit.MONTH:
        first = day.replace(day=1)
        last = day.replace(day=monthrange(day.year, day.month)[1])
    else:
        first = day - timedelta(days=day.weekday())
        last = first + timedelta(days=_DAYS_IN_WEEK - 1)
    return ResolvedPeriod(first=first, last=last, rule=_FROM_TODAY)


def _yearly(reading: RelativeDate, today: date) -> ResolvedPeriod | None:
    """« le 14 juin dernier » is before the present day, « le 14 juin prochain » after it."""
    if reading.month is None:
        return None
    leaning = Leaning.FUTURE if reading.count > 0 else Leaning.PAST
    named = CalendarDate(span=reading.span, text=reading.text, month=reading.month, day=reading.day)
    if reading.day is not None:
        start = _moved(today, 1 if reading.count > 0 else -1, TimeUnit.DAY)
    else:
        month = today.replace(day=1)
        start = month + relativedelta(months=1) if reading.count > 0 else month - timedelta(days=1)
    found = _nearest(named, reading.month, start, leaning)
    if found is None:
        return None
    return found.model_copy(update={"rule": _FROM_TODAY, "year_inferred": False})


def _weekday(reading: RelativeDate, today: date) -> date:
    weekday = reading.weekday or 0
    monday = today - timedelta(days=today.weekday())
    if reading.kind is RelativeKind.WEEKDAY_IN_WEEK:
        return monday + timedelta(weeks=reading.count, days=weekday)
    ahead = (weekday - today.weekday()) % _DAYS_IN_WEEK
    if reading.kind is RelativeKind.WEEKDAY_ONWARD:
        return today + timedelta(weeks=reading.count, days=ahead)
    if reading.count > 0:
        return today + timedelta(days=ahead or _DAYS_IN_WEEK)
    return today + timedelta(days=ahead - _DAYS_IN_WEEK)
