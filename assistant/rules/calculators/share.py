"""What part of a sum another one is, or what sum a part is."""

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, given, of_fact, of_part, proportion, share_of, stating

_LABEL = "part"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    whole = _whole(facts, scenario)
    if whole is None or not whole.euros:
        return unsettled(facts, Part.FAST_ENVELOPE)
    if scenario.percentages and not scenario.amounts:
        return _sum_for(facts, whole, scenario)
    if scenario.amounts:
        return _rates_for(facts, whole, given("montant indiqué", scenario.amounts[0]))
    written = (of_part(facts, part) for part in (Part.DINUM_SHARE, Part.DELEGATED))
    parts = [part for part in written if part is not None]
    if not parts:
        return unsettled(facts, Part.DINUM_SHARE, Part.DELEGATED)
    return _rates_for(facts, whole, *parts)


def _whole(facts: FactBase, scenario: Scenario) -> Sum | None:
    """What the part is taken from: a sum of the question, else the FAST envelope."""
    told = (*scenario.bases, *scenario.amounts[1:])
    return given("base indiquée", told[0]) if told else of_fact(facts.get(Part.FAST_ENVELOPE))


def _rates_for(facts: FactBase, whole: Sum, *parts: Sum) -> Outcome:
    shares = [proportion(_LABEL, part, whole) for part in parts]
    said = french.enumerated(
        tuple(f"{share.words} pour {part.words}" for share, part in zip(shares, parts, strict=True))
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{said}, sur un total de {whole.words}. {_clauses(facts, *parts, whole)}".strip(),
        quanta=tuple(
            Quantum(name=_LABEL, value=str(share.rate), unit="%", text=share.words)
            for share in shares
        ),
        derivation=_together(tuple(share.derivation for share in shares)),
        citations=_citations(facts, *parts, whole),
    )


def _sum_for(facts: FactBase, whole: Sum, scenario: Scenario) -> Outcome:
    found = share_of(whole, scenario.percentages[0])
    rate = french.percent(scenario.percentages[0].value)
    answer = f"{found.words} : c'est {rate} de {whole.words}."
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {_clauses(facts, whole)}".strip(),
        quanta=(sum_quantum(_LABEL, found.euros),),
        derivation=found.derivation,
        citations=_citations(facts, whole),
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
