"""What a question gives for a calculation: days, sums, rates, lengths of time."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from assistant.answering.naming import named_in, whole_in
from assistant.answering.periods import period_of
from assistant.answering.question import Question
from assistant.answering.told_sums import SumRole, role_of
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.reading.resolution import Leaning, resolve
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Duration,
    Numeral,
    Percentage,
    Quantity,
    RelativeDate,
    RelativeKind,
    TimeUnit,
)
from assistant.rules.scenario import Given, Origin, Scenario

# « La convention est signée le… », « signature : … », « on a signé le… », before the date.
_SIGNED = re.compile(r"\bsign(?:e|er|ee|es|ees|ature|atures|ons|ez|ed|ing)?\b[^.;!?]{0,40}$")
# A quote or an order is signed too, on another day than the convention.
_OTHER_SIGNED = re.compile(
    r"\b(?:devis|commandes?|marches?|avenants?|factures?|lettre|courrier)\b(?:(?!\bconvention\b)[^;!?])*$"
)
# « Notification reçue le… », « la convention nous a été notifiée le… », before the date.
_NOTIFIED = re.compile(r"\bnotif[a-z]*\b[^.;!?]{0,40}$")
# What is notified is then something else, for sure or maybe.
_LEFT = re.compile(r"resili|denon|preavis|rupture|depart|retrait|mettre fin")
_ENDED = re.compile(r"\barret|\bfin\b")
# « Notifiée le 3 mai, la convention s'arrête quand ? »
_OWN_NOTICE = re.compile(
    r"\bnotification\b(?! (?:de|du|d'|par)\b)|\bconvention\b.{0,30}\bnotifi"
    r"|\bnotifiee\b.{0,40}\bconvention\b|\b(?:la|l') ?\w* ?notifi(?:e|ait)\b"
)
# What is told of the past: a date without its year is then the last one, not the next.
_PAST = re.compile(
    r"\bs'est (?:tenu|reuni)|\bsigne"
    # « On a une réunion le… », « on a jusqu'au… » are to come.
    r"|\b(?:a|ont|avons|ai|avez|avait) (?:eu lieu"
    r"|(?!(?:une|cette|notre|votre|encore|du|peu)\b)\w+[eu])\b(?!')"
    r"|\bdernie?re?\b|\bprecedente?\b|\bdepuis\b"
)
# A bare number this large is a sum (« on a engagé 45000 »); a smaller one counts something.
_LEAST_BARE_SUM = 3000


def scenario_of(question: Question, readings: Iterable[AnyReading], today: date) -> Scenario:
    """What ``question``, whose figures are ``readings``, gives; the option gives the rest."""
    found = tuple(readings)
    dated = [_with_year(r, found) for r in found]
    days = [(r, given) for r in dated if (given := _day(r, question.text, today)) is not None]
    signed = [given for r, given in days if _tells_signature(question.text, r)][:1]
    notified = [given for r, given in days if _tells_notification(question.text, r)][:1]
    sums = _sums(question.text, found)
    return Scenario(
        today=today,
        today_given=question.today is not None,
        signature=signed[0] if signed else _option(question.signature_date),
        notification=notified[0] if notified else None,
        dates=tuple(given for _, given in days if given not in signed),
        years=tuple(
            Given[int](value=year, words=r.text, origin=Origin.QUESTION)
            for r in found
            if (year := _year(r, today)) is not None
        ),
        amounts=sums[None],
        bases=sums[SumRole.BASE],
        left=sums[SumRole.LEFT],
        excesses=sums[SumRole.EXCESS],
        percentages=tuple(
            Given[Decimal](value=r.rate, words=r.text, origin=Origin.QUESTION)
            for r in found
            if isinstance(r, Percentage)
        ),
        durations=tuple(
            Given[Duration](value=r, words=r.text, origin=Origin.QUESTION)
            for r in found
            if isinstance(r, Duration)
        ),
        quantities=tuple(r for r in found if isinstance(r, Quantity)),
        period=period_of(question.text, found, today),
        named=named_in(question.text),
        whole=whole_in(question.text),
    )


def _tells_signature(text: str, reading: AnyReading) -> bool:
    """Whether the day is that of the signature of the convention, not of an order."""
    before = _before(text, reading)
    return _SIGNED.search(before) is not None and _OTHER_SIGNED.search(before) is None


def _tells_notification(text: str, reading: AnyReading) -> bool:
    """Whether the day is that of the notification of the convention, not of a termination."""
    told, folded = _NOTIFIED.search(_before(text, reading)), fold(text)
    other = _LEFT.search(folded) or (_ENDED.search(folded) and not _OWN_NOTICE.search(folded))
    return told is not None and not other


def scenario_of_options(signature: date | None, day: date | None, present: date) -> Scenario:
    """What options or the side bar give, without a question.

    Args:
        signature: the day of signature, where one is given.
        day: the day to reason from, where one is given.
        present: the current day.
    """
    return Scenario(today=day or present, today_given=day is not None, signature=_option(signature))


def euros_of(reading: AnyReading) -> Decimal | None:
    """The sum that ``reading`` states: an amount, or a bare number too large for anything else."""
    if isinstance(reading, Amount):
        return reading.euros
    if isinstance(reading, Numeral) and reading.number >= _LEAST_BARE_SUM:
        return reading.number
    return None


def _with_year(reading: AnyReading, others: Iterable[AnyReading]) -> AnyReading:
    """``reading``, in the year that brings it nearest to the one whole date of the question.

    « La séance est le 1er mars 2031, on l'envoie le 26 février. »
    """
    whole = {r.exact for r in others if isinstance(r, CalendarDate) and r.exact is not None}
    if not isinstance(reading, CalendarDate) or reading.day is None or reading.year is not None:
        return reading
    if len(whole) != 1:
        return reading
    near = whole.pop()
    years = (reading.model_copy(update={"year": near.year + shift}) for shift in (-1, 0, 1))
    exact = [(abs(each.exact - near), each) for each in years if each.exact is not None]
    return min(exact, key=lambda one: one[0])[1] if exact else reading


def _day(reading: AnyReading, text: str, today: date) -> Given[date] | None:
    if not isinstance(reading, CalendarDate | RelativeDate):
        return None
    told = _PAST.search(fold(text))
    resolved = resolve(reading, today, Leaning.PAST if told else Leaning.FUTURE)
    if resolved is None:
        return None
    return Given[date](value=resolved.day, words=reading.text, origin=Origin.QUESTION)


def _year(reading: AnyReading, today: date) -> int | None:
    """The year that ``reading`` says alone: « 2031 », « cette année », « l'an prochain »."""
    if isinstance(reading, CalendarDate):
        return reading.year if reading.month is None else None
    yearly = isinstance(reading, RelativeDate) and (reading.kind, reading.unit) == (
        RelativeKind.PERIOD,
        TimeUnit.YEAR,
    )
    return today.year + reading.count if yearly and isinstance(reading, RelativeDate) else None


def _option(signature: date | None) -> Given[date] | None:
    if signature is None:
        return None
    return Given[date](value=signature, words=french.day(signature), origin=Origin.OPTION)


def _sums(
    text: str, readings: Iterable[AnyReading]
) -> dict[SumRole | None, tuple[Given[Decimal], ...]]:
    """The sums given, by what the words beside them say of them."""
    found: dict[SumRole | None, tuple[Given[Decimal], ...]] = dict.fromkeys((None, *SumRole), ())
    for reading in readings:
        euros = euros_of(reading)
        if euros is not None:
            given = Given[Decimal](value=euros, words=reading.text, origin=Origin.QUESTION)
            role = role_of(text, reading.span)
            found[role] = (*found[role], given)
    return found


def _before(text: str, reading: AnyReading) -> str:
    return fold(text[: reading.span.start])
