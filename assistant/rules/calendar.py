"""Counting days, weeks, months and years, as ``policy`` says.

Months are counted *de quantième à quantième*. Every count starts from the origin: adding six
months twice is not adding a year when a short month lies between.
"""

import calendar as months
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta

from assistant.rules.policy import date_policy
from assistant.rules.reading.values import CalendarDate, DayKind, TimeUnit
from assistant.value import Value

_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SATURDAY, _SUNDAY = 5, 6
# The days of the week that are not counted.
_COUNTED = {DayKind.BUSINESS: (_SUNDAY,), DayKind.WORKING: (_SATURDAY, _SUNDAY)}


def add(day: date, count: int, unit: TimeUnit, days: DayKind = DayKind.CALENDAR) -> date:
    """The day ``count`` units after ``day``; before it when ``count`` is negative.

    Days of another kind than calendar ones are counted one by one: clear days leave out the day
    they end on, business days Sundays and public holidays, working days Saturdays too.

    >>> add(date(2011, 8, 31), 6, TimeUnit.MONTH)
    datetime.date(2012, 2, 29)

    Raises:
        OverflowError, ValueError: the day lies outside the years 1 to 9999.
    """
    if unit is TimeUnit.DAY and days in _COUNTED:
        return _add_counted(day, count, days)
    if unit in _DAYS:
        clear = (1 if count > 0 else -1) if days is DayKind.CLEAR else 0
        return day + timedelta(days=count * _DAYS[unit] + clear)
    reached = day + relativedelta(months=count * _MONTHS[unit])
    if reached.day != day.day and date_policy().missing_day == "next":
        return reached + timedelta(days=1)
    return reached


def latest_notice(
    target: date, count: int, unit: TimeUnit, days: DayKind = DayKind.CALENDAR
) -> date:
    """The latest day whose notice of ``count`` units expires on or before ``target``."""
    found = add(target, -count, unit, days)
    while add(found, count, unit, days) > target:
        found -= timedelta(days=1)
    while add(found + timedelta(days=1), count, unit, days) <= target:
        found += timedelta(days=1)
    return found


def occurrences(origin: date, count: int, unit: TimeUnit, until: date) -> tuple[date, ...]:
    """Every day ``count`` units, twice, three times… after ``origin``, up to ``until`` included."""
    found: list[date] = []
    while (following := add(origin, count * (len(found) + 1), unit)) <= until:
        found.append(following)
    return tuple(found)


class Elapsed(Value):
    """The time between two days, in several units.

    Attributes:
        days: all of it, in days.
        weeks: its whole weeks.
        spare_days: the days left after the weeks.
        months: its whole months, counted from the first day.
        month_days: the days left after the months.
    """

    days: int
    weeks: int
    spare_days: int
    months: int
    month_days: int


def elapsed(start: date, end: date) -> Elapsed:
    """The time from ``start`` to ``end``, which is not before it."""
    days = (end - start).days
    count = (end.year - start.year) * 12 + end.month - start.month
    if add(start, count, TimeUnit.MONTH) > end:
        count -= 1
    return Elapsed(
        days=days,
        weeks=days // 7,
        spare_days=days % 7,
        months=count,
        month_days=(end - add(start, count, TimeUnit.MONTH)).days,
    )


def placed(value: CalendarDate) -> date | None:
    """The day that puts ``value`` in order among dates; none where its year is not said.

    A month counts as its last day unless a part of it is named, a year as its last day: what is
    due in a period can be done until its end.
    """
    if value.year is None:
        return None
    month = value.month or 12
    last = months.monthrange(value.year, month)[1]
    if value.day is not None:
        return date(value.year, month, min(value.day, last))
    wanted = date_policy().month_parts[value.part] if value.part is not None else last
    return date(value.year, month, min(wanted, last))


def exists(value: CalendarDate) -> bool:
    """Whether the calendar holds ``value``, whose year and month are said."""
    if value.year is None or value.month is None or value.day is None:
        return True
    return value.day <= months.monthrange(value.year, value.month)[1]


def weekday(day: date) -> str:
    """The French name of the day of the week."""
    return _WEEKDAYS[day.weekday()]


def holiday(day: date) -> str | None:
    """The French name of the public holiday (metropolitan France), if ``day`` is one."""
    return _holidays(day.year).get(day)


def rest_day(day: date) -> str | None:
    """What makes ``day`` a day of rest (« un samedi », « férié (Toussaint) »), if it is one."""
    name = holiday(day)
    if name is not None:
        return f"férié ({name})"
    return f"un {weekday(day)}" if day.weekday() >= _SATURDAY else None


def _add_counted(day: date, count: int, days: DayKind) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    reached, left = day, abs(count)
    while left:
        reached += step
        if reached.weekday() not in _COUNTED[days] and holiday(reached) is None:
            left -= 1
    return reached


@cache
def _holidays(year: int) -> dict[date, str]:
    # Imported where it is used: the package takes longer to import than a question to answer.
    from holidays import country_holidays  # noqa: PLC0415

    return dict(country_holidays("FR", years=year, language="fr").items())
