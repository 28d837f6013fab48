"""Answers that a calculator works out."""

from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.scenario import Origin

_STATUSES = {
    OutcomeStatus.ANSWERED: Status.ANSWERED,
    OutcomeStatus.NEEDS_INPUT: Status.NEEDS_INPUT,
}


_OPPOSITES = {"Oui": "Non", "Non": "Oui"}


def compose(
    calculator: Calculator, desk: Desk, understanding: Understanding, *, expects_no: bool
) -> Draft | None:
    """What ``calculator`` gives; none where the convention states nothing to calculate from.

    A calculator that says yes or no says it to « may we? », « is it in force? »: to a question
    worded the other way round (« est-ce que cela dépasse ? ») the opposite is said.
    """
    outcome = calculator.compute(desk.facts, desk.convention, understanding.scenario)
    status = _STATUSES.get(outcome.status)
    if status is None:
        return None
    verdict = _verdict(outcome, understanding)
    return Draft(
        status=status,
        answer=paragraphs((_said(outcome, expects_no=expects_no), *outcome.remarks)),
        verdict=verdict,
        compared=bool(verdict),
        citations=outcome.citations,
        derivation=outcome.derivation,
        values=outcome.quanta,
    )


def _said(outcome: Outcome, *, expects_no: bool) -> str:
    first = outcome.sentence[:3]
    if not expects_no or first not in _OPPOSITES:
        return outcome.sentence
    return _OPPOSITES[first] + outcome.sentence[3:]


def _verdict(outcome: Outcome, understanding: Understanding) -> str:
    """« Oui » or « Non » to a day that the question proposes, where the outcome gives one."""
    worked_out = {quantum.value for quantum in outcome.quanta if quantum.unit == "date"}
    # A day that the calculation starts from is given, not proposed as its result.
    steps = walk(outcome.derivation) if outcome.derivation is not None else ()
    used = {step.words for step in steps if isinstance(step, GivenLeaf)}
    proposed = {
        given.value.isoformat()
        for given in understanding.scenario.dates
        if given.origin is Origin.QUESTION and given.words not in used
    }
    said = outcome.sentence.startswith(("Oui", "Non"))
    if understanding.interrogation.asked is not Asked.YES_NO or said or not worked_out:
        return ""
    if not proposed:
        return ""
    return "Oui" if proposed <= worked_out else "Non"
