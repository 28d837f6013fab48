"""Lengths of time, recurrences and notices."""

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import DayKind, Duration, Notice, Recurrence, TimeUnit

DAY, WEEK, MONTH, YEAR = TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("six mois", 6, MONTH),
        ("6 mois", 6, MONTH),
        ("6\u00a0mois", 6, MONTH),
        ("SIX MOIS", 6, MONTH),
        ("un (1) mois", 1, MONTH),
        ("six (6) mois", 6, MONTH),
        ("45 (quarante-cinq) jours", 45, DAY),
        ("quarante-cinq jours", 45, DAY),
        ("quatre-vingt-dix jours", 90, DAY),
        ("trois semaines", 3, WEEK),
        ("deux ans", 2, YEAR),
        ("deux années", 2, YEAR),
        ("un trimestre", 3, MONTH),
        ("deux semestres", 12, MONTH),
        ("un an et demi", 18, MONTH),
        ("1,5 an", 18, MONTH),
        ("un an et six mois", 18, MONTH),
        ("deux semaines et trois jours", 17, DAY),
        ("une quinzaine de jours", 15, DAY),
        ("trois derniers mois", 3, MONTH),
        ("30 j", 30, DAY),
        ("15j", 15, DAY),
    ],
)
def test_duration(text: str, count: int, unit: TimeUnit) -> None:
    (reading,) = read(f"pour une durée de {text}.")
    assert isinstance(reading, Duration)
    assert (reading.text, reading.count, reading.unit) == (text, count, unit)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("45 jours", DayKind.CALENDAR),
        ("45 jours calendaires", DayKind.CALENDAR),
        ("45 jours ouvrés", DayKind.WORKING),
        ("45 jours ouvrables", DayKind.BUSINESS),
        ("45 jours francs", DayKind.CLEAR),
    ],
)
def test_days_counted(text: str, days: DayKind) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Duration)
    assert (reading.text, reading.days) == (text, days)


@pytest.mark.parametrize(
    "text",
    [
        "un mois et demi",
        "six mois et quinze jours",
        "quelques mois",
        "une dizaine de jours",
        "une quinzaine d'agents",
        "12 jours-homme",
        "des mois",
        "les jours",
        "six (5) mois",
        "48 heures",
        "article 6 : mois",
        "sur deux.\n\nMois de mars",
    ],
)
def test_no_duration(text: str) -> None:
    """Nothing, where no whole number of one unit is meant, or two figures disagree."""
    kinds = Duration | Notice | Recurrence
    assert not [reading for reading in read(text) if isinstance(reading, kinds)]


def test_two_lengths_are_no_sum() -> None:
    readings = read("entre six mois et un an")
    lengths = [(r.count, r.unit) for r in readings if isinstance(r, Duration)]
    assert lengths == [(6, MONTH), (1, YEAR)]


@pytest.mark.parametrize(
    ("text", "words", "count", "unit"),
    [
        ("organisé tous les six mois pour", "tous les six mois", 6, MONTH),
        ("tous les 2 ans", "tous les 2 ans", 2, YEAR),
        ("toutes les deux semaines", "toutes les deux semaines", 2, WEEK),
        ("tous les mois", "tous les mois", 1, MONTH),
        ("chaque trimestre", "chaque trimestre", 3, MONTH),
        ("chaque année", "chaque année", 1, YEAR),
        ("Comités semestriels", "semestriels", 6, MONTH),
        ("réunion semestrielle", "semestrielle", 6, MONTH),
        ("trimestriellement", "trimestriellement", 3, MONTH),
        ("un bilan annuel", "annuel", 1, YEAR),
        ("mensuel", "mensuel", 1, MONTH),
        ("hebdomadaires", "hebdomadaires", 1, WEEK),
        ("quotidiennement", "quotidiennement", 1, DAY),
        ("au moins une fois par an", "une fois par an", 1, YEAR),
        ("deux fois par an", "deux fois par an", 6, MONTH),
        ("4 fois par an", "4 fois par an", 3, MONTH),
        ("une fois tous les six mois", "une fois tous les six mois", 6, MONTH),
        ("un comité d'investissement par trimestre",
         "un comité d'investissement par trimestre", 3, MONTH),
        ("un mois sur deux", "un mois sur deux", 2, MONTH),
        ("un comité organisé chaque semestre", "chaque semestre", 6, MONTH),
    ],
)  # fmt: skip
def test_recurrence(text: str, words: str, count: int, unit: TimeUnit) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Recurrence)
    assert (reading.text, reading.count, reading.unit) == (words, count, unit)


@pytest.mark.parametrize(
    "text",
    ["tous les agents", "chaque partie", "cinq fois par an", "30 000 € par an", "pluriannuel"],
)
def test_no_recurrence(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Recurrence)]


@pytest.mark.parametrize(
    ("text", "words", "count", "unit"),
    [
        ("du respect d'un préavis de trois mois.", "préavis de trois mois", 3, MONTH),
        ("un préavis d'un mois", "préavis d'un mois", 1, MONTH),
        ("un préavis écrit de quarante-cinq jours", "préavis écrit de quarante-cinq jours", 45,
         DAY),
        ("un préavis d'au moins trois mois", "préavis d'au moins trois mois", 3, MONTH),
        ("un préavis, notifié par lettre, de 3 mois", "préavis, notifié par lettre, de 3 mois", 3,
         MONTH),
        ("Le préavis est bien de six mois ?", "préavis est bien de six mois", 6, MONTH),
        ("le préavis est fixé à 2 mois", "préavis est fixé à 2 mois", 2, MONTH),
        ("Préavis : trois mois", "Préavis : trois mois", 3, MONTH),
        ("préavis de six (6) semaines", "préavis de six (6) semaines", 6, WEEK),
        ("trois mois de préavis", "trois mois de préavis", 3, MONTH),
        ("en prévenant deux mois à l'avance", "deux mois à l'avance", 2, MONTH),
        ("un délai de prévenance de quinze jours", "prévenance de quinze jours", 15, DAY),
    ],
)  # fmt: skip
def test_notice(text: str, words: str, count: int, unit: TimeUnit) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Notice)
    assert (reading.text, reading.count, reading.unit) == (words, count, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Quel est le préavis ?",
        "le préavis court. La convention dure trois mois",
        "hors préavis, une indemnité égale à 3 mois",
        "le préavis prévu à l'article 6 et la durée de trois mois",
    ],
)
def test_no_notice(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Notice)]
