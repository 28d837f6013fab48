"""Values in French prose."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.citation import Citation
from assistant.convention.span import Span
from assistant.rules import french
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    CalendarDate,
    DayKind,
    Duration,
    MonthPart,
    Percentage,
    Recurrence,
    TimeUnit,
)

D, W, M, Y = TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR
_NOWHERE = Span(start=0, end=0)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("180000", "180\u00a0000\u00a0€"),
        ("134749.50", "134\u00a0749,50\u00a0€"),
        ("0", "0\u00a0€"),
        ("999", "999\u00a0€"),
        ("1000", "1\u00a0000\u00a0€"),
        ("1500000.00", "1\u00a0500\u00a0000\u00a0€"),
        ("0.05", "0,05\u00a0€"),
        ("-20000", "-20\u00a0000\u00a0€"),
    ],
)
def test_euros(amount: str, text: str) -> None:
    assert french.euros(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        ("14.2857", "14,29\u00a0%"),
        ("50", "50\u00a0%"),
        ("12.50", "12,5\u00a0%"),
        ("0", "0\u00a0%"),
        ("100", "100\u00a0%"),
        ("66.666", "66,67\u00a0%"),
    ],
)
def test_percent(rate: str, text: str) -> None:
    assert french.percent(Decimal(rate)) == text


@pytest.mark.parametrize(
    ("count", "unit", "text"),
    [
        (1, D, "un jour"),
        (3, M, "trois mois"),
        (16, M, "seize mois"),
        (17, M, "17 mois"),
        (45, D, "45 jours"),
        (1, W, "une semaine"),
        (2, W, "deux semaines"),
        (1, Y, "un an"),
        (2, Y, "deux ans"),
    ],
)
def test_duration(count: int, unit: TimeUnit, text: str) -> None:
    assert french.duration(count, unit) == text


@pytest.mark.parametrize(
    ("count", "unit", "text"),
    [
        (6, M, "tous les six mois"),
        (1, M, "chaque mois"),
        (2, W, "toutes les deux semaines"),
        (1, Y, "chaque an"),
    ],
)
def test_every(count: int, unit: TimeUnit, text: str) -> None:
    assert french.every(Recurrence(span=_NOWHERE, text="", count=count, unit=unit)) == text


def test_a_length_says_which_days_it_counts() -> None:
    value = Duration(span=_NOWHERE, text="", count=30, unit=D, days=DayKind.WORKING)
    assert french.length(value) == "30 jours ouvrés"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"year": 2023, "month": 3, "day": 1}, "1er mars 2023"),
        ({"month": 3, "part": MonthPart.BEGINNING}, "début mars"),
        ({"year": 2024, "month": 9, "part": MonthPart.MIDDLE}, "mi-septembre 2024"),
        ({"year": 2023, "month": 1}, "janvier 2023"),
        ({"year": 2024}, "2024"),
    ],
)
def test_partial(value: dict[str, object], text: str) -> None:
    date_value = CalendarDate.model_validate({"span": _NOWHERE, "text": "", **value})
    assert french.partial(date_value) == text


@pytest.mark.parametrize(
    ("article", "place", "reference"),
    [
        ("4", "l'article 4", "article 4"),
        ("preambule", "le préambule", "préambule"),
        ("annexe 2", "l'annexe 2", "annexe 2"),
        ("visas", "les visas", "visas"),
        ("", "le texte", "texte"),
    ],
)
def test_places(article: str, place: str, reference: str) -> None:
    citation = Citation(convention="c", article=article, section="", quote="q", start=0, end=1)
    assert french.place(citation) == place
    assert french.reference(citation) == reference


def test_enumerations() -> None:
    assert french.enumerated(()) == ""
    assert french.enumerated(("a",)) == "a"
    assert french.enumerated(("a", "b", "c")) == "a, b et c"


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_what_is_written_in_euros_is_read_back(amount: Decimal) -> None:
    (reading,) = read(french.euros(amount))
    assert isinstance(reading, Amount)
    assert reading.euros == amount


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2080, 12, 31)))
def test_what_is_written_as_a_day_is_read_back(day: date) -> None:
    (reading,) = read(f"le {french.day(day)}")
    assert isinstance(reading, CalendarDate)
    assert reading.exact == day


@given(st.decimals(min_value=0, max_value=1000, places=2))
def test_what_is_written_as_a_rate_is_read_back(rate: Decimal) -> None:
    (reading,) = read(french.percent(rate))
    assert isinstance(reading, Percentage)
    assert reading.rate == rate


@given(st.integers(2, 120), st.sampled_from([D, W, M, Y]))
def test_what_is_written_as_a_duration_is_read_back(count: int, unit: TimeUnit) -> None:
    (reading,) = read(f"pendant {french.duration(count, unit)}")
    assert isinstance(reading, Duration)
    assert (reading.count, reading.unit) == (count, unit)
