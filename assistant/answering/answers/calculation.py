"""Answers that a calculator works out."""

import re
from collections.abc import Iterable
from decimal import Decimal

from assistant.answering.answers.proposed_days import day_told, days_agree, lateness, used
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.answering.verdict import offers_choice
from assistant.answering.verdict_turns import verdict_turns
from assistant.rules import french
from assistant.rules.figures import figures
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.reading.values import TimeUnit
from assistant.rules.scenario import Given, GivenType, Origin, Scenario

_STATUSES = {
    OutcomeStatus.ANSWERED: Status.ANSWERED,
    OutcomeStatus.NEEDS_INPUT: Status.NEEDS_INPUT,
}


_UNITS = {unit.value for unit in TimeUnit}
# « 365 jours (52 semaines et 1 jour, ou 12 mois) »: whole months, no day over.
_WHOLE_MONTHS = re.compile(r"ou (\d+\s(?:mois|ans?))\)")
_OPPOSITES = {"Oui": "Non", "Non": "Oui"}
# « Non, pas encore : la convention… »: what follows is a whole sentence.
_LEAD_END = re.compile(r"^[^.:]{0,20}[\s\u00a0]: ")
# « Non, si rien d'autre n'est engagé : … »: the condition stays.
_CONDITION = re.compile(r"^, (si [^.:]+?)[\s\u00a0]: ")


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
        answer=paragraphs((_said(outcome, understanding, expects_no=expects_no), *outcome.remarks)),
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


def _said(outcome: Outcome, understanding: Understanding, *, expects_no: bool) -> str:
    """What the outcome says, its yes or no turned over where the question is, or left out.

    « Oui » is no answer to « est-ce grave ? », nor to « l'un ou l'autre ? ».
    """
    first, rest = outcome.sentence[:3], outcome.sentence[3:]
    if first not in _OPPOSITES:
        return outcome.sentence
    turns, said = verdict_turns(), understanding.said
    unsaid = turns.is_unsaid(said) or turns.judges.search(said) or offers_choice(understanding)
    if unsaid and (condition := _CONDITION.match(rest)):
        return french.capitalized(f"{condition[1]}, {rest[condition.end() :]}")
    if unsaid and _LEAD_END.match(rest):
        return french.capitalized(_LEAD_END.sub("", rest))
    turned = expects_no and not outcome.settled
    return _OPPOSITES[first] + rest if turned else outcome.sentence


def _verdict(outcome: Outcome, understanding: Understanding) -> str:
    """« Oui » or « Non » to what the question proposes: a day, a sum, a length of time.

    What the calculation starts from is given, not proposed as its result.
    """
    if outcome.sentence.startswith(("Oui", "Non")):
        return ""
    if understanding.interrogation.asked is not Asked.YES_NO:
        return lateness(outcome, understanding) or day_told(outcome, understanding)
    late = lateness(outcome, understanding)
    if late:
        return late
    agreements = [
        agreement
        for agreement in (
            days_agree(outcome, understanding),
            _sums_agree(outcome, understanding.scenario),
            _length_agrees(outcome, understanding.scenario),
        )
        if agreement is not None
    ]
    if not agreements:
        return ""
    return "Oui" if all(agreements) else "Non"


def _sums_agree(outcome: Outcome, scenario: Scenario) -> bool | None:
    worked_out = {Decimal(quantum.value) for quantum in outcome.quanta if quantum.unit == "EUR"}
    proposed = set(_proposed(outcome, (*scenario.amounts, *scenario.bases)))
    return proposed <= worked_out if proposed and worked_out else None


def _proposed(outcome: Outcome, given: Iterable[Given[GivenType]]) -> list[GivenType]:
    """What the question gives and the calculation does not start from."""
    started = used(outcome)
    return [
        one.value for one in given if one.origin is Origin.QUESTION and one.words not in started
    ]


def _length_agrees(outcome: Outcome, scenario: Scenario) -> bool | None:
    """Whether a length of time proposed is the one counted: to the day, or in whole months."""
    proposed = _proposed(outcome, scenario.durations)
    counted = [quantum for quantum in outcome.quanta if quantum.unit in _UNITS]
    if not proposed or len(counted) != 1 or outcome.derivation is None:
        return None
    own = figures(counted[0].text)
    months = _WHOLE_MONTHS.search(outcome.derivation.value)
    own = (*own, *(figures(months[1]) if months else ()))
    return all(each.known_among(own) for told in proposed for each in figures(told.text))
