"""The printed structure."""

import json

from assistant.convention.model import Convention
from assistant.convention.outline import OutlineNode, outline, render_outline
from tests.convention.samples import parsed

TEXT = """\
Convention des phares

Article 1 : Objet

Le phare visé à l'article 2 luit.

Article 2 : Devoirs

Le gardien s'engage à :

- veiller ;
- écrire.
"""


def test_tree_as_printed() -> None:
    """One line a node, numbers of articles, half-open spans; references left out."""
    assert render_outline(outline(parsed(TEXT))) == (
        "Convention des phares [0:145]\n"
        "├─ Titre : Convention des phares [0:21]\n"
        "├─ Article 1 : Objet [23:75]\n"
        "│  └─ Alinéa : Le phare visé à l'article 2 luit. [42:75]\n"
        "└─ Article 2 : Devoirs [77:144]\n"
        "   └─ Énumération [98:144]\n"
        "      ├─ Alinéa : Le gardien s'engage à : [98:121]\n"
        "      ├─ Point : - veiller ; [123:134]\n"
        "      └─ Point : - écrire. [135:144]"
    )


def nodes(node: OutlineNode) -> list[OutlineNode]:
    return [node, *(inner for child in node.children for inner in nodes(child))]


def test_json_holds_every_node_with_its_place(sparte: Convention) -> None:
    """The tree for machines goes down to references, and reads back."""
    tree = outline(sparte)
    found = nodes(tree)[1:]
    assert [(one.kind, one.start, one.end) for one in found] == [
        (node.kind, node.span.start, node.span.end) for node in sparte.walk()
    ]
    numbers = [one.article for one in found if one.kind == "article"]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7"]
    assert OutlineNode.model_validate(json.loads(tree.model_dump_json())) == tree


def test_printed_labels(sparte: Convention) -> None:
    """Parties by their names, blank entries said to be blank."""
    printed = render_outline(outline(sparte))
    assert "Partie : La Direction Interministérielle du Numérique (DINUM), délégant [" in printed
    assert "Rubrique : Centre de coût : (en blanc) [" in printed
    assert "Article 6 : Durée et résiliation de la convention [" in printed
    assert "│  ├─ Section : Manifeste beta.gouv [" in printed
