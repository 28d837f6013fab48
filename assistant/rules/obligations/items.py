"""The items of a list: what the phrase above them makes of their words."""

import re

from assistant.convention.span import Span, trimmed
from assistant.rules.obligations.clauses import NOT_TO, Clause, Modality, action_span
from assistant.rules.obligations.conditions import conditions
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.subjects import Subject
from assistant.rules.obligations.verbs import infinitive_at

_BREAK = re.compile(r"\s*;\s+(?=\S)")
_LINK = re.compile(r"\s*(?:(?:à|de)\s+|d')?")
_COMMA = re.compile(r",\s*")
_SUBJECT_FIRST = re.compile(r"\s*(?:(?:le|la|les|un|une|des|ce|cette|ces)\s|l'|\d)")


def pieces(words: str) -> tuple[Span, ...]:
    """The parts of an item that semicolons keep apart; the whole of it where there is one."""
    starts = [0, *(match.end() for match in _BREAK.finditer(words))]
    ends = [*(match.start() for match in _BREAK.finditer(words)), len(words)]
    found = (
        trimmed(words, Span(start=start, end=end)) for start, end in zip(starts, ends, strict=True)
    )
    return tuple(span for span in found if len(span))


def own_clauses(
    words: str, found: tuple[Clause, ...], *, subject: Subject, modality: Modality, whole: bool
) -> tuple[Clause, ...]:
    """The clauses of an item under a phrase that binds ``subject``.

    An infinitive is what the phrase commits to. An item with a subject of its own keeps it. An
    item without a verb is owed too, where the phrase commits (``whole``).

    Args:
        words: the words of the item.
        found: the clauses that the item holds by itself.
        subject: who the phrase binds.
        modality: how.
        whole: whether an item without a verb is owed.
    """
    low = lowered(words)
    verb = _infinitive(low)
    if verb is None and (found or not whole):
        return found
    negative = verb is not None and NOT_TO.match(low, verb) is not None
    link = _LINK.match(low)
    start = link.end() if link is not None and link.end() == verb else 0
    own = Clause(
        subject=subject,
        modality=Modality.PROHIBITION if negative else modality,
        action=action_span(low, start, len(low)),
        conditions=conditions(low, ()),
    )
    others = found if verb is not None else ()
    return (own, *(clause for clause in others if clause.subject.span is not None))


def _infinitive(low: str) -> int | None:
    """Where the infinitive that opens an item stands, adverbs before it; none without one."""
    link = _LINK.match(low)
    first = link.end() if link else 0
    if infinitive_at(low, first):
        return first
    if _SUBJECT_FIRST.match(low):
        return None
    comma = _COMMA.search(low)
    return comma.end() if comma is not None and infinitive_at(low, comma.end()) else None
