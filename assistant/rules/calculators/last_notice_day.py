"""The last useful day to notify a termination, for a wanted end or for the term."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, end
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import (
    cited,
    clause,
    day_quantum,
    day_step,
    given_day,
    rest_day_remark,
    stated,
    unsettled,
)
from assistant.rules.reading.values import Notice
from assistant.rules.scenario import Scenario

_LABEL = "dernier jour utile pour notifier"
_EFFECT = "prise d'effet de la résiliation"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.NOTICE)
    if fact is None or not isinstance(fact.value, Notice):
        return unsettled(facts, Part.NOTICE)
    target = _target(facts, scenario)
    if isinstance(target, Lack):
        return lacking(target, fact)
    return _last_day(fact, fact.value, target, scenario)


def _target(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The wanted end: what the user says, else the end of the convention."""
    if not scenario.dates:
        return end(facts, scenario)
    given = scenario.dates[0]
    return Moment(
        label="fin voulue",
        words=french.day(given.value),
        day=given.value,
        derivation=given_day("fin voulue", given),
    )


def _last_day(fact: Fact, notice: Notice, target: Moment, scenario: Scenario) -> Outcome:
    day = calendar.latest_notice(target.day, notice.count, notice.unit, notice.days)
    effect = calendar.add(day, notice.count, notice.unit, notice.days)
    length = french.length(notice)
    past = ("Ce jour est déjà passé.",) if day < scenario.today else ()
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Le {french.day(day)} au plus tard. Le préavis de {length} expire alors le "
            f"{french.day(effect)}, pour une fin au plus tard le {target.words} : {clause(fact)}."
        ),
        quanta=(day_quantum(_LABEL, day), day_quantum(_EFFECT, effect)),
        derivation=_derivation(fact, notice, target, day, effect),
        citations=cited(fact.citation, *target.citations),
        remarks=(*target.remarks, *past, *rest_day_remark(day)),
    )


def _derivation(fact: Fact, notice: Notice, target: Moment, day: date, effect: date) -> DerivedStep:
    """The day counted back from the target, then checked forward."""
    length, policy = french.length(notice), date_policy()
    back = f"préavis de {length} compté à rebours. {policy.statements.notice}"
    forward = f"préavis de {length} compté de ce jour. {policy.counting(notice.unit)}"
    found = day_step(_LABEL, day, back, stated(fact), target.derivation)
    checked = day_step(_EFFECT, effect, forward, found, stated(fact))
    return day_step(_LABEL, day, "vérifié : le préavis expire à temps", checked)


CALCULATOR = Calculator(
    name="last_notice_day",
    label="dernier jour utile pour notifier une résiliation",
    compute=_compute,
)
