"""The items of a list: what the phrase above them makes of their words."""

import re

from assistant.convention.span import Span, trimmed
from assistant.rules.obligations.clauses import Clause, Modality, action_span
from assistant.rules.obligations.conditions import conditions
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.subjects import Subject
from assistant.rules.obligations.verbs import infinitive_at

_BREAK = re.compile(r"\s;\s+(?=\S)|;\s+(?=\S)")
_LEADING = re.compile(r"\s*(?:(?:à|de)\s+|d')?")
_NOT = re.compile(r"\s*ne\s+(?:pas|jamais|plus)\b")
_COMMA = re.compile(r",\s*")
_SUBJECT_FIRST = re.compile(r"\s*(?:le|la|les|un|une|des|ce|cette|ces|\d)")


def pieces(words: str) -> tuple[Span, ...]:
    """The parts of an item that semicolons keep apart; the whole of it where there is one."""
    found: list[Span] = []
    start = 0
    for match in _BREAK.finditer(words):
        found.append(trimmed(words, Span(start=start, end=match.start())))
        start = match.end()
    found.append(trimmed(words, Span(start=start, end=len(words))))
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
    begins = _infinitive_start(low)
    if begins is None and (found or not whole):
        return found
    start = begins if begins is not None else 0
    negative = _NOT.match(low, start) is not None
    return (
        Clause(
            subject=subject,
            modality=Modality.PROHIBITION if negative else modality,
            action=action_span(low, _LEADING.match(low).end() if begins == 0 else 0, len(low)),  # type: ignore[union-attr]
            conditions=conditions(low, ()),
        ),
        *(clause for clause in found if clause.subject.span is not None and begins is not None),
    )


def _infinitive_start(low: str) -> int | None:
    """Where the infinitive that opens an item stands, adverbs before it; none without one."""
    lead = _LEADING.match(low)
    first = lead.end() if lead else 0
    if infinitive_at(low, first):
        return 0
    if _SUBJECT_FIRST.match(low):
        return None
    comma = _COMMA.search(low)
    return comma.end() if comma is not None and infinitive_at(low, comma.end()) else None
