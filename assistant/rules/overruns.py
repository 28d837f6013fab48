"""Commitments that exceed the delegated amount, and what the convention then obliges to."""

from assistant.rules import french
from assistant.rules.ceilings import Ceiling
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, said, sentence, sum_quantum
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, subtracted

_LABEL = "dépassement"
_LIMITS = (Part.CAP, Part.DELEGATED)
_DUTIES = (Part.SHORTFALL_NOTICE, Part.SUSPENSION)


def overrun(
    lead: str, facts: FactBase, most: Ceiling, spent: Sum, remarks: tuple[str, ...]
) -> Outcome:
    """« Non : 200 000 € dépassent de 20 000 € … », the clauses, and what must be done."""
    whole = most.amount
    excess = subtracted(_LABEL, f"engagements moins {most.name}", spent, whole)
    limits, duties = limits_of(facts), duties_of(facts)
    named = (
        f"le montant de {whole.words} délégué"
        if most.facts and not most.of_year
        else f"{most.the_name}, {'de ' if most.of_year else ''}{whole.words}"
    )
    sentences = [
        f"{lead} : {spent.words} dépassent de {excess.words} {named}.",
        *(sentence(clause(fact)) for fact in limits),
        # What must be done is quoted whole: half of a duty is no duty.
        *(sentence(said(fact.citation, fact.citation.quote)) for fact in duties),
    ]
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=" ".join(sentences),
        quanta=(sum_quantum(_LABEL, excess.euros),),
        derivation=excess.derivation,
        citations=cited(
            *(most.citations if most.of_year else ()),
            *(fact.citation for fact in (*limits, *duties)),
            *excess.citations,
        ),
        remarks=remarks,
    )


def limits_of(facts: FactBase) -> tuple[Fact, ...]:
    """The clauses that say what commitments may not exceed."""
    return tuple(fact for part in _LIMITS if (fact := facts.get(part)) is not None)


def duties_of(facts: FactBase) -> tuple[Fact, ...]:
    """The clauses that say what must be done where the credits do not suffice."""
    return tuple(fact for part in _DUTIES if (fact := facts.get(part)) is not None)


def base_remarks(scenario: Scenario, most: Ceiling) -> tuple[str, ...]:
    """That a sum of the question is not the delegated amount, where it takes it for such."""
    if not scenario.bases or scenario.bases[0].value == most.amount.euros:
        return ()
    told, own = french.euros(scenario.bases[0].value), most.amount.words
    verb = "sont" if most.of_year else "est"
    return (f"Votre question part de {told} ; {most.the_name} {verb} de {own}.",)
