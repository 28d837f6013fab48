"""Every deadline, or those before a day that the user gives."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import moment_quantum
from assistant.rules.calculator import Calculator
from assistant.rules.deadlines import Deadline, read_deadlines
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Moment
from assistant.rules.obligations.reader import read_register
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import cited, quoted
from assistant.rules.scenario import Scenario


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    deadlines = read_deadlines(facts, read_register(convention), scenario)
    if not deadlines:
        return Outcome(
            status=OutcomeStatus.ABSENT, sentence="La convention ne fixe aucune échéance."
        )
    limit = scenario.dates[0].value if scenario.dates else None
    dated = [
        each for each in deadlines if each.moment and (limit is None or each.moment.day < limit)
    ]
    undated = [each for each in deadlines if each.moment is None]
    moments = [each.moment for each in dated if each.moment is not None]
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence="\n".join((_lead(dated, limit), *(_line(each, scenario) for each in dated))),
        quanta=tuple(moment_quantum(moment) for moment in moments),
        derivation=_derivation(moments),
        citations=cited(
            *(each.citation for each in (*dated, *undated)),
            *(citation for moment in moments for citation in moment.citations),
        ),
        remarks=(*_undated(undated), *_remarks(moments)),
    )


def _lead(dated: list[Deadline], limit: date | None) -> str:
    if limit is None:
        return "Voici les échéances datées :" if dated else "Aucune échéance n'est datée."
    day = french.day(limit)
    return f"Avant le {day} :" if dated else f"Rien n'est daté avant le {day}."


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


def _derivation(moments: list[Moment]) -> DerivedStep | None:
    if not moments:
        return None
    words = dict.fromkeys(moment.words for moment in moments)
    return DerivedStep(
        label="échéances",
        value=french.enumerated(tuple(words)),
        operation="dates mises en ordre",
        operands=tuple(moment.derivation for moment in moments),
    )


CALCULATOR = Calculator(
    name="deadlines", label="échéances, toutes ou avant une date", compute=_compute
)
