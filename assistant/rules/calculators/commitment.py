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
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, committed, given, stating, subtracted

_LABEL = "crédits restants"
# A sum that plays one of these parts may be committed; the others are what they are.
_CREDITS = {Part.DELEGATED, Part.CAP, Part.AE, Part.CP}


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if not _commits(facts, scenario):
        return unasked("un engagement")
    cap = facts.get(Part.CAP)
    most = ceiling(facts, scenario)
    if isinstance(most, Outcome):
        return most
    if most is None or (cap is None and not most.of_year and not scenario.left):
        return unsettled(facts, Part.CAP, Part.DELEGATED)
    wanted = committed(scenario, most.amount)
    if wanted is None:
        return (
            unasked("un engagement")
            if not most.facts
            else lacking(Lack(missing="le montant à engager"), most.facts[0])
        )
    remarks = base_remarks(scenario, most)
    faulty = scenario.names(Matter.IN_FAULT)
    if wanted.euros > most.amount.euros:
        found = overrun("Oui" if faulty else "Non", facts, most, wanted, remarks)
    else:
        found = _within("Non" if faulty else "Oui", most, wanted, remarks)
    return found.model_copy(update={"settled": faulty})


def _commits(facts: FactBase, scenario: Scenario) -> bool:
    """Whether the sums of the question are committed: what is too much or is told of is not.

    « Les 20 000 € sont-ils compris dans les 75 000 € ? » quotes the text and commits nothing.
    """
    if scenario.excesses and not scenario.amounts:
        return False
    if scenario.amounts and scenario.percentages:
        # « Est-on à 80 % avec 90 000 € ? » proposes the one for the other.
        return False
    told = [stating(facts, given("montant indiqué", each)) for each in scenario.amounts]
    quoted = any(fact is not None and fact.part not in _CREDITS for fact in told)
    return not quoted or scenario.speaks_of(Matter.SPENDING)


def _within(lead: str, most: Ceiling, wanted: Sum, remarks: tuple[str, ...]) -> Outcome:
    left = subtracted(_LABEL, f"{most.name} moins engagements", most.amount, wanted)
    room = (
        f"il resterait {left.words}" if left.euros else "le montant serait épuisé sans être dépassé"
    )
    fact = next(iter(most.facts), None)
    bound = (
        f"le montant délégué de {most.amount.words}"
        if fact is not None and not most.of_year
        else f"{most.the_name}, {'de ' if most.of_year else ''}{most.amount.words}"
    )
    why = sentence(clause(fact)) if fact is not None else ""
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{lead}, si rien d'autre n'est {most.done} : {wanted.words} ne dépassent pas {bound}, "
            f"{room}. {why}"
        ).strip(),
        quanta=(sum_quantum(_LABEL, left.euros),),
        derivation=left.derivation,
        citations=cited(fact.citation if fact else None, *left.citations, *most.citations),
        remarks=remarks,
    )


CALCULATOR = Calculator(name="commitment", label="engagement possible ou non", compute=_compute)
