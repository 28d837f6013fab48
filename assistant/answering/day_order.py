"""Whether a day of the question keeps to the day that the text sets."""

from assistant.rules.reading.values import CalendarDate
from assistant.rules.scenario import Matter, Origin, Scenario

# « Est-ce trop tard ? », « sommes-nous dans les temps ? »
TIMELY = frozenset({Matter.IN_TIME, Matter.LATE})


def in_time(scenario: Scenario, *, kept: bool) -> bool | None:
    """« Oui » or « non » to the question on a delay that is ``kept`` or not; none to another."""
    wondered = (scenario.matters or frozenset()) & TIMELY
    return kept is (Matter.IN_TIME in wondered) if len(wondered) == 1 else None


def in_order(value: CalendarDate, scenario: Scenario) -> bool | None:
    """« Oui » or « non » to « est-ce trop tard ? » for the one day given, against ``value``.

    A day without its year comes back each year: it is the one of the year given.
    """
    days = [given for given in scenario.dates if given.origin is Origin.QUESTION]
    if len(days) != 1 or value.month is None or value.day is None:
        return None
    day = days[0].value
    last = (value.year or day.year, value.month, value.day)
    return in_time(scenario, kept=(day.year, day.month, day.day) <= last)


def one_date(found: tuple[object, ...]) -> CalendarDate | None:
    """The date among ``found``, where there is just one."""
    dates = [reading for reading in found if isinstance(reading, CalendarDate)]
    return dates[0] if len(dates) == 1 else None
