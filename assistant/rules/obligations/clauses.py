"""From a sentence to who must, must not or may do what."""

import re
from enum import StrEnum

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Cast, grouped
from assistant.rules.obligations.conditions import conditions
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.predicates import Predicate, PredicateKind, predicates
from assistant.rules.obligations.subjects import Subject, SubjectFinder
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
    """

    subject: Subject
    modality: Modality
    action: Span
    conditions: tuple[Span, ...] = ()
    announced: bool = False


_MODALITY = {
    PredicateKind.PROHIBITION: Modality.PROHIBITION,
    PredicateKind.FORBIDDEN_TO: Modality.PROHIBITION,
    PredicateKind.FACULTY: Modality.FACULTY,
}
# « les obligations du partenaire tenu de … ainsi que de son équipe »: another thing begins.
_BOUND_END = re.compile(r"\s+ainsi\s+que\s+d|\Z")
_NEGATION = re.compile(
    r"\s*(?:pas|en\s+aucun\s+cas|jamais|plus)\b|[^,;:]{0,40}\ben\s+aucun\s+cas\b"
)
_TAIL = re.compile(r"[\s,;:.]*(?:\b(?:et|ou|mais|puis)\b[\s,]*)?(?:\bnotamment[\s,:]*)?$")
_ANNOUNCEMENT = re.compile(
    r"[\s,:]*(?:(?:et\s+)?notamment|ce\s+qui\s+suit|(?:les?\s+\w+\s+)?suivant(?:e|s|es)?)?[\s,:]*"
)
_THEN = re.compile(r"\bpuis\b")
# « sous réserve du respect d'un préavis »: a faculty that brings a duty with it.
_PROVISO = re.compile(r"sous\s+réserve\s+(?:du|de\s+la|de\s+l'|de|d')\s*(?=respect)")


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
    low = lowered(text)
    actors = cast.find(text)
    masked = conditions(low, actors)
    finder = SubjectFinder(low, grouped(actors, text), masked, antecedent, inherited)
    bound: list[tuple[Predicate, Subject]] = []
    for predicate in predicates(low):
        if any(span.contains(predicate.span) for span in masked):
            continue
        if narrative and not _is_explicit(predicate):
            continue
        bound.extend((predicate, subject) for subject in finder.find(predicate))
    clauses = [
        clause
        for index, (predicate, subject) in enumerate(bound)
        for clause in _clauses_of(
            low, predicate, subject, _floor(bound, index), _limit(low, bound, index), masked
        )
    ]
    return (*_chained(low, clauses), *_provisos(low, clauses))


def _chained(low: str, clauses: list[Clause]) -> list[Clause]:
    """« le cas échéant, sollicite …, puis met à disposition … »: what follows hangs on it too."""
    for before, index in zip(clauses, range(1, len(clauses)), strict=False):
        between = low[before.action.end : clauses[index].action.start]
        if not clauses[index].conditions and _THEN.search(between):
            clauses[index] = clauses[index].model_copy(update={"conditions": before.conditions})
    return clauses


def action_span(low: str, start: int, end: int) -> Span:
    """``low[start:end]`` without what links it to what comes before and after."""
    tail = _TAIL.search(low, start, end)
    stop = tail.start() if tail else end
    lead = len(low[start:stop]) - len(low[start:stop].lstrip(" ,:\t\n"))
    return Span(start=start + lead, end=max(stop, start + lead))


def _is_explicit(predicate: Predicate) -> bool:
    return predicate.kind in {
        PredicateKind.COMMIT,
        PredicateKind.FALLS_TO,
        PredicateKind.FORBIDDEN_TO,
    }


def _floor(bound: list[tuple[Predicate, Subject]], index: int) -> int:
    return bound[index - 1][0].span.end if index else 0


def _limit(low: str, bound: list[tuple[Predicate, Subject]], index: int) -> int:
    """Where the action of clause ``index`` ends: where the words of the next one begin."""
    predicate, subject = bound[index]
    if subject.until is not None:
        return subject.until
    later = [(p, s) for p, s in bound[index + 1 :] if p.span.start > predicate.span.start]
    if not later:
        return len(low)
    return max(later[0][1].begins, predicate.span.end)


def _clauses_of(  # noqa: PLR0913 - the six things a clause is made of
    low: str,
    predicate: Predicate,
    subject: Subject,
    floor: int,
    limit: int,
    masked: tuple[Span, ...],
) -> list[Clause]:
    start = predicate.action
    if predicate.kind in {PredicateKind.FALLS_TO, PredicateKind.FORBIDDEN_TO}:
        start = subject.span.end if subject.span else predicate.span.end
    if subject.thing:
        start = subject.begins
    if predicate.kind is PredicateKind.BOUND:
        limit = _BOUND_END.search(low, start, limit).start()  # type: ignore[union-attr]
    further = _further_actions(low, predicate, limit)
    starts = [start, *(match.end() for match in further)]
    ends = [*(match.start() for match in further), limit]
    attached = tuple(s for s in masked if floor <= s.start < limit)
    return [
        Clause(
            subject=subject,
            modality=_modality(low, predicate),
            action=(span := action_span(low, begin, end)),
            conditions=tuple(s for s in attached if s.start < begin or s.start < end),
            announced=_is_announcement(low, span, end),
        )
        for begin, end in zip(starts, ends, strict=True)
    ]


def _is_announcement(low: str, span: Span, end: int) -> bool:
    return low[:end].rstrip().endswith(":") and _ANNOUNCEMENT.fullmatch(span.of(low)) is not None


def _further_actions(low: str, predicate: Predicate, limit: int) -> list[re.Match[str]]:
    """The links of each further action: « et à » present, after « s'engage à rendre … »."""
    if not predicate.preposition:
        return []
    link = "(?:à|a)" if predicate.preposition == "à" else "de|d'"
    pattern = re.compile(rf"(?:,|;|\bet\b)\s*(?:enfin\s+|ainsi\s+que\s+)?\b(?:{link})\s*")
    found = pattern.finditer(low, predicate.span.end, limit)
    return [match for match in found if infinitive_at(low, match.end())]


def _modality(low: str, predicate: Predicate) -> Modality:
    if predicate.kind is PredicateKind.DUTY and _NEGATION.match(low, predicate.span.end):
        return Modality.PROHIBITION
    return _MODALITY.get(predicate.kind, Modality.DUTY)


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
