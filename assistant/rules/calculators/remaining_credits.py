"""What is left of the delegated amount after commitments."""

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.overruns import base_remarks, overrun
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, committed, limit, subtracted

_LABEL = "crédits restants"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.DELEGATED)
    whole = limit(facts)
    if fact is None or whole is None:
        return unsettled(facts, Part.DELEGATED)
    spent = committed(scenario, whole)
    if spent is None:
        return lacking(Lack(missing="le montant déjà engagé"), fact)
    if spent.euros > whole.euros:
        lead = "Non, il ne reste rien"
        return overrun(lead, facts, whole, spent, base_remarks(scenario, whole))
    left = subtracted(_LABEL, "montant délégué moins engagements", whole, spent)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_answer(whole, spent, left)} {sentence(_why(facts, fact))}",
        quanta=(sum_quantum(_LABEL, left.euros),),
        derivation=left.derivation,
        citations=cited(*left.citations, _cap_citation(facts)),
        remarks=base_remarks(scenario, whole),
    )


def _answer(whole: Sum, spent: Sum, left: Sum) -> str:
    if not left.euros:
        return (
            f"Il reste {left.words} : les {spent.words} engagés épuisent les {whole.words} "
            "délégués, sans les dépasser."
        )
    return f"Il reste {left.words} : {whole.words} délégués, moins {spent.words} engagés."


def _why(facts: FactBase, fact: Fact) -> str:
    cap = facts.get(Part.CAP)
    return clause(fact) if cap is None else f"{clause(fact)} ; {clause(cap)}"


def _cap_citation(facts: FactBase) -> Citation | None:
    cap = facts.get(Part.CAP)
    return cap.citation if cap is not None else None


CALCULATOR = Calculator(
    name="remaining_credits", label="crédits restant à engager", compute=_compute
)
