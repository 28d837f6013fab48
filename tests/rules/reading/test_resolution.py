"""From a date as said to days: the rule is told, and an inferred year is said to be."""

from datetime import date

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.resolution import Leaning, resolve, resolve_period
from assistant.rules.reading.values import CalendarDate, RelativeDate

# A Tuesday.
TODAY = date(2023, 5, 2)


def said(text: str) -> CalendarDate | RelativeDate:
    """The one date of ``text``."""
    (reading,) = read(text)
    assert isinstance(reading, CalendarDate | RelativeDate)
    return reading


@pytest.mark.parametrize(
    ("text", "day", "inferred"),
    [
        ("31 décembre 2023", date(2023, 12, 31), False),
        ("14 juin", date(2023, 6, 14), True),
        ("1er mars", date(2024, 3, 1), True),
        ("2 mai", date(2023, 5, 2), True),
        ("29 février", date(2024, 2, 29), True),
        ("si je préviens le 16 ?", date(2023, 5, 16), True),
        ("si je préviens le 1 ?", date(2023, 6, 1), True),
        ("aujourd'hui", date(2023, 5, 2), False),
        ("hier", date(2023, 5, 1), False),
        ("demain", date(2023, 5, 3), False),
        ("dans 3 mois", date(2023, 8, 2), False),
        ("il y a deux semaines", date(2023, 4, 18), False),
        ("14 juin dernier", date(2022, 6, 14), False),
        ("14 juin prochain", date(2023, 6, 14), False),
        ("2 mai dernier", date(2022, 5, 2), False),
        ("2 mai prochain", date(2024, 5, 2), False),
        ("vendredi prochain", date(2023, 5, 5), False),
        ("mardi prochain", date(2023, 5, 9), False),
        ("mardi dernier", date(2023, 4, 25), False),
        ("lundi dernier", date(2023, 5, 1), False),
        ("lundi en huit", date(2023, 5, 15), False),
        ("lundi de la semaine prochaine", date(2023, 5, 8), False),
    ],
)
def test_day(text: str, day: date, *, inferred: bool) -> None:
    resolved = resolve(said(text), TODAY)
    assert resolved is not None
    assert (resolved.day, resolved.year_inferred) == (day, inferred)
    assert resolved.rule


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 juin", date(2022, 6, 14)),
        ("1er mars", date(2023, 3, 1)),
        ("2 mai", date(2023, 5, 2)),
        ("29 février", date(2020, 2, 29)),
        ("si je préviens le 16 ?", date(2023, 4, 16)),
        ("le 31 ?", date(2023, 3, 31)),
    ],
)
def test_day_in_the_past(text: str, day: date) -> None:
    resolved = resolve(said(text), TODAY, Leaning.PAST)
    assert resolved is not None
    assert (resolved.day, resolved.year_inferred) == (day, True)


@pytest.mark.parametrize(
    ("text", "first", "last", "inferred"),
    [
        ("décembre 2023", date(2023, 12, 1), date(2023, 12, 31), False),
        ("février 2024", date(2024, 2, 1), date(2024, 2, 29), False),
        ("en 2024", date(2024, 1, 1), date(2024, 12, 31), False),
        ("en mai", date(2023, 5, 1), date(2023, 5, 31), True),
        ("en mars", date(2024, 3, 1), date(2024, 3, 31), True),
        ("début mars", date(2024, 3, 1), date(2024, 3, 10), True),
        ("mi-septembre 2024", date(2024, 9, 11), date(2024, 9, 20), False),
        ("fin février 2024", date(2024, 2, 21), date(2024, 2, 29), False),
        ("le mois prochain", date(2023, 6, 1), date(2023, 6, 30), False),
        ("l'année dernière", date(2022, 1, 1), date(2022, 12, 31), False),
        ("cette semaine", date(2023, 5, 1), date(2023, 5, 7), False),
        ("juin dernier", date(2022, 6, 1), date(2022, 6, 30), False),
        ("mai prochain", date(2024, 5, 1), date(2024, 5, 31), False),
    ],
)
def test_period(text: str, first: date, last: date, *, inferred: bool) -> None:
    reading = said(text)
    period = resolve_period(reading, TODAY)
    assert period is not None
    assert (period.first, period.last, period.year_inferred) == (first, last, inferred)
    assert resolve(reading, TODAY) is None, "more than one day is no day"


def test_the_rule_says_that_the_year_is_inferred() -> None:
    resolved = resolve(said("14 juin"), TODAY)
    assert resolved is not None
    assert "l'année n'est pas écrite" in resolved.rule


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert resolve(said("dans 99 999 ans"), TODAY) is None
