"""A convention as its text states it: a tree of nodes over the characters of one source.

Every node has a span with ``convention.text[start:end] == node.text``. Two families:

* a ``Container`` is tiled by its children: what no child covers is white space;
* a ``TextNode`` covers its own words; its children only point at parts of them (a link, a call
  of a footnote, a reference, the name of a party).

So no character of the source is lost: whatever is not white space lies in some ``TextNode``.
``Convention`` checks all this when it is built.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Self

from pydantic import model_validator

from assistant.convention.span import Span
from assistant.value import Value


class Node(Value):
    """A part of the text of a convention.

    Attributes:
        span: where the part stands in ``convention.text``.
        text: its characters, verbatim.
    """

    kind: ClassVar[str] = "node"

    span: Span
    text: str

    @cached_property
    def children(self) -> tuple["Node", ...]:
        """The nodes directly inside this one, in the order of the text."""
        found: list[Node] = []
        for name in type(self).model_fields:
            field = getattr(self, name)
            parts = field if isinstance(field, tuple) else (field,)
            found.extend(part for part in parts if isinstance(part, Node))
        return tuple(sorted(found, key=lambda node: (node.span.start, node.span.end)))

    def walk(self) -> Iterator["Node"]:
        """This node, then every node below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


class Container(Node):
    """A node tiled by its children."""


class TextNode(Node):
    """A node that covers its own words."""


# --- inside a sentence ---------------------------------------------------------------------------


class Mention(TextNode):
    """Words of the text that play a part: a name, an address, a label, a value."""

    kind: ClassVar[str] = "mention"


class Link(TextNode):
    """A web address in the text, bare, in angle brackets or as a Markdown link.

    Attributes:
        url: the address itself.
        label: the words shown for it, where the text gives some.
    """

    kind: ClassVar[str] = "link"

    url: str
    label: str = ""


class FootnoteCall(TextNode):
    """The place that calls a footnote.

    Attributes:
        marker: the number called, in plain digits.
    """

    kind: ClassVar[str] = "footnote_call"

    marker: str


class ArticleReference(TextNode):
    """A reference to articles of this very convention (« à l'article 3 »).

    Attributes:
        numbers: the numbers named, as ``Article.number`` writes them.
    """

    kind: ClassVar[str] = "article_reference"

    numbers: tuple[str, ...]


class OutsideTextKind(StrEnum):
    """The outside texts that a convention refers to."""

    DECRET = "décret"
    LOI = "loi"
    ORDONNANCE = "ordonnance"
    ARRETE = "arrêté"
    CIRCULAIRE = "circulaire"
    CODE = "code"
    REGLEMENT = "règlement"
    DIRECTIVE = "directive"
    ACCORD = "accord"
    AVENANT = "avenant"
    CONVENTION = "convention"


class TextReference(TextNode):
    """A reference to an outside text (« l'article 5 du décret n° 2004-1085 du … »).

    Attributes:
        outside: the kind of text.
        number: its number as written, without « n° »; empty where it has none (a code has a name).
        name: the name of a code or of a named text; empty otherwise.
        articles: the articles of that outside text that are named.
    """

    kind: ClassVar[str] = "text_reference"

    outside: OutsideTextKind
    number: str = ""
    name: str = ""
    articles: tuple[str, ...] = ()


Inline = Mention | Link | FootnoteCall | ArticleReference | TextReference


# --- blocks --------------------------------------------------------------------------------------


class Heading(TextNode):
    """The heading of an article, of a section, of the preamble or of an annex."""

    kind: ClassVar[str] = "heading"

    inlines: tuple[Inline, ...] = ()


class Alinea(TextNode):
    """A paragraph."""

    kind: ClassVar[str] = "alinea"

    inlines: tuple[Inline, ...] = ()


class Item(TextNode):
    """An item of a list.

    Attributes:
        marker: what opens it, as written (``-``, ``–``, ``•``, ``a)``, ``1°``).
        level: 0 for an item of the outer list, 1 for an item of a list inside it, and so on.
        body: the words after the marker.
    """

    kind: ClassVar[str] = "item"

    marker: str
    level: int = 0
    body: Mention
    inlines: tuple[Inline, ...] = ()

    @cached_property
    def children(self) -> tuple[Node, ...]:
        """The inlines: ``body`` holds them all and is left out, siblings being disjoint."""
        return self.inlines


class Enumeration(Container):
    """A list with the phrase that introduces it (« s'engage à : »).

    Attributes:
        intro: the paragraph that the items complete; none where a list stands alone.
        items: the items, inner lists flattened (see ``Item.level``).
    """

    kind: ClassVar[str] = "enumeration"

    intro: Alinea | None
    items: tuple[Item, ...]


class Cell(TextNode):
    """A cell of a table; an empty cell has an empty span."""

    kind: ClassVar[str] = "cell"


class TableRow(TextNode):
    """A row of a table, cells apart."""

    kind: ClassVar[str] = "table_row"

    cells: tuple[Cell, ...]


class Table(Container):
    """A table with a row of headers and, in its first column, a header for each row.

    Attributes:
        header: the row of column headers.
        rows: the rows under it.
    """

    kind: ClassVar[str] = "table"

    header: TableRow
    rows: tuple[TableRow, ...]


class FormEntry(TextNode):
    """A label and its value, which may have been left blank.

    Attributes:
        label: the label, without its colon.
        value: the value; none where the text leaves it blank.
    """

    kind: ClassVar[str] = "form_entry"

    label: Mention
    value: Mention | None


class Form(Container):
    """A block of labelled values, such as the « Références Chorus ».

    Attributes:
        title: the line above the entries, if any.
        entries: the labelled values.
    """

    kind: ClassVar[str] = "form"

    title: Heading | None
    entries: tuple[FormEntry, ...]


class Footnote(TextNode):
    """A footnote, where it stands in the text.

    Attributes:
        marker: its number, in plain digits.
        body: the words after the marker.
    """

    kind: ClassVar[str] = "footnote"

    marker: str
    body: Mention
    inlines: tuple[Inline, ...] = ()

    @cached_property
    def children(self) -> tuple[Node, ...]:
        """The inlines: ``body`` holds them all and is left out, siblings being disjoint."""
        return self.inlines


Block = Alinea | Enumeration | Item | Table | Form | Footnote


class Section(Container):
    """What stands under an unnumbered heading inside an article, the preamble or an annex."""

    kind: ClassVar[str] = "section"

    heading: Heading
    blocks: tuple[Block, ...]


# --- the great parts of a convention -------------------------------------------------------------


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
        acronym: the acronym given in brackets after the name.
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
    """

    slug: str
    source: str
    sha256: str
    text: str
    parts: tuple[Part, ...]

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
        return tuple(m for head in heads for m in head.members if isinstance(m, Party))

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
