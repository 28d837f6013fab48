"""Whether a sum of the text is more than another, less, or as much."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.named import NamedSum, named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Order, Scenario
from assistant.rules.sums import Sum, given, subtracted
from assistant.value import Value

_LABEL = "différence"
# « Un euro pour un euro ? » compares what the partner brings with what the FAST does.
_BROUGHT = (Part.COFINANCING, Part.FAST_ENVELOPE)
_PAIR = 2


class _Side(Value):
    """One of the two sums: what prose calls it, and what states it."""

    amount: Sum
    name: str
    stated: NamedSum | None = None

    @property
    def words(self) -> str:
        """« le montant délégué (96 000 €) »; the sum alone where the question gives it."""
        return self.amount.words if self.stated is None else f"{self.name} ({self.amount.words})"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.order is None:
        return unasked("des sommes à comparer")
    sides = _sides(facts, scenario)
    if isinstance(sides, Outcome):
        return sides
    one, other = sides
    high, low = sorted((one.amount, other.amount), key=lambda each: each.euros, reverse=True)
    gap = subtracted(_LABEL, "la plus grande somme moins l'autre", high, low)
    stated = [side.stated for side in sides if side.stated is not None]
    clauses = dict.fromkeys(clause(fact) for each in stated for fact in each.facts)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{_verdict(one, other, scenario.order)} : {_compared(one, other, gap)}. "
            f"{sentence(' ; '.join(clauses))}"
        ),
        quanta=(sum_quantum(_LABEL, gap.euros),),
        derivation=gap.derivation,
        citations=cited(*(citation for each in stated for citation in each.citations)),
    )


def _verdict(one: _Side, other: _Side, order: Order) -> str:
    first, second = one.amount.euros, other.amount.euros
    said = {
        Order.AT_LEAST: first >= second,
        Order.AT_MOST: first <= second,
        Order.MORE: first > second,
        Order.LESS: first < second,
        Order.SAME: first == second,
    }
    return "Oui" if said[order] else "Non"


def _compared(one: _Side, other: _Side, gap: Sum) -> str:
    if not gap.euros:
        return f"{one.words} et {other.words} font la même somme"
    more = "dépasse" if one.amount.euros > other.amount.euros else "est en dessous de"
    if one.name.startswith("les "):
        more = "dépassent" if one.amount.euros > other.amount.euros else "sont en dessous de"
    return f"{one.words} {more} {other.words}, de {gap.words}".replace(" de le ", " du ").replace(
        " de les ", " des "
    )


def _sides(facts: FactBase, scenario: Scenario) -> tuple[_Side, _Side] | Outcome:
    """The two sums compared, in the order of the words."""
    named = named_money(scenario)
    if len(scenario.years) == _PAIR and named:
        return _of_two_years(facts, named[0], scenario)
    told = _told(scenario)
    parts = _pair(named) if told is None else named[:1]
    found: list[_Side] = []
    for part in parts:
        side = named_sum(facts, part, scenario)
        if side is None:
            return unsettled(facts, part)
        found.append(_Side(amount=side.amount, name=side.the_name, stated=side))
    if told is not None:
        found.append(_Side(amount=told, name="le montant indiqué"))
    return (found[0], found[1]) if len(found) == _PAIR else unasked("deux sommes")


def _told(scenario: Scenario) -> Sum | None:
    """The sum that the question gives; « un euro pour un euro » gives none."""
    sums = (each for each in scenario.amounts if each.value > 1)
    return next((given("montant indiqué", each) for each in sums), None)


def _pair(named: list[Part]) -> list[Part]:
    """Two sums to compare, where the question names one or none."""
    return [*named, *(part for part in _BROUGHT if part not in named)][:_PAIR]


def _of_two_years(facts: FactBase, part: Part, scenario: Scenario) -> tuple[_Side, _Side] | Outcome:
    """The credits of the two years of the question."""
    found: list[_Side] = []
    for year in scenario.years:
        one_year = scenario.model_copy(update={"years": (year,)})
        side = named_sum(facts, part, one_year)
        if side is None:
            return unsettled(facts, part)
        found.append(_Side(amount=side.amount, name=side.the_name, stated=side))
    return found[0], found[1]


CALCULATOR = Calculator(name="comparison", label="comparaison de deux sommes", compute=_compute)
