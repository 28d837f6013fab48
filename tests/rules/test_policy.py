"""The policy file, and what the calendar makes of it."""

from datetime import date

import pytest

from assistant.rules import calendar
from assistant.rules.policy import BadDatePolicyError, date_policy, read_policy
from assistant.rules.reading.values import MonthPart, TimeUnit

_GOOD = """
title: Titre
missing_day: last
month_parts: {début: 1, mi: 15, fin: 31}
statements: {months: m, days: d, notice: n, recurrence: r, rest_days: h}
"""


def test_the_policy_of_the_program_is_read() -> None:
    policy = date_policy()
    assert policy.missing_day == "last"
    assert policy.month_parts[MonthPart.MIDDLE] == 15
    assert policy.counting(TimeUnit.YEAR) == policy.statements.months
    assert policy.counting(TimeUnit.WEEK) == policy.statements.days


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("missing_day: last", "missing_day: middle", "missing_day"),
        ("title: Titre", "titre: Titre", "title"),
        ("notice: n, ", "", "statements.notice"),
        ("mi: 15", "milieu: 15", "month_parts"),
        ("title: Titre", "title: [", "knowledge/date_policy.yaml"),
    ],
)
def test_a_bad_policy_says_what_is_wrong(old: str, new: str, said: str) -> None:
    with pytest.raises(BadDatePolicyError, match=said.replace(".", r"\.")):
        read_policy(_GOOD.replace(old, new))


def test_the_calendar_follows_the_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    other = read_policy(_GOOD.replace("missing_day: last", "missing_day: next"))
    monkeypatch.setattr(calendar, "date_policy", lambda: other)
    assert calendar.add(date(2023, 8, 31), 6, TimeUnit.MONTH) == date(2024, 3, 1)
    assert calendar.add(date(2023, 8, 29), 6, TimeUnit.MONTH) == date(2024, 2, 29)
