"""The public French corpus of Duckling, for the classes that conventions use.

Its reference instant is 2013-02-12 04:30. What is left out is listed here, class by class, with
the reason; every other line counts.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.resolution import resolve_period
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    Bound,
    CalendarDate,
    Duration,
    Numeral,
    Ordinal,
    RelativeDate,
    TimeUnit,
)
from tests.shared import shared_path

TODAY = date(2013, 2, 12)


class Line(NamedTuple):
    """A line of the corpus."""

    kind: str
    text: str
    expected: str | None


class LeftOut(NamedTuple):
    """A class of lines left out: those of a shape of the expected value, or of these texts."""

    reason: str
    expected: str = "(?!)"
    texts: tuple[str, ...] = ()

    def holds(self, line: Line) -> bool:
        """Whether ``line`` is of this class."""
        shaped = line.expected is not None and re.search(self.expected, line.expected)
        return bool(shaped) or line.text in self.texts


LEFT_OUT: tuple[LeftOut, ...] = (
    LeftOut(
        "times of day: a convention counts in days at least",
        r"^datetime .* (?:Second|Minute|Hour)$|^DurationData \d+ (?:Second|Minute)$",
    ),
    LeftOut("intervals: we read their two ends, or a part of a month", r"Interval|^between "),
    LeftOut("other currencies: State conventions are in euros",
            r"^\w+ (?:Dollar|USD|Pound|GBP|ILS|Rial|Riyal|Unnamed) "),
    LeftOut("negative numbers: « - 30 000 € » is an item of a list", r"\(-\d+\)$"),
    LeftOut("billions of the English « G »", texts=(",0012G",)),
    LeftOut(
        "feasts: no delay of a convention runs from one",
        texts=("Noel", "jour de noel", "jour de l'an", "le jour de la toussaint", "toussaint",
               "fête du travail"),
    ),
    LeftOut(
        "dates counted from another date of the text, which the corpus takes for the present one",
        texts=("dans la journée", "le jour précédent", "jour suivant", "le lendemain",
               "deux jours après", "mardi d'après", "mardi de la semaine suivante",
               "mardi de la semaine d'après", "mercredi suivant", "mercredi la semaine suivante",
               "mercredi la semaine d'après", "la semaine qui suit"),
    ),
    LeftOut(
        "weeks of a month and weekdays of a month: the scope is days, months and years",
        texts=("dans la semaine", "la premiere semaine d'octobre 2014", "la semaine du 7 octobre",
               "la dernière semaine de septembre 2014", "premier mercredi du mois prochain"),
    ),
    LeftOut(
        "numbers parted by spaces, which legal prose means as two or three numbers",
        texts=("17 2", "le 17 2", "le 31 10", "20 02 14", "20 2 14"),
    ),
)  # fmt: skip


def corpus() -> list[Line]:
    """Every line of the kinds in scope; « Quantity » counts spoons and cups only."""
    return [
        Line(kind, record["text"], record["expected"])
        for kind in ("Numeral", "Ordinal", "AmountOfMoney", "Duration", "Time")
        for record in map(
            json.loads,
            shared_path("data", "duckling_fr", f"{kind}.FR.jsonl").read_text("utf-8").splitlines(),
        )
    ]


def kept() -> list[Line]:
    return [line for line in corpus() if not any(out.holds(line) for out in LEFT_OUT)]


def _number_right(readings: tuple[AnyReading, ...], expected: str) -> bool:
    match readings:
        case (Numeral(number=number),):
            return expected == f"NumeralValue {number.normalize():f}"
    return False


def _ordinal_right(readings: tuple[AnyReading, ...], expected: str) -> bool:
    match readings:
        case (Ordinal(rank=rank),):
            return expected == f"OrdinalData {rank}"
    return False


def _amount_right(readings: tuple[AnyReading, ...], expected: str) -> bool:
    bounds = {"simple": Bound.EXACTLY, "above": Bound.AT_LEAST, "under": Bound.AT_MOST}
    bound, currency, euros = expected.split()
    match readings:
        case (Amount() as amount,):
            right = amount.euros == Decimal(euros) and amount.bound is bounds[bound]
            return right and currency == "EUR"
    return False


def _duration_right(readings: tuple[AnyReading, ...], expected: str) -> bool:
    units = {
        "Day": (1, TimeUnit.DAY),
        "Week": (1, TimeUnit.WEEK),
        "Month": (1, TimeUnit.MONTH),
        "Quarter": (3, TimeUnit.MONTH),
        "Year": (1, TimeUnit.YEAR),
    }
    _, count, unit = expected.split()
    worth, ours = units[unit]
    match readings:
        case (Duration() as duration,):
            return (duration.count, duration.unit) == (int(count) * worth, ours)
    return False


def _date_right(readings: tuple[AnyReading, ...], expected: str) -> bool:
    """The same year, and month and day where the expected grain says them (0 where it does not)."""
    year, month, day, *_ = map(int, re.findall(r"\d+", expected))
    match readings:
        case (CalendarDate() | RelativeDate() as said,):
            period = resolve_period(said, TODAY)
            assert period is not None
            first = period.first
            same = first.year == year and month in {0, first.month} and day in {0, first.day}
            return same and (day == 0 or "Week" in expected or period.last == first)
    return False


_RIGHT: dict[str, Callable[[tuple[AnyReading, ...], str], bool]] = {
    "Numeral": _number_right,
    "Ordinal": _ordinal_right,
    "AmountOfMoney": _amount_right,
    "Duration": _duration_right,
    "Time": _date_right,
}
_NOT_EXPECTED: dict[str, tuple[type, ...]] = {
    "Duration": (Duration,),
    "Time": (CalendarDate, RelativeDate),
}


def is_right(line: Line) -> bool:
    """Whether we read the value expected; a line that expects none wants none of its kind."""
    readings = read(line.text)
    if line.expected is None:
        return not any(isinstance(reading, _NOT_EXPECTED[line.kind]) for reading in readings)
    return _RIGHT[line.kind](readings, line.expected)


def test_nearly_all_lines_are_right() -> None:
    lines = kept()
    wrong = [line for line in lines if not is_right(line)]
    assert len(wrong) <= 0.05 * len(lines), wrong


@pytest.mark.parametrize("kind", _RIGHT)
def test_each_kind_has_its_lines_kept(kind: str) -> None:
    """Nothing is reached by leaving nearly all out."""
    fewest = {"Numeral": 49, "Ordinal": 16, "AmountOfMoney": 9, "Duration": 10, "Time": 69}
    assert sum(line.kind == kind for line in kept()) >= fewest[kind]


@pytest.mark.parametrize("left_out", LEFT_OUT, ids=lambda out: out.reason.split(":")[0])
def test_what_is_left_out_is_in_the_corpus(left_out: LeftOut) -> None:
    lines = corpus()
    assert any(left_out.holds(line) for line in lines)
    assert set(left_out.texts) <= {line.text for line in lines}
