"""What the calculators make of one question, each worked out once."""

from assistant.answering.desk import Desk
from assistant.rules.calculator import Calculator
from assistant.rules.outcome import Outcome
from assistant.rules.scenario import Scenario


class Workings:
    """The outcomes of the calculators that one question has asked for so far.

    Whether a topic is for the question and what it answers take the same calculation.

    Attributes:
        desk: the convention that they reckon on.
    """

    def __init__(self, desk: Desk, scenario: Scenario) -> None:
        """Take the convention, and what the question gives."""
        self.desk = desk
        self._scenario = scenario
        self._done: dict[str, Outcome] = {}

    def of(self, calculator: Calculator) -> Outcome:
        """What ``calculator`` gives."""
        found = self._done.get(calculator.name)
        if found is None:
            desk = self.desk
            found = calculator.compute(desk.facts, desk.convention, self._scenario)
            self._done[calculator.name] = found
        return found
