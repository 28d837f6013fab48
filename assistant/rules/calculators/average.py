"""What a sum makes a month and a year, over the convention or over a length of time given."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.convention.model import Convention
from assistant.rules import calendar, french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack, end, entry_into_force, signature
from assistant.rules.named import NamedSum, named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    cited,
    clause,
    given_day,
    reference_day,
    sentence,
    stated,
    sum_quantum,
    sum_step,
    unasked,
    unsettled,
)
from assistant.rules.reading.values import Delay, Duration, TimeUnit
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, given, of_part
from assistant.value import Value

_CENT = Decimal("0.01")
_YEAR = 12
_HALF_MONTH = 15
_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.YEAR: _YEAR}


class _Months(Value):
    """A length of time in whole months, and how it was found."""

    count: int
    derivation: Derivation


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.names(Matter.MONTHLY_COST) and scenario.amounts:
        return _months_paid(facts, given("coût d'un mois", scenario.amounts[0]))
    named = named_money(scenario)
    if scenario.names(Matter.MEETING) and not named and not scenario.amounts:
        return unasked("une somme à répartir")
    return _spread(facts, scenario, named[0] if named else Part.DELEGATED)


def _spread(facts: FactBase, scenario: Scenario, part: Part) -> Outcome:
    """The sum that plays ``part``, or the one given, over the months of the convention."""
    stating = named_sum(facts, part, scenario)
    if stating is None and not scenario.amounts:
        return unsettled(facts, part)
    whole = given("montant indiqué", scenario.amounts[0]) if scenario.amounts else None
    amount = whole or (stating.amount if stating is not None else None)
    fact = facts.get(Part.END)
    if (over := _over(facts, scenario)) is not None:
        return over
    months = _months(facts, scenario)
    if amount is None or fact is None:
        return unsettled(facts, Part.END)
    if isinstance(months, Lack):
        return lacking(months, fact)
    return _averaged(facts, amount, None if whole else stating, months)


def _months_paid(facts: FactBase, cost: Sum) -> Outcome:
    """How many whole months of ``cost`` the delegated amount pays for."""
    fact, delegated = facts.get(Part.DELEGATED), of_part(facts, Part.DELEGATED)
    if fact is None or delegated is None or not cost.euros:
        return unsettled(facts, Part.DELEGATED)
    length = french.figure(int(delegated.euros // cost.euros), TimeUnit.MONTH)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{length} en entier, à {cost.words} par mois, sur les {delegated.words} délégués, si "
            f"rien d'autre n'y est engagé. {sentence(clause(fact))}"
        ),
        derivation=DerivedStep(
            label="mois payés",
            value=length,
            operation="montant délégué divisé par le coût d'un mois, sans le reste",
            operands=(delegated.derivation, cost.derivation),
        ),
        citations=delegated.citations,
    )


def _over(facts: FactBase, scenario: Scenario) -> Outcome | None:
    """That no month is left to spread a sum over, where the question spreads it up to the end."""
    fact, last = facts.get(Part.END), end(facts, scenario)
    if fact is None or isinstance(last, Lack) or scenario.durations:
        return None
    start, day = signature(facts, scenario), reference_day(scenario)
    ahead = scenario.names(Matter.UNTIL_END) and last.day < day.value
    if not ahead and (isinstance(start, Lack) or start.day <= last.day):
        return None
    leaf = (
        given_day("jour de référence", day)
        if ahead or isinstance(start, Lack)
        else start.derivation
    )
    since = "jour de référence" if ahead else "jour de la signature"
    step = DerivedStep(
        label="mois restants",
        value="aucun",
        operation=f"fin de la convention comparée à ceci : {since}",
        operands=(last.derivation, leaf),
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Aucun mois ne reste pour étaler une somme : la convention a pris fin le "
            f"{last.words}, avant le {since}. {sentence(clause(fact))}"
        ),
        derivation=step,
        citations=last.citations,
        remarks=last.remarks,
    )


def _averaged(facts: FactBase, amount: Sum, stating: NamedSum | None, months: _Months) -> Outcome:
    month = _per(amount, months, 1, "moyenne par mois")
    year = _per(amount, months, _YEAR, "moyenne par an")
    length = french.figure(months.count, TimeUnit.MONTH)
    what = f"{stating.the_name} ({amount.words})" if stating is not None else amount.words
    fact = facts.get(Part.END)
    clauses = [clause(each) for each in (*(stating.facts if stating else ()),)]
    clauses += [clause(fact)] if fact is not None else []
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{month.words} par mois en moyenne, soit {year.words} par an : {what} sur {length}. "
            f"{sentence(' ; '.join(dict.fromkeys(clauses)))}"
        ),
        quanta=(
            sum_quantum("moyenne par mois", month.euros),
            sum_quantum("moyenne par an", year.euros),
        ),
        derivation=DerivedStep(
            label="moyenne",
            value=f"{month.words} par mois, {year.words} par an",
            operation="somme répartie également sur la durée",
            operands=(month.derivation, year.derivation),
        ),
        citations=cited(*(stating.citations if stating else ()), fact.citation if fact else None),
    )


def _per(amount: Sum, months: _Months, count: int, label: str) -> Sum:
    """The part of ``amount`` that falls to ``count`` months."""
    euros = (amount.euros * count / months.count).quantize(_CENT, rounding=ROUND_HALF_UP)
    operation = "somme divisée par le nombre de mois" + (", fois douze" if count > 1 else "")
    step = sum_step(label, euros, operation, amount.derivation, months.derivation)
    return Sum(euros=euros, derivation=step, citations=amount.citations)


def _months(facts: FactBase, scenario: Scenario) -> _Months | Lack:
    """The length of time given, else that of the convention, to the nearest month."""
    told = next((d for d in scenario.durations if d.value.unit in _MONTHS), None)
    if told is not None:
        count = told.value.count * _MONTHS[told.value.unit]
        text = french.figure(count, TimeUnit.MONTH)
        leaf = GivenLeaf(
            label="durée indiquée", value=text, words=told.words, origin=told.origin.value
        )
        return _Months(count=max(count, 1), derivation=leaf)
    fact = facts.get(Part.END)
    value = fact.value if fact is not None else None
    if fact is not None and isinstance(value, Duration | Delay) and value.unit in _MONTHS:
        count = value.count * _MONTHS[value.unit]
        return _step(count, stated(fact))
    effect = facts.get(Part.ENTRY_INTO_FORCE)
    start = signature(facts, scenario) if effect is None else entry_into_force(facts, scenario)
    last = end(facts, scenario)
    if isinstance(start, Lack):
        return start
    if isinstance(last, Lack):
        return last
    elapsed = calendar.elapsed(min(start.day, last.day), last.day)
    count = elapsed.months + (elapsed.month_days >= _HALF_MONTH)
    return _step(count, start.derivation, last.derivation)


def _step(count: int, *operands: Derivation) -> _Months:
    months = max(count, 1)
    return _Months(
        count=months,
        derivation=DerivedStep(
            label="durée de la convention",
            value=french.figure(months, TimeUnit.MONTH),
            operation="comptée au mois le plus proche",
            operands=operands,
        ),
    )


CALCULATOR = Calculator(name="average", label="moyenne par mois et par an", compute=_compute)
