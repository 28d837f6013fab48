"""Answers that count the delay of a quoted passage from a day that the question gives."""

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.convention.citation import Citation
from assistant.retrieval.tokens import tokens
from assistant.rules.clause_days import day_set, deadlines_of, time_until
from assistant.rules.facts.base import Fact
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.proofs import present_day
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import AnyReading, CalendarDate, RelativeDate, RelativeKind
from assistant.rules.scenario import Matter, Origin, Scenario
from assistant.rules.shortfalls import shortfall
from assistant.rules.told_delays import due, in_time, told_delay

_PAIR = 2


def compose(
    citations: Sequence[Citation], asked: Asked, scenario: Scenario, desk: Desk
) -> Draft | None:
    """The day asked for; none where no day is asked for, or where nothing gives it."""
    outcome = _outcome(citations, asked, scenario, desk)
    if outcome is None and asked is Asked.WHEN and not scenario.dates:
        outcome = day_set(citations[0], desk.facts, scenario)
    return None if outcome is None else _draft(outcome)


def down_to(
    citations: Sequence[Citation], question: str, scenario: Scenario, desk: Desk
) -> Draft | None:
    """The time until the day that the first of ``citations`` to set one sets."""
    for citation in citations:
        fact = _asked_about(deadlines_of(citation), question)
        if fact is not None:
            return _draft(time_until(fact, desk.facts, scenario))
    return None


def _asked_about(found: Sequence[Fact], question: str) -> Fact | None:
    """Of several days in one sentence, the one whose words the question shares most."""
    if len(found) < _PAIR:
        return found[0] if found else None
    wanted = frozenset(tokens(question))
    shared: list[int] = []
    start = found[0].citation.span.start
    for fact in found:
        words = fact.citation.quote[start - fact.citation.span.start :]
        shared.append(len(wanted & frozenset(tokens(words[: fact.span.end - start]))))
        start = fact.span.end
    best = max(shared)
    return found[shared.index(best)] if shared.count(best) == 1 else None


def lacking(citations: Sequence[Citation], scenario: Scenario) -> Draft | None:
    """What the number that the question gives lacks; none where no passage asks for one."""
    found = (shortfall(citation, scenario) for citation in citations)
    outcome = next((each for each in found if each is not None), None)
    return None if outcome is None else _draft(outcome)


def _draft(outcome: Outcome) -> Draft:
    said = outcome.sentence.startswith(("Oui", "Non"))
    lacks = outcome.status is OutcomeStatus.NEEDS_INPUT
    return Draft(
        status=Status.NEEDS_INPUT if lacks else Status.ANSWERED,
        answer=paragraphs((outcome.sentence, *outcome.remarks)),
        compared=said,
        citations=outcome.citations,
        derivation=outcome.derivation,
        values=outcome.quanta,
    )


def _outcome(
    citations: Sequence[Citation], asked: Asked, scenario: Scenario, desk: Desk
) -> Outcome | None:
    found = [(c, delay) for c in citations if (delay := told_delay(c.quote)) is not None]
    # The best passage decides; another one only where it is alone to state a delay.
    if not found or (found[0][0] != citations[0] and len(found) > 1) or not _gives_days(scenario):
        return None
    citation, delay = found[0]
    wondered = bool((scenario.matters or frozenset()) & {Matter.IN_TIME, Matter.LATE})
    # « On l'a envoyé le 3 mai, on est en retard ? » has no turn of a yes/no question.
    if wondered and asked in {Asked.YES_NO, Asked.WHAT}:
        return in_time(delay, citation, desk.facts, scenario, present_day(scenario))
    if asked is Asked.WHEN and len(scenario.dates) == 1:
        return due(delay, citation, scenario.dates[0], desk.facts, scenario)
    return None


def _gives_days(scenario: Scenario) -> bool:
    """Whether the dates of the question are days: « en juin » is none to count from."""
    return bool(scenario.dates) and all(
        given.origin is Origin.QUESTION and any(map(_is_day, read(given.words)))
        for given in scenario.dates
    )


def _is_day(reading: AnyReading) -> bool:
    match reading:
        case CalendarDate():
            return reading.day is not None
        case RelativeDate():
            return reading.kind is not RelativeKind.PERIOD
        case _:
            return False
