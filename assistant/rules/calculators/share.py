"""What part of a sum another one is, or what sum a part is."""

from decimal import ROUND_HALF_UP, Decimal
from operator import ge, gt, le, lt

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.ceilings import credits_named
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.named import named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Matter, Order, Scenario
from assistant.rules.sums import Sum, given, proportion, share_of, stating
from assistant.rules.years import SHORT
from assistant.value import Value

_LABEL = "part"
_KEPT = {Order.MORE: gt, Order.LESS: lt, Order.AT_LEAST: ge, Order.AT_MOST: le}


class _Whole(Value):
    """What the part is taken from.

    Attributes:
        amount: the sum.
        name: « le montant délégué »; empty where the question gives the sum itself.
        citations: the passages that state it.
    """

    amount: Sum
    name: str = ""
    citations: tuple[Citation, ...] = ()

    @property
    def words(self) -> str:
        """« 96 000 € (l'enveloppe FAST) »."""
        return f"{self.amount.words} ({self.name})" if self.name else self.amount.words


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.names(Matter.TIME_GONE):
        return unasked("une part d'une somme")
    base = _base(scenario)
    if base in SHORT and _asks_of_a_year(scenario):
        return _of_a_year(facts, base, scenario)
    return _of_whole(facts, base, scenario)


def _of_whole(facts: FactBase, base: Part, scenario: Scenario) -> Outcome:
    whole = _whole(facts, scenario, base)
    if whole is None or not whole.amount.euros:
        return unsettled(facts, base)
    others = [part for part in named_money(scenario) if part is not base]
    if scenario.proposed is not None and scenario.proposed is not base:
        others = [scenario.proposed]
    if scenario.percentages and not scenario.amounts and not _proposes(scenario, others):
        return _sum_for(facts, whole, scenario)
    if scenario.amounts and not _is_whole(scenario, whole):
        outcome = _rates_for(facts, whole, given("montant indiqué", scenario.amounts[0]))
        return _checked(outcome, scenario)
    wanted = others or [Part.DINUM_SHARE, Part.DELEGATED]
    if wanted == [Part.DINUM_SHARE] and base is Part.FAST_ENVELOPE:
        # What is taken first is told with what it leaves.
        wanted.append(Part.DELEGATED)
    found = [named_sum(facts, part, scenario) for part in wanted]
    parts = [each.amount for each in found if each is not None]
    if not parts:
        return unsettled(facts, *wanted)
    return _checked(_rates_for(facts, whole, *parts), scenario)


def _asks_of_a_year(scenario: Scenario) -> bool:
    """« Quel pourcentage des CP en 2031 ? »: the part that this year is of all the years."""
    told = scenario.amounts or scenario.percentages or scenario.bases
    return not told and len(scenario.years) == 1 and len(named_money(scenario)) == 1


def _of_a_year(facts: FactBase, part: Part, scenario: Scenario) -> Outcome:
    own = named_sum(facts, part, scenario)
    every = named_sum(facts, part, scenario.model_copy(update={"years": ()}))
    if own is None or every is None or not every.amount.euros:
        return unsettled(facts, part)
    name = f"le total {every.of_name}"
    return _rates_for(
        facts, _Whole(amount=every.amount, name=name, citations=every.citations), own.amount
    )


def _proposes(scenario: Scenario, others: list[Part]) -> bool:
    """Whether the rate is proposed for a part of the text, rather than turned into a sum."""
    return bool(others) and (scenario.whole is not None or scenario.proposed is not None)


def _is_whole(scenario: Scenario, whole: _Whole) -> bool:
    """Whether the one sum of the question is the whole itself, which is no part of it."""
    return len(scenario.amounts) == 1 and scenario.amounts[0].value == whole.amount.euros


def _base(scenario: Scenario) -> Part:
    """The whole that the question means: the one it asks a share of, else the one it names."""
    if scenario.whole is not None and scenario.whole in named_money(scenario):
        return scenario.whole
    named = named_money(scenario)
    told = scenario.amounts or scenario.percentages
    if told and not named and len(scenario.years) == 1:
        # « 80 %, ça fait combien en 2031 ? »: the envelope has no years.
        return credits_named(scenario)
    # « 15 % pour la DINUM » is a share of the envelope, not of what she keeps.
    wholes = [part for part in named if part is not scenario.proposed]
    return wholes[-1] if wholes and told else Part.FAST_ENVELOPE


def _whole(facts: FactBase, scenario: Scenario, base: Part) -> _Whole | None:
    """What the part is taken from: a sum of the question, else one of the text."""
    told = (*scenario.bases, *scenario.amounts[1:])
    if told:
        return _Whole(amount=given("base indiquée", told[0]))
    found = named_sum(facts, base, scenario)
    if found is None:
        return None
    return _Whole(amount=found.amount, name=found.the_name, citations=found.citations)


def _rates_for(facts: FactBase, whole: _Whole, *parts: Sum) -> Outcome:
    shares = [proportion(_LABEL, part, whole.amount) for part in parts]
    said = french.enumerated(
        tuple(f"{share.words} pour {part.words}" for share, part in zip(shares, parts, strict=True))
    )
    clauses = _clauses(facts, *parts, whole.amount)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said}, sur {whole.words}. {clauses}".strip(),
        quanta=tuple(
            Quantum(name=_LABEL, value=str(share.rate), unit="%", text=share.words)
            for share in shares
        ),
        derivation=_together(tuple(share.derivation for share in shares)),
        citations=cited(
            *_citations(facts, *parts, whole.amount),
            *whole.citations,
            *(citation for part in parts for citation in part.citations),
        ),
    )


def _checked(outcome: Outcome, scenario: Scenario) -> Outcome:
    """« Oui » or « Non » to the rate that the question proposes beside its sum."""
    if not scenario.percentages:
        return outcome
    rate, told = Decimal(outcome.quanta[0].value), scenario.percentages[0].value
    if scenario.order in _KEPT:
        kept = _KEPT[scenario.order](rate, told)
        lead = "Oui" if kept else "Non"
        return outcome.model_copy(update={"sentence": f"{lead} : {outcome.sentence}"})
    lead = "Oui" if told == rate else "Non"
    if lead == "Non" and told == rate.quantize(told, rounding=ROUND_HALF_UP):
        lead = "À l'arrondi près"
    return outcome.model_copy(update={"sentence": f"{lead} : {outcome.sentence}"})


def _sum_for(facts: FactBase, whole: _Whole, scenario: Scenario) -> Outcome:
    found = share_of(whole.amount, scenario.percentages[0])
    rate = french.percent(scenario.percentages[0].value)
    # « 14 400 € : c'est 15 % de 96 000 €. »
    answer = f"{found.words} : c'est {rate} de {whole.words}."
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {_clauses(facts, whole.amount)}".strip(),
        quanta=(sum_quantum(_LABEL, found.euros),),
        derivation=found.derivation,
        citations=cited(*_citations(facts, whole.amount), *whole.citations),
    )


def _together(steps: tuple[DerivedStep, ...]) -> DerivedStep:
    if len(steps) == 1:
        return steps[0]
    values = french.enumerated(tuple(step.value for step in steps))
    return DerivedStep(label="parts", value=values, operation="parts comparées", operands=steps)


def _clauses(facts: FactBase, *sums: Sum) -> str:
    """The clauses that state ``sums``, those that the text states."""
    found = dict.fromkeys(clause(fact) for each in sums if (fact := stating(facts, each)))
    return sentence(" ; ".join(found)) if found else ""


def _citations(facts: FactBase, *sums: Sum) -> tuple[Citation, ...]:
    return cited(*(fact.citation for each in sums if (fact := stating(facts, each))))


CALCULATOR = Calculator(name="share", label="part d'une somme dans une autre", compute=_compute)
