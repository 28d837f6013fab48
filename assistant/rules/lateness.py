"""Whether what is done on a day keeps a deadline, and by how much it misses it."""

from datetime import date

from assistant.rules import french
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact
from assistant.rules.given_days import own_days
from assistant.rules.lapses import Lapse, lapse
from assistant.rules.moments import Moment
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import clause, day_quantum, given_day, present_day, sentence
from assistant.rules.scenario import Given, Matter, Scenario

_WONDERED = (Matter.IN_TIME, Matter.LATE, Matter.HOW_LATE)


def done_day(scenario: Scenario) -> Given[date] | None:
    """The day to judge: the one that the question gives, else the present one.

    None where the question does not wonder about a delay, or gives several days.
    """
    if not any(scenario.names(matter) for matter in _WONDERED):
        return None
    if not scenario.dates:
        return present_day(scenario)
    days = own_days(scenario)
    return days[0] if len(days) == len(scenario.dates) == 1 else None


def judged(moment: Moment, fact: Fact, what: str, done: Given[date], scenario: Scenario) -> Outcome:
    """How ``done`` stands to ``moment``, which ``fact`` states; ``what`` names it in French."""
    late = done.value > moment.day
    time = lapse(
        "retard" if late else "avance",
        done.value,
        moment.day,
        given_day("jour à comparer", done),
        moment.derivation,
    )
    day = french.day(done.value)
    told = (
        f"le {day} vient {time.words} après {what}, {moment.when}"
        if late
        else f"le {day} est dans le délai, qui court jusqu'à {what}, {moment.when}"
    )
    quanta = (day_quantum(moment.label, moment.day), time.quantum("retard" if late else "avance"))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_head(time, scenario, late=late)} : {told}. {sentence(clause(fact))}",
        quanta=quanta,
        derivation=DerivedStep(
            label="comparaison avec l'échéance",
            value="en retard" if late else "dans le délai",
            operation="jour comparé à l'échéance, ce jour compris",
            operands=(time.derivation,),
        ),
        citations=moment.citations,
        settled=True,
        remarks=moment.remarks,
    )


def _head(time: Lapse, scenario: Scenario, *, late: bool) -> str:
    if scenario.names(Matter.HOW_LATE):
        return f"{french.days(time.days)} de retard" if late else "Aucun retard"
    return "Oui" if late is scenario.names(Matter.LATE) else "Non"
