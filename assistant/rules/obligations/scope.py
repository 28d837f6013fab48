"""What stands above a passage: the headings, and the phrase that introduces a list."""

import re

from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention
from assistant.convention.nodes import Heading
from assistant.convention.span import Span
from assistant.rules.obligations.actors import Cast, grouped, joint, roles_of
from assistant.rules.obligations.clauses import Clause, Modality
from assistant.rules.obligations.designations import lowered, plain
from assistant.rules.obligations.subjects import Subject
from assistant.value import Value

_OBLIGATIONS = re.compile(r"\b(?:obligations?|engagements?|responsabilites?|roles?|missions?)\b")
_OF = re.compile(r"(?:\b(?:du|des|de)|\bd')\s*$")
_BARE = re.compile(r"[\s*_]*(?:(?:la|le|les)\s+|l'\s*)?[\s*_]*")
# « Comités d'investissement semestriels »: what stands under such a heading comes again.
_RECURRING = re.compile(
    r"\b(?:hebdomadaire|mensuel|bimestriel|trimestriel|semestriel|annuel|périodique)(?:le)?s?\b"
)


class Announced(Value):
    """Whom a phrase or a heading above a passage binds.

    Attributes:
        subject: who is bound.
        modality: how.
        condition: what all of it depends on, verbatim.
        words: the words that name who is bound, verbatim.
        citation: the phrase or the heading.
        whole: whether what follows is owed even without a verb: so it is under « s'engage à : ».
    """

    subject: Subject
    modality: Modality = Modality.DUTY
    condition: str = ""
    words: str
    citation: Citation
    whole: bool


class Scope(Value):
    """What the headings above a passage say of it.

    Attributes:
        narrative: whether it only tells a story.
        owner: who « Obligations de … » names, if a heading does.
        recurs: whether a heading says that it comes again.
    """

    narrative: bool = False
    owner: Announced | None = None
    recurs: bool = False

    def under(self, heading: Heading, convention: Convention, cast: Cast) -> "Scope":
        """What holds under ``heading``, itself under this scope."""
        return Scope(
            narrative=self.narrative,
            owner=_owner(heading, convention, cast) or self.owner,
            recurs=self.recurs or _RECURRING.search(lowered(heading.text)) is not None,
        )


def announced(
    words: str, clauses: tuple[Clause, ...], citation: Citation, cast: Cast
) -> Announced | None:
    """Whom the items under the phrase ``words`` are owed by: by the subject of its last clause."""
    if not words.endswith(":"):
        return None
    if not clauses:
        return _named_alone(words, citation, cast)
    last = clauses[-1]
    return Announced(
        subject=last.subject.elsewhere(),
        modality=last.modality,
        condition=last.conditions[0].of(words) if last.conditions else "",
        words=last.subject.span.of(words) if last.subject.span else "",
        citation=citation,
        whole=True,
    )


def _named_alone(words: str, citation: Citation, cast: Cast) -> Announced | None:
    """Who a phrase names that says nothing else (« Le ministère : »)."""
    for group in grouped(cast.find(words), words):
        named = Span(start=group[0].span.start, end=group[-1].span.end)
        if _BARE.fullmatch(lowered(words[: named.start])) and not words[named.end :].strip(" *_:"):
            return Announced(
                subject=Subject(debtor=joint(group), roles=roles_of(group)),
                words=named.of(words),
                citation=citation,
                whole=True,
            )
    return None


def _owner(heading: Heading, convention: Convention, cast: Cast) -> Announced | None:
    flat = plain(heading.text)
    if _OBLIGATIONS.search(flat) is None:
        alone = _named_alone(heading.text, cite(convention, heading.span), cast)
        return None if alone is None else alone.model_copy(update={"whole": False})
    for group in grouped(cast.find(heading.text), heading.text):
        if _OF.search(flat[: group[0].span.start]):
            return Announced(
                subject=Subject(debtor=joint(group), roles=roles_of(group)),
                words=heading.text[group[0].span.start : group[-1].span.end],
                citation=cite(convention, heading.span),
                whole=True,
            )
    return None
