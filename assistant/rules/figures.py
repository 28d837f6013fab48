"""The figures of a text, in a form that compares values and not wordings.

« trois mois », « 3 mois » and « un préavis de trois mois » are one duration; « 120 000€ » and
« 120 000 » are one number; « janvier 2023 » is a part of « 15 janvier 2023 ».
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.convention.span import Span
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Code,
    Delay,
    Duration,
    Notice,
    Numeral,
    Ordinal,
    Percentage,
    Quantity,
    Recurrence,
    Reference,
    TimeUnit,
)
from assistant.value import Value

_DIGITS = re.compile(r"\d+")
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12}
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}


class FigureKind(StrEnum):
    """What two figures must share to be compared."""

    NUMBER = "number"
    RATE = "rate"
    DATE = "date"
    MONTHS = "months"
    DAYS = "days"
    CODE = "code"
    DIGITS = "digits"


class Figure(Value):
    """A figure.

    Attributes:
        kind: what it counts.
        key: its value; for a date year, month and day, empty where unsaid.
        text: its words.
    """

    kind: FigureKind
    key: tuple[str, ...]
    text: str

    def known_among(self, known: Iterable["Figure"]) -> bool:
        """Whether one of ``known`` says this figure, or says more (a day, for its month)."""
        return any(self.kind is other.kind and self._said_by(other) for other in known)

    def _said_by(self, other: "Figure") -> bool:
        if self.kind is not FigureKind.DATE:
            return self.key == other.key
        return all(mine in {"", theirs} for mine, theirs in zip(self.key, other.key, strict=True))


def figures(text: str) -> tuple[Figure, ...]:
    """Every figure of ``text``; digits that the grammar does not explain are figures too."""
    found: list[Figure] = []
    explained: list[Span] = []
    for reading in read(text):
        figure = _figure(reading)
        if figure is not None:
            found.append(figure)
            explained.append(reading.span)
        elif isinstance(reading, Reference) and reading.dated is not None:
            found.append(_date(reading.dated))
    for match in _DIGITS.finditer(text):
        span = Span(start=match.start(), end=match.end())
        if not any(other.overlaps(span) for other in explained):
            found.append(Figure(kind=FigureKind.DIGITS, key=(match.group(),), text=match.group()))
    return tuple(found)


def digit_runs(text: str) -> tuple[Figure, ...]:
    """The runs of digits of ``text``, which prove the digits that no grammar explains."""
    return tuple(
        Figure(kind=FigureKind.DIGITS, key=(run,), text=run) for run in _DIGITS.findall(text)
    )


def of_day(day: date) -> Figure:
    """The figure of an exact day."""
    return Figure(
        kind=FigureKind.DATE, key=(str(day.year), str(day.month), str(day.day)), text=str(day)
    )


def _figure(reading: AnyReading) -> Figure | None:
    match reading:
        case Amount():
            return _number(reading.euros, reading.text)
        case Quantity() | Numeral():
            return _number(reading.number, reading.text)
        case Ordinal():
            return _number(Decimal(reading.rank), reading.text)
        case Duration() | Delay() | Recurrence() | Notice():
            return _duration(reading.count, reading.unit, reading.text)
    return _labelled(reading)


def _labelled(reading: AnyReading) -> Figure | None:
    match reading:
        case Percentage():
            rate = str(reading.rate.normalize())
            return Figure(kind=FigureKind.RATE, key=(rate,), text=reading.text)
        case CalendarDate():
            return _date(reading)
        case Code():
            return Figure(kind=FigureKind.CODE, key=(reading.code,), text=reading.text)
    return None


def _date(reading: CalendarDate) -> Figure:
    parts = (reading.year, reading.month, reading.day)
    key = tuple("" if part is None else str(part) for part in parts)
    return Figure(kind=FigureKind.DATE, key=key, text=reading.text)


def _number(number: Decimal, text: str) -> Figure:
    return Figure(kind=FigureKind.NUMBER, key=(f"{number.normalize():f}",), text=text)


def _duration(count: int, unit: TimeUnit, text: str) -> Figure:
    if unit in _MONTHS:
        return Figure(kind=FigureKind.MONTHS, key=(str(count * _MONTHS[unit]),), text=text)
    return Figure(kind=FigureKind.DAYS, key=(str(count * _DAYS[unit]),), text=text)
