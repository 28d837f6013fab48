"""Every deadline, or those before a day that the user gives."""

from datetime import timedelta

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import moment_quantum
from assistant.rules.calculator import Calculator
from assistant.rules.deadlines import Deadline, read_deadlines
from assistant.rules.derivation import DerivedStep, GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Moment
from assistant.rules.obligations.reader import read_register
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import cited, quoted
from assistant.rules.scenario import Given, Period, Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    deadlines = read_deadlines(facts, read_register(convention), scenario)
    if not deadlines:
        return Outcome(
            status=OutcomeStatus.ABSENT, sentence="La convention ne fixe aucune échéance."
        )
    period = _period(scenario)
    dated = [
        each
        for each in deadlines
        if each.moment and (period is None or period.value.holds(each.moment.day))
    ]
    undated = [each for each in deadlines if each.moment is None]
    moments = [each.moment for each in dated if each.moment is not None]
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence="\n".join((_lead(dated, period), *(_line(each, scenario) for each in dated))),
        quanta=tuple(moment_quantum(moment) for moment in moments),
        derivation=_derivation(moments, period),
        citations=cited(
            *(each.citation for each in (*dated, *undated)),
            *(citation for moment in moments for citation in moment.citations),
        ),
        remarks=(*_undated(undated), *_remarks(moments)),
    )


def _period(scenario: Scenario) -> Given[Period] | None:
    """The days that the question keeps to; before the day it gives, where it gives but one."""
    if scenario.period is not None or not scenario.dates:
        return scenario.period
    limit = scenario.dates[0]
    before = Period(last=limit.value - timedelta(days=1))
    return Given[Period](value=before, words=limit.words, origin=limit.origin)


def _lead(dated: list[Deadline], period: Given[Period] | None) -> str:
    if period is None:
        return "Voici les échéances datées :" if dated else "Aucune échéance n'est datée."
    days = _days(period.value)
    return f"{french.capitalized(days)} :" if dated else f"Rien n'est daté {days}."


def _days(period: Period) -> str:
    """« du 1er mars 2031 au 30 juin 2031 », « avant le 1er octobre 2031 »."""
    if period.first is None and period.last is not None:
        return f"avant le {french.day(period.last + timedelta(days=1))}"
    if period.last is None and period.first is not None:
        return f"à partir du {french.day(period.first)}"
    if period.first is None or period.last is None:
        return "à toute date"
    return f"du {french.day(period.first)} au {french.day(period.last)}"


def _line(deadline: Deadline, scenario: Scenario) -> str:
    moment = deadline.moment
    when = moment.when if moment is not None else deadline.condition
    past = ", déjà passé" if moment is not None and moment.day < scenario.today else ""
    who = f" ({deadline.who})" if deadline.who else ""
    what = quoted(deadline.what) if deadline.verbatim else deadline.what
    return f"- {when}{past}{who} : {what} ({french.reference(deadline.citation)})"


def _undated(deadlines: list[Deadline]) -> tuple[str, ...]:
    """The deadlines without a day, and what would give them one."""
    if not deadlines:
        return ()
    missing = french.enumerated(
        tuple(dict.fromkeys(each.missing for each in deadlines if each.missing))
    )
    lead = f"Sans date connue (il faut {missing}) :" if missing else "Sans date connue :"
    lines = (
        f"- {' '.join(each.condition.split())} ({each.who}) : "
        f"{quoted(each.what) if each.verbatim else each.what} ({french.reference(each.citation)})"
        for each in deadlines
    )
    return ("\n".join((lead, *lines)),)


def _remarks(moments: list[Moment]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(remark for moment in moments for remark in moment.remarks))


def _derivation(moments: list[Moment], period: Given[Period] | None) -> DerivedStep | None:
    kept = () if period is None else (_given_period(period),)
    if not moments and not kept:
        return None
    words = dict.fromkeys(moment.words for moment in moments)
    return DerivedStep(
        label="échéances",
        value=french.enumerated(tuple(words)) or "aucune",
        operation="dates mises en ordre" + (", gardées dans la période" if kept else ""),
        operands=(*(moment.derivation for moment in moments), *kept),
    )


def _given_period(period: Given[Period]) -> GivenLeaf:
    return GivenLeaf(
        label="période",
        value=_days(period.value),
        words=period.words,
        origin=period.origin.value,
    )


CALCULATOR = Calculator(
    name="deadlines", label="échéances, toutes ou celles d'une période", compute=_compute
)
