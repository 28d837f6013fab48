"""The deadlines of a convention: what, who, when, and how the day was found.

They come from the obligations of the register that say when, from the meetings that come again,
and from the term itself.
"""

from enum import StrEnum

from assistant.convention.citation import Citation
from assistant.rules import calendar, french
from assistant.rules.derivation import StatedLeaf
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import (
    Lack,
    Moment,
    comes_back,
    end,
    entry_into_force,
    resolve,
    signature,
)
from assistant.rules.notices import last_notice_moment
from assistant.rules.obligations.model import Debtor, Kind, Obligation, Register, Role, Timing
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import cited, day_step, stated
from assistant.rules.reading.values import (
    CalendarDate,
    Delay,
    ImpossibleDate,
    Recurrence,
    TimeUnit,
    Trigger,
)
from assistant.rules.scenario import Scenario
from assistant.value import Value

_DATED = CalendarDate | Delay | ImpossibleDate | Trigger


_TOO_OFTEN = {TimeUnit.DAY, TimeUnit.WEEK}


class Nature(StrEnum):
    """How the day of a deadline comes about; the value is its French name."""

    FIXED = "date fixe"
    COMPUTED = "date calculée"
    RECURRING = "récurrence"
    NOTICE = "préavis à rebours"
    CONDITIONAL = "devoir conditionnel"


class Deadline(Value):
    """Something that falls on a day, or will once a day is known.

    Attributes:
        what: what falls then: the words of the obligation, verbatim, or a French name.
        verbatim: whether ``what`` is quoted from the citation.
        debtor: who owes it.
        roles: the people who act, and those whom it is about.
        nature: how its day comes about.
        moment: when; none where it cannot be known yet.
        condition: when, in the words of the text.
        missing: what the user could give to know the day; empty where nothing is missing.
        reason: what stands in the way of a day, a French sentence without its full stop.
        occurrence: its rank in a series that is counted, from 1; its year in one that comes back
            each year; 0 where it stands alone or no day is known.
        citation: the passage that states it.
    """

    what: str
    verbatim: bool = False
    debtor: Debtor
    roles: tuple[Role, ...] = ()
    nature: Nature
    moment: Moment | None = None
    condition: str = ""
    missing: str = ""
    reason: str = ""
    occurrence: int = 0
    citation: Citation

    @property
    def who(self) -> str:
        """Who owes it, in French."""
        return self.debtor.value


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
    both = Debtor.PARTIES
    found: list[Deadline] = []
    for part, moment in (
        (Part.ENTRY_INTO_FORCE, entry_into_force(facts, scenario)),
        (Part.END, end(facts, scenario)),
    ):
        fact = facts.get(part)
        if fact is not None:
            found.append(_deadline(part.value, both, _nature(fact, moment), fact, moment))
    notice, last = facts.get(Part.NOTICE), end(facts, scenario)
    if notice is not None and isinstance(last, Moment):
        moment = last_notice_moment(notice, last)
        what = f"{moment.label} une résiliation au terme ({notice.value.text})"
        found.append(_deadline(what, both, Nature.NOTICE, notice, moment))
    return found


def _nature(fact: Fact, moment: Moment | Lack) -> Nature:
    """A fixed date is written whole, its year included; any other is computed."""
    if isinstance(moment, Moment):
        written = isinstance(moment.derivation, StatedLeaf)
    else:
        written = isinstance(fact.value, ImpossibleDate)
    return Nature.FIXED if written else Nature.COMPUTED


def _deadline(
    what: str, debtor: Debtor, nature: Nature, fact: Fact, moment: Moment | Lack
) -> Deadline:
    lack = moment if isinstance(moment, Lack) else Lack()
    return Deadline(
        what=what,
        debtor=debtor,
        nature=nature,
        moment=moment if isinstance(moment, Moment) else None,
        condition=fact.value.text,
        missing=lack.missing,
        reason=lack.reason,
        citation=fact.citation,
    )


def _of_obligation(obligation: Obligation, facts: FactBase, scenario: Scenario) -> list[Deadline]:
    found: list[Deadline] = []
    for timing in obligation.timing:
        if isinstance(timing, Recurrence):
            # What is owed every day or every week is no deadline.
            if timing.unit not in _TOO_OFTEN and not _has_its_day(obligation):
                found.extend(_meetings(obligation, timing, facts, scenario))
        elif isinstance(timing, _DATED):
            found.append(_dated(obligation, timing, facts, scenario))
    return [each.model_copy(update={"roles": roles_of(obligation)}) for each in found]


def roles_of(obligation: Obligation) -> tuple[Role, ...]:
    """The people who act in ``obligation``, and those whom it is about."""
    return tuple(dict.fromkeys((*obligation.roles, *obligation.concerns)))


def says_when(obligation: Obligation) -> bool:
    """Whether ``obligation`` has deadlines: a day, a delay from an event, or a recurrence."""
    return any(isinstance(timing, _DATED | Recurrence) for timing in obligation.timing)


def _dated(obligation: Obligation, timing: _DATED, facts: FactBase, scenario: Scenario) -> Deadline:
    fact = _fact(obligation, timing, facts)
    moment = resolve(fact, facts, scenario)
    what, nature, occurrence = obligation.action.strip(" ;."), _nature(fact, moment), 0
    if isinstance(moment, Moment) and comes_back(obligation.citation.quote):
        nature, occurrence = Nature.RECURRING, moment.day.year
    if obligation.kind is Kind.CONDITIONAL:
        nature = Nature.CONDITIONAL
    found = _deadline(what, obligation.debtor, nature, fact, moment)
    return found.model_copy(
        update={
            "verbatim": True,
            "condition": conditions_of(obligation, timing),
            "citation": obligation.citation,
            "occurrence": occurrence,
        }
    )


def conditions_of(obligation: Obligation, *timings: Timing) -> str:
    """What ``obligation`` depends on, then ``timings``, in the words of the text."""
    words = (obligation.condition, *(timing.text for timing in timings))
    return ", ".join(dict.fromkeys(word.strip(" ,") for word in words if word.strip(" ,")))


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
    debtor = obligation.debtor
    # The words of a committee name it; those of another recurrence only say how often.
    named = fact.part is Part.COMMITTEE_RECURRENCE
    what = fact.evidence if named else obligation.action.strip(" ;.")
    start, last = signature(facts, scenario), end(facts, scenario)
    if isinstance(start, Lack) or isinstance(last, Lack):
        lack = start if isinstance(start, Lack) else last
        rule = _deadline(what, debtor, Nature.RECURRING, fact, lack)
        return [rule.model_copy(update={"verbatim": True})]
    operation = (
        f"{french.every(recurrence)} depuis ceci : {start.label}. "
        f"{date_policy().counting(recurrence.unit)}"
    )
    days = calendar.occurrences(start.day, recurrence.count, recurrence.unit, last.day)
    return [
        Deadline(
            what=what,
            verbatim=True,
            debtor=debtor,
            nature=Nature.RECURRING,
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
            occurrence=rank,
            citation=obligation.citation,
        )
        for rank, day in enumerate(days, start=1)
    ]
