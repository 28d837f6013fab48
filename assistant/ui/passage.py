"""A convention as HTML: its own words, escaped, with what is cited or found marked in them.

Two looks: ``part_html`` shows one part as the source writes it, beside the chat;
``convention_html`` the whole text for reading, where links lead somewhere and the marks of
Markdown are hidden (never those inside what is cited or found).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from assistant.convention.citation import Citation
from assistant.convention.model import Convention, Division, Title
from assistant.convention.nodes import (
    ArticleReference,
    Container,
    Footnote,
    FootnoteCall,
    Form,
    Heading,
    Item,
    Link,
    Node,
    Section,
    Table,
    TableRow,
)
from assistant.convention.references import named_articles
from assistant.convention.span import Span, trimmed
from assistant.ui.anchors import Anchors
from assistant.value import Value

MARK_ID = "passage-cite"
_SYNTAX = re.compile(r"(?m)^[ \t]*#{1,6}[ \t]+|\*\*")
_WEB = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_Pointer = Link | FootnoteCall | ArticleReference


class _Mark(Value):
    """Characters to mark: those cited, or one hit of a search.

    Attributes:
        span: the characters.
        anchor: the identifier of their first visible piece.
        look: the class that styles them; empty for a citation.
    """

    span: Span
    anchor: str
    look: str = ""


def part_html(convention: Convention, citation: Citation) -> str:
    """The article or part that holds ``citation``, as HTML, the cited characters in ``<mark>``.

    Every character comes from ``convention.text``, escaped; only white space between blocks is
    left out.
    """
    part = next(part for part in convention.parts if part.span.contains(citation.span))
    printer = _Printer(convention.text, _marks(convention, citation, ()))
    return f'<div class="convention">{printer.html(part)}</div>'


def convention_html(
    convention: Convention, citation: Citation | None = None, hits: Sequence[Span] = ()
) -> str:
    """The whole convention for reading, ``citation`` and the ``hits`` of a search in ``<mark>``."""
    anchors = Anchors(convention)
    printer = _ReadingPrinter(convention.text, _marks(convention, citation, hits), anchors)
    parts = "".join(
        f'<div class="part" id="{anchors.of(part)}">{printer.html(part)}</div>'
        for part in convention.parts
    )
    return f'<div class="convention reading">{parts}</div>'


def hit_anchor(hit: Span, citation: Citation | None) -> str:
    """The identifier of ``hit`` in the text: that of ``citation`` where they share characters."""
    inside = citation is not None and hit.overlaps(citation.span)
    return MARK_ID if inside else f"resultat-{hit.start}"


def _marks(
    convention: Convention, citation: Citation | None, hits: Sequence[Span]
) -> tuple[_Mark, ...]:
    """What to mark, in order, disjoint: a hit inside what is cited adds nothing to it."""
    found = [
        _Mark(span=hit, anchor=hit_anchor(hit, citation), look="hit")
        for hit in hits
        if hit_anchor(hit, citation) != MARK_ID
    ]
    if citation is not None:
        found.append(_Mark(span=trimmed(convention.text, citation.span), anchor=MARK_ID))
    return tuple(sorted(found, key=lambda mark: mark.span.start))


class _Printer:
    """Prints nodes as the source writes them."""

    title_tag = "h3"
    tags: dict[type[Node], str] = {Heading: "h3", Division: "h3", Item: "li"}  # noqa: RUF012
    section_tag = "h4"

    def __init__(self, text: str, marks: Sequence[_Mark]) -> None:
        """Take the text of the convention and what to mark in it."""
        self._text = text
        self._marks = marks
        self._ends = [mark.span.end for mark in marks]
        self._anchored: set[str] = set()

    def html(self, node: Node) -> str:
        """``node`` and what it holds."""
        match node:
            case Table():
                rows = "".join(map(self._row, node.rows))
                return f"<table>{self._row(node.header)}{rows}</table>"
            case Form():
                title = self.html(node.title) if node.title else ""
                return title + "".join(self._block("p", entry) for entry in node.entries)
            case Section():
                return self._block(self.section_tag, node.heading) + self._listed(node.blocks)
            case Container():
                return self._listed(node.children)
            case Title():
                return self._block(self.title_tag, node)
            case _:
                return self._block(self.tags.get(type(node), "p"), node)

    def _listed(self, nodes: Sequence[Node]) -> str:
        """``nodes`` one after the other, the items that follow one another in one list."""
        runs = groupby(nodes, key=lambda node: isinstance(node, Item))
        printed = (("".join(map(self.html, run)), listed) for listed, run in runs)
        return "".join(f"<ul>{html}</ul>" if listed else html for html, listed in printed)

    def _row(self, row: TableRow) -> str:
        return f"<tr>{''.join(f'<td>{self._marked(cell.span)}</td>' for cell in row.cells)}</tr>"

    def _block(self, tag: str, node: Node) -> str:
        return f"<{tag}>{self._words(node)}</{tag}>"

    def _words(self, node: Node) -> str:
        return self._marked(node.span)

    def _marked(self, span: Span) -> str:
        """The characters of ``span``, escaped, those to mark in ``<mark>``."""
        pieces: list[str] = []
        cursor = span.start
        for mark in self._marks_in(span):
            start, end = max(cursor, mark.span.start), min(span.end, mark.span.end)
            pieces.append(self._plain(Span(start=cursor, end=start)))
            pieces.append(self._mark(mark, self._text[start:end]))
            cursor = end
        pieces.append(self._plain(Span(start=cursor, end=span.end)))
        return "".join(pieces)

    def _marks_in(self, span: Span) -> Iterator[_Mark]:
        for index in range(bisect_left(self._ends, span.start + 1), len(self._marks)):
            mark = self._marks[index]
            if mark.span.start >= span.end:
                return
            yield mark

    def _mark(self, mark: _Mark, words: str) -> str:
        look = f' class="{mark.look}"' if mark.look else ""
        anchor = "" if mark.anchor in self._anchored else f' id="{mark.anchor}"'
        self._anchored.add(mark.anchor)
        return f"<mark{look}{anchor}>{escape(words)}</mark>"

    def _plain(self, span: Span) -> str:
        return escape(span.of(self._text))


class _ReadingPrinter(_Printer):
    """Prints nodes for reading: links lead somewhere, the marks of Markdown are hidden."""

    title_tag = "h2"
    tags = {Heading: "h3", Division: "h3", Item: "li"}  # noqa: RUF012
    section_tag = "h4"

    def __init__(self, text: str, marks: Sequence[_Mark], anchors: Anchors) -> None:
        """Take the text, what to mark in it, and where its pointers lead."""
        super().__init__(text, marks)
        self._anchors = anchors

    def _block(self, tag: str, node: Node) -> str:
        if not isinstance(node, Footnote):
            return super()._block(tag, node)
        call = self._anchors.call_of(node)
        back = (
            f' <a href="#{call}" aria-label="Retour à l\'appel de la note {escape(node.marker)}">'
            "↩</a>"
            if call
            else ""
        )
        return f'<p class="note" id="{self._anchors.of(node)}">{self._words(node)}{back}</p>'

    def _words(self, node: Node) -> str:
        pieces: list[str] = []
        cursor = node.span.start
        for pointer in node.children:
            if isinstance(pointer, _Pointer):
                pieces.append(self._marked(Span(start=cursor, end=pointer.span.start)))
                pieces.append(self._pointer(pointer))
                cursor = pointer.span.end
        pieces.append(self._marked(Span(start=cursor, end=node.span.end)))
        return "".join(pieces)

    def _pointer(self, pointer: _Pointer) -> str:
        match pointer:
            case Link():
                return self._link(pointer)
            case FootnoteCall():
                return self._call(pointer)
            case ArticleReference():
                return self._articles(pointer)

    def _link(self, link: Link) -> str:
        url = f"https://{link.url}" if link.url.lower().startswith("www.") else link.url
        if not _WEB.match(url):
            return self._marked(link.span)
        shown = self._shown(link)
        return (
            f"{self._syntax(Span(start=link.span.start, end=shown.start))}"
            f'<a href="{escape(url)}" rel="noopener noreferrer" target="_blank">'
            f"{self._marked(shown)}</a>"
            f"{self._syntax(Span(start=shown.end, end=link.span.end))}"
            '<span class="outside"> (lien externe)</span>'
        )

    def _shown(self, link: Link) -> Span:
        """The words of the link: its label where it has one, else its address."""
        words = link.label or link.url
        start = link.span.start + link.text.index(words)
        return Span(start=start, end=start + len(words))

    def _call(self, call: FootnoteCall) -> str:
        note = self._anchors.note_of(call)
        words = self._marked(call.span)
        if not note:
            return words
        return (
            f'<a id="{self._anchors.of(call)}" href="#{note}" '
            f'aria-label="Note {escape(call.marker)}">{words}</a>'
        )

    def _articles(self, reference: ArticleReference) -> str:
        pieces: list[str] = []
        cursor = reference.span.start
        for span, number in named_articles(reference):
            anchor = self._anchors.article(number)
            if anchor:
                pieces.append(self._marked(Span(start=cursor, end=span.start)))
                pieces.append(f'<a href="#{anchor}">{self._marked(span)}</a>')
                cursor = span.end
        pieces.append(self._marked(Span(start=cursor, end=reference.span.end)))
        return "".join(pieces)

    def _plain(self, span: Span) -> str:
        words = span.of(self._text)
        return "".join(_hidden(piece) if hide else escape(piece) for piece, hide in _split(words))

    def _syntax(self, span: Span) -> str:
        """The marks around the words of a link: hidden, unless they are themselves marked."""
        marked = any(True for _ in self._marks_in(span))
        return self._marked(span) if marked or not span else _hidden(span.of(self._text))


def _split(words: str) -> Iterable[tuple[str, bool]]:
    """``words`` cut around the marks of Markdown, each piece with whether it is one."""
    cursor = 0
    for syntax in _SYNTAX.finditer(words):
        yield words[cursor : syntax.start()], False
        yield syntax[0], True
        cursor = syntax.end()
    yield words[cursor:], False


def _hidden(words: str) -> str:
    return f'<span class="syntax">{escape(words)}</span>'
