"""The report at the end of the convention, told apart from the one of each year."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Compute
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.proofs import unasked
from assistant.rules.scenario import Matter, Scenario


def of_final_report(compute: Compute) -> Compute:
    """``compute``, where the question is not about the report of a year that the text has too."""

    def reckon(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
        yearly = scenario.names(Matter.YEARLY) or bool(scenario.years)
        if facts.all(Part.YEARLY_REPORT) and yearly and not scenario.names(Matter.FINAL):
            return unasked("le compte rendu au terme")
        return compute(facts, convention, scenario)

    return reckon
