"""The deadlines of a convention: what, who, when, and how the day was found.

They come from the obligations of the register that say when, from the meetings that come again,
and from the term itself.
"""

from assistant.convention.citation import Citation
from assistant.rules import calendar, french
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, end, entry_into_force, resolve, signature
from assistant.rules.notices import last_notice_moment
from assistant.rules.obligations.model import Debtor, Kind, Obligation, Register
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import cited, day_step, stated
from assistant.rules.reading.values import (
    CalendarDate,
    Delay,
    ImpossibleDate,
    Recurrence,
    Trigger,
)
from assistant.rules.scenario import Scenario
from assistant.value import Value

_DATED = CalendarDate | Delay | ImpossibleDate | Trigger


class Deadline(Value):
    """Something that falls on a day, or will once a day is known.

    Attributes:
        what: what falls then: the words of the obligation, verbatim, or a French name.
        verbatim: whether ``what`` is quoted from the citation.
        who: who owes it, in French; empty where it binds nobody in particular.
        moment: when; none where it cannot be known yet.
        condition: when, in the words of the text.
        missing: what the user could give to know the day; empty where nothing is missing.
        recurring: whether it is one of a series.
        citation: the passage that states it.
    """

    what: str
    verbatim: bool = False
    who: str = ""
    moment: Moment | None = None
    condition: str = ""
    missing: str = ""
    recurring: bool = False
    citation: Citation


def read_deadlines(facts: FactBase, register: Register, scenario: Scenario) -> tuple[Deadline, ...]:
    """Every deadline, those with a day first, in the order of the days."""
    found = [*_of_the_term(facts, scenario)]
    for obligation in register.obligations:
        if obligation.kind in {Kind.PROHIBITION, Kind.FACULTY}:
            continue
        found.extend(_of_obligation(obligation, facts, scenario))
    dated = sorted(
        (each for each in found if each.moment is not None),
        key=lambda each: each.moment.day if each.moment else scenario.today,
    )
    return (*dated, *(each for each in found if each.moment is None))


def _of_the_term(facts: FactBase, scenario: Scenario) -> list[Deadline]:
    """The entry into force, the end, and the last day of notice for that end."""
    both = Debtor.PARTIES.value
    found: list[Deadline] = []
    for part, moment in (
        (Part.ENTRY_INTO_FORCE, entry_into_force(facts, scenario)),
        (Part.END, end(facts, scenario)),
    ):
        fact = facts.get(part)
        if fact is not None:
            found.append(_deadline(part.value, both, fact, moment))
    notice, last = facts.get(Part.NOTICE), end(facts, scenario)
    if notice is not None and isinstance(last, Moment):
        moment = last_notice_moment(notice, last)
        what = f"{moment.label} une résiliation au terme ({notice.value.text})"
        found.append(_deadline(what, both, notice, moment))
    return found


def _deadline(what: str, who: str, fact: Fact, moment: Moment | Lack) -> Deadline:
    return Deadline(
        what=what,
        who=who,
        moment=moment if isinstance(moment, Moment) else None,
        condition=fact.value.text,
        missing=moment.missing if isinstance(moment, Lack) else "",
        citation=fact.citation,
    )


def _of_obligation(obligation: Obligation, facts: FactBase, scenario: Scenario) -> list[Deadline]:
    found: list[Deadline] = []
    for timing in obligation.timing:
        if isinstance(timing, Recurrence):
            if _has_its_day(obligation):
                continue
            found.extend(_meetings(obligation, timing, facts, scenario))
        elif isinstance(timing, _DATED):
            fact = _fact(obligation, timing, facts)
            deadline = _deadline(
                obligation.action.strip(" ;."),
                obligation.debtor.value,
                fact,
                resolve(fact, facts, scenario),
            )
            found.append(
                deadline.model_copy(update={"verbatim": True, "citation": obligation.citation})
            )
    return found


def _has_its_day(obligation: Obligation) -> bool:
    """Whether a date of the year says when the recurrence falls: nothing is then counted."""
    return any(
        isinstance(timing, CalendarDate) and timing.month is not None and timing.year is None
        for timing in obligation.timing
    )


def _fact(obligation: Obligation, timing: _DATED | Recurrence, facts: FactBase) -> Fact:
    """The fact that ``timing`` is, or a fact of its own."""
    known = (fact for fact in facts.facts if fact.span.overlaps(timing.span))
    return next(
        (fact for fact in known if type(fact.value) is type(timing)),
        Fact(
            part=Part.OBLIGATION_DATE,
            value=timing,
            span=timing.span,
            citation=obligation.citation,
            evidence=obligation.citation.quote,
        ),
    )


def _meetings(
    obligation: Obligation, recurrence: Recurrence, facts: FactBase, scenario: Scenario
) -> list[Deadline]:
    """Each occurrence up to the end, counted from the signature; the rule alone without it."""
    fact = _fact(obligation, recurrence, facts)
    who = obligation.debtor.value
    # The words of a committee name it; those of another recurrence only say how often.
    named = fact.part is Part.COMMITTEE_RECURRENCE
    what = fact.evidence if named else obligation.action.strip(" ;.")
    start, last = signature(facts, scenario), end(facts, scenario)
    if isinstance(start, Lack) or isinstance(last, Lack):
        lack = start if isinstance(start, Lack) else last
        rule = _deadline(what, who, fact, lack)
        return [rule.model_copy(update={"verbatim": True, "recurring": True})]
    operation = (
        f"{french.every(recurrence)} depuis ceci : {start.label}. "
        f"{date_policy().counting(recurrence.unit)}"
    )
    days = calendar.occurrences(start.day, recurrence.count, recurrence.unit, last.day)
    return [
        Deadline(
            what=what,
            verbatim=True,
            who=who,
            moment=Moment(
                label=fact.part.value,
                words=french.day(day),
                day=day,
                derivation=day_step(
                    fact.part.value, day, operation, stated(fact), start.derivation
                ),
                citations=cited(fact.citation, *start.citations),
            ),
            condition=recurrence.text,
            recurring=True,
            citation=obligation.citation,
        )
        for day in days
    ]
