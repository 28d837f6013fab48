"""The sums that a question names, added up."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.named import named_money, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import cited, clause, sentence, sum_quantum, unasked, unsettled
from assistant.rules.scenario import Scenario
from assistant.rules.sums import added

_LABEL = "total"
_PAIR = 2


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    named = named_money(scenario)
    if len(named) < _PAIR:
        return unasked("des sommes à additionner")
    found = {part: named_sum(facts, part, scenario) for part in named}
    lacking = [part for part, each in found.items() if each is None]
    if lacking:
        return unsettled(facts, *lacking)
    sums = [each for each in found.values() if each is not None]
    total = added(_LABEL, "addition des sommes nommées", *(each.amount for each in sums))
    said = french.enumerated(tuple(f"{each.amount.words} ({each.the_name})" for each in sums))
    clauses = dict.fromkeys(clause(fact) for each in sums for fact in each.facts)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{total.words} au total : {said}. {sentence(' ; '.join(clauses))}",
        quanta=(sum_quantum(_LABEL, total.euros),),
        derivation=total.derivation,
        citations=cited(*(citation for each in sums for citation in each.citations)),
    )


CALCULATOR = Calculator(name="addition", label="total de sommes nommées", compute=_compute)
