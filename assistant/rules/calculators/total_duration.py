"""How long the convention lasts, from the day it takes effect to its end."""

from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, Moment, end, entry_into_force, signature
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, stated, unsettled, value_text
from assistant.rules.reading.values import Delay, Duration
from assistant.rules.scenario import Scenario

_LABEL = "durée de la convention"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.END)
    if fact is None:
        return unsettled(facts, Part.END)
    if isinstance(fact.value, Duration | Delay):
        return _written(fact, fact.value)
    effect = facts.get(Part.ENTRY_INTO_FORCE)
    start = signature(facts, scenario) if effect is None else entry_into_force(facts, scenario)
    last = end(facts, scenario)
    for bound in (start, last):
        if isinstance(bound, Lack):
            return lacking(bound, *((effect, fact) if effect else (fact,)))
    if isinstance(start, Lack) or isinstance(last, Lack) or last.day < start.day:
        return lacking(Lack(reason="la fin précède l'entrée en vigueur"), fact)
    return _counted(start, last, fact, effect)


def _written(fact: Fact, value: Duration | Delay) -> Outcome:
    """The duration that the text itself gives."""
    words = value_text(value)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{sentence(words)} {sentence(clause(fact))}",
        quanta=(Quantum(name=_LABEL, value=str(value.count), unit=value.unit.value, text=words),),
        derivation=stated(fact),
        citations=(fact.citation,),
    )


def _counted(start: Moment, last: Moment, fact: Fact, effect: Fact | None) -> Outcome:
    time = lapse(_LABEL, start.day, last.day, start.derivation, last.derivation)
    clauses = " ; ".join(clause(each) for each in (effect, fact) if each is not None)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"La convention court sur {time.words}, du {start.words} au {last.words}. "
            f"{sentence(clauses)}"
        ),
        quanta=(time.quantum(_LABEL),),
        derivation=time.derivation,
        citations=cited(*last.citations, *start.citations),
        remarks=(*start.remarks, *last.remarks),
    )


CALCULATOR = Calculator(
    name="total_duration", label="durée totale de la convention", compute=_compute
)
