"""The days that a convention turns on, worked out from its text and from what the user gives.

The day of signature, the entry into force, the end, and whatever runs from them.
"""

import re
from datetime import date

from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.rules import calendar, french
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import cited, given_day, present_day, stated, value_text
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    CalendarDate,
    Delay,
    Direction,
    Duration,
    Event,
    EventKind,
    ImpossibleDate,
    Notice,
    Recurrence,
    TimeUnit,
    Trigger,
)
from assistant.rules.scenario import Scenario
from assistant.value import Value

_YEARLY = {(1, TimeUnit.YEAR), (12, TimeUnit.MONTH)}
SIGNATURE = "la date de signature"
NOTIFICATION = "la date de notification"
NOTIFICATION_DAY = "date de notification"
_THAT_DAY = re.compile(r"(?:(?:cette|ladite|la meme) )?date|(?:ce|le meme) jour")


class Moment(Value):
    """A day, or a part of the calendar, and how it was found.

    Attributes:
        label: what happens then, in French.
        words: how prose says it, without a preposition: « 28 août 2023 », « début mars 2023 ».
        day: the day that puts it in order among others.
        exact: whether it is that very day.
        derivation: how it was found.
        citations: the passages it rests on.
        basis: what it was counted from, a French clause; empty where it is simply written.
        remarks: what else to know, French sentences.
    """

    label: str
    words: str
    day: date
    exact: bool = True
    derivation: Derivation
    citations: tuple[Citation, ...] = ()
    basis: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def when(self) -> str:
        """How prose says when: « le 28 août 2023 », « début mars 2023 », « en 2024 »."""
        if self.exact:
            return f"le {self.words}"
        return self.words if self.words.startswith(("début", "mi-", "fin")) else f"en {self.words}"


class Lack(Value):
    """Why a moment cannot be found.

    Attributes:
        missing: what the user could give, in French; empty where nothing would help.
        reason: what stands in the way, a French sentence without its full stop.
        citations: the passages that leave it open.
    """

    missing: str = ""
    reason: str = ""
    citations: tuple[Citation, ...] = ()


def signature(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The day of signature: what the user gives wins over the text, and a difference is told."""
    written = facts.get(Part.SIGNATURE_DATE)
    given = scenario.signature
    if given is not None:
        return Moment(
            label=Part.SIGNATURE_DATE.value,
            words=french.day(given.value),
            day=given.value,
            derivation=given_day(Part.SIGNATURE_DATE.value, given),
            citations=cited(written.citation if written else None),
            remarks=_contradiction(written, given.value),
        )
    if written is not None:
        found = resolve(written, facts, scenario)
        return found if isinstance(found, Moment) else Lack(missing=SIGNATURE, reason=found.reason)
    blank = facts.blank(Part.SIGNATURE_DATE)
    return Lack(
        missing=SIGNATURE,
        reason="elle n'est pas renseignée dans la convention",
        citations=cited(blank.citation if blank else None),
    )


def entry_into_force(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The day the convention takes effect."""
    return _of_part(Part.ENTRY_INTO_FORCE, facts, scenario, frozenset())


def end(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The last day of the convention."""
    return _of_part(Part.END, facts, scenario, frozenset())


def resolve(
    fact: Fact, facts: FactBase, scenario: Scenario, seen: frozenset[Part] = frozenset()
) -> Moment | Lack:
    """When the date, the delay or the event of ``fact`` falls.

    ``seen`` holds the parts being worked out, so that two that run from each other end in a lack.
    """
    value = fact.value
    match value:
        case CalendarDate():
            return _written(fact, value, facts, scenario)
        case ImpossibleDate():
            reason = f"aucun calendrier ne contient la date « {value.text} »"
            return Lack(reason=reason, citations=(fact.citation,))
        case Delay():
            start = _origin(fact.part, value.event, facts, scenario, seen | {fact.part})
            return start if isinstance(start, Lack) else _after(fact, value, start)
        case Trigger():
            start = _event(value.event, facts, scenario, seen | {fact.part})
            return start if isinstance(start, Lack) else _at(fact, start)
        case Duration() | Notice():
            start = _start(facts, scenario, seen | {fact.part})
            return start if isinstance(start, Lack) else _after(fact, value, start)
    return Lack(reason="le texte ne donne pas de date", citations=(fact.citation,))


def _of_part(
    part: Part, facts: FactBase, scenario: Scenario, seen: frozenset[Part]
) -> Moment | Lack:
    fact = facts.get(part)
    if fact is None or part in seen:
        conflict = facts.conflict(part)
        places = () if conflict is None else tuple(f.citation for f in conflict.candidates)
        return Lack(reason=f"la convention ne fixe pas de date ({part.value})", citations=places)
    return resolve(fact, facts, scenario, seen)


def _start(facts: FactBase, scenario: Scenario, seen: frozenset[Part]) -> Moment | Lack:
    """What a duration runs from when the text does not say: the entry into force."""
    if facts.get(Part.ENTRY_INTO_FORCE) is None:
        return signature(facts, scenario)
    return _of_part(Part.ENTRY_INTO_FORCE, facts, scenario, seen)


def _origin(
    part: Part, event: Event, facts: FactBase, scenario: Scenario, seen: frozenset[Part]
) -> Moment | Lack:
    """What a delay runs from; « cette date », for the end, is the day the convention begins."""
    if part is Part.END and _THAT_DAY.fullmatch(fold(event.text)):
        return _start(facts, scenario, seen)
    return _event(event, facts, scenario, seen)


def _event(
    event: Event, facts: FactBase, scenario: Scenario, seen: frozenset[Part]
) -> Moment | Lack:
    if event.kind is EventKind.SIGNATURE:
        return signature(facts, scenario)
    if event.kind is EventKind.ENTRY_INTO_FORCE:
        return _of_part(Part.ENTRY_INTO_FORCE, facts, scenario, seen)
    if event.kind is EventKind.END:
        return _of_part(Part.END, facts, scenario, seen)
    if event.kind is EventKind.NOTIFICATION:
        return _notification(scenario)
    return Lack(missing=f"la date de l'événement visé ({' '.join(event.text.split())})")


def _notification(scenario: Scenario) -> Moment | Lack:
    given = scenario.notification
    if given is None:
        return Lack(missing=NOTIFICATION)
    return Moment(
        label=NOTIFICATION_DAY,
        words=french.day(given.value),
        day=given.value,
        derivation=given_day(NOTIFICATION_DAY, given),
    )


def _contradiction(written: Fact | None, given: date) -> tuple[str, ...]:
    value = written.value if written is not None else None
    if not isinstance(value, CalendarDate) or value.exact in {None, given}:
        return ()
    return (
        (
            f"La convention porte la date de signature du {french.partial(value)} : le calcul suit "
            f"celle que vous donnez, le {french.day(given)}."
        ),
    )


def _written(fact: Fact, value: CalendarDate, facts: FactBase, scenario: Scenario) -> Moment | Lack:
    day = calendar.placed(value)
    if day is None:
        return _inferred(fact, value, facts, scenario)
    return Moment(
        label=fact.part.value,
        words=french.partial(value),
        day=day,
        exact=value.exact is not None,
        derivation=stated(fact),
        citations=(fact.citation,),
    )


def _inferred(
    fact: Fact, value: CalendarDate, facts: FactBase, scenario: Scenario
) -> Moment | Lack:
    """A date without its year: the first one from the award of the funding, or the signature.

    One that comes back each year is the next one from the present day.
    """
    mark = _today(scenario) if comes_back(fact.citation.quote) else _year_mark(facts, scenario)
    if mark is None or value.month is None:
        return Lack(
            missing=SIGNATURE, reason="l'année n'est pas écrite", citations=(fact.citation,)
        )
    passed = (value.month, value.day or 31) < (mark.day.month, mark.day.day)
    earlier = value.month < mark.day.month
    year = mark.day.year + (passed if comes_back(fact.citation.quote) else earlier)
    dated = value.model_copy(update={"year": year})
    day = calendar.placed(dated)
    if day is None or not calendar.exists(dated):
        return Lack(reason="l'année n'est pas écrite", citations=(fact.citation,))
    words = french.partial(dated)
    return Moment(
        label=fact.part.value,
        words=words,
        day=day,
        exact=value.day is not None,
        derivation=DerivedStep(
            label=fact.part.value,
            value=words,
            operation=f"année déduite : la première date de ce nom à partir de ceci, {mark.label}",
            operands=(stated(fact), mark.derivation),
        ),
        citations=cited(fact.citation, *mark.citations),
        remarks=(_inference(words, mark),),
    )


def _inference(words: str, mark: Moment) -> str:
    return (
        f"L'année n'est pas écrite : elle est déduite de ceci, {mark.label} ({mark.words}), ce qui "
        f"donne {words}."
    )


def _year_mark(facts: FactBase, scenario: Scenario) -> Moment | None:
    award = facts.get(Part.AWARD_DATE)
    if award is not None and isinstance(award.value, CalendarDate) and award.value.year:
        found = resolve(award, facts, scenario)
    else:
        found = signature(facts, scenario)
    return found if isinstance(found, Moment) else None


def comes_back(words: str) -> bool:
    """Whether ``words`` say that something comes back each year (« chaque année »)."""
    return any(
        isinstance(reading, Recurrence) and (reading.count, reading.unit) in _YEARLY
        for reading in read(words)
    )


def _today(scenario: Scenario) -> Moment:
    present = present_day(scenario)
    return Moment(
        label="le jour de référence",
        words=present.words,
        day=present.value,
        derivation=given_day("jour de référence", present),
    )


def _after(fact: Fact, value: Delay | Duration | Notice, start: Moment) -> Moment:
    """``value`` counted from ``start``, or back from it."""
    backwards = isinstance(value, Delay) and value.direction is Direction.BEFORE
    count = -value.count if backwards else value.count
    day = calendar.add(start.day, count, value.unit, value.days)
    side = "avant" if backwards else "après"
    operation = (
        f"{french.length(value)} {side} ceci : {start.label}. {date_policy().counting(value.unit)}"
    )
    return Moment(
        label=fact.part.value,
        words=french.day(day),
        day=day,
        exact=start.exact,
        derivation=DerivedStep(
            label=fact.part.value,
            value=french.day(day),
            operation=operation,
            operands=(stated(fact), start.derivation),
        ),
        citations=cited(fact.citation, *start.citations),
        basis=f"{french.length(value)} {side} le {start.words} ({start.label})",
        remarks=start.remarks,
    )


def _at(fact: Fact, start: Moment) -> Moment:
    """The day of the event that ``fact`` names."""
    return Moment(
        label=fact.part.value,
        words=start.words,
        day=start.day,
        exact=start.exact,
        derivation=DerivedStep(
            label=fact.part.value,
            value=start.words,
            operation=f"{value_text(fact.value)} : {start.label}",
            operands=(stated(fact), start.derivation),
        ),
        citations=cited(fact.citation, *start.citations),
        remarks=start.remarks,
    )
