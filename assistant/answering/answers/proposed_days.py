"""The days that a question proposes, compared with those that a calculation gives."""

import re
from datetime import date

from assistant.answering.day_order import in_time
from assistant.answering.understanding import Understanding
from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.folding import fold, fold_line
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.outcome import Outcome
from assistant.rules.scenario import Origin

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SIDE = re.compile(r"\b(avant|apres) (?:le |la |fin |debut )*$")
# What is owed from a day on is not owed before it.
_FROM = re.compile(r"\b(?:a partir|a compter) d[ue']")


def days_agree(outcome: Outcome, understanding: Understanding) -> bool | None:
    """Whether the days proposed are those worked out; none where there are none to compare."""
    worked_out, proposed = set(_worked_out(outcome)), _proposed(outcome, understanding)
    if not proposed or not worked_out:
        return None
    side = _side(understanding, proposed)
    if side:
        return _agrees_beside(side, outcome, understanding)
    return {day.isoformat() for day in proposed.values()} <= worked_out


def lateness(outcome: Outcome, understanding: Understanding) -> str:
    """« Oui » or « Non » to « est-ce trop tard ? » and « encore à temps ? » for one day given."""
    due, proposed = _due(outcome), _proposed(outcome, understanding)
    if due is None or len(proposed) != 1:
        return ""
    told = in_time(understanding.scenario, kept=next(iter(proposed.values())) <= due)
    return "" if told is None else "Oui" if told else "Non"


def day_told(outcome: Outcome, understanding: Understanding) -> str:
    """« Oui » or « Non » to « Terme au 30 juin ? », which has no turn that asks for it."""
    words = fold_line(understanding.searched)
    if not verdict_turns().proposes_day.search(words):
        return ""
    agrees = days_agree(outcome, understanding)
    return "" if agrees is None else "Oui" if agrees else "Non"


def used(outcome: Outcome) -> set[str]:
    """The words of the user that the calculation starts from."""
    steps = walk(outcome.derivation) if outcome.derivation is not None else ()
    return {
        step.words
        for step in steps
        if isinstance(step, GivenLeaf) and step.origin == Origin.QUESTION.value
    }


def _worked_out(outcome: Outcome) -> tuple[str, ...]:
    return tuple(quantum.value for quantum in outcome.quanta if quantum.unit == "date")


def _due(outcome: Outcome) -> date | None:
    """The one day worked out, to put others in order with; « début mars » is none."""
    worked_out = _worked_out(outcome)
    alone = len(worked_out) == 1 and _ISO.fullmatch(worked_out[0])
    return date.fromisoformat(worked_out[0]) if alone else None


def _proposed(outcome: Outcome, understanding: Understanding) -> dict[str, date]:
    """The days that the question gives and the calculation does not start from, by their words."""
    start = used(outcome)
    return {
        given.words: given.value
        for given in understanding.scenario.dates
        if given.origin is Origin.QUESTION and given.words not in start
    }


def _side(understanding: Understanding, proposed: dict[str, date]) -> str:
    """« avant » or « apres », where the question has that word before the one day proposed."""
    text = understanding.question.text
    if len(proposed) != 1 or not verdict_turns().stance(understanding.said):
        return ""
    found = _SIDE.search(fold(text.partition(next(iter(proposed)))[0]))
    return found[1] if found else ""


def _agrees_beside(side: str, outcome: Outcome, understanding: Understanding) -> bool | None:
    """Whether it is owed before the day proposed, or allowed after it."""
    due = _due(outcome)
    proposed = next(iter(_proposed(outcome, understanding).values()))
    stance = verdict_turns().stance(understanding.said)
    if due is None:
        return None
    if side == "apres":
        return False if stance is Stance.ALLOWED and proposed >= due else None
    if stance is Stance.REQUIRED and proposed == due:
        return not any(_FROM.search(fold(citation.quote)) for citation in outcome.citations)
    return None
