"""Which of two days comes later: a deadline of the text, its end, a day that is given."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, Moment, resolve
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    cited,
    clause,
    day_quantum,
    given_day,
    sentence,
    unsettled,
)
from assistant.rules.scenario import Scenario

_LABEL = "ordre des dates"
_NAMES = {
    Part.COFINANCING_DEADLINE: "l'échéance du cofinancement",
    Part.END: "la fin de la convention",
    Part.ENTRY_INTO_FORCE: "l'entrée en vigueur",
    Part.REPORT: "l'échéance du compte rendu",
    Part.STAFF_DEADLINE: "l'échéance de l'effectif demandé",
}
_MEANT = {Part.COFINANCING: Part.COFINANCING_DEADLINE}
_USUAL = (Part.COFINANCING_DEADLINE, Part.END)
_PAIR = 2


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    given = [
        Moment(
            label="la date indiquée",
            words=french.day(each.value),
            day=each.value,
            derivation=given_day("date indiquée", each),
        )
        for each in scenario.dates[:1]
    ]
    if not _named(scenario):
        return Outcome(
            status=OutcomeStatus.UNASKED, sentence="La question ne nomme aucune date à comparer."
        )
    parts = _parts(scenario, _PAIR - len(given))
    stating = [facts.get(part) for part in parts]
    found: list[Moment] = list(given)
    for part, fact in zip(parts, stating, strict=True):
        if fact is None:
            return unsettled(facts, part)
        moment = resolve(fact, facts, scenario)
        if isinstance(moment, Lack):
            return lacking(moment, fact)
        found.append(moment.model_copy(update={"label": _NAMES[part]}))
    return _ordered(found, [fact for fact in stating if fact is not None])


def _named(scenario: Scenario) -> list[Part]:
    meant = (_MEANT.get(part, part) for part in scenario.named)
    return [part for part in dict.fromkeys(meant) if part in _NAMES]


def _parts(scenario: Scenario, count: int) -> list[Part]:
    """The dates of the text to compare: those that the question names, then the usual ones."""
    named = _named(scenario)
    usual = [part for part in reversed(_USUAL) if part not in named]
    return [*named, *usual][:count]


def _ordered(found: list[Moment], stating: list[Fact]) -> Outcome:
    first, last = sorted(found, key=lambda moment: moment.day)
    time = lapse("écart", first.day, last.day, first.derivation, last.derivation)
    answer = (
        f"Le même jour : {first.label} et {last.label} tombent {first.when}."
        if first.day == last.day
        else f"La date la plus tardive est celle-ci, {last.label}, {last.when} ; {first.label} "
        f"tombe {first.when}, {time.words} plus tôt."
    )
    clauses = " ; ".join(dict.fromkeys(clause(fact) for fact in stating))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clauses)}",
        quanta=tuple(day_quantum(moment.label, moment.day) for moment in (last, first)),
        derivation=DerivedStep(
            label=_LABEL,
            value=f"{first.words}, puis {last.words}",
            operation="dates comparées",
            operands=(time.derivation,),
        ),
        citations=cited(*(c for moment in found for c in moment.citations)),
        remarks=tuple(dict.fromkeys(r for moment in found for r in moment.remarks)),
    )


CALCULATOR = Calculator(
    name="order_of_days", label="laquelle de deux dates vient en dernier", compute=_compute
)
