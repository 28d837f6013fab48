"""Counting time, held against a table typed by hand from a printed calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.span import Span
from assistant.rules.calendar import (
    add,
    elapsed,
    holiday,
    latest_notice,
    occurrences,
    placed,
    rest_day,
    weekday,
)
from assistant.rules.reading.values import CalendarDate, DayKind, MonthPart, TimeUnit

D, W, M, Y = TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        ("2023-02-28", 6, M, "2023-08-28"),
        ("2023-02-20", 6, M, "2023-08-20"),
        ("2023-08-30", 6, M, "2024-02-29"),
        ("2023-08-31", 6, M, "2024-02-29"),
        ("2022-08-30", 6, M, "2023-02-28"),
        ("2022-08-31", 6, M, "2023-02-28"),
        ("2023-08-29", 6, M, "2024-02-29"),
        ("2023-08-28", 6, M, "2024-02-28"),
        ("2023-01-31", 1, M, "2023-02-28"),
        ("2024-01-31", 1, M, "2024-02-29"),
        ("2024-01-30", 1, M, "2024-02-29"),
        ("2023-03-31", 1, M, "2023-04-30"),
        ("2023-05-31", 1, M, "2023-06-30"),
        ("2023-11-30", 3, M, "2024-02-29"),
        ("2024-11-30", 3, M, "2025-02-28"),
        ("2024-12-01", 4, M, "2025-04-01"),
        ("2023-07-15", 3, M, "2023-10-15"),
        ("2023-10-31", 4, M, "2024-02-29"),
        ("2023-12-31", 2, M, "2024-02-29"),
        ("2023-12-31", 12, M, "2024-12-31"),
        ("2024-02-29", 12, M, "2025-02-28"),
        ("2024-02-29", 1, Y, "2025-02-28"),
        ("2024-02-29", 4, Y, "2028-02-29"),
        ("2023-12-31", -3, M, "2023-09-30"),
        ("2023-05-31", -3, M, "2023-02-28"),
        ("2024-05-31", -3, M, "2024-02-29"),
        ("2024-03-30", -1, M, "2024-02-29"),
        ("2024-02-29", -1, Y, "2023-02-28"),
        ("2025-01-10", 45, D, "2025-02-24"),
        ("2026-02-28", -45, D, "2026-01-14"),
        ("2024-02-28", 2, D, "2024-03-01"),
        ("2023-02-28", 2, D, "2023-03-02"),
        ("2023-12-25", 1, W, "2024-01-01"),
        ("2024-01-01", -1, W, "2023-12-25"),
        ("2023-06-15", 0, M, "2023-06-15"),
    ],
)
def test_adding(start: str, count: int, unit: TimeUnit, expected: str) -> None:
    assert add(date.fromisoformat(start), count, unit) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("start", "count", "days", "expected"),
    [
        # Friday 28 April 2023; 29 is a Saturday, 1 May a holiday.
        ("2023-04-28", 1, DayKind.CALENDAR, "2023-04-29"),
        ("2023-04-28", 1, DayKind.CLEAR, "2023-04-30"),
        ("2023-04-28", 1, DayKind.BUSINESS, "2023-04-29"),
        ("2023-04-28", 2, DayKind.BUSINESS, "2023-05-02"),
        ("2023-04-28", 1, DayKind.WORKING, "2023-05-02"),
        ("2023-05-02", -1, DayKind.WORKING, "2023-04-28"),
        ("2023-05-02", -1, DayKind.CLEAR, "2023-04-30"),
    ],
)
def test_kinds_of_days(start: str, count: int, days: DayKind, expected: str) -> None:
    assert add(date.fromisoformat(start), count, D, days) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("target", "count", "unit", "expected"),
    [
        ("2023-12-31", 3, M, "2023-09-30"),
        ("2023-06-30", 3, M, "2023-03-31"),
        ("2023-09-30", 3, M, "2023-06-30"),
        ("2026-02-28", 3, M, "2025-11-30"),
        ("2024-02-29", 3, M, "2023-11-30"),
        ("2024-02-28", 3, M, "2023-11-28"),
        ("2023-02-28", 1, M, "2023-01-31"),
        ("2024-02-29", 6, M, "2023-08-31"),
        ("2025-02-28", 1, Y, "2024-02-29"),
        ("2023-10-15", 3, M, "2023-07-15"),
        ("2026-02-28", 45, D, "2026-01-14"),
        ("2024-03-01", 1, D, "2024-02-29"),
        ("2023-12-31", 2, W, "2023-12-17"),
    ],
)
def test_latest_notice(target: str, count: int, unit: TimeUnit, expected: str) -> None:
    assert latest_notice(date.fromisoformat(target), count, unit) == date.fromisoformat(expected)


@given(DAYS, st.integers(1, 40), st.sampled_from([D, W, M, Y]))
def test_latest_notice_is_the_latest(target: date, count: int, unit: TimeUnit) -> None:
    found = latest_notice(target, count, unit)
    assert add(found, count, unit) <= target
    assert all(add(found + timedelta(days=more), count, unit) > target for more in range(1, 5))


@given(DAYS, st.integers(0, 240))
def test_months_keep_the_day_or_take_the_last(start: date, count: int) -> None:
    reached = add(start, count, M)
    assert (reached.year * 12 + reached.month) - (start.year * 12 + start.month) == count
    assert reached.day == start.day or (
        reached.day < start.day and (reached + timedelta(days=1)).day == 1
    )


@given(DAYS, DAYS, st.integers(0, 60), st.sampled_from([D, W, M, Y]))
def test_adding_keeps_order(one: date, other: date, count: int, unit: TimeUnit) -> None:
    first, last = min(one, other), max(one, other)
    assert add(first, count, unit) <= add(last, count, unit)


@given(DAYS, DAYS)
def test_elapsed_adds_up(one: date, other: date) -> None:
    start, end = min(one, other), max(one, other)
    time = elapsed(start, end)
    assert start + timedelta(days=time.days) == end
    assert time.weeks * 7 + time.spare_days == time.days
    assert add(start, time.months, M) + timedelta(days=time.month_days) == end
    assert 0 <= time.spare_days < 7
    assert 0 <= time.month_days <= 31


def test_each_occurrence_is_counted_from_the_origin() -> None:
    found = occurrences(date(2023, 8, 31), 6, M, date(2025, 3, 1))
    assert found == (date(2024, 2, 29), date(2024, 8, 31), date(2025, 2, 28))


def test_the_last_day_of_occurrences_is_included() -> None:
    assert occurrences(date(2024, 11, 30), 3, M, date(2025, 2, 28)) == (date(2025, 2, 28),)
    assert occurrences(date(2024, 11, 30), 3, M, date(2025, 2, 27)) == ()


@pytest.mark.parametrize(
    ("year", "month", "day", "part", "expected"),
    [
        (2024, 3, 5, None, "2024-03-05"),
        (2024, 2, None, None, "2024-02-29"),
        (2023, 2, None, None, "2023-02-28"),
        (2024, None, None, None, "2024-12-31"),
        (2024, 3, None, MonthPart.BEGINNING, "2024-03-01"),
        (2024, 9, None, MonthPart.MIDDLE, "2024-09-15"),
        (2024, 6, None, MonthPart.END, "2024-06-30"),
        (None, 3, None, MonthPart.BEGINNING, None),
    ],
)
def test_partial_dates_have_a_place(
    year: int | None,
    month: int | None,
    day: int | None,
    part: MonthPart | None,
    expected: str | None,
) -> None:
    value = CalendarDate(
        span=Span(start=0, end=0), text="", year=year, month=month, day=day, part=part
    )
    assert placed(value) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("day", "name", "rest"),
    [
        ("2023-12-31", "dimanche", "un dimanche"),
        ("2023-09-30", "samedi", "un samedi"),
        ("2023-12-25", "lundi", "férié (Noël)"),
        ("2024-05-01", "mercredi", "férié (Fête du Travail)"),
        ("2023-05-02", "mardi", None),
    ],
)
def test_rest_days(day: str, name: str, rest: str | None) -> None:
    assert weekday(date.fromisoformat(day)) == name
    assert rest_day(date.fromisoformat(day)) == rest


def test_easter_monday_moves() -> None:
    assert holiday(date(2024, 4, 1)) == "Lundi de Pâques"
    assert holiday(date(2025, 4, 1)) is None
