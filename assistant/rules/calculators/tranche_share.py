"""What part of the whole an instalment of the cofinancing is."""

from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, unasked, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import of_fact, proportion

_LABEL = "part de la tranche"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if scenario.instalment is None:
        return unasked("une tranche")
    tranches, whole_fact = facts.all(Part.TRANCHE), facts.get(Part.COFINANCING)
    fact = instalment(tranches, scenario.instalment)
    part, whole = of_fact(fact), of_fact(whole_fact)
    if fact is None or whole_fact is None or part is None or whole is None or not whole.euros:
        return unsettled(facts, Part.TRANCHE, Part.COFINANCING)
    share = proportion(_LABEL, part, whole)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{share.words} : {part.words} sur {whole.words} (le cofinancement). "
            f"{sentence(' ; '.join(dict.fromkeys((clause(fact), clause(whole_fact)))))}"
        ),
        quanta=(Quantum(name=_LABEL, value=str(share.rate), unit="%", text=share.words),),
        derivation=share.derivation,
        citations=cited(*part.citations, *whole.citations),
    )


def instalment(tranches: tuple[Fact, ...], rank: int) -> Fact | None:
    """The tranche of that rank; the last one for -1."""
    if rank < 0:
        return tranches[-1] if tranches else None
    return next((fact for fact in tranches if fact.rank == rank), None)


CALCULATOR = Calculator(
    name="tranche_share", label="part d'une tranche dans le cofinancement", compute=_compute
)
