"""References to articles: an article that does not exist, or does not hold what it is said to."""

import re
from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.model import Article, Convention
from assistant.convention.nodes import Alinea, ArticleReference, Footnote, Item, Node
from assistant.convention.span import Span
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.checks.places import sentence_span
from assistant.rules.facts.base import FactBase
from assistant.rules.obligations.designations import plain, singular

_SAID_TO_HOLD = re.compile(
    r"(?P<thing>[^\n]*?)\s+(?:mentionn|vis|cit|design|list|enumer|inscrit|indiqu|figurant|defini|prevu"
    r"|fix|decrit|detaill|precis)(?:ee|e|te|ie|ue)?(?P<plural>s?)\s+(?:ci-dessus\s+|supra\s+)?"
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
    r"|facon|sens|limite|partie|convention|cas|celui|celle|ceux|celles)s?(?!\w)"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_LEAST_INITIALLED = 4
# « les variations prévues à l'article 8 », where article 8 says that rents vary.
_NAMES_AN_ACTION = re.compile(r"(?P<stem>[^\W\d_]{4,})(?:[ts]ion|ment|age|ure|ance|ence)s?")
_ELSEWHERE = re.compile(
    r"\s*(?:[ivx]+\b|(?:de\s+l'|de\s+la\s+|du\s+)(?:annexe|code|loi|decret|avenant)\b)"
)


def references(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """References to articles that do not exist or do not hold what the sentence says."""
    known = {article.number: article for article in convention.articles if article.number}
    unknown: dict[str, list[Span]] = {}
    for node, reference in _references(convention):
        sentence = sentence_span(convention, node, reference.span)
        missing = [number for number in reference.numbers if _article(known, number) is None]
        for number in missing:
            unknown.setdefault(number, []).append(sentence)
        if missing:
            continue
        articles = [found for n in reference.numbers if (found := _article(known, n))]
        things = _things(convention, Span(start=sentence.start, end=reference.span.start))
        if things and not any(_holds(convention, a, things, sentence) for a in articles):
            yield _not_held(convention, sentence, articles, things)
    if known:
        yield from (_unknown(convention, number, places) for number, places in unknown.items())


def _references(convention: Convention) -> Iterator[tuple[Node, ArticleReference]]:
    """The references to articles of the convention, headings left out."""
    for node in convention.walk():
        if not isinstance(node, Alinea | Item | Footnote):
            continue
        for reference in node.inlines:
            after = convention.text[reference.span.end : node.span.end]
            if isinstance(reference, ArticleReference) and not _ELSEWHERE.match(plain(after)):
                yield node, reference


def _article(known: dict[str, Article], number: str) -> Article | None:
    """The article ``number``, or the one that its paragraph belongs to (« 5.1 » in article 5)."""
    return known.get(number) or known.get(re.split(r"[.\-]", number)[0])


def _unknown(convention: Convention, number: str, places: list[Span]) -> Check:
    last = convention.articles[-1]
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.ARTICLE_UNKNOWN,
        title=f"Renvoi à un article {number} qui n'existe pas",
        sentence=(
            f"Le texte renvoie à l'article {number}, que la convention n'a pas : les parties ne "
            "savent pas à quelle règle il les soumet."
        ),
        citations=(
            *(cite(convention, place) for place in dict.fromkeys(places)),
            cite(convention, last.heading.span),
        ),
    )


def _not_held(
    convention: Convention, sentence: Span, articles: list[Article], things: tuple[str, ...]
) -> Check:
    named = _at([article.number for article in articles])
    holders = [a.number for a in convention.articles if _holds(convention, a, things, sentence)]
    elsewhere = f" (il en est question {_at(holders)})" if holders else ""
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.ARTICLE_DOES_NOT_HOLD,
        title=f"« {things[0]} » introuvable {named}",
        sentence=(
            f"La phrase renvoie {named} pour « {things[0]} », dont il n'y est rien dit{elsewhere}"
            " : le délégataire ne peut pas savoir avec certitude de quoi il s'agit."
        ),
        citations=(
            cite(convention, sentence),
            *(cite(convention, article.heading.span) for article in articles),
        ),
    )


def _at(numbers: list[str]) -> str:
    listed = ", ".join(numbers[:-1]) + (" et " if numbers[1:] else "") + numbers[-1]
    return f"aux articles {listed}" if numbers[1:] else f"à l'article {listed}"


def _things(convention: Convention, before: Span) -> tuple[str, ...]:
    """What the words before a reference say that the article holds, verbatim, the nearest first.

    Several where nouns hang on one another (« le plafond de dépenses fixé à l'article 4 »): any
    of them will do. None where the words say nothing, or nothing that must stand there (« les
    conditions prévues »).
    """
    written = before.of(convention.text)
    flat = plain(written)
    said = _SAID_TO_HOLD.fullmatch(flat)
    if said is None:
        return ()
    end = said.end("thing")
    start = max((stop.end() for stop in _STOP.finditer(flat, 0, end)), default=0)
    links = list(_OF.finditer(flat, start, end))
    starts = [start, *(link.end() for link in links)]
    ends = [*(link.start() for link in links), end]
    found = [_noun(written, flat, *edges) for edges in zip(starts, ends, strict=True)]
    things = tuple(thing for thing in reversed(found) if thing)
    if any(_GENERIC.match(plain(thing)) for thing in things):
        return ()
    # « les crédits de l'UO mentionnée »: one UO is mentioned, not several credits.
    agreeing = tuple(thing for thing in things if _is_plural(thing) == bool(said["plural"]))
    return agreeing or things


def _is_plural(thing: str) -> bool:
    return plain(thing).split()[0].endswith(("s", "x"))


def _noun(written: str, flat: str, start: int, end: int) -> str:
    """The words from ``start`` to ``end`` after their last determiner."""
    determiner = _DETERMINER.match(flat, start, end)
    return written[determiner.end() if determiner else start : end].strip(" *_\n\t")


def _holds(convention: Convention, article: Article, things: tuple[str, ...], but: Span) -> bool:
    """Whether ``article`` speaks of one of ``things`` elsewhere than in the passage ``but``."""
    span = article.span
    text = span.of(convention.text)
    if span.contains(but):
        text = f"{text[: but.start - span.start]}\n{text[but.end - span.start :]}"
    return any(pattern.search(text) for thing in things for pattern in _patterns(thing))


def _patterns(thing: str) -> Iterator[re.Pattern[str]]:
    """The ways of writing ``thing``: its first word in any number, its verb, or its initials."""
    words = thing.split()
    head = re.escape(singular(words[0].lower()))
    yield re.compile(rf"(?<!\w){head}(?:s|e|es|x)?(?!\w)", re.IGNORECASE)
    action = _NAMES_AN_ACTION.fullmatch(words[0])
    if action is not None:
        stem = re.sub("[ai]$", "", action["stem"])
        yield re.compile(rf"(?<!\w){re.escape(stem)}", re.IGNORECASE)
    if _ACRONYM.fullmatch(thing):
        least = _LEAST_INITIALLED - 1
        expansion = r"\s+".join(rf"{letter}[^\W\d_]{{{least},}}" for letter in thing)
        yield re.compile(rf"(?<!\w){expansion}(?!\w)", re.IGNORECASE)
    elif len(words) > 1:
        initials = "".join(word[0] for word in words if len(word) >= _LEAST_INITIALLED).upper()
        yield re.compile(rf"(?<!\w){re.escape(initials)}(?!\w)")
