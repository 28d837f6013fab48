"""Building an obligation from a clause and what stands around it."""

import re

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.convention.nodes import TextReference
from assistant.convention.span import Span
from assistant.rules.obligations.actors import Cast
from assistant.rules.obligations.clauses import Clause
from assistant.rules.obligations.designations import plain
from assistant.rules.obligations.details import (
    beneficiary,
    concerned,
    kind_of,
    occasion,
    timings,
)
from assistant.rules.obligations.model import Debtor, Obligation, Role
from assistant.rules.obligations.ownership import falls_to
from assistant.rules.obligations.scope import Announced, Scope
from assistant.rules.obligations.subjects import Subject
from assistant.value import Value

_SAME_TIME = re.compile(r"\ba cette (?:occasion|date|echeance)\b|\ben meme temps\b")
_EVERY_LEVEL = re.compile(r"\b(?:a tout|tous les) niveaux? hierarchiques?\b")


class Passage(Value):
    """A sentence, or a part of an item, with what stands above it.

    Attributes:
        words: its words, verbatim.
        start: where they stand in the convention.
        citation: the sentence or the item.
        scope: what the headings say.
        announced: the phrase that introduces the list it belongs to.
        named: those whom the clauses of its paragraph name.
    """

    words: str
    start: int
    citation: Citation
    scope: Scope
    announced: Announced | None = None
    named: frozenset[Debtor] = frozenset()


class ObligationBuilder:
    """Builds the obligations of one convention."""

    def __init__(self, convention: Convention, cast: Cast) -> None:
        self._cast = cast
        self._foreign = tuple(n.span for n in convention.walk() if isinstance(n, TextReference))

    def build(self, passage: Passage, clauses: tuple[Clause, ...]) -> list[Obligation]:
        """The obligations that ``clauses``, read in ``passage``, state."""
        found: list[Obligation] = []
        floor = 0
        for clause in clauses:
            if not clause.announced:
                found.append(self._obligation(passage, clause, floor, found[-1:]))
            floor = clause.action.end
        return found

    def _obligation(
        self, passage: Passage, clause: Clause, floor: int, before: list[Obligation]
    ) -> Obligation:
        words = passage.words
        above = self._above(passage, clause)
        subject = above.subject if above is not None else clause.subject
        end = clause.action.end if clause.time_until is None else clause.time_until
        region = Span(start=min(floor, clause.action.start), end=end)
        timing = timings(words, region, passage.start, self._foreign)
        if before and _SAME_TIME.search(plain(region.of(words))):
            timing = (*before[0].timing, *timing)
        condition = _condition(words, clause, above)
        action = clause.action.of(words)
        roles = _roles(subject, action)
        return Obligation(
            debtor=subject.debtor,
            roles=roles,
            concerns=tuple(r for r in concerned(action, self._cast) if r not in roles),
            subject=_subject_words(words, clause, above),
            action=action,
            action_span=clause.action.shifted(passage.start),
            kind=kind_of(
                clause.modality,
                region.of(words),
                condition,
                timing,
                recurs=passage.scope.recurs,
            ),
            beneficiary=beneficiary(action, self._cast, subject.debtor),
            condition=condition,
            timing=timing,
            citation=passage.citation,
            intro=above.citation if above is not None else None,
        )

    def _above(self, passage: Passage, clause: Clause) -> Announced | None:
        """What names the debtor from above: the phrase over a list, or a heading, or nothing."""
        if clause.subject.debtor is not Debtor.UNSAID:
            return passage.announced if clause.subject.span is None else None
        owner = passage.scope.owner
        if owner is None:
            return None
        action = clause.action.of(passage.words)
        is_theirs = falls_to(owner.subject, clause, action, self._cast, passage.named)
        return owner if is_theirs else None


def _condition(words: str, clause: Clause, above: Announced | None) -> str:
    if clause.conditions:
        return clause.conditions[0].of(words)
    return occasion(words) or (above.condition if above is not None else "")


def _subject_words(words: str, clause: Clause, above: Announced | None) -> str:
    if clause.subject.span is not None:
        return clause.subject.span.of(words)
    return above.words if above is not None else ""


def _roles(subject: Subject, action: str) -> tuple[Role, ...]:
    if _EVERY_LEVEL.search(plain(action)):
        return (*subject.roles, Role.HIERARCHY)
    return subject.roles
