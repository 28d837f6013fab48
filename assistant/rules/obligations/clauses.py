"""From a sentence to who must, must not or may do what."""

import re
from enum import StrEnum
from typing import NamedTuple

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Cast, grouped
from assistant.rules.obligations.conditions import conditions
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.predicates import (
    CHARGES,
    PASSIVES,
    Predicate,
    PredicateKind,
    predicates,
)
from assistant.rules.obligations.reasons import DEFINITION
from assistant.rules.obligations.subjects import Sentence, Subject, SubjectFinder
from assistant.rules.obligations.verbs import infinitive_at
from assistant.value import Value


class Modality(StrEnum):
    """Whether somebody must, must not or may."""

    DUTY = "duty"
    PROHIBITION = "prohibition"
    FACULTY = "faculty"


class Clause(Value):
    """A part of a sentence that binds somebody; its spans are places in the sentence.

    Attributes:
        subject: who is bound.
        modality: how.
        action: the words of the action.
        conditions: what it depends on.
        announced: whether the words only announce a list (« s'engage à : »).
        time_until: where what says its time ends, past the action: in another cell of a row.
    """

    subject: Subject
    modality: Modality
    action: Span
    conditions: tuple[Span, ...] = ()
    announced: bool = False
    time_until: int | None = None


class _Bond(NamedTuple):
    """A predicate and whom it binds, with the part of the sentence that is theirs."""

    predicate: Predicate
    subject: Subject
    floor: int
    limit: int


_MODALITY = {
    PredicateKind.PROHIBITION: Modality.PROHIBITION,
    PredicateKind.FORBIDDEN_TO: Modality.PROHIBITION,
    PredicateKind.FACULTY: Modality.FACULTY,
}
_NEGATION = re.compile(r"\s*(?:pas|en\s+aucun\s+cas|jamais|plus)\b")
#: « ne pas céder »: an infinitive that forbids.
NOT_TO = re.compile(r"\s*ne\s+(?:pas|jamais|plus)\b")
_NEGATABLE = {PredicateKind.ACT, PredicateKind.COMMIT, PredicateKind.BOUND, PredicateKind.DUTY}
_TAIL = re.compile(r"[\s,;:.]*(?:\b(?:et|ou|mais|puis)\b[\s,]*)?(?:\bnotamment[\s,:]*)?$")
_ANNOUNCEMENT = re.compile(
    r"[\s,:]*(?:(?:et\s+)?notamment|ce\s+qui\s+suit|(?:les?\s+\w+\s+)?suivant(?:e|s|es)?)?[\s,:]*"
)
_LINK = re.compile(r"\s*(?:de\s+|d')")
# « les obligations du partenaire tenu de … ainsi que de son équipe »: another thing begins.
_BOUND_END = re.compile(r"\s+ainsi\s+que\s+d|\Z")
# What follows « et » or « puis » hangs on the condition too, if it was said first.
_GOES_ON = re.compile(r"\b(?:et|puis)\b")
_THEN = re.compile(r"\bpuis\b")
# « sous réserve du respect d'un préavis »: a faculty that brings a duty with it.
_PROVISO = re.compile(r"sous\s+réserve\s+(?:du|de\s+la|de\s+l'|de|d')\s*(?=respect)")
_EXPLICIT = CHARGES | {PredicateKind.COMMIT}


def read_clauses(
    text: str,
    cast: Cast,
    *,
    antecedent: Subject | None = None,
    inherited: Subject | None = None,
    narrative: bool = False,
) -> tuple[Clause, ...]:
    """The clauses of the sentence ``text`` that bind somebody, in order.

    Args:
        text: one sentence, or one item.
        cast: who may be named in it.
        antecedent: the subject of the sentence before, which « il » may stand for.
        inherited: who the items of a list bind, by the phrase above them.
        narrative: whether the text only tells a story (a preamble): then a bare verb binds nobody.
    """
    low = lowered(cast.told(text))
    if DEFINITION.match(low):
        return ()
    actors = cast.find(text)
    sentence = Sentence(
        low=low,
        groups=grouped(actors, text),
        conditions=conditions(low, actors),
        antecedent=antecedent,
        inherited=inherited,
    )
    clauses = [
        clause
        for bond in _bonds(sentence, narrative=narrative)
        for clause in _clauses(sentence, bond)
    ]
    return (*_chained(low, clauses), *_provisos(low, clauses))


def action_span(low: str, start: int, end: int) -> Span:
    """``low[start:end]`` without what links it to what comes before and after."""
    tail = _TAIL.search(low, start, end)
    stop = tail.start() if tail else end
    lead = len(low[start:stop]) - len(low[start:stop].lstrip(" ,:\t\n"))
    return Span(start=start + lead, end=max(stop, start + lead))


def _bonds(sentence: Sentence, *, narrative: bool) -> list[_Bond]:
    finder = SubjectFinder(sentence)
    bound: list[tuple[Predicate, Subject]] = []
    for predicate in predicates(sentence.low):
        masked = any(span.contains(predicate.span) for span in sentence.conditions)
        if masked or (narrative and predicate.kind not in _EXPLICIT):
            continue
        bound.extend((predicate, subject) for subject in finder.find(predicate))
    floors = [0, *(predicate.span.end for predicate, _ in bound)]
    return [
        _Bond(predicate, subject, floors[index], _limit(sentence.low, bound, index))
        for index, (predicate, subject) in enumerate(bound)
    ]


def _limit(low: str, bound: list[tuple[Predicate, Subject]], index: int) -> int:
    """Where the action of clause ``index`` ends: where the words of the next one begin."""
    predicate, subject = bound[index]
    if subject.until is not None:
        return subject.until
    for later, following in bound[index + 1 :]:
        if later.span.start > predicate.span.start:
            return max(following.begins, predicate.span.end)
    return len(low)


def _clauses(sentence: Sentence, bond: _Bond) -> list[Clause]:
    """The clauses of one predicate: one for each action it is followed by."""
    low, predicate, limit = sentence.low, bond.predicate, bond.limit
    if predicate.kind is PredicateKind.BOUND:
        end = _BOUND_END.search(low, predicate.span.end, limit)
        limit = end.start() if end else limit
    further = _further_actions(low, predicate, limit)
    starts = [_start(low, bond), *(match.end() for match in further)]
    ends = [*(match.start() for match in further), limit]
    attached = [span for span in sentence.conditions if bond.floor <= span.start < bond.limit]
    return [
        Clause(
            subject=bond.subject,
            modality=_modality(low, predicate, start),
            action=action_span(low, start, end),
            conditions=tuple(span for span in attached if span.start < end),
            announced=_is_announcement(low, predicate, end),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _start(low: str, bond: _Bond) -> int:
    """Where the words of the action begin."""
    if bond.subject.thing:
        return bond.subject.begins
    if bond.predicate.kind in CHARGES and bond.subject.span is not None:
        end = bond.subject.span.end
        link = _LINK.match(low, end)
        return link.end() if link else end
    return bond.predicate.action


def _is_announcement(low: str, predicate: Predicate, end: int) -> bool:
    """Whether nothing is said after the predicate, but that a list follows."""
    is_said = predicate.kind in PASSIVES or not low[:end].rstrip().endswith(":")
    return not is_said and _ANNOUNCEMENT.fullmatch(low, predicate.span.end, end) is not None


def _further_actions(low: str, predicate: Predicate, limit: int) -> list[re.Match[str]]:
    """The links of each further action: « et à » present, after « s'engage à rendre … »."""
    if not predicate.preposition:
        return []
    link = r"(?:à|a)\s+" if predicate.preposition == "à" else r"(?:de\s+|d')"
    pattern = re.compile(rf"(?:,|;|\bet\b)\s*(?:enfin\s+|ainsi\s+que\s+)?\b{link}")
    found = pattern.finditer(low, predicate.span.end, limit)
    return [match for match in found if infinitive_at(low, match.end())]


def _modality(low: str, predicate: Predicate, action: int) -> Modality:
    modality = _MODALITY.get(predicate.kind, Modality.DUTY)
    denied = _NEGATION.match(low, predicate.span.end) or NOT_TO.match(low, action)
    negated = predicate.kind in _NEGATABLE and denied is not None
    return Modality.PROHIBITION if negated and modality is Modality.DUTY else modality


def _chained(low: str, clauses: list[Clause]) -> list[Clause]:
    """Give each clause the condition that the one before it hangs on, where it goes on with it."""
    for index in range(1, len(clauses)):
        before, clause = clauses[index - 1], clauses[index]
        between = low[before.action.end : clause.action.start]
        led = bool(before.conditions) and before.conditions[0].end <= before.action.start
        link = _GOES_ON if led else _THEN
        if not clause.conditions and link.search(between):
            clauses[index] = clause.model_copy(update={"conditions": before.conditions})
    return clauses


def _provisos(low: str, clauses: list[Clause]) -> list[Clause]:
    faculty = next((c for c in clauses if c.modality is Modality.FACULTY), None)
    match = _PROVISO.search(low)
    if faculty is None or match is None:
        return []
    return [
        Clause(
            subject=faculty.subject,
            modality=Modality.DUTY,
            action=action_span(low, match.end(), len(low)),
            conditions=(action_span(low, faculty.action.start, match.start()),),
        )
    ]
