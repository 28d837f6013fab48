"""Whether the share that the DINUM uses and the delegated amount make the FAST envelope."""

from decimal import Decimal

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, stated, sum_quantum, unasked, unsettled
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Matter, Scenario
from assistant.rules.sums import Sum, added, given, of_fact, of_part, subtracted

_PARTS = (Part.DINUM_SHARE, Part.DELEGATED, Part.FAST_ENVELOPE)
_PAIR = 2
_LABEL = "somme des parts"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    stating = [fact for part in _PARTS for fact in facts.all(part)]
    sums = [found for part in _PARTS if (found := of_part(facts, part)) is not None]
    if len(sums) < len(_PARTS):
        return unsettled(facts, *_PARTS)
    used, delegated, envelope = sums
    if scenario.names(Matter.INCLUSION):
        return _inclusion(scenario, facts, envelope, stating)
    if scenario.names(Matter.ALL_OURS) and used.euros:
        return _not_all(used, delegated, envelope, stating)
    if len(scenario.amounts) >= _PAIR:
        return _proposed(scenario, envelope, stating)
    own = {used.euros, delegated.euros, envelope.euros}
    if any(each.value not in own for each in scenario.amounts):
        # « L'enveloppe est bien de 100 000 € ? » asks for no addition.
        return unasked("une somme de la répartition")
    total = added(_LABEL, "part utilisée directement plus montant délégué", used, delegated)
    gap = subtracted("écart", "enveloppe FAST moins somme des parts", envelope, total)
    why = sentence(" ; ".join(clause(fact) for fact in stating))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{_verdict(used, delegated, total, gap, envelope)} {why}",
        quanta=(sum_quantum(_LABEL, total.euros), sum_quantum("écart", gap.euros)),
        derivation=gap.derivation,
        citations=gap.citations,
    )


def _not_all(used: Sum, delegated: Sum, envelope: Sum, stating: list[Fact]) -> Outcome:
    """That the whole envelope is not delegated, and what is."""
    gap = subtracted(
        "part non déléguée", "enveloppe FAST moins montant délégué", envelope, delegated
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Non : {delegated.words} sont délégués sur {envelope.words}, la DINUM en garde "
            f"{used.words}. {sentence(' ; '.join(clause(fact) for fact in stating))}"
        ),
        quanta=(sum_quantum("montant délégué", delegated.euros),),
        derivation=DerivedStep(
            label="répartition de l'enveloppe",
            value=delegated.words,
            operation="lue dans le texte",
            operands=(gap.derivation, used.derivation),
        ),
        citations=cited(*(fact.citation for fact in stating)),
        settled=True,
    )


def _inclusion(scenario: Scenario, facts: FactBase, envelope: Sum, stating: list[Fact]) -> Outcome:
    """Whether the smaller of two sums is a part of the other, as the text splits it."""
    sums = [given("montant indiqué", each) for each in scenario.amounts]
    if len(sums) == 1 and Part.FAST_ENVELOPE in scenario.named:
        sums.append(envelope)
    told = sorted(sums, key=_euros)
    if len(told) != _PAIR:
        return unasked("deux sommes")
    small, large = told
    parts = {found.value.euros for found in stating[:-1] if isinstance(found.value, Amount)}
    own = of_part(facts, Part.DINUM_SHARE)
    partner = of_fact(facts.get(Part.COFINANCING))
    within = f"{large.words} de l'enveloppe FAST"
    if large.euros == envelope.euros and small.euros in parts | {own.euros if own else None}:
        answer = f"Oui : {small.words} font partie des {within}."
    elif partner is not None and {small.euros, large.euros} == {partner.euros, envelope.euros}:
        answer = (
            f"Non : le cofinancement ({partner.words}) s'ajoute à l'enveloppe FAST "
            f"({envelope.words})."
        )
    elif small.euros != large.euros and {small.euros, large.euros} <= parts:
        answer = (
            f"Non : {small.words} et {large.words} sont deux parts distinctes de l'enveloppe FAST "
            f"({envelope.words})."
        )
    else:
        return unasked("deux sommes de la répartition")
    told_by = [*stating, *facts.all(Part.COFINANCING)] if "cofinancement" in answer else stating
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(' ; '.join(clause(fact) for fact in told_by))}",
        derivation=DerivedStep(
            label="sommes comparées à la répartition",
            value=envelope.words,
            operation="lues dans le texte",
            operands=(small.derivation, large.derivation, *map(stated, told_by)),
        ),
        citations=cited(*(fact.citation for fact in told_by)),
        settled=True,
    )


def _euros(found: Sum) -> Decimal:
    return found.euros


def _proposed(scenario: Scenario, envelope: Sum, stating: list[Fact]) -> Outcome:
    """Whether the sums that the question gives make the envelope."""
    if scenario.names(Matter.CONTRAST):
        return unasked("des sommes à additionner")
    told = [given("montant indiqué", each) for each in scenario.amounts]
    # « 41 000 et 55 000 font bien 96 000 ? »: the last one is the total that is proposed.
    parts = told[:-1] if len(told) > _PAIR and told[-1].euros == envelope.euros else told
    total = added(_LABEL, "addition des montants indiqués", *parts)
    gap = subtracted("écart", "enveloppe FAST moins somme des parts", envelope, total)
    said = f"{french.enumerated(tuple(part.words for part in parts))} font {total.words}"
    size = french.euros(abs(gap.euros))
    side = "de moins" if gap.euros > 0 else "de plus"
    verdict = (
        f"Non : {said}, soit {size} {side} que l'enveloppe FAST de {envelope.words}."
        if gap.euros
        else f"Oui, le compte y est : {said}, soit l'enveloppe FAST."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{verdict} {sentence(' ; '.join(clause(fact) for fact in stating))}",
        quanta=(sum_quantum(_LABEL, total.euros), sum_quantum("écart", gap.euros)),
        derivation=gap.derivation,
        citations=cited(*(fact.citation for fact in stating)),
    )


def _verdict(used: Sum, delegated: Sum, total: Sum, gap: Sum, envelope: Sum) -> str:
    parts = f"{used.words} et {delegated.words} font {total.words}"
    if not gap.euros:
        return f"Oui, le compte y est : {parts}, soit l'enveloppe FAST."
    side = "de moins" if gap.euros > 0 else "de plus"
    difference = french.euros(abs(gap.euros))
    return f"Non : {parts}, soit {difference} {side} que l'enveloppe FAST de {envelope.words}."


CALCULATOR = Calculator(
    name="shares_check", label="répartition de l'enveloppe FAST", compute=_compute
)
