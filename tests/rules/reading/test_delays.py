"""Delays from an event, events that are moments, delays without a figure."""

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    CalendarDate,
    DayKind,
    Delay,
    Direction,
    Duration,
    EventKind,
    TimeUnit,
    Trigger,
    Urgency,
    UrgencyKind,
)

DAY, MONTH = TimeUnit.DAY, TimeUnit.MONTH
AFTER, BEFORE = Direction.AFTER, Direction.BEFORE
SIGNATURE, NOTIFICATION, END = EventKind.SIGNATURE, EventKind.NOTIFICATION, EventKind.END
ENTRY, OTHER, DATE = EventKind.ENTRY_INTO_FORCE, EventKind.OTHER, EventKind.DATE


@pytest.mark.parametrize(
    ("text", "count", "unit", "direction", "kind", "event"),
    [
        ("dans les six mois suivants la signature de la présente convention", 6, MONTH, AFTER,
         SIGNATURE, "signature de la présente convention"),
        ("dans les six mois suivant la signature", 6, MONTH, AFTER, SIGNATURE, "signature"),
        ("dans les six mois qui suivent la signature", 6, MONTH, AFTER, SIGNATURE, "signature"),
        ("dans le mois qui suit la signature", 1, MONTH, AFTER, SIGNATURE, "signature"),
        ("dans un délai de quatre mois à compter de la signature", 4, MONTH, AFTER, SIGNATURE,
         "signature"),
        ("dans un délai maximum de quatre (4) mois à compter de sa signature", 4, MONTH, AFTER,
         SIGNATURE, "signature"),
        ("au plus tard le soixantième jour suivant la signature", 60, DAY, AFTER, SIGNATURE,
         "signature"),
        ("au plus tard le 30e jour à compter de la notification", 30, DAY, AFTER, NOTIFICATION,
         "notification"),
        ("dans les trois mois qui suivent l'extinction de la délégation", 3, MONTH, AFTER, END,
         "extinction de la délégation"),
        ("dans un délai de quatre mois, à compter de la signature", 4, MONTH, AFTER, SIGNATURE,
         "signature"),
        ("dans un délai qui ne peut excéder deux mois à compter de la signature", 2, MONTH, AFTER,
         SIGNATURE, "signature"),
        ("cinq mois suivant la date de signature", 5, MONTH, AFTER, SIGNATURE,
         "date de signature"),
        ("six mois après la notification", 6, MONTH, AFTER, NOTIFICATION, "notification"),
        ("six mois après notification", 6, MONTH, AFTER, NOTIFICATION, "notification"),
        ("dans les 30 jours de la notification", 30, DAY, AFTER, NOTIFICATION, "notification"),
        ("sous 15 jours à compter de la réception", 15, DAY, AFTER, OTHER, "réception"),
        ("sous quinzaine à compter de la réception", 15, DAY, AFTER, OTHER, "réception"),
        ("au plus tard trois mois avant le terme", 3, MONTH, BEFORE, END, "terme"),
        ("trois mois au moins avant la fin de la convention", 3, MONTH, BEFORE, END,
         "fin de la convention"),
        ("deux mois avant l'échéance de celle-ci", 2, MONTH, BEFORE, END,
         "échéance de celle-ci"),
        ("trois mois avant la fin des travaux", 3, MONTH, BEFORE, OTHER, "fin des travaux"),
        ("à l'expiration d'un délai de deux mois suivant la notification", 2, MONTH, AFTER,
         NOTIFICATION, "notification"),
        ("dans les deux mois suivant l'entrée en vigueur", 2, MONTH, AFTER, ENTRY,
         "entrée en vigueur"),
        ("dans les deux mois suivant la date d'effet", 2, MONTH, AFTER, ENTRY, "date d'effet"),
        ("au moins 30 jours avant la date souhaitée", 30, DAY, BEFORE, OTHER, "date souhaitée"),
        ("six mois avant cette date", 6, MONTH, BEFORE, OTHER, "date"),
        ("six mois à compter du 1er mars 2024", 6, MONTH, AFTER, DATE, "1er mars 2024"),
        ("trois mois avant le 31/12/2023", 3, MONTH, BEFORE, DATE, "31/12/2023"),
        ("dans les six mois à compter de la signature par les parties", 6, MONTH, AFTER,
         SIGNATURE, "signature par les parties"),
        ("dans les six\u00a0mois suivant la\nsignature", 6, MONTH, AFTER, SIGNATURE, "signature"),
    ],
)  # fmt: skip
def test_delay(  # noqa: PLR0913, PLR0917 -- one argument a column of the table
    text: str, count: int, unit: TimeUnit, direction: Direction, kind: EventKind, event: str
) -> None:
    """The delay swallows its duration and its event."""
    (reading,) = read(f"à engager {text} ;")
    assert isinstance(reading, Delay)
    assert (reading.text, reading.count, reading.unit) == (text, count, unit)
    assert (reading.direction, reading.event.kind) == (direction, kind)
    assert reading.event.text == event


def test_the_event_of_a_delay_knows_its_place() -> None:
    text = "Le bilan est remis dans les deux mois suivant la notification."
    (reading,) = read(text)
    assert isinstance(reading, Delay)
    assert reading.event.span.of(text) == reading.event.text == "notification"


def test_the_date_of_an_event_is_read() -> None:
    (reading,) = read("six mois à compter du 1er mars 2024")
    assert isinstance(reading, Delay)
    assert isinstance(reading.event.day, CalendarDate)
    assert (reading.event.day.year, reading.event.day.month, reading.event.day.day) == (2024, 3, 1)


def test_the_days_of_a_delay() -> None:
    (reading,) = read("dans les dix jours ouvrés suivant la notification")
    assert isinstance(reading, Delay)
    assert reading.days is DayKind.WORKING


@pytest.mark.parametrize(
    "text",
    [
        "dans un délai de deux mois",
        "un loyer de deux mois de charges",
        "six mois avant de résilier",
        "six mois après",
        "Durée : six mois\nAprès la signature, rien",
        "les six mois de la convention",
    ],
)
def test_no_delay(text: str) -> None:
    readings = read(text)
    assert not [reading for reading in readings if isinstance(reading, Delay)]
    assert [reading.count for reading in readings if isinstance(reading, Duration)] in ([2], [6])


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("procéder, dès la signature de la présente convention, aux",
         "dès la signature de la présente convention", SIGNATURE),
        ("prend effet à sa date de signature.", "à sa date de signature", SIGNATURE),
        ("prend effet à compter de sa signature", "à compter de sa signature", SIGNATURE),
        ("prend effet à la date de notification", "à la date de notification", NOTIFICATION),
        ("dès notification", "dès notification", NOTIFICATION),
        ("dès l'entrée en vigueur", "dès l'entrée en vigueur", ENTRY),
        ("rendre compte au terme de la convention des dépenses", "au terme de la convention", END),
        ("à l'issue de la convention", "à l'issue de la convention", END),
        ("à l'issue de la phase de construction", "à l'issue de la phase de construction", OTHER),
        ("jusqu'au terme", "jusqu'au terme", END),
        ("jusqu'à la fin de la convention", "jusqu'à la fin de la convention", END),
        ("en fin de convention", "en fin de convention", END),
        ("lors de la signature", "lors de la signature", SIGNATURE),
        ("à compter de l'acceptation du devis", "à compter de l'acceptation du devis", OTHER),
        ("au terme du marché", "au terme du marché", OTHER),
    ],
)  # fmt: skip
def test_trigger(text: str, words: str, kind: EventKind) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Trigger)
    assert (reading.text, reading.event.kind) == (words, kind)


@pytest.mark.parametrize(
    "text",
    ["à terme", "à cet effet", "en effet", "des signatures", "à partir des données", "au titre du",
     "à l'équipe", "dès lors que", "à la fin du mois", "à compter du 1er mars 2024",
     "en termes de délégation"],
)  # fmt: skip
def test_no_trigger(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Trigger)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sans délai", UrgencyKind.WITHOUT_DELAY),
        ("immédiatement", UrgencyKind.WITHOUT_DELAY),
        ("aussitôt", UrgencyKind.WITHOUT_DELAY),
        ("sur-le-champ", UrgencyKind.WITHOUT_DELAY),
        ("dans les meilleurs délais", UrgencyKind.AS_SOON_AS_POSSIBLE),
        ("dans les plus brefs délais", UrgencyKind.AS_SOON_AS_POSSIBLE),
        ("dès que possible", UrgencyKind.AS_SOON_AS_POSSIBLE),
        ("aussitôt que possible", UrgencyKind.AS_SOON_AS_POSSIBLE),
        ("au plus vite", UrgencyKind.AS_SOON_AS_POSSIBLE),
        ("au plus tôt", UrgencyKind.AS_SOON_AS_POSSIBLE),
    ],
)
def test_urgency(text: str, kind: UrgencyKind) -> None:
    (reading,) = read(f"informe le délégant {text}.")
    assert isinstance(reading, Urgency)
    assert (reading.text, reading.kind) == (text, kind)


@pytest.mark.parametrize("text", ["au plus tôt le 3 mars 2024", "un délai", "les délais"])
def test_no_urgency(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Urgency)]


def test_number_after_a_delay_is_of_its_length() -> None:
    readings = read("à l'expiration d'un délai de quarante-cinq jours")
    assert [r.text for r in readings] == ["à l'expiration d'un délai", "quarante-cinq jours"]


def test_first_day_is_no_delay() -> None:
    assert not any(isinstance(r, Delay) for r in read("au plus tard le premier jour suivant"))


def test_this_term_is_not_the_end_of_the_convention() -> None:
    kinds = [r.event.kind for r in read("50 000 € à cette échéance") if isinstance(r, Trigger)]
    assert END not in kinds
