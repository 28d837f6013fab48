"""The turns of the French answers: who says it, the quotation, the value first."""

from collections.abc import Iterable

from assistant.convention.citation import Citation

_PLACES = {
    "preambule": "le préambule",
    "visas": "les visas",
    "parties": "la présentation des parties",
    "signature": "le bloc de signature",
    "titre": "le titre",
}


def place_name(article: str) -> str:
    """« l'article 6 », « le préambule »…: the place of a citation inside a sentence."""
    if not article:
        return "la convention"
    if article.startswith("annexe"):
        return f"l'{article}"
    return _PLACES.get(article, f"l'article {article}")


def quoted(quotation: str) -> str:
    """``quotation``, verbatim, between French quotation marks."""
    return f"«\u00a0{quotation}\u00a0»"


def clause(citation: Citation) -> str:
    """« l'article 6 dit « … » »: a citation as the end of a sentence."""
    verb = "disent" if citation.article == "visas" else "dit"
    return f"{place_name(citation.article)} {verb} {quoted(citation.quote)}"


def capitalized(sentence: str) -> str:
    """``sentence`` with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def sentence(text: str) -> str:
    """``text`` as a sentence: capital first letter, full stop unless it ends with a mark."""
    text = capitalized(text.strip())
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def paragraphs(parts: Iterable[str]) -> str:
    """The non-empty ``parts``, one a line."""
    return "\n".join(part for part in parts if part)


def enumerated(words: Iterable[str]) -> str:
    """« a, b et c »."""
    listed = list(words)
    if len(listed) < 2:  # noqa: PLR2004 - one word needs no comma
        return "".join(listed)
    return f"{', '.join(listed[:-1])} et {listed[-1]}"
