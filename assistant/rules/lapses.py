"""The time between two days, told in days, weeks and months."""

from datetime import date

from assistant.rules import calendar, french
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.outcome import Quantum
from assistant.rules.policy import date_policy
from assistant.rules.reading.values import TimeUnit
from assistant.value import Value

_WEEK = 7


class Lapse(Value):
    """The time from one day to a later one.

    Attributes:
        days: all of it in days, the first day not counted.
        words: how prose says it: « 60 jours (8 semaines et 4 jours, ou 1 mois et 30 jours) ».
        derivation: how it was counted.
    """

    days: int
    words: str
    derivation: DerivedStep

    def quantum(self, name: str) -> Quantum:
        """The days, for machines."""
        return Quantum(name=name, value=str(self.days), unit="jour", text=french.days(self.days))


def lapse(label: str, one: date, other: date, *operands: Derivation) -> Lapse:
    """The time between two days, whichever comes first; ``operands`` prove the two."""
    start, end = min(one, other), max(one, other)
    elapsed = calendar.elapsed(start, end)
    words = french.days(elapsed.days)
    if elapsed.days >= _WEEK:
        weeks = _sum(elapsed.weeks, TimeUnit.WEEK, elapsed.spare_days)
        months = _sum(elapsed.months, TimeUnit.MONTH, elapsed.month_days)
        words = f"{words} ({weeks}{f', ou {months}' if elapsed.months else ''})"
    operation = f"du {french.day(start)} au {french.day(end)}. {date_policy().statements.days}"
    return Lapse(
        days=elapsed.days,
        words=words,
        derivation=DerivedStep(label=label, value=words, operation=operation, operands=operands),
    )


def _sum(count: int, unit: TimeUnit, spare: int) -> str:
    whole = french.figure(count, unit)
    return f"{whole} et {french.days(spare)}" if spare else whole
