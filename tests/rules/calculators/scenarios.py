"""Scenarios for tests: what a question gives, with the words for it."""

from datetime import date
from decimal import Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculators import calculators
from assistant.rules.facts.base import FactBase
from assistant.rules.facts.reader import read_facts
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.scenario import (
    Given,
    Matter,
    Multiple,
    Order,
    Origin,
    Period,
    Scenario,
)

_READ: dict[str, FactBase] = {}


def day(text: str, origin: Origin = Origin.QUESTION) -> Given[date]:
    """The day ``text``, an ISO date, as somebody gives it."""
    value = date.fromisoformat(text)
    return Given[date](value=value, words=french.day(value), origin=origin)


def number(text: str) -> Given[Decimal]:
    """A sum or a rate, as a question gives it."""
    return Given[Decimal](value=Decimal(text), words=text, origin=Origin.QUESTION)


def scenario(  # noqa: PLR0913 - one for each thing a question can give
    today: str = "2023-05-02",
    *,
    signature: str = "",
    dates: tuple[str, ...] = (),
    years: tuple[int, ...] = (),
    amounts: tuple[str, ...] = (),
    bases: tuple[str, ...] = (),
    left: tuple[str, ...] = (),
    excesses: tuple[str, ...] = (),
    rates: tuple[str, ...] = (),
    period: tuple[str, str] = ("", ""),
    named: tuple[Part, ...] = (),
    whole: Part | None = None,
    proposed: Part | None = None,
    matters: tuple[Matter, ...] | None = None,
    instalment: int | None = None,
    multiple: tuple[int, int] | None = None,
    order: Order | None = None,
) -> Scenario:
    """What a question gives."""
    return Scenario(
        today=date.fromisoformat(today),
        today_given=True,
        signature=day(signature) if signature else None,
        dates=tuple(day(text) for text in dates),
        years=tuple(
            Given[int](value=year, words=str(year), origin=Origin.QUESTION) for year in years
        ),
        amounts=tuple(number(text) for text in amounts),
        bases=tuple(number(text) for text in bases),
        left=tuple(number(text) for text in left),
        excesses=tuple(number(text) for text in excesses),
        percentages=tuple(number(text) for text in rates),
        period=_period(*period) if any(period) else None,
        named=named,
        whole=whole,
        proposed=proposed,
        matters=None if matters is None else frozenset(matters),
        instalment=instalment,
        multiple=None
        if multiple is None
        else Multiple(times=multiple[0], parts=multiple[1], words="la moitié"),
        order=order,
    )


def _period(first: str, last: str) -> Given[Period]:
    days = [date.fromisoformat(text) if text else None for text in (first, last)]
    words = " à ".join(text for text in (first, last) if text)
    return Given[Period](
        value=Period(first=days[0], last=days[1]), words=words, origin=Origin.QUESTION
    )


def outcome(convention: Convention, name: str, given: Scenario) -> Outcome:
    """What the calculator ``name`` makes of ``convention`` and of what is given."""
    return calculators()[name].compute(_facts(convention), convention, given)


def _facts(convention: Convention) -> FactBase:
    """The facts of ``convention``, read once for each text."""
    if convention.text not in _READ:
        _READ[convention.text] = read_facts(convention)
    return _READ[convention.text]


def prose(found: Outcome) -> str:
    """All that the outcome says, with plain spaces."""
    return "\n".join((found.sentence, *found.remarks)).replace("\u00a0", " ")
