"""Reading the register of obligations of a convention."""

import re
from collections.abc import Iterator

from assistant.convention.citation import Citation, cite
from assistant.convention.model import (
    Alinea,
    Annex,
    Article,
    Block,
    Convention,
    Enumeration,
    Footnote,
    Form,
    FreeText,
    Heading,
    Item,
    Node,
    Preamble,
    Section,
    Table,
    TextReference,
)
from assistant.convention.sentences import sentences
from assistant.convention.span import Span
from assistant.rules.obligations.actors import Cast, grouped, joint, roles_of
from assistant.rules.obligations.clauses import Clause, Modality, read_clauses
from assistant.rules.obligations.designations import lowered, plain
from assistant.rules.obligations.details import (
    RECURRING_HEADING,
    beneficiary,
    concerned,
    kind_of,
    occasion,
    timings,
)
from assistant.rules.obligations.items import own_clauses, pieces
from assistant.rules.obligations.model import (
    Coverage,
    Debtor,
    NoObligation,
    Obligation,
    Register,
    Role,
)
from assistant.rules.obligations.subjects import Subject
from assistant.value import Value

_Body = Article | Preamble | Annex | Section | FreeText

_REASONS: tuple[tuple[NoObligation, re.Pattern[str]], ...] = (
    (
        NoObligation.ENTRUSTED,
        re.compile(
            r"\bse voi(?:t|ent) confier|\bconfien?t?\b|\bautorisation couvre"
            r"|\b(?:est|sont|sera|seront)\b.{0,20}\bdelegue"
        ),
    ),
    (
        NoObligation.OBJECT,
        re.compile(
            r"\ba(?:it)? pour (?:objet|but)\b|\bconvention (?:precise|definit|fixe)|^elle prec"
        ),
    ),
    (
        NoObligation.DURATION,
        re.compile(
            r"\bprend effet|\bentre en vigueur|\bconclue? |\bperiode d'effet|\ba une duree|"
            r"\bentraine|\bprend fin|\bexpire"
        ),
    ),
)
_OBLIGATIONS_OF = re.compile(r"\b(?:obligations?|engagements?|responsabilites?|roles?|missions?)\b")
_OF = re.compile(r"(?:\b(?:du|des|de)|\bd')\s*$")


class Announced(Value):
    """What the phrase above a list says of its items.

    Attributes:
        subject: who is bound.
        modality: how.
        condition: what all of it depends on.
        words: the words that name who is bound, verbatim.
        citation: the phrase.
        whole: whether every item is owed, even one without a verb (under a phrase that commits).
    """

    subject: Subject
    modality: Modality
    condition: str
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


def read_register(convention: Convention) -> Register:
    """The register of ``convention``: its obligations, and what each passage carries."""
    return _RegisterReader(convention).read()


class _RegisterReader:
    def __init__(self, convention: Convention) -> None:
        self._convention = convention
        self._cast = Cast.of(convention)
        self._obligations: list[Obligation] = []
        self._coverage: list[Coverage] = []
        self._foreign = tuple(
            node.span for node in convention.walk() if isinstance(node, TextReference)
        )

    def read(self) -> Register:
        for part in self._convention.parts:
            if isinstance(part, Article | Preamble | Annex | FreeText):
                self._body(part, Scope(narrative=isinstance(part, Preamble)))
        return Register(
            convention=self._convention.slug,
            obligations=tuple(self._obligations),
            coverage=tuple(self._coverage),
        )

    # --- walking --------------------------------------------------------------------------------

    def _body(self, body: _Body, above: Scope) -> None:
        heading = None if isinstance(body, FreeText) else body.heading
        scope = self._under(heading, above)
        announced: Announced | None = None
        for block in body.blocks:
            announced = self._block(block, scope, announced)
        if not isinstance(body, Section | FreeText):
            for section in body.sections:
                self._body(section, scope)

    def _under(self, heading: Heading | None, above: Scope) -> Scope:
        if heading is None:
            return above
        return Scope(
            narrative=above.narrative,
            owner=self._owner(heading) or above.owner,
            recurs=above.recurs or RECURRING_HEADING.search(lowered(heading.text)) is not None,
        )

    def _owner(self, heading: Heading) -> Announced | None:
        flat = plain(heading.text)
        if _OBLIGATIONS_OF.search(flat) is None:
            return None
        for group in grouped(self._cast.find(heading.text), heading.text):
            if _OF.search(flat[: group[0].span.start]):
                span = Span(start=group[0].span.start, end=group[-1].span.end)
                return Announced(
                    subject=Subject(debtor=joint(group), roles=roles_of(group)),
                    modality=Modality.DUTY,
                    condition="",
                    words=span.of(heading.text),
                    citation=cite(self._convention, heading.span),
                    whole=False,
                )
        return None

    def _block(self, block: Block, scope: Scope, above: Announced | None) -> Announced | None:
        """Read ``block``; what it announces for the items that may follow it."""
        match block:
            case Alinea():
                return self._alinea(block.text, block.span.start, scope)
            case Enumeration():
                intro = block.intro
                if intro is not None:
                    above = self._alinea(intro.text, intro.span.start, scope)
                for item in block.items:
                    self._item(item, scope, above)
            case Item():
                self._item(block, scope, above)
            case _:
                self._values(block)
        return above

    def _values(self, block: Table | Form | Footnote) -> None:
        if isinstance(block, Footnote):
            self._cover(block.span, NoObligation.NOTE)
            return
        rows: Iterator[Node] = iter(block.children)
        for row in rows:
            self._cover(row.span, NoObligation.VALUES)

    def _alinea(self, text: str, start: int, scope: Scope) -> Announced | None:
        """Read a paragraph; what its last sentence announces, if it opens a list."""
        antecedent: Subject | None = None
        announced: Announced | None = None
        for span in sentences(text):
            words = span.of(text)
            found = read_clauses(
                words, self._cast, antecedent=antecedent, narrative=scope.narrative
            )
            citation = cite(self._convention, span.shifted(start))
            announced = self._announced(words, found, citation) if words.endswith(":") else None
            self._record(words, found, citation, scope, announced=None)
            named = [clause.subject for clause in found if clause.subject.span is not None]
            antecedent = named[-1] if named else antecedent
        return announced

    def _announced(
        self, words: str, found: tuple[Clause, ...], citation: Citation
    ) -> Announced | None:
        if not found:
            return None
        last = found[-1]
        return Announced(
            subject=last.subject.model_copy(
                update={"span": None, "begins": 0, "until": None, "thing": False}
            ),
            modality=last.modality,
            condition=last.conditions[0].of(words) if last.conditions else "",
            words=last.subject.span.of(words) if last.subject.span else "",
            citation=citation,
            whole=True,
        )

    def _item(self, item: Item, scope: Scope, above: Announced | None) -> None:
        announced = above or scope.owner
        text = item.body.text
        for number, span in enumerate(sentences(text)):
            citation = cite(self._convention, span.shifted(item.body.span.start))
            recorded = [
                self._piece(piece, citation, scope, announced if number == 0 else None)
                for piece in pieces(span.of(text))
            ]
            found = tuple(index for indexes in recorded for index in indexes)
            self._mark(citation, found, NoObligation.STATEMENT)

    def _piece(
        self, piece: Span, citation: Citation, scope: Scope, announced: Announced | None
    ) -> tuple[int, ...]:
        words = piece.of(citation.quote)
        subject = announced.subject if announced else None
        found = read_clauses(words, self._cast, inherited=subject, narrative=scope.narrative)
        if announced is not None:
            found = own_clauses(
                words,
                found,
                subject=announced.subject,
                modality=announced.modality,
                whole=announced.whole,
            )
        return self._obligations_of(found, piece.start, citation, scope, announced)

    # --- recording ------------------------------------------------------------------------------

    def _record(
        self,
        words: str,
        found: tuple[Clause, ...],
        citation: Citation,
        scope: Scope,
        *,
        announced: Announced | None,
    ) -> None:
        if scope.narrative and not found:
            self._mark(citation, (), NoObligation.CONTEXT)
            return
        indexes = self._obligations_of(found, 0, citation, scope, announced)
        introduces = words.endswith(":") and not indexes
        self._mark(citation, indexes, NoObligation.INTRODUCTION if introduces else _reason(words))

    def _obligations_of(
        self,
        found: tuple[Clause, ...],
        offset: int,
        citation: Citation,
        scope: Scope,
        announced: Announced | None,
    ) -> tuple[int, ...]:
        words = citation.quote[offset:]
        indexes: list[int] = []
        floor = 0
        for clause in found:
            if not clause.announced:
                indexes.append(len(self._obligations))
                self._obligations.append(
                    self._obligation(clause, words, floor, citation, scope, announced)
                )
            floor = clause.action.end
        return tuple(indexes)

    def _obligation(  # noqa: PLR0913 - everything that an obligation is read from
        self,
        clause: Clause,
        words: str,
        floor: int,
        citation: Citation,
        scope: Scope,
        announced: Announced | None,
    ) -> Obligation:
        own = clause.subject.span is not None or announced is None
        named = self._named(clause, scope) if own else announced
        subject = clause.subject if own and named is None else (named or announced).subject  # type: ignore[union-attr]
        start = citation.end - len(words)
        action = clause.action.of(words)
        region = Span(start=min(floor, clause.action.start), end=clause.action.end)
        timing = timings(words, region, start, self._foreign)
        condition = clause.conditions[0].of(words) if clause.conditions else ""
        condition = condition or occasion(words)
        if not condition and not own and announced is not None:
            condition = announced.condition
        return Obligation(
            debtor=subject.debtor,
            roles=_roles(subject, action),
            concerns=concerned(action, self._cast),
            subject=_subject_words(clause, words, named),
            action=action,
            action_span=clause.action.shifted(start),
            kind=kind_of(clause.modality, region.of(words), condition, timing, recurs=scope.recurs),
            beneficiary=beneficiary(action, self._cast, subject.debtor),
            condition=condition,
            timing=timing,
            citation=citation,
            intro=named.citation if named is not None else None,
        )

    def _named(self, clause: Clause, scope: Scope) -> Announced | None:
        """Who a heading names, for a clause that names nobody."""
        return scope.owner if clause.subject.debtor is Debtor.UNSAID else None

    def _cover(self, span: Span, reason: NoObligation) -> None:
        self._mark(cite(self._convention, span), (), reason)

    def _mark(self, citation: Citation, indexes: tuple[int, ...], reason: NoObligation) -> None:
        self._coverage.append(
            Coverage(citation=citation, obligations=indexes, reason=None if indexes else reason)
        )


def _reason(words: str) -> NoObligation:
    flat = plain(words)
    return next(
        (reason for reason, pattern in _REASONS if pattern.search(flat)), NoObligation.STATEMENT
    )


_EVERY_LEVEL = re.compile(r"\b(?:a tout|tous les) niveaux? hierarchiques?\b")


def _roles(subject: Subject, action: str) -> tuple[Role, ...]:
    if _EVERY_LEVEL.search(plain(action)):
        return (*subject.roles, Role.HIERARCHY)
    return subject.roles


def _subject_words(clause: Clause, words: str, named: Announced | None) -> str:
    if clause.subject.span is not None:
        return clause.subject.span.of(words)
    return named.words if named is not None else ""
