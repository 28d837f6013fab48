"""The schedule of a convention: its deadlines as they stand on a day, and its duties on condition.

Deadlines that come back each year are followed up to the end; duties without a day that depend on
something come last.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import sha256

from assistant.rules import calendar, french
from assistant.rules.deadlines import (
    Deadline,
    Nature,
    conditions_of,
    read_deadlines,
    roles_of,
    says_when,
)
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import SIGNATURE, Moment, end
from assistant.rules.obligations.model import Debtor, Kind, Obligation, Register, Role
from assistant.rules.proofs import cited, day_step
from assistant.rules.reading.values import TimeUnit
from assistant.rules.scenario import Scenario
from assistant.value import Value

_LENGTH = 20
# Stands in no text: the parts of a key cannot run into one another.
_BETWEEN = "\0"


class State(StrEnum):
    """Where an entry stands in time; the value is its French name."""

    PAST = "passée"
    NEXT = "prochaine"
    FUTURE = "future"
    UNSIGNED = "à dater"
    UNKNOWN = "selon l'événement"


class Entry(Value):
    """A line of the schedule.

    Attributes:
        number: its rank, from 1.
        key: a name that stays its own when its day changes.
        deadline: what falls, when, and why.
        state: where it stands on the day of the schedule.
    """

    number: int
    key: str
    deadline: Deadline
    state: State

    @property
    def what(self) -> str:
        """What falls then, on one line."""
        return french.capitalized(" ".join(self.deadline.what.split()))

    @property
    def when(self) -> str:
        """The day as prose says it, or why there is none yet."""
        one = self.deadline
        if one.moment is not None:
            return one.moment.words
        if one.missing:
            return f"il faut {one.missing}"
        return one.reason or "si la condition se réalise"


class Selection(Value):
    """What to show of the schedule; what is none selects everything.

    Attributes:
        debtor: those who owe it, alone or with another.
        role: the people who act, or whom it is about.
        nature: how its day comes about.
    """

    debtor: Debtor | None = None
    role: Role | None = None
    nature: Nature | None = None

    def holds(self, entry: Entry) -> bool:
        """Whether ``entry`` is to be shown."""
        one = entry.deadline
        if self.debtor is not None and not self.debtor.members & one.debtor.members:
            return False
        return self.role in {None, *one.roles} and self.nature in {None, one.nature}


def read_schedule(facts: FactBase, register: Register, scenario: Scenario) -> tuple[Entry, ...]:
    """The schedule as it stands on the day of ``scenario``, by day, what has none last."""
    known = read_deadlines(facts, register, scenario)
    last = end(facts, scenario)
    every = [*known, *_conditional(register)]
    if isinstance(last, Moment):
        for deadline in known:
            every.extend(_following_years(deadline, last))
    ordered = sorted(every, key=lambda one: (one.moment is None, _order(one)))
    coming = (d for one in ordered if (d := _order(one)) >= scenario.today.toordinal())
    ahead = next(coming, None)
    return tuple(
        Entry(number=number, key=key, deadline=one, state=_state(one, scenario, ahead))
        for number, (key, one) in enumerate(_keyed(register, ordered), start=1)
    )


def _order(deadline: Deadline) -> int:
    return deadline.moment.day.toordinal() if deadline.moment is not None else 0


def _state(deadline: Deadline, scenario: Scenario, ahead: int | None) -> State:
    if deadline.moment is None:
        return State.UNSIGNED if deadline.missing == SIGNATURE else State.UNKNOWN
    if deadline.moment.day < scenario.today:
        return State.PAST
    return State.NEXT if _order(deadline) == ahead else State.FUTURE


def _conditional(register: Register) -> Iterator[Deadline]:
    """The duties that depend on something and whose day nothing can give beforehand."""
    for obligation in register.obligations:
        if obligation.kind is Kind.CONDITIONAL and not says_when(obligation):
            yield _on_condition(obligation)


def _on_condition(obligation: Obligation) -> Deadline:
    return Deadline(
        what=obligation.action.strip(" ;."),
        verbatim=True,
        debtor=obligation.debtor,
        roles=roles_of(obligation),
        nature=Nature.CONDITIONAL,
        condition=conditions_of(obligation, *obligation.timing),
        citation=obligation.citation,
    )


def _following_years(deadline: Deadline, last: Moment) -> Iterator[Deadline]:
    """The years after that of ``deadline``, where it comes back each year, up to the end."""
    first = deadline.moment
    if first is None or deadline.nature is not Nature.RECURRING or not first.exact:
        return
    if deadline.occurrence != first.day.year:
        return
    for count, day in enumerate(
        calendar.occurrences(first.day, 1, TimeUnit.YEAR, last.day), start=1
    ):
        later = french.figure(count, TimeUnit.YEAR)
        operation = f"{later} après ceci : {first.label}, {first.words}"
        moment = first.model_copy(
            update={
                "words": french.day(day),
                "day": day,
                "derivation": day_step(first.label, day, operation, first.derivation),
                "citations": cited(*first.citations, *last.citations),
                "remarks": (),
            }
        )
        yield deadline.model_copy(update={"moment": moment, "occurrence": day.year})


def _keyed(register: Register, deadlines: Iterable[Deadline]) -> Iterator[tuple[str, Deadline]]:
    """Each of ``deadlines`` with its key: made of its words, never of its day."""
    seen: Counter[str] = Counter()
    for one in deadlines:
        words = (register.convention, one.what, one.condition, str(one.occurrence))
        digest = sha256(_BETWEEN.join(words).encode("utf-8", "replace")).hexdigest()[:_LENGTH]
        seen[digest] += 1
        yield f"{digest}-{seen[digest]}", one
