"""How long ago the convention was signed."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, signature
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, given_day, reference_day, sentence
from assistant.rules.scenario import Scenario

_LABEL = "temps écoulé depuis la signature"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    effect = facts.get(Part.ENTRY_INTO_FORCE)
    clauses = () if effect is None else (effect,)
    start = signature(facts, scenario)
    if isinstance(start, Lack):
        return lacking(start, *clauses)
    day = reference_day(scenario)
    ahead = start.day > day.value
    time = lapse(
        _LABEL,
        start.day,
        day.value,
        start.derivation,
        given_day("jour de référence", day),
    )
    verb = "sera signée dans" if ahead else "est signée depuis"
    answer = (
        f"La convention {verb} {time.words} : la signature est du {start.words} et le jour de "
        f"référence est le {french.day(day.value)}."
    )
    why = sentence(clause(effect)) if effect is not None else ""
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {why}".strip(),
        quanta=(time.quantum(_LABEL),),
        derivation=time.derivation,
        citations=cited(effect.citation if effect else None, *start.citations),
        remarks=start.remarks,
    )


CALCULATOR = Calculator(
    name="since_signature", label="temps écoulé depuis la signature", compute=_compute
)
