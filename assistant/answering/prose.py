"""The turns of the French answers: the quotation and who says it, lines one under another."""

from collections.abc import Iterable

from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.proofs import said


def quoted(quotation: str) -> str:
    """``quotation``, verbatim, between French quotation marks."""
    return f"«{french.NO_BREAK}{quotation}{french.NO_BREAK}»"


def clause(citation: Citation) -> str:
    """« l'article 6 dit « … » »: a whole citation as the end of a sentence."""
    return said(citation, citation.quote)


def paragraphs(parts: Iterable[str]) -> str:
    """The non-empty ``parts``, one a line."""
    return "\n".join(part for part in parts if part)
