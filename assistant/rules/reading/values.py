"""What the grammar reads: typed values, each with its place in the text that was read."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.convention.span import Span
from assistant.value import Value


class TimeUnit(StrEnum):
    """The units that delays are counted in; a quarter is three months, a half-year six."""

    DAY = "jour"
    WEEK = "semaine"
    MONTH = "mois"
    YEAR = "an"


class Bound(StrEnum):
    """Whether a figure is a floor, a ceiling or the figure itself."""

    EXACTLY = "exactement"
    AT_LEAST = "au moins"
    AT_MOST = "au plus"


class MonthPart(StrEnum):
    """A part of a month (« début mars », « mi-septembre », « fin juin »)."""

    BEGINNING = "début"
    MIDDLE = "mi"
    END = "fin"


class DayKind(StrEnum):
    """Which days a length of time counts; calendar days where the text does not say."""

    CALENDAR = "calendaires"
    CLEAR = "francs"
    BUSINESS = "ouvrables"
    WORKING = "ouvrés"


class EventKind(StrEnum):
    """The events that legal delays run from or to."""

    SIGNATURE = "signature"
    ENTRY_INTO_FORCE = "entrée en vigueur"
    END = "terme"
    NOTIFICATION = "notification"
    DATE = "date"
    OTHER = "autre"


class Direction(StrEnum):
    """On which side of its event a delay runs."""

    AFTER = "après"
    BEFORE = "avant"


class UrgencyKind(StrEnum):
    """Delays without a figure."""

    WITHOUT_DELAY = "sans délai"
    AS_SOON_AS_POSSIBLE = "dans les meilleurs délais"


class Reading(Value):
    """A value read in a text.

    Attributes:
        span: its place in the text that was read.
        text: its words, verbatim: ``text_read[span.start:span.end]``.
    """

    span: Span
    text: str


class Amount(Reading):
    """A sum of money.

    Attributes:
        euros: the sum in euros, exact.
        bound: « au moins », « au plus », or the sum itself.
    """

    euros: Decimal
    bound: Bound = Bound.EXACTLY


class Percentage(Reading):
    """A rate; ``rate`` is 14.29 for « 14,29 % »."""

    rate: Decimal


class Quantity(Reading):
    """A number of things (« au moins 1 ETP », « trois exemplaires »).

    Attributes:
        number: how many.
        unit: of what, as written.
        bound: « au moins », « au plus », or the number itself.
    """

    number: Decimal
    unit: str
    bound: Bound = Bound.EXACTLY


class Ordinal(Reading):
    """A rank (« premier », « 2e »)."""

    rank: int


class Numeral(Reading):
    """A number that nothing else explains (« 42 », « vingt-deux »)."""

    number: Decimal


class Duration(Reading):
    """A length of time (« six mois », « 45 jours », « un trimestre » = 3 months).

    Attributes:
        count: how many units.
        unit: the unit.
        days: which days are counted (« 45 jours ouvrés »).
    """

    count: int
    unit: TimeUnit
    days: DayKind = DayKind.CALENDAR


class CalendarDate(Reading):
    """A date, whole or in part; what the text does not say is none.

    Attributes:
        year: the year, if said.
        month: the month, 1 to 12, if said.
        day: the day of the month, if said.
        part: the part of the month, if said.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: MonthPart | None = None

    @property
    def exact(self) -> date | None:
        """The day itself, where year, month and day are all said."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


class RelativeKind(StrEnum):
    """How a relative date is found from the present day.

    SHIFT: so many units away (« hier », « dans trois mois », « il y a deux semaines »).
    PERIOD: the week, month or year so many units from the current one (« le mois prochain »).
    WEEKDAY: a weekday strictly after or before the present day (« vendredi prochain »).
    WEEKDAY_IN_WEEK: a weekday of the week so many weeks from the current one (« lundi de la
        semaine prochaine »).
    WEEKDAY_ONWARD: so many weeks after the first such weekday from the present day, itself
        included (« lundi en huit »).
    YEARLY: the last or next day or month of that name (« le 14 juin dernier »).
    """

    SHIFT = "décalage"
    PERIOD = "période"
    WEEKDAY = "jour de la semaine"
    WEEKDAY_IN_WEEK = "jour d'une semaine"
    WEEKDAY_ONWARD = "en huit, en quinze"
    YEARLY = "dernier ou prochain"


class RelativeDate(Reading):
    """A date said from the present day (« hier », « dans trois mois », « le 14 juin dernier »).

    Attributes:
        kind: how it is found; see ``RelativeKind``.
        count: how many units away, negative in the past; its sign alone counts for WEEKDAY and
            YEARLY.
        unit: the unit of ``count``.
        weekday: the weekday, Monday is 0, where one is said.
        month: the month, 1 to 12, where one is said.
        day: the day of the month, where one is said.
    """

    kind: RelativeKind
    count: int
    unit: TimeUnit
    weekday: int | None = None
    month: int | None = None
    day: int | None = None


class ImpossibleDate(Reading):
    """A date that no calendar holds (« 30 février 2024 »): reported, never repaired."""


class Event(Reading):
    """What a delay runs from or to, in the words of the text.

    Attributes:
        kind: which event; OTHER where the words name none of the usual ones, or another text's
            (« le terme du marché »).
        day: the date itself, where the event is one (« à compter du 1er mars 2024 »).
    """

    kind: EventKind
    day: CalendarDate | None = None


class Delay(Reading):
    """A delay counted from an event (« dans les six mois suivant la signature »).

    Attributes:
        count: how many units.
        unit: the unit.
        direction: after the event, or before it.
        event: the event.
        days: which days are counted.
    """

    count: int
    unit: TimeUnit
    direction: Direction
    event: Event
    days: DayKind = DayKind.CALENDAR


class Recurrence(Reading):
    """Something that comes again (« tous les six mois », « chaque trimestre »)."""

    count: int
    unit: TimeUnit


class Notice(Reading):
    """The notice to be given before something (« un préavis de trois mois »).

    Attributes:
        count: how many units.
        unit: the unit.
        days: which days are counted.
    """

    count: int
    unit: TimeUnit
    days: DayKind = DayKind.CALENDAR


class Urgency(Reading):
    """A delay without a figure (« sans délai », « dans les meilleurs délais »)."""

    kind: UrgencyKind


class Trigger(Reading):
    """An event that is itself the moment (« dès la signature », « au terme de la convention »)."""

    event: Event


class Code(Reading):
    """A budgetary or accounting code (« 0999-ABCD-EFGH », « programme 999 »)."""

    code: str


class Reference(Reading):
    """The number of a text or of an article, which is no quantity (« n° 2004-1085 »).

    It keeps « article 5 du décret 2004-1085 » from being read as figures.

    Attributes:
        dated: the date of the text referred to, which is part of its name and no date of the
            convention (« le décret n° 2004-1085 du 3 mai 2004 »).
    """

    dated: CalendarDate | None = None


AnyReading = (
    Amount
    | Percentage
    | Quantity
    | Ordinal
    | Numeral
    | Duration
    | CalendarDate
    | RelativeDate
    | ImpossibleDate
    | Delay
    | Recurrence
    | Notice
    | Urgency
    | Trigger
    | Code
    | Reference
)
