"""The nodes of a convention: a tree over the characters of one source.

Every node has a span with ``convention.text[start:end] == node.text``. Two families:

* a ``Container`` is tiled by its children: what no child covers is white space;
* a ``TextNode`` covers its own words; its children only point at parts of them (a link, a call
  of a footnote, a reference, the name of a party).

So no character of the source is lost: whatever is not white space lies in some ``TextNode``.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

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
