"""A convention as its text states it: its great parts, over the nodes of ``nodes``.

``Convention`` checks, when it is built, that no character of its source is lost.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Self

from pydantic import model_validator

from assistant.convention.nodes import (
    Block,
    Container,
    Footnote,
    Heading,
    Inline,
    Mention,
    Node,
    Section,
    Table,
    TextNode,
)
from assistant.convention.span import Span
from assistant.value import Value


class Title(TextNode):
    """The title of the convention."""

    kind: ClassVar[str] = "title"


class PartyRole(StrEnum):
    """The part that a party plays in a delegation (décret n° 2004-1085, article 1er)."""

    DELEGANT = "délégant"
    DELEGATAIRE = "délégataire"
    OTHER = "partie"


class Party(TextNode):
    """A party to the convention, as the head of the text presents it.

    Attributes:
        name: its full name.
        acronym: the acronym given in brackets after the name, or before it.
        address: its address, without the label.
        representative: the person who represents it, without her office.
        office: the office of that person.
        designation: how the text then calls the party, quotes left out.
        role: its part in the delegation.
    """

    kind: ClassVar[str] = "party"

    name: Mention
    acronym: Mention | None = None
    address: Mention | None = None
    representative: Mention | None = None
    office: Mention | None = None
    designation: Mention | None = None
    role: PartyRole = PartyRole.OTHER

    @property
    def named(self) -> Span:
        """Where its name and its acronym stand, whichever comes first."""
        spans = [one.span for one in (self.name, self.acronym) if one is not None]
        return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


class Formula(TextNode):
    """A consecrated phrase between the parts (« Entre », « Il a été convenu ce qui suit : »)."""

    kind: ClassVar[str] = "formula"


class Parties(Container):
    """The head of the convention: who signs it."""

    kind: ClassVar[str] = "parties"

    members: tuple[Party | Formula, ...]


class Visa(TextNode):
    """A text that the convention is founded on (« Vu le décret… »)."""

    kind: ClassVar[str] = "visa"

    inlines: tuple[Inline, ...] = ()


class Visas(Container):
    """The visas, together."""

    kind: ClassVar[str] = "visas"

    visas: tuple[Visa, ...]


class Preamble(Container):
    """The preamble, with its heading."""

    kind: ClassVar[str] = "preamble"

    heading: Heading
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()


class Division(TextNode):
    """The heading of a group of articles (« TITRE II », « I. - Dispositions générales. »)."""

    kind: ClassVar[str] = "division"


class Article(Container):
    """An article.

    Attributes:
        number: its number in plain form: ``1`` for « 1er » or « premier », ``8 bis``, ``5.1``.
        title: the words of the heading after the number; empty where it has none.
        heading: the heading line or lines.
        blocks: what stands before the first section.
        sections: the unnumbered headings and what stands under each.
    """

    kind: ClassVar[str] = "article"

    number: str
    title: str
    heading: Heading
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()


class Annex(Container):
    """An annex, with its heading.

    Attributes:
        number: its number or letter as written; empty where it has none.
    """

    kind: ClassVar[str] = "annex"

    number: str
    heading: Heading
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()


class SignaturePlace(TextNode):
    """« Fait à …, le … ».

    Attributes:
        place: the place; none where left blank.
        date: the words of the date; none where left blank.
    """

    kind: ClassVar[str] = "signature_place"

    place: Mention | None
    date: Mention | None


class Signatory(TextNode):
    """A line of the signature block that names who signs."""

    kind: ClassVar[str] = "signatory"


class Signature(Container):
    """The signature block."""

    kind: ClassVar[str] = "signature"

    place: SignaturePlace | None
    signatories: tuple[Signatory, ...]


class FreeText(Container):
    """Text outside any of the great parts."""

    kind: ClassVar[str] = "free_text"

    blocks: tuple[Block, ...]


Part = (
    Title | Parties | Visas | Preamble | Formula | Division | Article | Annex | Signature | FreeText
)


class Convention(Value):
    """A convention, whole.

    Attributes:
        slug: its short name, from the name of its file.
        source: the name of its file.
        sha256: the hash of the bytes of that file.
        text: the source decoded, byte order mark excluded, newlines untranslated.
        parts: the great parts, in the order of the text.
        tabled: the parties that a table names, where no head presents them.
    """

    slug: str
    source: str
    sha256: str
    text: str
    parts: tuple[Part, ...]
    tabled: tuple[Party, ...] = ()

    @model_validator(mode="after")
    def _no_character_is_lost(self) -> Self:
        _check_siblings(self.parts, Span(start=0, end=len(self.text)), self.text, tiled=True)
        return self

    def walk(self) -> Iterator[Node]:
        """Every node, parents before children, in the order of the text."""
        for part in self.parts:
            yield from part.walk()

    @cached_property
    def title(self) -> Title | None:
        """The title, if the text has one."""
        return next((part for part in self.parts if isinstance(part, Title)), None)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in order."""
        return tuple(part for part in self.parts if isinstance(part, Article))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties, in order."""
        heads = (part for part in self.parts if isinstance(part, Parties))
        presented = tuple(m for head in heads for m in head.members if isinstance(m, Party))
        return presented or self.tabled

    @cached_property
    def visas(self) -> tuple[Visa, ...]:
        """The visas, in order."""
        return tuple(v for part in self.parts if isinstance(part, Visas) for v in part.visas)

    @cached_property
    def preamble(self) -> Preamble | None:
        """The preamble, if the text has one."""
        return next((part for part in self.parts if isinstance(part, Preamble)), None)

    @cached_property
    def signature(self) -> Signature | None:
        """The signature block, if the text has one."""
        return next((part for part in self.parts if isinstance(part, Signature)), None)

    @cached_property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes, wherever they stand."""
        return tuple(node for node in self.walk() if isinstance(node, Footnote))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables, wherever they stand."""
        return tuple(node for node in self.walk() if isinstance(node, Table))


def _check_siblings(nodes: tuple[Node, ...], parent: Span, text: str, *, tiled: bool) -> None:
    """Hold the invariants of the tree for ``nodes``, children of what covers ``parent``."""
    cursor = parent.start
    for node in nodes:
        if node.span.start < cursor or node.span.end > parent.end:
            msg = f"{node.kind} at {node.span} overlaps a sibling or leaves its parent {parent}"
            raise ValueError(msg)
        if node.span.of(text) != node.text:
            msg = f"{node.kind} at {node.span} does not hold its own text"
            raise ValueError(msg)
        _check_gap(text, cursor, node.span.start, tiled=tiled)
        _check_siblings(node.children, node.span, text, tiled=isinstance(node, Container))
        cursor = node.span.end
    _check_gap(text, cursor, parent.end, tiled=tiled)


def _check_gap(text: str, start: int, end: int, *, tiled: bool) -> None:
    lost = text[start:end].strip()
    if tiled and lost:
        msg = f"characters {start} to {end} lie in no node: {lost[:60]!r}"
        raise ValueError(msg)
