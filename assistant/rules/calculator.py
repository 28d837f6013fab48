"""What a calculator is: a named way from the facts and what the user gives to an outcome."""

from collections.abc import Callable

from assistant.convention.model import Convention
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome
from assistant.rules.scenario import Scenario
from assistant.value import Value

Compute = Callable[[FactBase, Convention, Scenario], Outcome]


class Calculator(Value):
    """A calculation that questions can ask for.

    Attributes:
        name: its name in topics and tests, in English.
        label: what it calculates, in French.
        compute: the calculation; it reads the facts, quotes the convention and takes what is
            given from the scenario.
    """

    name: str
    label: str
    compute: Compute
