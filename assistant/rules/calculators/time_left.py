"""How long the convention still runs."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.calculators.days_between import between
from assistant.rules.facts.base import FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, end
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, given_day, reference_day, unsettled
from assistant.rules.scenario import Scenario

_LABEL = "temps restant"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    told = between(scenario)
    if told is not None:
        return told
    fact = facts.get(Part.END)
    if fact is None:
        return unsettled(facts, Part.END)
    last = end(facts, scenario)
    if isinstance(last, Lack):
        return lacking(last, fact)
    day = reference_day(scenario)
    over = day.value > last.day
    time = lapse(
        "temps écoulé depuis la fin" if over else _LABEL,
        day.value,
        last.day,
        given_day("jour de référence", day),
        last.derivation,
    )
    if over:
        answer = (
            f"Il ne reste plus de temps : la convention a pris fin le {last.words}, "
            f"il y a {time.words}. {french.capitalized(clause(fact))}."
        )
        quantum = Quantum(name=_LABEL, value="0", unit="jour", text=french.days(0))
    else:
        answer = (
            f"Il reste {time.words}, du {french.day(day.value)} à la fin de la convention, "
            f"le {last.words} : {clause(fact)}."
        )
        quantum = time.quantum(_LABEL)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=answer,
        quanta=(quantum,),
        derivation=time.derivation,
        citations=last.citations,
        remarks=last.remarks,
    )


CALCULATOR = Calculator(
    name="time_left", label="temps restant avant la fin de la convention", compute=_compute
)
