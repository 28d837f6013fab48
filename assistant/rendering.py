"""A reply in the words that a person reads, the same in the page and in the terminal."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from assistant.answering.reply import Reply
from assistant.convention.citation import Citation, locate
from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf, StatedLeaf

_PARTS = {
    "": "Texte",
    "titre": "Titre",
    "parties": "Parties",
    "visas": "Visas",
    "preambule": "Préambule",
    "signature": "Signature",
}
_MARKS = "#*_: \n"
_KIND = re.compile(r"^\W*convention de délégation de gestion\b", re.IGNORECASE)


class Tone(StrEnum):
    """What part a line plays in a reply."""

    ANSWER = "answer"
    HEADING = "heading"
    QUOTE = "quote"
    DETAIL = "detail"


class Line(NamedTuple):
    """A line of a reply: its words, and the part it plays."""

    text: str
    tone: Tone


def citation_label(convention: Convention, citation: Citation) -> str:
    """Where a citation stands: « Article 4, Durée », « Article 1, But, Équipe », « Préambule »."""
    place = locate(convention, citation.span)
    if place.article in _PARTS:
        name = _PARTS[place.article]
    elif place.article.startswith("annexe"):
        name = french.capitalized(place.article)
    else:
        name = f"Article {place.article}"
    # A heading is kept as the source writes it, with its Markdown marks: a label is for reading.
    words = (name, place.title, place.section.strip(_MARKS))
    return ", ".join(" ".join(word.split()) for word in words if word)


def short_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """``titles`` without what every one says of its kind, so that a narrow menu tells them apart.

    All stay whole where two would look the same, or where nothing else would be left.
    """
    short = {slug: _KIND.sub("", title).strip() for slug, title in titles.items()}
    if "" in short.values() or len(set(short.values())) < len(short):
        return dict(titles)
    return {slug: french.capitalized(title) for slug, title in short.items()}


def derivation_lines(derivation: Derivation) -> tuple[str, ...]:
    """The calculation as a tree of plain text, the result first, one line a step or leaf."""
    return tuple(_branches(derivation, "", ""))


def reply_lines(reply: Reply, convention: Convention) -> Iterator[Line]:
    """The reply to ``reply.question``, in the order a person reads it: the answer, then its proof.

    Quotations are verbatim, on lines of their own.
    """
    yield Line(reply.answer, Tone.ANSWER)
    for citation in reply.citations:
        yield from _section(citation_label(convention, citation))
        yield Line(f"« {citation.quote} »", Tone.QUOTE)
    if reply.derivation is not None:
        yield from _section("Calcul", *derivation_lines(reply.derivation))
    for source in reply.sources:
        yield from _section(f"Hors convention : {source.title}", source.text, source.origin)
    if reply.follow_ups:
        yield from _section("Pour continuer", *(f"- {text}" for text in reply.follow_ups))
    yield from _section("Convention", f"{reply.convention}, au {french.day(reply.as_of)}")


def plain(lines: Iterator[Line]) -> str:
    """``lines`` as plain text: no colour, no wrapping, quotations untouched."""
    return "\n".join(line.text for line in lines)


def _section(heading: str, *details: str) -> Iterator[Line]:
    yield Line("", Tone.DETAIL)
    yield Line(heading, Tone.HEADING)
    for detail in details:
        yield Line(detail, Tone.DETAIL)


def _branches(derivation: Derivation, lead: str, branch: str) -> Iterator[str]:
    yield branch + _step(derivation)
    operands = derivation.operands if isinstance(derivation, DerivedStep) else ()
    for place, operand in enumerate(operands, start=1):
        last = place == len(operands)
        inner = lead + ("   " if last else "│  ")
        yield from _branches(operand, inner, lead + ("└─ " if last else "├─ "))


def _step(derivation: Derivation) -> str:
    match derivation:
        case StatedLeaf():
            why = f"selon {french.place(derivation.citation)}"
        case GivenLeaf():
            why = f"selon {derivation.origin} : « {derivation.words} »"
        case DerivedStep():
            why = derivation.operation
    return f"{derivation.label} : {derivation.value} ({why})"
