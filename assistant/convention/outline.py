"""The structure of a convention as a tree to print or to serialise."""

from collections.abc import Iterator

from assistant.convention.model import Annex, Article, Convention, Party
from assistant.convention.nodes import (
    ArticleReference,
    FootnoteCall,
    FormEntry,
    Link,
    Mention,
    Node,
    Section,
    TextReference,
)
from assistant.value import Value

_LABEL_WIDTH = 72
# What the printed tree leaves out: parts of a sentence, told apart in the JSON only.
_INLINE = frozenset(
    one.kind for one in (ArticleReference, FootnoteCall, Link, Mention, TextReference)
) | {"cell", "heading"}
_NAMES = {
    "title": "Titre",
    "parties": "Parties",
    "party": "Partie",
    "formula": "Formule",
    "visas": "Visas",
    "visa": "Visa",
    "preamble": "Préambule",
    "division": "Division",
    "article": "Article",
    "annex": "Annexe",
    "section": "Section",
    "alinea": "Alinéa",
    "enumeration": "Énumération",
    "item": "Point",
    "table": "Tableau",
    "table_row": "Ligne",
    "form": "Formulaire",
    "form_entry": "Rubrique",
    "footnote": "Note",
    "signature": "Signature",
    "signature_place": "Lieu et date",
    "signatory": "Signataire",
    "free_text": "Texte libre",
}


class OutlineNode(Value):
    """A node of the structure, without its whole text.

    Attributes:
        kind: the kind of node, as ``Node.kind`` names it; ``convention`` for the root.
        label: what a reader recognises it by: a heading, a name, or its first words.
        article: the number of the article, for an article; empty otherwise.
        start: offset of its first character in ``convention.text``.
        end: offset after its last one.
        children: the nodes inside it, in the order of the text.
    """

    kind: str
    label: str
    article: str = ""
    start: int
    end: int
    children: tuple["OutlineNode", ...] = ()


def outline(convention: Convention) -> OutlineNode:
    """The structure of ``convention``, down to links, references and calls of footnotes."""
    title = convention.title
    return OutlineNode(
        kind="convention",
        label=_shortened(title.text) if title else convention.slug,
        start=0,
        end=len(convention.text),
        children=tuple(map(_outlined, convention.parts)),
    )


def render_outline(node: OutlineNode) -> str:
    """``node`` as a tree of plain text, one line a node, with the span of each.

    Links, references, calls and cells are left to the JSON: the tree is for reading.
    """
    return "\n".join(_lines(node, "", ""))


def _outlined(node: Node) -> OutlineNode:
    return OutlineNode(
        kind=node.kind,
        label=_label(node),
        article=node.number if isinstance(node, Article) else "",
        start=node.span.start,
        end=node.span.end,
        children=tuple(map(_outlined, node.children)),
    )


def _label(node: Node) -> str:
    if isinstance(node, Article):
        return node.title
    if isinstance(node, Annex | Section):
        return _shortened(node.heading.text)
    if isinstance(node, Party):
        acronym = f" ({node.acronym.text})" if node.acronym else ""
        return f"{node.name.text}{acronym}, {node.role.value}"
    if isinstance(node, FormEntry):
        return f"{node.label.text} : {node.value.text if node.value else '(en blanc)'}"
    return _shortened(node.text)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LABEL_WIDTH else words[: _LABEL_WIDTH - 1].rstrip() + "…"


def _lines(node: OutlineNode, lead: str, branch: str) -> Iterator[str]:
    yield f"{branch}{_caption(node)} [{node.start}:{node.end}]"
    shown = [child for child in node.children if child.kind not in _INLINE]
    for child in shown:
        last = child is shown[-1]
        inner = lead + ("   " if last else "│  ")
        yield from _lines(child, inner, lead + ("└─ " if last else "├─ "))


def _caption(node: OutlineNode) -> str:
    if node.kind == "convention":
        return node.label
    name = f"{_NAMES[node.kind]} {node.article}".strip()
    repeats = node.kind in {"parties", "visas", "signature", "preamble", "enumeration", "table"}
    return name if repeats or not node.label else f"{name} : {node.label}"
