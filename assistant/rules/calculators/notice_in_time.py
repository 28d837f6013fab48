"""Whether there is still time to resign before the end of the convention."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, end
from assistant.rules.notices import EFFECT, effect_of, last_notice_moment, stated_notice
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    clause,
    day_quantum,
    day_step,
    given_day,
    reference_day,
    sentence,
    stated,
    unsettled,
)
from assistant.rules.scenario import Given, Scenario


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    found = stated_notice(facts)
    if found is None:
        return unsettled(facts, Part.NOTICE)
    fact, notice = found
    term = end(facts, scenario)
    if isinstance(term, Lack):
        return lacking(term, fact)
    moment, day = last_notice_moment(fact, term), _notified(scenario)
    late = day.value > moment.day
    leaf = given_day("jour de référence", day)
    time = lapse("écart", day.value, moment.day, leaf, moment.derivation)
    effect = effect_of(notice, day.value)
    operation = f"préavis de {french.length(notice)} compté du jour de référence"
    told = day_step(EFFECT, effect, operation, stated(fact), leaf)
    verdict = (
        f"Non : le dernier jour utile était le {moment.words}, il y a {time.words}."
        if late
        else f"Oui : le dernier jour utile est le {moment.words}, il reste {time.words}."
    )
    why = (
        f"Une résiliation notifiée le {french.day(day.value)} prendrait effet le "
        f"{french.day(effect)}, et la convention se termine le {term.words} : {clause(fact)}"
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{verdict} {sentence(why)}",
        quanta=(day_quantum(moment.label, moment.day), day_quantum(EFFECT, effect)),
        derivation=DerivedStep(
            label=moment.label,
            value=moment.words,
            operation="dernier jour utile comparé au jour de référence",
            operands=(time.derivation, told),
        ),
        citations=moment.citations,
        remarks=moment.remarks,
    )


def _notified(scenario: Scenario) -> Given[date]:
    """The day of the notice: the first of « en novembre », else the day to reason from."""
    period = scenario.period
    if scenario.dates or period is None or period.value.first is None or period.value.last is None:
        return reference_day(scenario)
    return Given[date](value=period.value.first, words=period.words, origin=period.origin)


CALCULATOR = Calculator(
    name="notice_in_time", label="résiliation encore possible avant la fin", compute=_compute
)
