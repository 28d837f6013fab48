"""What the user gives: the circumstances that a calculation takes besides the text."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from assistant.rules.parts import Part
from assistant.rules.reading.values import Duration, EventKind, Quantity
from assistant.value import Value

GivenType = TypeVar("GivenType")


class Origin(StrEnum):
    """Where the user gave a value, the strongest first; the value is its French name."""

    QUESTION = "votre question"
    EARLIER_TURN = "un échange précédent"
    OPTION = "l'option indiquée"
    SIMULATOR = "le simulateur"
    PRESENT = "la date du jour"


class Matter(StrEnum):
    """What a question may speak of, where a calculation is made for that alone."""

    LEAVING = "départ"
    MEETING = "réunion"
    IN_TIME = "à temps"
    LATE = "retard"
    FAULT = "défaut"
    SOUND = "sans défaut"
    INVENTORY = "relevé"
    HOW_LATE = "retard compté"
    PAYING = "paiement"
    SPENDING = "dépense"
    SPENT = "déjà dépensé"
    CUMULATED = "cumul"
    AFTERWARDS = "ensuite"
    HELD = "déjà tenu"
    YEARLY = "par an"
    UNTIL_END = "jusqu'à la fin"
    IN_FAULT = "en faute"
    INCLUSION = "inclusion"
    ALL_OURS = "tout délégué"
    FINAL = "bilan final"
    MISSING = "manque"
    CONTRAST = "contraste"
    MONTHLY_COST = "coût par mois"
    TIME_GONE = "temps écoulé"
    AIMED = "effet voulu"


class Order(StrEnum):
    """How two sums are compared."""

    AT_LEAST = "au moins"
    AT_MOST = "au plus"
    MORE = "plus"
    LESS = "moins"
    SAME = "autant"


class Multiple(Value):
    """So many times a sum, or a part of it: « le double », « les deux tiers ».

    Attributes:
        times: what it is multiplied by.
        parts: what it is divided by.
        words: the words for it, verbatim or folded.
    """

    times: int = 1
    parts: int = 1
    words: str


class Given(Value, Generic[GivenType]):
    """A value that the user gave.

    Attributes:
        value: the value.
        words: her words for it, verbatim, or those of the option.
        origin: where she gave it.
    """

    value: GivenType
    words: str
    origin: Origin


class Period(Value):
    """Some days in a row, these two among them.

    Attributes:
        first: the first day; none where it has no beginning.
        last: the last day; none where it has no end.
    """

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Scenario(Value):
    """What a question, the turns before it and the options give.

    Attributes:
        today: the day to reason from.
        today_given: whether somebody gave that day; otherwise it is the current day.
        signature: the day of signature, from the strongest origin that gives one.
        notification: the day the convention was notified, which is among the ``dates`` too.
        dates: the other days given, in the order of the words: of a notification, of a committee,
            a wanted end…
        years: the years given alone (« en 2025 »).
        amounts: the sums given, in the order of the words, except those below.
        bases: the sums that others are compared with or taken from (« sur 100 000 € »).
        left: the sums that the question says remain (« il nous reste 10 000 € »).
        excesses: the sums that the question says are too much (« on dépasse de 2 000 € »).
        percentages: the rates given, 14.29 for « 14,29 % ».
        durations: the lengths of time given.
        quantities: the numbers of things given (« cinq départements »).
        period: the days that the question keeps to (« entre le… et le… », « en 2031 »).
        named: the parts that the question speaks of, in the order of its words.
        proposed: the part that a rate is proposed for (« 15 % pour la DINUM »).
        whole: the part that others are a share of (« quel pourcentage du montant délégué »).
        matters: the matters that the question names; none where there is no question.
        instalment: the instalment that the question names, from 1, and -1 for the last one.
        multiple: how many times, or what part of, a sum the question asks for.
        order: how the question compares two sums; none where it compares none.
    """

    today: date
    today_given: bool = False
    signature: Given[date] | None = None
    notification: Given[date] | None = None
    dates: tuple[Given[date], ...] = ()
    years: tuple[Given[int], ...] = ()
    amounts: tuple[Given[Decimal], ...] = ()
    bases: tuple[Given[Decimal], ...] = ()
    left: tuple[Given[Decimal], ...] = ()
    excesses: tuple[Given[Decimal], ...] = ()
    percentages: tuple[Given[Decimal], ...] = ()
    durations: tuple[Given[Duration], ...] = ()
    quantities: tuple[Quantity, ...] = ()
    period: Given[Period] | None = None
    named: tuple[Part, ...] = ()
    whole: Part | None = None
    proposed: Part | None = None
    matters: frozenset[Matter] | None = None
    instalment: int | None = None
    multiple: Multiple | None = None
    order: Order | None = None

    @property
    def told(self) -> tuple[EventKind, Given[date]] | None:
        """The day of signature, or else of notification, that the question itself gives."""
        for kind, given in (
            (EventKind.SIGNATURE, self.signature),
            (EventKind.NOTIFICATION, self.notification),
        ):
            if given is not None and given.origin is Origin.QUESTION:
                return kind, given
        return None

    def speaks_of(self, matter: Matter) -> bool:
        """Whether the question, if there is one, names ``matter``."""
        return self.matters is None or matter in self.matters

    def names(self, matter: Matter) -> bool:
        """Whether there is a question, and it names ``matter``."""
        return self.matters is not None and matter in self.matters
