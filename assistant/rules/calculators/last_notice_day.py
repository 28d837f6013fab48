"""The last useful day to notify a termination, for a wanted end or for the term."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, end
from assistant.rules.notices import (
    EFFECT,
    effect_of,
    last_notice_moment,
    special_case,
    stated_notice,
)
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, day_quantum, given_day, rest_day_remark, unsettled
from assistant.rules.reading.values import Notice
from assistant.rules.scenario import Given, Scenario

_MONTH_AT_MOST = 31


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    found = stated_notice(facts)
    if found is None:
        return unsettled(facts, Part.NOTICE)
    fact, notice = found
    target = _target(facts, scenario)
    if isinstance(target, Lack):
        wanted = target.missing or "la fin voulue"
        return lacking(target.model_copy(update={"missing": wanted}), fact)
    outcome = _last_day(fact, notice, target, scenario)
    special, places = special_case(facts)
    if not special:
        return outcome
    return outcome.model_copy(
        update={
            "remarks": (*outcome.remarks, special),
            "citations": cited(*outcome.citations, *places),
        }
    )


def _target(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The wanted end: what the user says, else the end of the convention."""
    given = scenario.dates[0] if scenario.dates else _month_end(scenario)
    if given is None:
        return end(facts, scenario)
    return Moment(
        label="fin voulue",
        words=french.day(given.value),
        day=given.value,
        derivation=given_day("fin voulue", given),
    )


def _month_end(scenario: Scenario) -> Given[date] | None:
    """The last day of « fin septembre », « en mars », where the question says no other day."""
    period = scenario.period
    if period is None or period.value.first is None or period.value.last is None:
        return None
    if (period.value.last - period.value.first).days >= _MONTH_AT_MOST:
        return None
    return Given[date](value=period.value.last, words=period.words, origin=period.origin)


def _last_day(fact: Fact, notice: Notice, target: Moment, scenario: Scenario) -> Outcome:
    moment = last_notice_moment(fact, target)
    effect = effect_of(notice, moment.day)
    past = ("Ce jour est déjà passé.",) if moment.day < scenario.today else ()
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Le {moment.words} au plus tard. Le préavis de {french.length(notice)} expire alors "
            f"le {french.day(effect)}, pour une fin au plus tard le {target.words} : "
            f"{clause(fact)}."
        ),
        quanta=(day_quantum(moment.label, moment.day), day_quantum(EFFECT, effect)),
        derivation=moment.derivation,
        citations=moment.citations,
        remarks=(*moment.remarks, *past, *rest_day_remark(moment.day)),
    )


CALCULATOR = Calculator(
    name="last_notice_day",
    label="dernier jour utile pour notifier une résiliation",
    compute=_compute,
)
