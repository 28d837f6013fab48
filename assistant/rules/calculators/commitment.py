"""Whether a sum may be committed within the cap or a year, and by how much it exceeds it."""

from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.ceilings import Ceiling, ceiling
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.overruns import base_remarks, overrun
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, committed, subtracted

_LABEL = "crédits restants"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    cap = facts.get(Part.CAP)
    most = ceiling(facts, scenario)
    if isinstance(most, Outcome):
        return most
    if most is None or (cap is None and not most.of_year):
        return unsettled(facts, Part.CAP, Part.DELEGATED)
    wanted = committed(scenario, most.amount)
    if wanted is None:
        return lacking(Lack(missing="le montant à engager"), most.facts[0])
    remarks = base_remarks(scenario, most)
    if wanted.euros > most.amount.euros:
        return overrun("Non", facts, most, wanted, remarks)
    return _within(most, wanted, remarks)


def _within(most: Ceiling, wanted: Sum, remarks: tuple[str, ...]) -> Outcome:
    left = subtracted(_LABEL, f"{most.name} moins engagements", most.amount, wanted)
    room = (
        f"il resterait {left.words}" if left.euros else "le montant serait épuisé sans être dépassé"
    )
    fact = most.facts[0]
    bound = (
        f"{most.the_name}, de {most.amount.words}"
        if most.of_year
        else (f"le montant délégué de {most.amount.words}")
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Oui, si rien d'autre n'est engagé : {wanted.words} ne dépassent pas {bound}, {room}. "
            f"{sentence(clause(fact))}"
        ),
        quanta=(sum_quantum(_LABEL, left.euros),),
        derivation=left.derivation,
        citations=cited(fact.citation, *left.citations, *most.citations),
        remarks=remarks,
    )


CALCULATOR = Calculator(name="commitment", label="engagement possible ou non", compute=_compute)
