"""Dates, whole, in part, impossible, and said from the present day."""

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    CalendarDate,
    ImpossibleDate,
    MonthPart,
    Numeral,
    RelativeDate,
    RelativeKind,
    TimeUnit,
)

Parts = tuple[int | None, int | None, int | None]


def dates(text: str) -> list[tuple[str, Parts]]:
    """The words, and the year, month and day, of each date of ``text``."""
    return [
        (reading.text, (reading.year, reading.month, reading.day))
        for reading in read(text)
        if isinstance(reading, CalendarDate)
    ]


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("jusqu'au 31 décembre 2023.", "31 décembre 2023", (2023, 12, 31)),
        ("jusqu'au 31 DECEMBRE 2023.", "31 DECEMBRE 2023", (2023, 12, 31)),
        ("le 31\u00a0décembre\u202f2023", "31\u00a0décembre\u202f2023", (2023, 12, 31)),
        ("le **31 décembre** 2023", "31 décembre** 2023", (2023, 12, 31)),
        ("le\n31 décembre\n2023", "31 décembre\n2023", (2023, 12, 31)),
        ("le 1er décembre 2024", "1er décembre 2024", (2024, 12, 1)),
        ("le 1ᵉʳ décembre 2024", "1ᵉʳ décembre 2024", (2024, 12, 1)),
        ("le 1 er mars 2024", "1 er mars 2024", (2024, 3, 1)),
        ("le 1er mars", "1er mars", (None, 3, 1)),
        ("le premier mars 2024", "premier mars 2024", (2024, 3, 1)),
        ("le mardi 3 juin 2025", "mardi 3 juin 2025", (2025, 6, 3)),
        ("le 31/12/2023", "31/12/2023", (2023, 12, 31)),
        ("le 31/12/23", "31/12/23", (2023, 12, 31)),
        ("le 31.12.2023", "31.12.2023", (2023, 12, 31)),
        ("le 31-12-2023", "31-12-2023", (2023, 12, 31)),
        ("le 2023-12-31", "2023-12-31", (2023, 12, 31)),
        ("le 24 12 2014", "24 12 2014", (2014, 12, 24)),
        ("avant le 14/07", "14/07", (None, 7, 14)),
        ("en 12/2023", "12/2023", (2023, 12, None)),
        ("décembre 2023", "décembre 2023", (2023, 12, None)),
        ("En janvier 2023, la", "janvier 2023", (2023, 1, None)),
        ("en mars", "mars", (None, 3, None)),
        ("au mois de mai", "mai", (None, 5, None)),
        ("avant juin", "juin", (None, 6, None)),
        ("obtenir en 2024 pour", "2024", (2024, None, None)),
        ("courant 2024", "2024", (2024, None, None)),
        ("depuis 2013, une", "2013", (2013, None, None)),
        ("CP en 2025 ?", "2025", (2025, None, None)),
        ("29 février", "29 février", (None, 2, 29)),
        ("29 février 2024", "29 février 2024", (2024, 2, 29)),
        ("le trente et un décembre deux mille vingt-trois",
         "trente et un décembre deux mille vingt-trois", (2023, 12, 31)),
        ("le dernier jour de février 2024", "dernier jour de février 2024", (2024, 2, 29)),
        ("le dernier jour ouvré du mois de mai 2026", "dernier jour ouvré du mois de mai 2026",
         (2026, 5, 29)),
        ("le dernier jour ouvré de décembre 2027", "dernier jour ouvré de décembre 2027",
         (2027, 12, 31)),
        ("si je préviens le 16 ?", "16", (None, None, 16)),
        ("We signed on 5 April 2023", "5 April 2023", (2023, 4, 5)),
    ],
)  # fmt: skip
def test_date(text: str, words: str, parts: Parts) -> None:
    assert dates(text) == [(words, parts)]


@pytest.mark.parametrize(
    ("text", "part", "year", "month"),
    [
        ("début mars", MonthPart.BEGINNING, None, 3),
        ("mi-septembre 2024", MonthPart.MIDDLE, 2024, 9),
        ("mi septembre", MonthPart.MIDDLE, None, 9),
        ("fin juin", MonthPart.END, None, 6),
        ("fin mai 2024", MonthPart.END, 2024, 5),
        ("fin T2 2027", MonthPart.END, 2027, 6),
        ("fin du T3 2026", MonthPart.END, 2026, 9),
        ("fin du premier semestre de 2027", MonthPart.END, 2027, 6),
        ("fin du 4e trimestre 2027", MonthPart.END, 2027, 12),
    ],
)
def test_part_of_a_month(text: str, part: MonthPart, year: int | None, month: int) -> None:
    (reading,) = read(f"au démarrage du programme {text} pour")
    assert isinstance(reading, CalendarDate)
    assert (reading.text, reading.part) == (text, part)
    assert (reading.year, reading.month, reading.day) == (year, month, None)


@pytest.mark.parametrize(
    "text",
    ["30 février 2024", "30 février", "29 février 2023", "31/04/2023", "45 mars", "31/13/2023",
     "12/31/2023", "2023-02-30", "0 mars 2024", "31 novembre", "le 31 02 2024"],
)  # fmt: skip
def test_impossible_date(text: str) -> None:
    (reading,) = read(text)
    assert isinstance(reading, ImpossibleDate)
    assert text.endswith(reading.text)


@pytest.mark.parametrize(
    "text",
    [
        "sa décision",
        "il va sa vie",
        "mais le partenaire",
        "la planète mars",
        "le mai",
        "article 12",
        "article 2004",
        "n° 2004-1085",
        "le décret 2004-1085",
        "titre 2",
        "une part de 1/3",
        "la section 4.2.10",
        "art. L. 2261-23-1",
        "2 000 agents",
        "2024 €",
        "may we sign",
        "sept agents",
        "https://www.exemple.gouv.fr/uploads/2018/11/guide.pdf",
        "01 23 45 67 89",
        "24 heures sur 24",
    ],
)
def test_no_date(text: str) -> None:
    kinds = CalendarDate | RelativeDate | ImpossibleDate
    assert not [reading for reading in read(text) if isinstance(reading, kinds)]


def test_the_year_of_a_table_stays_out_of_its_sums() -> None:
    assert dates("2023\t180 000€") == [("2023", (2023, None, None))]


def test_two_years_are_no_number_of_a_text() -> None:
    assert [parts for _, parts in dates("2023-2025")] == [(2023, None, None), (2025, None, None)]


def test_a_date_and_a_number_after_it() -> None:
    """Two figures after a month are a year only where nothing is counted."""
    date, number = read("le 3 mars 12 personnes")
    assert isinstance(date, CalendarDate)
    assert date.year is None
    assert not isinstance(number, Numeral)


@pytest.mark.parametrize(
    ("text", "kind", "count", "unit"),
    [
        ("aujourd'hui", RelativeKind.SHIFT, 0, TimeUnit.DAY),
        ("aujourd’hui", RelativeKind.SHIFT, 0, TimeUnit.DAY),
        ("hier", RelativeKind.SHIFT, -1, TimeUnit.DAY),
        ("avant-hier", RelativeKind.SHIFT, -2, TimeUnit.DAY),
        ("demain", RelativeKind.SHIFT, 1, TimeUnit.DAY),
        ("après-demain", RelativeKind.SHIFT, 2, TimeUnit.DAY),
        ("dans 3 mois", RelativeKind.SHIFT, 3, TimeUnit.MONTH),
        ("dans quinze jours", RelativeKind.SHIFT, 15, TimeUnit.DAY),
        ("il y a deux semaines", RelativeKind.SHIFT, -2, TimeUnit.WEEK),
        ("le mois prochain", RelativeKind.PERIOD, 1, TimeUnit.MONTH),
        ("l'année dernière", RelativeKind.PERIOD, -1, TimeUnit.YEAR),
        ("cette semaine", RelativeKind.PERIOD, 0, TimeUnit.WEEK),
        ("ce mois-ci", RelativeKind.PERIOD, 0, TimeUnit.MONTH),
        ("vendredi prochain", RelativeKind.WEEKDAY, 1, TimeUnit.WEEK),
        ("lundi dernier", RelativeKind.WEEKDAY, -1, TimeUnit.WEEK),
        ("lundi en huit", RelativeKind.WEEKDAY_ONWARD, 1, TimeUnit.WEEK),
        ("lundi de la semaine prochaine", RelativeKind.WEEKDAY_IN_WEEK, 1, TimeUnit.WEEK),
        ("14 juin dernier", RelativeKind.YEARLY, -1, TimeUnit.YEAR),
        ("1er mars prochain", RelativeKind.YEARLY, 1, TimeUnit.YEAR),
        ("juin prochain", RelativeKind.YEARLY, 1, TimeUnit.YEAR),
    ],
)
def test_relative_date(text: str, kind: RelativeKind, count: int, unit: TimeUnit) -> None:
    (reading,) = read(f"Nous avons signé {text}, quelle échéance ?")
    assert isinstance(reading, RelativeDate)
    assert (reading.text, reading.kind, reading.count, reading.unit) == (text, kind, count, unit)


@pytest.mark.parametrize(
    "text", ["le lundi", "du lundi au vendredi", "chaque mardi", "le mardi suivant", "la semaine"]
)
def test_no_relative_date(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, RelativeDate)]
