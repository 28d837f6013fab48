"""Dates that no calendar holds, or that come after the end of the convention."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.checks.places import body, cite_sentence, passages
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.obligations.designations import plain
from assistant.rules.obligations.model import Kind, Obligation
from assistant.rules.obligations.reader import read_register
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import CalendarDate, ImpossibleDate

# What is meant to come after the end: to go on, to hand over, to look back.
_MEANT_FOR_AFTER = re.compile(
    r"\b(?:poursuiv|poursuit|perennis|prolong|prorog|renouvel|reconduc|au-dela|apres|a l'issue"
    r"|au terme|a l'expiration|bilan|cloture|evaluation|archiv|report)"
)
_FIRST = 1
# Reading a whole convention takes ten times longer than the other checks together.
_MAY_HOLD_A_DATE = re.compile(
    r"\b(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|\d\s*[/.-]\s*\d"
)


def impossible_dates(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """Dates that no calendar holds (« 30 février 2024 »)."""
    for node in passages(convention):
        span = body(node)
        words = span.of(convention.text)
        for reading in read(words) if _MAY_HOLD_A_DATE.search(plain(words)) else ():
            if isinstance(reading, ImpossibleDate):
                yield Check(
                    kind=CheckKind.INCONSISTENT,
                    code=CheckCode.IMPOSSIBLE_DATE,
                    title=f"Date impossible : {reading.text}",
                    sentence=(
                        f"Le « {reading.text} » n'existe dans aucun calendrier : les parties ne "
                        "peuvent pas savoir quel jour il faut tenir."
                    ),
                    citations=(cite_sentence(convention, reading.span.shifted(span.start)),),
                )


def past_the_end(convention: Convention, facts: FactBase) -> Iterator[Check]:
    """What starts, is signed, is due or is paid after the end of the convention."""
    end = facts.get(Part.END)
    last = end.value.exact if end is not None and isinstance(end.value, CalendarDate) else None
    if end is None or last is None:
        return
    yield from _starts_late(facts, end, last)
    yield from _credits_late(facts, end, last)
    yield from _due_late(convention, end, last)


def _starts_late(facts: FactBase, end: Fact, last: date) -> Iterator[Check]:
    for part, name in (
        (Part.ENTRY_INTO_FORCE, "L'entrée en vigueur"),
        (Part.SIGNATURE_DATE, "La signature"),
    ):
        fact = facts.get(part)
        if fact is None or not isinstance(fact.value, CalendarDate):
            continue
        first = fact.value.exact
        if first is not None and first > last:
            yield Check(
                kind=CheckKind.INCONSISTENT,
                code=CheckCode.ENTRY_AFTER_END,
                title=f"{name} après la fin de la convention",
                sentence=(
                    f"{name} ({fact.value.text}) vient après la fin de la convention "
                    f"({end.value.text}) : elle ne lierait les parties à aucun moment."
                ),
                citations=(fact.citation, end.citation),
            )


def _credits_late(facts: FactBase, end: Fact, last: date) -> Iterator[Check]:
    late = [
        fact
        for part in (Part.AE, Part.CP)
        for fact in facts.all(part)
        if fact.year is not None and fact.year > last.year
    ]
    for year in sorted({fact.year for fact in late if fact.year is not None}):
        places = dict.fromkeys(fact.citation for fact in late if fact.year == year)
        yield _past(f"Des crédits sont prévus pour {year}", "y avoir droit", tuple(places), end)


def _due_late(convention: Convention, end: Fact, last: date) -> Iterator[Check]:
    for obligation in read_register(convention).by_kind(Kind.DATED):
        if _MEANT_FOR_AFTER.search(plain(obligation.action)):
            continue
        for when in _late_dates(obligation, last):
            yield _past(
                f"Une échéance est fixée à « {when.text} »",
                "y être tenu",
                (obligation.citation,),
                end,
            )


def _late_dates(obligation: Obligation, last: date) -> Iterator[CalendarDate]:
    for timing in obligation.timing:
        if isinstance(timing, CalendarDate) and timing.year is not None:
            first = date(timing.year, timing.month or _FIRST, timing.day or _FIRST)
            if first > last:
                yield timing


def _past(what: str, doubt: str, places: tuple[Citation, ...], end: Fact) -> Check:
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.DATE_PAST_END,
        title="Date postérieure à la fin de la convention",
        sentence=(
            f"{what}, après la fin de la convention ({end.value.text}) : celui qui en dépend ne "
            f"sait pas s'il peut encore {doubt}."
        ),
        citations=(*places, end.citation),
    )
