"""Answers that show an article whole: « que dit l'article 5 ? »."""

import re

from assistant.answering.consulting import consulting
from assistant.answering.draft import Draft
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold_line
from assistant.convention.model import Article, Convention
from assistant.convention.span import Span, trimmed
from assistant.retrieval.tokens import tokens
from assistant.rules.derivation import DerivedStep
from assistant.rules.proofs import sentence

_POINTED = re.compile(
    r"\b(?:l'|cet |the )?art(?:icle|\.)?\s*(?:n[°o]\s*)?(?P<number>\d{1,3}(?:er|\b))"
    r"(?:\.(?P<paragraph>\d{1,2}))?(?P<foreign>\s+d(?:u|e la|es|e l')\s+"
    r"(?:decret|code|loi|circulaire|arrete|lolf))?"
)
# As much of an article as a reply shows; the rest is read in the text.
_MOST = 2_500


def compose(understanding: Understanding, convention: Convention) -> Draft | None:
    """The article that the question names and asks for whole; none for another question."""
    words = fold_line(understanding.question.text)
    pointed = _POINTED.search(words)
    if pointed is None or pointed["foreign"] or not _asks_for_it(words):
        return None
    number = pointed["number"].removesuffix("er")
    found = [one for one in convention.articles if one.number == number]
    if not found:
        return _missing(pointed, convention)
    paragraph = pointed["paragraph"]
    span = _body(found[0], convention.text)
    if paragraph is not None:
        own = _numbered(found[0], f"{number}.{paragraph}", convention.text)
        if own is None:
            return None
        span = own
    return _shown(found[0], span, convention)


def _asks_for_it(words: str) -> bool:
    turns = consulting()
    rest = turns.article.sub(" ", _POINTED.sub(" ", words))
    bare = not set(tokens(rest)) - turns.value_words
    return bare and (turns.article.search(words) is not None or not tokens(rest))


def _missing(pointed: re.Match[str], convention: Convention) -> Draft | None:
    if not any(article.number for article in convention.articles):
        return None
    count = str(len(convention.articles))
    number = pointed["number"].removesuffix("er")
    return Draft(
        status=Status.SILENT,
        answer=f"La convention n'a pas d'article {number} (elle en compte {count}).",
        derivation=DerivedStep(
            label="articles de la convention",
            value=count,
            operation="décompte des articles du texte",
            operands=(),
        ),
    )


def _body(article: Article, text: str) -> Span:
    """What stands under the heading of ``article``."""
    return trimmed(text, Span(start=article.heading.span.end, end=article.span.end))


def _numbered(article: Article, number: str, text: str) -> Span | None:
    """The paragraph of ``article`` that opens with ``number``, up to the next number."""
    start = re.compile(rf"^[\s*_#]*{re.escape(number)}\.?\s", re.MULTILINE)
    following = re.compile(
        rf"^[\s*_#]*{re.escape(number.split('.', 1)[0])}\.\d+\.?\s", re.MULTILINE
    )
    opening = start.search(text, article.span.start, article.span.end)
    if opening is None:
        return None
    end = following.search(text, opening.end(), article.span.end)
    return trimmed(text, Span(start=opening.start(), end=end.start() if end else article.span.end))


def _shown(article: Article, span: Span, convention: Convention) -> Draft:
    kept = _cut(span, convention.text)
    citation: Citation = cite(convention, kept)
    title = f"L'article {article.number} a pour titre : {article.title}." if article.title else ""
    more = "La suite se lit dans le texte de la convention." if kept.end < span.end else ""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((title, sentence(clause(citation)), more)),
        citations=(citation,),
    )


def _cut(span: Span, text: str) -> Span:
    """``span``, or as many of its paragraphs as a reply shows."""
    if len(span) <= _MOST:
        return span
    end = text.rfind("\n\n", span.start, span.start + _MOST)
    return trimmed(
        text, Span(start=span.start, end=end if end > span.start else span.start + _MOST)
    )
