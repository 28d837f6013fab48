"""How long until an instalment of the cofinancing is due, or since when it is late."""

from assistant.convention.model import Convention
from assistant.rules.answers import counted_down, lacking
from assistant.rules.calculator import Calculator
from assistant.rules.calculators.tranche_share import instalment
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, resolve
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.proofs import unasked, unsettled
from assistant.rules.scenario import Scenario


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.instalment is None:
        return unasked("une tranche")
    fact = instalment(facts.all(Part.TRANCHE_DATE), scenario.instalment)
    if fact is None:
        return unsettled(facts, Part.TRANCHE_DATE)
    moment = resolve(fact, facts, scenario)
    if isinstance(moment, Lack):
        return lacking(moment, fact)
    return counted_down(moment, fact, "l'échéance de la tranche", facts, scenario)


CALCULATOR = Calculator(
    name="tranche_countdown",
    label="temps restant avant l'échéance d'une tranche",
    compute=_compute,
)
