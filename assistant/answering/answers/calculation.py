"""Answers that a calculator works out."""

from assistant.answering.draft import Draft
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.convention.model import Convention
from assistant.rules.calculator import Calculator
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.scenario import Scenario

_STATUSES = {
    OutcomeStatus.ANSWERED: Status.ANSWERED,
    OutcomeStatus.NEEDS_INPUT: Status.NEEDS_INPUT,
}


def compose(
    calculator: Calculator, facts: FactBase, convention: Convention, scenario: Scenario
) -> Draft | None:
    """What ``calculator`` gives; none where the convention states nothing to calculate from."""
    outcome = calculator.compute(facts, convention, scenario)
    status = _STATUSES.get(outcome.status)
    if status is None:
        return None
    return Draft(
        status=status,
        answer=paragraphs((outcome.sentence, *outcome.remarks)),
        citations=outcome.citations,
        derivation=outcome.derivation,
        values=outcome.quanta,
    )
