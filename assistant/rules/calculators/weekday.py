"""On which day of the week a date falls, and whether it is a public holiday."""

from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, Moment, end
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, day_quantum, given_day, sentence, unsettled
from assistant.rules.scenario import Scenario

_LABEL = "jour de la semaine"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.dates:
        given = scenario.dates[0]
        moment = Moment(
            label="date indiquée",
            words=french.day(given.value),
            day=given.value,
            derivation=given_day("date indiquée", given),
        )
        return _outcome(moment, "")
    fact = facts.get(Part.END)
    if fact is None:
        return unsettled(facts, Part.END)
    last = end(facts, scenario)
    if isinstance(last, Lack):
        return lacking(last, fact)
    return _outcome(last, sentence(f"c'est la fin de la convention : {clause(fact)}"))


def _outcome(moment: Moment, why: str) -> Outcome:
    name = calendar.weekday(moment.day)
    holiday = calendar.holiday(moment.day)
    rest = f", jour férié ({holiday})" if holiday else ""
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"Le {moment.words} est un {name}{rest}. {why}".strip(),
        quanta=(day_quantum(moment.label, moment.day),),
        derivation=DerivedStep(
            label=_LABEL,
            value=f"{name}{rest}",
            operation="lu dans le calendrier",
            operands=(moment.derivation,),
        ),
        citations=moment.citations,
        remarks=moment.remarks,
    )


CALCULATOR = Calculator(name="weekday", label="jour de la semaine et jour férié", compute=_compute)
