"""Whether a sum may be committed within the cap, and by how much it exceeds it."""

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
    cap = facts.get(Part.CAP)
    whole = limit(facts)
    if cap is None or whole is None:
        return unsettled(facts, Part.CAP, Part.DELEGATED)
    wanted = committed(scenario, whole)
    if wanted is None:
        return lacking(Lack(missing="le montant à engager"), cap)
    remarks = base_remarks(scenario, whole)
    if wanted.euros > whole.euros:
        return overrun("Non", facts, whole, wanted, remarks)
    return _within(cap, whole, wanted, remarks)


def _within(cap: Fact, whole: Sum, wanted: Sum, remarks: tuple[str, ...]) -> Outcome:
    left = subtracted(_LABEL, "montant délégué moins engagements", whole, wanted)
    room = (
        f"il resterait {left.words}" if left.euros else "le montant serait épuisé sans être dépassé"
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Oui, si rien d'autre n'est engagé : {wanted.words} ne dépassent pas le montant "
            f"délégué de {whole.words}, {room}. {sentence(clause(cap))}"
        ),
        quanta=(sum_quantum(_LABEL, left.euros),),
        derivation=left.derivation,
        citations=cited(cap.citation, *left.citations),
        remarks=remarks,
    )


CALCULATOR = Calculator(name="commitment", label="engagement possible ou non", compute=_compute)
