"""References to articles: an article that does not exist, or does not hold what it is said to."""

import re
from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.model import (
    Alinea,
    Article,
    ArticleReference,
    Convention,
    Footnote,
    Item,
    Node,
)
from assistant.convention.span import Span
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.checks.places import sentence_span
from assistant.rules.facts.base import FactBase
from assistant.rules.obligations.designations import plain, singular

_SAID_TO_HOLD = re.compile(
    r"(?P<thing>[^\n]*?)\s+(?:mentionn|vis|cit|design|list|enumer|inscrit|indiqu|figurant|defini|prevu"
    r"|fix|decrit|detaill|precis)(?:ee|e|te|ie|ue)?s?\s+(?:ci-dessus\s+|supra\s+)?"
    r"(?:a|aux|dans|par)\s+(?:l'|les\s+)?$"
)
_STOP = re.compile(
    r"[,;:.()\"«»]|\b(?:a|au|aux|par|pour|avec|sur|sous|dans|entre|en|et|ou|que|qui)\b"
)
_OF = re.compile(r"\bde\s+l[a']\s*|\b(?:du|des|de)\s+|\bd'")
_DETERMINER = re.compile(
    r".*(?:\b(?:le|la|les|un|une|ce|cet|cette|ces|son|sa|ses|leurs?)\s|\bl')", re.DOTALL
)
# Words that name what an article says without standing in it.
_GENERIC = re.compile(
    r"(?:condition|modalite|disposition|stipulation|principe|regle|obligation|engagement|procedure"
    r"|mission|prestation|action|operation|element|information|document|terme|objet|delai|echeance"
    r"|objectif|clause|article|annexe|maniere|hypothese|situation|formalite|exigence|critere|droit"
    r"|facon|sens|limite|partie|convention|cas)s?(?!\w)"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_LEAST_INITIALLED = 4


def references(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """References to articles that do not exist or do not hold what the sentence says."""
    numbers = {article.number: article for article in convention.articles}
    for node in convention.walk():
        if not isinstance(node, Alinea | Item | Footnote):
            continue
        for reference in node.inlines:
            if isinstance(reference, ArticleReference):
                yield from _check(convention, node, reference, numbers)


def _check(
    convention: Convention, node: Node, reference: ArticleReference, known: dict[str, Article]
) -> Iterator[Check]:
    unknown = tuple(number for number in reference.numbers if _article(known, number) is None)
    if unknown and known:
        yield _unknown(convention, node, reference, unknown)
        return
    articles = [found for number in reference.numbers if (found := _article(known, number))]
    sentence = sentence_span(convention, node, reference.span)
    thing = _thing(convention, Span(start=sentence.start, end=reference.span.start))
    if thing is None or any(_holds(convention, a, thing, sentence) for a in articles):
        return
    yield _not_held(convention, sentence, articles, thing)


def _article(known: dict[str, Article], number: str) -> Article | None:
    """The article ``number``, or the one that its paragraph belongs to (« 5.1 » in article 5)."""
    return known.get(number) or known.get(re.split(r"[.\-]", number)[0])


def _unknown(
    convention: Convention, node: Node, reference: ArticleReference, numbers: tuple[str, ...]
) -> Check:
    sentence = sentence_span(convention, node, reference.span)
    last = convention.articles[-1]
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.ARTICLE_UNKNOWN,
        title=f"Renvoi à un article {' et '.join(numbers)} qui n'existe pas",
        sentence=(
            f"La phrase renvoie à l'article {' et '.join(numbers)}, que la convention n'a pas : "
            "les parties ne savent pas à quelle règle elle les soumet."
        ),
        citations=(cite(convention, sentence), cite(convention, last.heading.span)),
    )


def _not_held(convention: Convention, sentence: Span, articles: list[Article], thing: str) -> Check:
    named = " et ".join(article.number for article in articles)
    holders = [a.number for a in convention.articles if _holds(convention, a, thing, sentence)]
    elsewhere = f" (il en est question à l'article {' et '.join(holders)})" if holders else ""
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.ARTICLE_DOES_NOT_HOLD,
        title=f"« {thing} » introuvable à l'article {named}",
        sentence=(
            f"La phrase renvoie à l'article {named} pour « {thing} », dont il ne dit rien{elsewhere} : "
            "le délégataire ne peut pas savoir avec certitude de quoi il s'agit."
        ),
        citations=(
            cite(convention, sentence),
            *(cite(convention, article.heading.span) for article in articles),
        ),
    )


def _thing(convention: Convention, before: Span) -> str | None:
    """What the words before a reference say that the article holds, verbatim; none if nothing."""
    written = before.of(convention.text)
    flat = plain(written)
    said = _SAID_TO_HOLD.fullmatch(flat)
    if said is None:
        return None
    end = said.end("thing")
    start = max((stop.end() for stop in _STOP.finditer(flat, 0, end)), default=0)
    start = max((of.end() for of in _OF.finditer(flat, start, end)), default=start)
    determiner = _DETERMINER.match(flat, start, end)
    start = determiner.end() if determiner else start
    thing = written[start:end].strip(" *_")
    return None if not thing or _GENERIC.match(plain(thing)) else thing


def _holds(convention: Convention, article: Article, thing: str, besides: Span) -> bool:
    """Whether ``article`` speaks of ``thing`` elsewhere than in the passage ``besides``."""
    span = article.span
    text = span.of(convention.text)
    if span.contains(besides):
        start, end = besides.start - span.start, besides.end - span.start
        text = text[:start] + "\n" + text[end:]
    return any(pattern.search(text) for pattern in _patterns(thing))


def _patterns(thing: str) -> Iterator[re.Pattern[str]]:
    """The ways of writing ``thing``: its words or its first one, in any number, or its initials."""
    words = thing.split()
    head = re.escape(singular(words[0].lower()))
    yield re.compile(rf"(?<!\w){head}(?:s|e|es|x)?(?!\w)", re.IGNORECASE)
    if _ACRONYM.fullmatch(thing):
        least = _LEAST_INITIALLED - 1
        expansion = r"\s+".join(rf"{letter}[^\W\d_]{{{least},}}" for letter in thing)
        yield re.compile(rf"(?<!\w){expansion}(?!\w)", re.IGNORECASE)
    elif len(words) > 1:
        initials = "".join(word[0] for word in words if len(word) >= _LEAST_INITIALLED).upper()
        yield re.compile(rf"(?<!\w){re.escape(initials)}(?!\w)")
