"""The text of an article as HTML, with the cited characters marked and nothing else changed."""

from html import escape

from assistant.convention.citation import Citation
from assistant.convention.model import Article, Convention, Division, Title
from assistant.convention.nodes import (
    Container,
    Form,
    Heading,
    Item,
    Node,
    Section,
    Table,
    TableRow,
    TextNode,
)
from assistant.convention.span import Span

MARK_ID = "passage-cite"
_TAGS: dict[type[Node], str] = {Heading: "h4", Title: "h4", Division: "h4", Item: "li"}


def part_html(convention: Convention, citation: Citation) -> str:
    """The article or part that holds ``citation``, as HTML, the cited characters in ``<mark>``.

    Every character comes from ``convention.text``, escaped; only white space between blocks is
    left out.
    """
    part = next(part for part in convention.parts if part.span.contains(citation.span))
    return f'<div class="convention">{_html(part, convention.text, citation.span)}</div>'


def part_title(convention: Convention, citation: Citation) -> str:
    """The heading of the article or part that holds ``citation``, as the text words it."""
    part = next(part for part in convention.parts if part.span.contains(citation.span))
    heading = next((child for child in part.children if isinstance(child, Heading)), None)
    is_article = isinstance(part, Article)
    return heading.text.strip() if heading is not None and is_article else ""


def _html(node: Node, text: str, cited: Span) -> str:
    match node:
        case Table():
            rows = "".join(_row(row, text, cited) for row in (node.header, *node.rows))
            return f"<table>{rows}</table>"
        case Form():
            title = _html(node.title, text, cited) if node.title else ""
            return title + "".join(_block("p", entry, text, cited) for entry in node.entries)
        case Section():
            blocks = "".join(_html(block, text, cited) for block in node.blocks)
            return _block("h5", node.heading, text, cited) + blocks
        case Container():
            return "".join(_html(child, text, cited) for child in node.children)
        case _:
            return _block(_TAGS.get(type(node), "p"), node, text, cited)


def _row(row: TableRow, text: str, cited: Span) -> str:
    cells = "".join(f"<td>{_marked(cell.span, text, cited)}</td>" for cell in row.cells)
    return f"<tr>{cells}</tr>"


def _block(tag: str, node: TextNode | Node, text: str, cited: Span) -> str:
    return f"<{tag}>{_marked(node.span, text, cited)}</{tag}>"


def _marked(span: Span, text: str, cited: Span) -> str:
    """The characters of ``span``, those that ``cited`` covers in ``<mark>``."""
    start, end = max(span.start, cited.start), min(span.end, cited.end)
    if start >= end:
        return escape(span.of(text))
    before, inside, after = text[span.start : start], text[start:end], text[end : span.end]
    anchor = f' id="{MARK_ID}"' if start == cited.start else ""
    return f"{escape(before)}<mark{anchor}>{escape(inside)}</mark>{escape(after)}"
