"""Citations: the only way to quote a convention."""

from assistant.convention.model import (
    Annex,
    Article,
    Convention,
    Parties,
    Preamble,
    Signature,
    Title,
    Visas,
)
from assistant.convention.nodes import Node, Section
from assistant.convention.span import Span
from assistant.errors import AssistantError
from assistant.value import Value

_NAMED_PARTS: dict[type[Node], str] = {
    Title: "titre",
    Parties: "parties",
    Visas: "visas",
    Preamble: "preambule",
    Signature: "signature",
}


class Place(Value):
    """Where something stands in a convention, in the words of a citation.

    Attributes:
        article: the number of the article, or ``titre``, ``parties``, ``visas``, ``preambule``,
            ``signature``, ``annexe`` with its number; empty for an article that has no number, and
            for text outside any part.
        title: the title of that article or part, empty where it has none.
        section: the unnumbered heading it stands under, empty where there is none.
    """

    article: str
    title: str = ""
    section: str = ""


class Citation(Value):
    """A verbatim passage and where it stands: ``text[start:end] == quote``.

    Attributes:
        convention: the slug of the convention.
        article: see ``Place.article``.
        section: see ``Place.section``.
        quote: the passage, verbatim.
        start: offset of its first character in ``convention.text``.
        end: offset just after its last one.
    """

    convention: str
    article: str
    section: str
    quote: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The cited characters."""
        return Span(start=self.start, end=self.end)


class CitationMismatchError(AssistantError):
    """A citation whose quotation is not what stands at its place."""

    def __init__(self, citation: Citation, slug: str) -> None:
        super().__init__(
            f"Citation non conforme au texte de « {slug} » aux caractères "
            f"{citation.start} à {citation.end} : la réponse est retenue."
        )


def locate(convention: Convention, span: Span) -> Place:
    """The place of ``span``; the article or part that holds its first character."""
    for part in convention.parts:
        if part.span.start <= span.start < max(part.span.end, part.span.start + 1):
            return _place_in(part, span)
    return Place(article="")


def _place_in(part: Node, span: Span) -> Place:
    section = next(
        (
            child.heading.text.strip()
            for child in part.children
            if isinstance(child, Section) and child.span.contains(span)
        ),
        "",
    )
    if isinstance(part, Article):
        return Place(article=part.number, title=part.title, section=section)
    if isinstance(part, Annex):
        return Place(article=f"annexe {part.number}".strip(), section=section)
    return Place(article=_NAMED_PARTS.get(type(part), ""), section=section)


def cite(convention: Convention, span: Span) -> Citation:
    """The citation of ``span``: the one function that makes citations."""
    place = locate(convention, span)
    return Citation(
        convention=convention.slug,
        article=place.article,
        section=place.section,
        quote=span.of(convention.text),
        start=span.start,
        end=span.end,
    )


def check(convention: Convention, citation: Citation) -> None:
    """Hold ``text[start:end] == quote`` once more, just before an answer is shown.

    Raises:
        CitationMismatchError: the quotation is not verbatim, or is of another convention.
    """
    verbatim = convention.text[citation.start : citation.end] == citation.quote
    if not verbatim or citation.convention != convention.slug or not citation.quote.strip():
        raise CitationMismatchError(citation, convention.slug)
