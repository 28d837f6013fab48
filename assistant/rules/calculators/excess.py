"""By how much a sum exceeds another that the text states: the cap, what is delegated, a year."""

from assistant.convention.model import Convention
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.ceilings import ceiling
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Lack
from assistant.rules.named import NamedSum, named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.overruns import duties_of
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, said, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, committed, subtracted

_LIMITS = {Part.CAP, Part.DELEGATED, Part.AE, Part.CP}


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    if (scenario.excesses or scenario.bases) and not (scenario.amounts or scenario.percentages):
        return unasked("une somme à comparer")
    named = named_money(scenario)
    part = named[-1] if named else Part.DELEGATED
    # A year with credits of its own bounds what is committed in it.
    if part in _LIMITS and scenario.years:
        most = ceiling(facts, scenario)
        if isinstance(most, Outcome):
            return most
        part = most.facts[0].part if most is not None and most.of_year else part
    whole = named_sum(facts, part, scenario)
    if whole is None:
        return unsettled(facts, part)
    told = committed(scenario, whole.amount)
    if told is None:
        return lacking(Lack(missing="le montant à comparer"), whole.facts[0])
    return _compared(facts, whole, told)


def _compared(facts: FactBase, whole: NamedSum, told: Sum) -> Outcome:
    over = told.euros > whole.amount.euros
    gap = (
        subtracted("dépassement", "montant indiqué moins somme prévue", told, whole.amount)
        if over
        else subtracted("marge", "somme prévue moins montant indiqué", whole.amount, told)
    )
    what = f"{whole.the_name} ({whole.amount.words})"
    answer = (
        f"De {gap.words} : {told.words} dépassent {what}."
        if over
        else f"Il n'y a pas de dépassement : {told.words} ne dépassent pas {what}, "
        f"il reste {gap.words}."
    )
    duties = duties_of(facts) if over and whole.part in _LIMITS else ()
    clauses = " ; ".join(dict.fromkeys(clause(fact) for fact in whole.facts))
    owed = " ".join(sentence(said(fact.citation, fact.citation.quote)) for fact in duties)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clauses)} {owed}".strip(),
        quanta=(sum_quantum("dépassement" if over else "marge", gap.euros),),
        derivation=gap.derivation,
        citations=cited(*whole.citations, *(fact.citation for fact in duties)),
    )


CALCULATOR = Calculator(
    name="excess", label="dépassement d'une somme de la convention", compute=_compute
)
