"""What is left of the partner's cofinancing after a part of it."""

from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.calculators import remaining_credits
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, committed, given, of_fact, subtracted

_DELEGATED = {Part.DELEGATED, Part.AE, Part.CP, Part.CAP}
_LABEL = "cofinancement restant"
_WHOLE = "cofinancement"
_TRANCHE = "tranche"


def _compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
    named = set(scenario.named)
    if named & _DELEGATED and Part.COFINANCING not in named:
        # « engagés sur les crédits délégués, il reste combien ? »
        return remaining_credits.CALCULATOR.compute(facts, convention, scenario)
    fact = _stating(facts, scenario)
    whole = of_fact(fact)
    if fact is None or whole is None:
        return unsettled(facts, Part.COFINANCING)
    if scenario.left or scenario.excesses:
        return _brought(fact, whole, scenario)
    brought = committed(scenario, whole)
    if brought is None and Part.COFINANCING not in named and scenario.matters is not None:
        return unasked("un apport")
    if brought is None:
        return lacking(Lack(missing="le montant déjà apporté"), fact)
    over = brought.euros > whole.euros
    name = _TRANCHE if fact.part is Part.TRANCHE else _WHOLE
    left = (
        subtracted("excédent", f"montant apporté moins {name}", brought, whole)
        if over
        else subtracted(_LABEL, f"{name} moins montant apporté", whole, brought)
    )
    answer = (
        f"Il ne manque rien : {brought.words} dépassent de {left.words} ce qui est prévu, "
        f"{whole.words} ({name})."
        if over
        else f"Il reste {left.words} à apporter : {whole.words} prévus ({name}), "
        f"moins {brought.words}."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clause(fact))}",
        quanta=(sum_quantum("excédent" if over else _LABEL, left.euros),),
        derivation=left.derivation,
        citations=left.citations,
    )


def _brought(fact: Fact, whole: Sum, scenario: Scenario) -> Outcome:
    """What is brought in already, where the question says what lacks and asks for the rest."""
    if not scenario.left or not scenario.speaks_of(Matter.SPENT):
        return unasked("ce qui est déjà apporté")
    left = given("reste indiqué", scenario.left[0])
    if left.euros > whole.euros:
        return unasked("un reste possible")
    brought = subtracted("cofinancement apporté", "somme prévue moins reste", whole, left)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{brought.words} : {whole.words} prévus, moins les {left.words} qui restent. "
            f"{sentence(clause(fact))}"
        ),
        quanta=(sum_quantum("cofinancement apporté", brought.euros),),
        derivation=brought.derivation,
        citations=brought.citations,
    )


def _stating(facts: FactBase, scenario: Scenario) -> Fact | None:
    """What states the sum to bring: the instalment that the question names, else the whole."""
    rank, tranches = scenario.instalment, facts.all(Part.TRANCHE)
    if rank is None or not tranches:
        return facts.get(Part.COFINANCING)
    if rank < 0:
        return tranches[-1]
    return tranches[rank - 1] if rank <= len(tranches) else None


CALCULATOR = Calculator(
    name="remaining_cofinancing", label="cofinancement restant à apporter", compute=_compute
)
