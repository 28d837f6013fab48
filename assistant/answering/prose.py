"""The turns of the French answers: the quotation and who says it, whole sentences, lines."""

from collections.abc import Iterable

from assistant.convention.citation import Citation
from assistant.rules import french


def quoted(quotation: str) -> str:
    """``quotation``, verbatim, between French quotation marks."""
    return f"«{french.NO_BREAK}{quotation}{french.NO_BREAK}»"


def clause(citation: Citation) -> str:
    """« l'article 6 dit « … » »: a citation as the end of a sentence."""
    verb = "disent" if citation.article == "visas" else "dit"
    return f"{french.place(citation)} {verb} {quoted(citation.quote)}"


def sentence(text: str) -> str:
    """``text`` as a sentence: capital first letter, full stop unless it ends with a mark."""
    text = french.capitalized(text.strip())
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def paragraphs(parts: Iterable[str]) -> str:
    """The non-empty ``parts``, one a line."""
    return "\n".join(part for part in parts if part)
