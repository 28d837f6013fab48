"""Answers that a calculator works out."""

import re
from decimal import Decimal

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.figures import figures
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.reading.values import TimeUnit
from assistant.rules.scenario import Origin, Scenario

_STATUSES = {
    OutcomeStatus.ANSWERED: Status.ANSWERED,
    OutcomeStatus.NEEDS_INPUT: Status.NEEDS_INPUT,
}


_UNITS = {unit.value for unit in TimeUnit}
# « 365 jours (52 semaines et 1 jour, ou 12 mois) »: whole months, no day over.
_WHOLE_MONTHS = re.compile(r"ou (\d+\s(?:mois|ans?))\)")
_SITUATES = re.compile(
    r"^(?:et )?(?:au|le|a la date du|en date du) $|\b(?:nous sommes|on est|sommes-nous) (?:au|le) $"
    r"|\b(?:apres|des|depuis|a partir du) (?:le )?$"
)
_BEFORE = re.compile(r"\bavant (?:le )?$")
_FROM = re.compile(r"\ba partir d")
_OPPOSITES = {"Oui": "Non", "Non": "Oui"}


def compose(outcome: Outcome, understanding: Understanding, *, expects_no: bool) -> Draft | None:
    """What a calculation gave; none where the convention states nothing to calculate from.

    A calculator that says yes or no says it to « may we? », « is it in force? »: to a question
    worded the other way round (« est-ce que cela dépasse ? ») the opposite is said.
    """
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


def before(reckoned: Draft, quoted: Draft) -> Draft:
    """What is worked out, then the passage that it is worked out for, whose yes or no is left."""
    return reckoned.model_copy(
        update={
            "answer": paragraphs((reckoned.answer, quoted.answer)),
            "verdict": "",
            "compared": True,
            "citations": tuple(dict.fromkeys((*quoted.citations, *reckoned.citations))),
        }
    )


def _said(outcome: Outcome, *, expects_no: bool) -> str:
    first = outcome.sentence[:3]
    if outcome.settled or not expects_no or first not in _OPPOSITES:
        return outcome.sentence
    return _OPPOSITES[first] + outcome.sentence[3:]


def _verdict(outcome: Outcome, understanding: Understanding) -> str:
    """« Oui » or « Non » to what the question proposes: a day, a sum, a length of time.

    What the calculation starts from is given, not proposed as its result.
    """
    said = outcome.sentence.startswith(("Oui", "Non"))
    if understanding.interrogation.asked is not Asked.YES_NO or said:
        return ""
    agreements = [
        agreement
        for agreement in (
            _days_agree(outcome, understanding),
            _sums_agree(outcome, understanding.scenario),
            _length_agrees(outcome, understanding.scenario),
        )
        if agreement is not None
    ]
    if not agreements:
        return ""
    return "Oui" if all(agreements) else "Non"


def _days_agree(outcome: Outcome, understanding: Understanding) -> bool | None:
    """Whether the days proposed are the ones worked out.

    « Au 3 mai, … » tells when one reasons, and « avant le 3 mai » proposes that day alone, of which
    a clause that runs from a day says nothing.
    """
    text = fold(understanding.question.text)
    worked_out = {quantum.value for quantum in outcome.quanta if quantum.unit == "date"}
    used = _used(outcome)
    proposed: set[str] = set()
    for given in understanding.scenario.dates:
        if given.origin is not Origin.QUESTION or given.words in used:
            continue
        before = text.partition(fold(given.words))[0]
        bounds = _BEFORE.search(before) is not None
        if _SITUATES.search(before) or (bounds and _runs_from(outcome)):
            continue
        proposed.add(given.value.isoformat())
        if bounds and not proposed <= worked_out:
            return None
    return proposed <= worked_out if proposed and worked_out else None


def _runs_from(outcome: Outcome) -> bool:
    """Whether the clause has something begin on its day (« à partir du 3 mai »)."""
    return any(_FROM.search(fold(citation.quote)) for citation in outcome.citations[:1])


def _sums_agree(outcome: Outcome, scenario: Scenario) -> bool | None:
    worked_out = {Decimal(quantum.value) for quantum in outcome.quanta if quantum.unit == "EUR"}
    used = _used(outcome)
    proposed = {
        given.value
        for given in (*scenario.amounts, *scenario.bases)
        if given.origin is Origin.QUESTION and given.words not in used
    }
    return proposed <= worked_out if proposed and worked_out else None


def _length_agrees(outcome: Outcome, scenario: Scenario) -> bool | None:
    """Whether a length of time proposed is the one counted: to the day, or in whole months."""
    used = _used(outcome)
    proposed = [
        given.value
        for given in scenario.durations
        if given.origin is Origin.QUESTION and given.words not in used
    ]
    counted = [quantum for quantum in outcome.quanta if quantum.unit in _UNITS]
    if not proposed or len(counted) != 1 or outcome.derivation is None:
        return None
    own = figures(counted[0].text)
    months = _WHOLE_MONTHS.search(outcome.derivation.value)
    own = (*own, *(figures(months[1]) if months else ()))
    return all(each.known_among(own) for told in proposed for each in figures(told.text))


def _used(outcome: Outcome) -> set[str]:
    """The words of the user that the calculation starts from."""
    steps = walk(outcome.derivation) if outcome.derivation is not None else ()
    return {step.words for step in steps if isinstance(step, GivenLeaf)}
