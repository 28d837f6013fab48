"""The *note de preuve*: one answer and all that proves it, to keep or to send."""

from collections.abc import Iterator

from assistant.answering.reply import Reply, Source
from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.exports.blocks import Block, Style
from assistant.exports.document import document_file
from assistant.exports.markdown_file import markdown_file
from assistant.rendering import citation_label, derivation_lines
from assistant.rules import french
from assistant.rules.french import NO_BREAK

_TITLE = "Note de preuve"
_WARNING = (
    "Réponse tirée du seul texte de la convention, citations à l'appui. Ce n'est pas un conseil "
    "juridique."
)


def markdown(reply: Reply, convention: Convention) -> str:
    """The note on ``reply`` as Markdown, where the words of others are shown as they are."""
    return markdown_file(_TITLE, _blocks(reply, convention))


def docx(reply: Reply, convention: Convention) -> bytes:
    """The note on ``reply`` as a .docx file."""
    return document_file(_TITLE, _blocks(reply, convention))


def _blocks(reply: Reply, convention: Convention) -> Iterator[Block]:
    yield _text("Convention", reply.convention)
    yield _text("Date de référence", french.day(reply.as_of))
    yield Block(style=Style.SECTION, text="Question")
    yield Block(style=Style.QUOTE, text=reply.question)
    yield Block(style=Style.SECTION, text="Réponse")
    yield Block(style=Style.TEXT, text=reply.answer)
    if reply.citations:
        yield Block(style=Style.SECTION, text="Citations")
    for citation in reply.citations:
        yield from _quotation(citation, convention)
    if reply.derivation is not None:
        yield Block(style=Style.SECTION, text="Calcul")
        lines = "\n".join(derivation_lines(reply.derivation))
        yield Block(style=Style.CALCULATION, text=lines)
    if reply.sources:
        yield Block(style=Style.SECTION, text="Hors convention")
    for source in reply.sources:
        yield from _outside(source)
    yield Block(style=Style.SECTION, text="Empreintes")
    yield _text("Fichier de la convention", reply.fingerprint.source)
    yield _text("Règles", reply.fingerprint.rules)
    yield _text("Modèle", reply.fingerprint.model)
    yield Block(style=Style.TEXT, text=_WARNING)


def _quotation(citation: Citation, convention: Convention) -> Iterator[Block]:
    yield Block(style=Style.PASSAGE, text=citation_label(convention, citation))
    yield Block(style=Style.QUOTE, text=citation.quote)
    yield Block(style=Style.TEXT, text=f"Caractères {citation.start} à {citation.end} du fichier.")


def _outside(source: Source) -> Iterator[Block]:
    yield Block(style=Style.PASSAGE, text=source.title)
    yield Block(style=Style.QUOTE, text=source.text)
    yield _text("Origine", source.origin)


def _text(name: str, words: str) -> Block:
    return Block(style=Style.TEXT, text=f"{name}{NO_BREAK}: {words}")
