"""ISO weeks: the finest moment that records keep, too coarse to tell who asked."""

from datetime import date, timedelta


def week_of(day: date) -> date:
    """The Monday of the ISO week of ``day``.

    Examples:
        >>> week_of(date(2031, 1, 1))
        datetime.date(2030, 12, 30)
    """
    return day - timedelta(days=day.weekday())


def week_name(monday: date) -> str:
    """The week as ISO 8601 names it: « 2031-W01 »."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"
