"""ISO weeks around the turn of the year."""

from datetime import date

import pytest

from assistant.records.weeks import week_name, week_of


@pytest.mark.parametrize(
    ("day", "monday", "name"),
    [
        (date(2031, 5, 5), date(2031, 5, 5), "2031-W19"),
        (date(2031, 5, 11), date(2031, 5, 5), "2031-W19"),
        (date(2030, 12, 31), date(2030, 12, 30), "2031-W01"),
        (date(2027, 1, 3), date(2026, 12, 28), "2026-W53"),
    ],
)
def test_a_week_begins_on_monday_and_is_named_after_its_thursday(
    day: date, monday: date, name: str
) -> None:
    assert (week_of(day), week_name(week_of(day))) == (monday, name)
