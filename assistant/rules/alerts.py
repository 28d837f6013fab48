"""The credits whose consumption the text has watched."""

from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.scenario import Scenario


def credits_watched(facts: FactBase, scenario: Scenario) -> list[Fact]:
    """The AE of the year asked for, or of each year; the delegated amount where there are none."""
    asked = {given.value for given in scenario.years}
    yearly = [fact for fact in facts.all(Part.AE) if fact.year is not None]
    rows = [fact for fact in yearly if not asked or fact.year in asked]
    delegated = facts.get(Part.DELEGATED)
    return rows or ([delegated] if delegated is not None and not yearly else [])
