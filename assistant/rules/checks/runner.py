"""Running every check on a convention."""

from collections.abc import Callable, Iterator

from assistant.convention.model import Convention
from assistant.rules.checks.blanks import blanks
from assistant.rules.checks.dates import impossible_dates, past_the_end
from assistant.rules.checks.model import Check
from assistant.rules.checks.references import references
from assistant.rules.checks.spellings import party_spellings
from assistant.rules.checks.sums import several_values, sums
from assistant.rules.checks.years import years_against_tables
from assistant.rules.facts.base import FactBase

_CHECKS: tuple[Callable[[Convention, FactBase], Iterator[Check]], ...] = (
    blanks,
    years_against_tables,
    references,
    sums,
    several_values,
    impossible_dates,
    past_the_end,
    party_spellings,
)


def run_checks(convention: Convention, facts: FactBase) -> tuple[Check, ...]:
    """What is missing from ``convention`` or inconsistent in it: what is missing first."""
    return tuple(found for check in _CHECKS for found in check(convention, facts))
