"""Reading the register of obligations of a convention."""

import re
from typing import TYPE_CHECKING

from assistant.convention.citation import cite
from assistant.convention.model import Annex, Article, Convention, FreeText, Preamble
from assistant.convention.nodes import (
    Alinea,
    Block,
    Enumeration,
    Footnote,
    Form,
    Item,
    Section,
    Table,
)
from assistant.convention.sentences import sentences
from assistant.convention.span import Span, trimmed
from assistant.rules.obligations.actors import Cast
from assistant.rules.obligations.builder import ObligationBuilder, Passage
from assistant.rules.obligations.clauses import Clause, read_clauses
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.items import own_clauses, pieces
from assistant.rules.obligations.model import Coverage, NoObligation, Obligation, Register
from assistant.rules.obligations.reasons import reason
from assistant.rules.obligations.rows import duties
from assistant.rules.obligations.scope import Announced, Scope, announced

if TYPE_CHECKING:
    from assistant.rules.obligations.subjects import Subject

# A paragraph that goes on with whom the one before was about, its own number left out.
_PRONOUN = re.compile(r"(?:[ivx\d.]{1,6}[).]?\s*[-–—]?\s*)?(?:ils?|elles?)\s")
# How far the subject that opens a paragraph may stand: after its number and its article.
_OPENING = 12
_Body = Article | Preamble | Annex | Section | FreeText


def read_register(convention: Convention) -> Register:
    """The register of ``convention``: its obligations, and what each passage carries."""
    return _RegisterReader(convention).read()


class _RegisterReader:
    def __init__(self, convention: Convention) -> None:
        self._convention = convention
        self._cast = Cast.of(convention)
        self._builder = ObligationBuilder(convention, self._cast)
        self._obligations: list[Obligation] = []
        self._coverage: list[Coverage] = []
        # Whom the paragraph before was about, which « Il » may open the next one with.
        self._spoken_of: Subject | None = None

    def read(self) -> Register:
        for part in self._convention.parts:
            if isinstance(part, Article | Preamble | Annex | FreeText):
                self._body(part, Scope(narrative=isinstance(part, Preamble)))
        return Register(
            convention=self._convention.slug,
            obligations=tuple(self._obligations),
            coverage=tuple(self._coverage),
        )

    def _body(self, body: _Body, scope: Scope) -> None:
        if not isinstance(body, FreeText):
            scope = scope.under(body.heading, self._convention, self._cast)
        above: Announced | None = None
        self._spoken_of = None
        for block in body.blocks:
            above = self._block(block, scope, above)
        if isinstance(body, Article | Preamble | Annex):
            for section in body.sections:
                self._body(section, scope)

    def _block(self, block: Block, scope: Scope, above: Announced | None) -> Announced | None:
        """Read ``block``; what it announces for the items that may follow it."""
        if isinstance(block, Alinea):
            return self._alinea(block, scope)
        if isinstance(block, Enumeration):
            if block.intro is not None:
                above = self._alinea(block.intro, scope)
            for item in block.items:
                self._item(item, scope, above)
        elif isinstance(block, Item):
            self._item(block, scope, above)
        else:
            self._values(block, scope)
        return above

    def _values(self, block: Table | Form | Footnote, scope: Scope) -> None:
        if isinstance(block, Footnote):
            self._mark(block.span, (), NoObligation.NOTE)
            return
        found = self._duties(block, scope) if isinstance(block, Table) else {}
        for row in block.children:
            self._mark(row.span, found.get(row.span, ()), NoObligation.VALUES)

    def _duties(self, table: Table, scope: Scope) -> dict[Span, tuple[int, ...]]:
        """Enter what the rows of ``table`` have people do; their places in the register."""
        places: dict[Span, tuple[int, ...]] = {}
        owner = scope.owner.subject if scope.owner is not None else None
        for duty in duties(table, self._convention.text, self._cast, owner):
            passage = Passage(
                words=duty.words.of(self._convention.text),
                start=duty.words.start,
                citation=cite(self._convention, trimmed(self._convention.text, duty.row.span)),
                scope=scope,
            )
            places[duty.row.span] = self._add(self._builder.build(passage, (duty.clause,)))
        return places

    def _alinea(self, alinea: Alinea, scope: Scope) -> Announced | None:
        """Read a paragraph; what its last sentence announces, if it opens a list."""
        above: Announced | None = None
        read = self._sentences(alinea, scope)
        named = frozenset(
            clause.subject.debtor
            for _, clauses in read
            for clause in clauses
            if clause.subject.span is not None
        )
        for place, clauses in read:
            words = place.of(self._convention.text)
            citation = cite(self._convention, place)
            passage = Passage(
                words=words, start=place.start, citation=citation, scope=scope, named=named
            )
            built = self._builder.build(passage, clauses)
            self._mark(place, self._add(built), reason(words, narrative=scope.narrative))
            above = announced(words, clauses, citation, self._cast)
        return above

    def _sentences(self, alinea: Alinea, scope: Scope) -> list[tuple[Span, tuple[Clause, ...]]]:
        """Where each sentence of a paragraph stands, and its clauses."""
        carried = self._spoken_of if _PRONOUN.match(lowered(alinea.text)) else None
        antecedent = carried
        read: list[tuple[Span, tuple[Clause, ...]]] = []
        for span in sentences(alinea.text):
            clauses = read_clauses(
                span.of(alinea.text), self._cast, antecedent=antecedent, narrative=scope.narrative
            )
            read.append((span.shifted(alinea.span.start), clauses))
            subjects = [clause.subject for clause in clauses if clause.subject.span is not None]
            antecedent = subjects[-1] if subjects else antecedent
        opens = carried is not None or _opens_with_subject(read)
        self._spoken_of = antecedent.elsewhere() if antecedent is not None and opens else None
        return read

    def _item(self, item: Item, scope: Scope, above: Announced | None) -> None:
        text = item.body.text
        for number, span in enumerate(sentences(text)):
            place = span.shifted(item.body.span.start)
            found: list[Obligation] = []
            for piece in pieces(span.of(text)):
                # The phrase above the list governs the first sentence of an item only.
                governing = (above or scope.owner) if number == 0 else None
                found.extend(self._piece(piece.shifted(place.start), place, scope, governing))
            why = reason(span.of(text), narrative=scope.narrative)
            self._mark(place, self._add(found), why)

    def _piece(
        self, piece: Span, sentence: Span, scope: Scope, governing: Announced | None
    ) -> list[Obligation]:
        words = piece.of(self._convention.text)
        inherited = governing.subject if governing is not None else None
        clauses = read_clauses(words, self._cast, inherited=inherited, narrative=scope.narrative)
        if governing is not None:
            clauses = own_clauses(
                words,
                clauses,
                subject=governing.subject,
                modality=governing.modality,
                whole=governing.whole,
            )
        passage = Passage(
            words=words,
            start=piece.start,
            citation=cite(self._convention, sentence),
            scope=scope,
            announced=governing,
        )
        return self._builder.build(passage, clauses)

    def _add(self, found: list[Obligation]) -> tuple[int, ...]:
        """Enter ``found`` in the register; their places in it."""
        first = len(self._obligations)
        self._obligations.extend(found)
        return tuple(range(first, len(self._obligations)))

    def _mark(self, place: Span, indexes: tuple[int, ...], why: NoObligation) -> None:
        self._coverage.append(
            Coverage(
                citation=cite(self._convention, place),
                obligations=indexes,
                reason=None if indexes else why,
            )
        )


def _opens_with_subject(read: list[tuple[Span, tuple[Clause, ...]]]) -> bool:
    """Whether the first words of a paragraph name whom it binds."""
    spans = [clause.subject.span for _, clauses in read[:1] for clause in clauses[:1]]
    return any(span is not None and span.start <= _OPENING for span in spans)
