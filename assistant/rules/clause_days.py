"""The day that any clause sets, and the time until it.

What calculators know of by its part is left to them; here the clause is the one that answers,
whatever it is about.
"""

import re
from collections.abc import Iterator

from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.convention.span import Span
from assistant.rules.answers import counted_down, dated, lacking
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, resolve
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.proofs import clause
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import CalendarDate, Delay, EventKind
from assistant.rules.scenario import Scenario

_WHAT = "cette échéance"
# « Les crédits dont il n'aura pas l'usage dans l'année »: the clause holds for each.
_OF_A_YEAR = re.compile(r"\b(?:dans|de) l'annee\b|\bde l'exercice\b|\bannuel|\bannee en cours\b")
# What a delay may run from, for its day to be known.
_KNOWN = frozenset(
    {EventKind.SIGNATURE, EventKind.NOTIFICATION, EventKind.ENTRY_INTO_FORCE, EventKind.END}
)


def deadlines_of(citation: Citation) -> tuple[Fact, ...]:
    """The days and the delays that ``citation`` sets, as facts, in the order of its words."""
    return tuple(_fact(citation, reading) for reading in _deadlines(citation.quote))


def time_until(fact: Fact, facts: FactBase, scenario: Scenario) -> Outcome:
    """The time until the day that ``fact`` sets, or what it lacks."""
    moment = resolve(_next(fact, scenario), facts, scenario)
    if isinstance(moment, Lack):
        return lacking(moment, fact)
    return counted_down(moment, fact, _WHAT, facts, scenario)


def day_set(citation: Citation, facts: FactBase, scenario: Scenario) -> Outcome | None:
    """The day that the delay of ``citation`` leads to; none where it is not to be known."""
    found = deadlines_of(citation)
    counted = len(found) == 1 and isinstance(found[0].value, Delay)
    fact = found[0] if counted else None
    moment = None if fact is None else resolve(fact, facts, scenario)
    if fact is None or not isinstance(moment, Moment) or not moment.exact:
        return None
    return dated(moment, f"Soit {moment.basis} : {clause(fact)}", facts, scenario)


def _next(fact: Fact, scenario: Scenario) -> Fact:
    """``fact``; « au plus tard le 15 octobre », of each year, is the next one."""
    value = fact.value
    yearly = _OF_A_YEAR.search(fold(fact.citation.quote)) is not None
    if not isinstance(value, CalendarDate) or value.year is not None or not yearly:
        return fact
    today = scenario.today
    passed = (value.month or 0, value.day or 31) < (today.month, today.day)
    return fact.model_copy(update={"value": value.model_copy(update={"year": today.year + passed})})


def _fact(citation: Citation, reading: CalendarDate | Delay) -> Fact:
    place = reading.span.shifted(citation.span.start)
    return Fact(
        part=Part.OBLIGATION_DATE,
        value=reading.model_copy(update={"span": place}),
        span=Span(start=place.start, end=place.end),
        citation=citation,
        evidence=citation.quote,
    )


def _deadlines(quote: str) -> Iterator[CalendarDate | Delay]:
    for reading in read(quote):
        match reading:
            case CalendarDate() if reading.month is not None:
                yield reading
            case Delay() if reading.event.kind in _KNOWN:
                yield reading
