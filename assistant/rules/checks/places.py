"""The passages that checks quote."""

from collections.abc import Iterator

from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention, Party, SignaturePlace, Visa
from assistant.convention.nodes import Alinea, FormEntry, Item, Node, TableRow
from assistant.convention.sentences import sentences
from assistant.convention.span import Span

_PASSAGES = Alinea | Item | Visa | TableRow | FormEntry | SignaturePlace | Party


def passages(convention: Convention) -> Iterator[Node]:
    """The paragraphs, items, rows and entries of ``convention``, in order, headings left out."""
    return (node for node in convention.walk() if isinstance(node, _PASSAGES))


def body(node: Node) -> Span:
    """The words of ``node``; those after its marker where it is an item."""
    return node.body.span if isinstance(node, Item) else node.span


def sentence_span(convention: Convention, node: Node, place: Span) -> Span:
    """The span of the sentence of ``node`` that holds ``place``; that of its words otherwise."""
    within = body(node)
    for span in sentences(within.of(convention.text)):
        found = span.shifted(within.start)
        if found.contains(place):
            return found
    return within


def cite_sentence(convention: Convention, place: Span) -> Citation:
    """The citation of the sentence, row or entry that holds ``place``; of itself outside any."""
    for node in passages(convention):
        if node.span.contains(place):
            return cite(convention, sentence_span(convention, node, place))
    return cite(convention, place)
