"""The meetings of the committee: what they are counted from, and the days they fall on."""

from datetime import date

from assistant.rules import calendar
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, Moment, resolve, signature
from assistant.rules.parts import Part
from assistant.rules.reading.values import Recurrence
from assistant.rules.scenario import Scenario


def origin(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """What the meetings are counted from: the first one if the text sets it, else the signature."""
    first = facts.get(Part.FIRST_COMMITTEE)
    if first is not None:
        found = resolve(first, facts, scenario)
        if isinstance(found, Moment) and found.exact:
            return found
    return signature(facts, scenario)


def held(start: Moment, recurrence: Recurrence, until: date) -> tuple[date, ...]:
    """The days of the meetings up to ``until``; ``start`` is one where it is the first meeting."""
    later = calendar.occurrences(start.day, recurrence.count, recurrence.unit, until)
    own = start.label == Part.FIRST_COMMITTEE.value and start.day <= until
    return (start.day, *later) if own else later
