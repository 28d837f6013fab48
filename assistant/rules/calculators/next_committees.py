"""The next committees, from a meeting that was held or from the signature."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import against_end, lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.meetings import held, origin
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
    present_day,
    rest_day_remark,
    sentence,
    stated,
    unasked,
    unsettled,
)
from assistant.rules.reading.values import Recurrence
from assistant.rules.scenario import Matter, Scenario

_LABEL = "prochain comité"
_TOLD = "comité précédent"
# A list any longer helps nobody; the convention may have no end to stop it.
_MOST = 24


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if not scenario.speaks_of(Matter.MEETING):
        return unasked("une réunion")
    fact = facts.get(Part.COMMITTEE_RECURRENCE)
    if fact is None or not isinstance(fact.value, Recurrence):
        return unsettled(facts, Part.COMMITTEE_RECURRENCE)
    over = _over(fact, facts, scenario)
    if over is not None:
        return over
    start = _start(facts, scenario)
    if isinstance(start, Lack):
        missing = "la date du dernier comité, ou la date de signature"
        return lacking(start.model_copy(update={"missing": missing}), fact)
    return _meetings(fact, fact.value, start, facts, scenario)


def _over(fact: Fact, facts: FactBase, scenario: Scenario) -> Outcome | None:
    """That no meeting is to come, once the convention is over and none is told."""
    last, day = end(facts, scenario), present_day(scenario)
    if scenario.dates or isinstance(last, Lack) or day.value <= last.day:
        return None
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Aucun comité n'est plus prévu : la convention a pris fin le {last.words}. "
            f"{sentence(clause(fact))}"
        ),
        derivation=DerivedStep(
            label=_LABEL,
            value="aucun",
            operation="fin de la convention comparée au jour de référence",
            operands=(last.derivation, given_day("jour de référence", day)),
        ),
        citations=cited(fact.citation, *last.citations),
    )


def _start(facts: FactBase, scenario: Scenario) -> Moment | Lack:
    """The meeting that the user tells, else what the text has meetings counted from."""
    if not scenario.dates:
        return origin(facts, scenario)
    given = scenario.dates[0]
    return Moment(
        label=_TOLD,
        words=french.day(given.value),
        day=given.value,
        derivation=given_day(_TOLD, given),
    )


def _meetings(
    fact: Fact, recurrence: Recurrence, start: Moment, facts: FactBase, scenario: Scenario
) -> Outcome:
    days = _days(recurrence, start, facts, scenario)
    first, *others = days
    moment = against_end(_moment(fact, recurrence, start, tuple(days)), facts, scenario)
    basis = french.every(recurrence)
    answer = (
        f"Le {french.day(first)}. Le comité se tient {basis} ; compté depuis le {start.words} "
        f"({start.label}) : {clause(fact)}."
    )
    following = french.enumerated(tuple(french.day(day) for day in others))
    then = (f"Ensuite, jusqu'à la fin de la convention : {following}.",) if others else ()
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=answer,
        quanta=tuple(day_quantum("comité", day) for day in days),
        derivation=moment.derivation,
        citations=moment.citations,
        remarks=(*moment.remarks, *rest_day_remark(first), *then),
    )


def _days(recurrence: Recurrence, start: Moment, facts: FactBase, scenario: Scenario) -> list[date]:
    """The next meeting, whenever it falls, then those up to the end of the convention.

    From what the text counts them from, meetings before the present day have been held.
    """
    count = 0 if start.label == Part.FIRST_COMMITTEE.value else 1
    day = calendar.add(start.day, recurrence.count * count, recurrence.unit)
    while start.label != _TOLD and day < scenario.today:
        count += 1
        day = calendar.add(start.day, recurrence.count * count, recurrence.unit)
    last = end(facts, scenario)
    if isinstance(last, Lack):
        return [day]
    return [day, *(later for later in held(start, recurrence, last.day) if later > day)][:_MOST]


def _moment(fact: Fact, recurrence: Recurrence, start: Moment, days: tuple[date, ...]) -> Moment:
    policy = date_policy()
    operation = (
        f"{french.every(recurrence)} depuis ceci : {start.label}. "
        f"{policy.counting(recurrence.unit)} {policy.statements.recurrence}"
    )
    steps = tuple(
        day_step("comité", day, operation, stated(fact), start.derivation) for day in days
    )
    words = french.day(days[0])
    return Moment(
        label=_LABEL,
        words=words,
        day=days[0],
        derivation=DerivedStep(
            label=_LABEL, value=words, operation="le premier de ceux-ci", operands=steps
        ),
        citations=cited(fact.citation, *start.citations),
        remarks=start.remarks,
    )


CALCULATOR = Calculator(
    name="next_committees",
    label="prochains comités d'investissement",
    compute=_compute,
)
