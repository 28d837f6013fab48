"""What is left of the partner's cofinancing after a part of it."""

from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import remaining_credits
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import committed, of_fact, subtracted

_DELEGATED = {Part.DELEGATED, Part.AE, Part.CP, Part.CAP}
_LABEL = "cofinancement restant"


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    named = set(scenario.named)
    if named & _DELEGATED and Part.COFINANCING not in named:
        # « engagés sur les crédits délégués, il reste combien ? »
        return remaining_credits.CALCULATOR.compute(facts, convention, scenario)
    fact = facts.get(Part.COFINANCING)
    whole = of_fact(fact)
    if fact is None or whole is None:
        return unsettled(facts, Part.COFINANCING)
    brought = committed(scenario, whole)
    if brought is None:
        return lacking(Lack(missing="le montant déjà apporté"), fact)
    over = brought.euros > whole.euros
    left = (
        subtracted("excédent", "montant apporté moins cofinancement prévu", brought, whole)
        if over
        else subtracted(_LABEL, "cofinancement prévu moins montant apporté", whole, brought)
    )
    answer = (
        f"Il ne manque rien : {brought.words} dépassent de {left.words} le cofinancement prévu, "
        f"{whole.words}."
        if over
        else f"Il reste {left.words} à apporter : {whole.words} prévus, moins {brought.words}."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clause(fact))}",
        quanta=(sum_quantum("excédent" if over else _LABEL, left.euros),),
        derivation=left.derivation,
        citations=left.citations,
    )


CALCULATOR = Calculator(
    name="remaining_cofinancing", label="cofinancement restant à apporter", compute=_compute
)
