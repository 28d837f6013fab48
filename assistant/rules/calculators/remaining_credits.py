"""What is left of the delegated amount, or of the credits of a year, after commitments."""

from decimal import Decimal

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.ceilings import Ceiling, ceiling
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.overruns import base_remarks, overrun
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, committed, given, subtracted

_LABEL = "crédits restants"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if (scenario.left or scenario.excesses) and not scenario.amounts:
        return _spent(facts, scenario)
    most = ceiling(facts, scenario)
    if isinstance(most, Outcome):
        return most
    fact = _stating(facts, most)
    if fact is None or most is None:
        return unsettled(facts, Part.DELEGATED)
    spent = committed(scenario, most.amount)
    if spent is None:
        lack = Lack(missing="le montant déjà engagé")
        return unasked("une dépense") if scenario.bases else lacking(lack, fact)
    if spent.euros > most.amount.euros:
        lead = "Non, il ne reste rien"
        return overrun(lead, facts, most, spent, base_remarks(scenario, most))
    left = subtracted(_LABEL, f"{most.name} moins engagements", most.amount, spent)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_answer(most, spent, left)} {sentence(_why(facts, fact))}",
        quanta=(sum_quantum(_LABEL, left.euros),),
        derivation=left.derivation,
        citations=cited(*left.citations, *most.citations, _cap_citation(facts)),
        remarks=base_remarks(scenario, most),
    )


def _spent(facts: FactBase, scenario: Scenario) -> Outcome:
    """What is spent, where the question says what is left and asks for the rest."""
    if not scenario.left or not scenario.speaks_of(Matter.SPENT):
        return unasked("ce qui est déjà dépensé")
    most = ceiling(facts, scenario.model_copy(update={"left": ()}))
    fact = _stating(facts, most) if isinstance(most, Ceiling) else None
    if not isinstance(most, Ceiling) or fact is None:
        return most if isinstance(most, Outcome) else unsettled(facts, Part.DELEGATED)
    left = given("reste indiqué", scenario.left[0])
    spent = subtracted("crédits dépensés", f"{most.name} moins reste", most.amount, left)
    whole = f"{most.amount.words} ({most.name})"
    answer = (
        f"{spent.words} : {whole}, moins les {left.words} qui restent."
        if spent.euros >= 0
        else f"Il ne peut pas rester {left.words} : c'est plus que les {whole}."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clause(fact))}",
        quanta=(sum_quantum("crédits dépensés", max(spent.euros, Decimal(0))),),
        derivation=spent.derivation,
        citations=cited(*spent.citations, *most.citations),
    )


def _stating(facts: FactBase, most: Ceiling | None) -> Fact | None:
    """The fact to quote: the row of the year, else the delegated amount."""
    if most is not None and most.of_year:
        return most.facts[0]
    return facts.get(Part.DELEGATED)


def _answer(most: Ceiling, spent: Sum, left: Sum) -> str:
    whole = most.amount.words
    named = f"{whole} délégués"
    if most.of_year or not most.facts:
        named = f"{whole} ({most.name})"
    if not left.euros:
        return (
            f"Il reste {left.words} : les {spent.words} {most.done}s épuisent les {named}, "
            "sans les dépasser."
        )
    return f"Il reste {left.words} : {named}, moins {spent.words} {most.done}s."


def _why(facts: FactBase, fact: Fact) -> str:
    cap = facts.get(Part.CAP)
    return clause(fact) if cap is None else f"{clause(fact)} ; {clause(cap)}"


def _cap_citation(facts: FactBase) -> Citation | None:
    cap = facts.get(Part.CAP)
    return cap.citation if cap is not None else None


CALCULATOR = Calculator(
    name="remaining_credits", label="crédits restant à engager", compute=_compute
)
