"""The days that a question gives, and those that it counts between."""

from datetime import date

from assistant.rules.scenario import Given, Origin, Scenario


def own_days(scenario: Scenario) -> tuple[Given[date], ...]:
    """The days that the question itself gives, that of the notification left out."""
    return tuple(
        given
        for given in scenario.dates
        if given.origin is Origin.QUESTION and given != scenario.notification
    )


def counts_between(scenario: Scenario) -> bool:
    """Whether the question itself bounds the days to count (« entre le… et le… »)."""
    period = scenario.period.value if scenario.period is not None else None
    return period is not None and period.first is not None and period.last is not None
