"""When a termination notified on a given day takes effect."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import dated, lacking
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, Moment
from assistant.rules.notices import EFFECT, effect_of, special_case, stated_notice
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import clause, day_step, given_day, stated, unasked, unsettled
from assistant.rules.scenario import Matter, Origin, Scenario


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if not scenario.speaks_of(Matter.LEAVING) or scenario.names(Matter.AIMED):
        return unasked("une résiliation")
    found = stated_notice(facts)
    if found is None:
        return unsettled(facts, Part.NOTICE)
    fact, notice = found
    days = [given for given in scenario.dates if given != scenario.notification]
    told = scenario.notification
    if not days and told is not None and told.origin is Origin.QUESTION:
        # It is the convention that was notified that day.
        return unasked("une résiliation")
    if not days:
        return lacking(Lack(missing="la date de notification de la résiliation"), fact)
    given = days[0]
    day = effect_of(notice, given.value)
    length = french.length(notice)
    special, places = special_case(facts)
    operation = (
        f"préavis de {length} compté de la notification. {date_policy().counting(notice.unit)}"
    )
    moment = Moment(
        label=EFFECT,
        words=french.day(day),
        day=day,
        derivation=day_step(EFFECT, day, operation, stated(fact), given_day("notification", given)),
        citations=(fact.citation, *places),
    )
    why = (
        f"Une résiliation notifiée le {french.day(given.value)} prend effet au terme du préavis, "
        f"{length} plus tard : {clause(fact)}"
    )
    return dated(moment, why, facts, scenario, *((special,) if special else ()))


CALCULATOR = Calculator(
    name="termination_effect",
    label="prise d'effet d'une résiliation",
    compute=_compute,
)
