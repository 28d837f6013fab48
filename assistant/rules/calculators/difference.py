"""The difference between two sums of the text, or between one of them and one that is given."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.named import NamedSum, named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, given, subtracted
from assistant.rules.years import SHORT
from assistant.value import Value

_LABEL = "différence"
_PAIR = 2
# « Plus qu'eux ? »: what the partner brings is compared with what the FAST brings.
_USUAL = (Part.COFINANCING, Part.FAST_ENVELOPE)
_OTHER = {Part.AE: Part.CP, Part.CP: Part.AE}


class _Side(Value):
    """One of the two sums: what prose calls it, and what states it."""

    amount: Sum
    name: str
    stated: NamedSum | None = None


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    sides = _sides(facts, scenario)
    if isinstance(sides, Outcome):
        return sides
    one, other = sorted(sides, key=lambda side: side.amount.euros, reverse=True)
    gap = subtracted(_LABEL, "la plus grande somme moins l'autre", one.amount, other.amount)
    stated = [side.stated for side in sides if side.stated is not None]
    clauses = dict.fromkeys(clause(fact) for each in stated for fact in each.facts)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_answer(one, other, gap)} {sentence(' ; '.join(clauses))}",
        quanta=(sum_quantum(_LABEL, gap.euros),),
        derivation=gap.derivation,
        citations=cited(*(citation for each in stated for citation in each.citations)),
    )


def _answer(one: _Side, other: _Side, gap: Sum) -> str:
    sides = f"{one.name} ({one.amount.words}) et {other.name} ({other.amount.words})"
    if not gap.euros:
        return f"Aucune différence : {sides} sont du même montant."
    return f"{gap.words} de différence entre {sides} ; la plus grande somme est {one.name}."


def _sides(facts: FactBase, scenario: Scenario) -> tuple[_Side, _Side] | Outcome:
    named = list(dict.fromkeys(named_money(scenario)))
    if len(scenario.years) == _PAIR and len(named) == 1 and named[0] in SHORT:
        return _of_two_years(facts, named[0], scenario)
    if scenario.amounts:
        told = given("montant indiqué", scenario.amounts[0])
        first = _Side(amount=told, name="le montant indiqué")
        parts = named[:1] or [Part.DELEGATED]
    else:
        first = None
        parts = named[:_PAIR] if len(named) >= _PAIR else _completed(named)
    found: list[_Side] = [] if first is None else [first]
    for part in parts:
        side = named_sum(facts, part, scenario)
        if side is None:
            return unsettled(facts, part)
        found.append(_Side(amount=side.amount, name=side.the_name, stated=side))
    return found[0], found[1]


def _of_two_years(facts: FactBase, part: Part, scenario: Scenario) -> tuple[_Side, _Side] | Outcome:
    """The credits of the two years that the question gives."""
    found: list[_Side] = []
    for year in scenario.years:
        side = named_sum(facts, part, scenario.model_copy(update={"years": (year,)}))
        if side is None:
            return unsettled(facts, part)
        found.append(_Side(amount=side.amount, name=side.the_name, stated=side))
    return found[0], found[1]


def _completed(named: list[Part]) -> list[Part]:
    """Two sums to compare, where the question names one or none."""
    own = [_OTHER[part] for part in named if part in _OTHER]
    others = own or [part for part in _USUAL if part not in named]
    return [*named, *others][:_PAIR]


CALCULATOR = Calculator(name="difference", label="différence entre deux sommes", compute=_compute)
