"""What an obligation depends on: « en cas d'insuffisance », « si … », « le cas échéant »."""

import re

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Actor
from assistant.rules.obligations.verbs import infinitive_at

_OPENING = re.compile(
    r"(?<![\w'-])(?:(?P<short>le\s+cas\s+échéant|s'il\s+y\s+a\s+lieu"
    r"|(?:faute|[àa]\s+défaut)\s+de\s+quoi)"
    r"|en\s+cas\s+d(?:e|u|es)?\b|[àa]\s+défaut\s+d|faute\s+d"
    r"|dans\s+(?:l'hypothèse|l'éventualité|les?\s+cas)\b|au\s+cas\s+où\b|si\b|s'(?=ils?\b)"
    r"|lorsqu(?:e\b|')|quand\b|dès\s+lors\s+qu|chaque\s+fois\s+qu|à\s+condition\b|sauf\b"
    r"|sous\s+réserve\b|à\s+moins\b)"
)
_SCOPE = re.compile(r"\s*pour\s+(?:les|tous|toutes|(?P<each>toute?|chaque))\b[^,]*,\s*")
_PRONOUN = re.compile(
    r"(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce\s+dernier|cette\s+dernière|ces\s+dern|ils?\b|elles?\b"
    r"|le\b|la\b|les\b|l'|un\b|une\b|toute?\b|chaque\b)"
)
_COMMA = re.compile(r",\s*")
_STOP = re.compile(r"[;:]|\.\s")


def conditions(text: str, actors: tuple[Actor, ...]) -> tuple[Span, ...]:
    """The spans of the conditions in ``text``, in lower case, in order, punctuation left out."""
    found: list[Span] = []
    scope = _SCOPE.match(text)
    if scope is not None and (scope["each"] or infinitive_at(text, scope.end())):
        found.append(_trimmed(text, 0, scope.end()))
    for match in _OPENING.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        end = match.end() if match["short"] else _end(text, match.end(), actors)
        found.append(_trimmed(text, match.start(), end))
    return tuple(found)


def _end(text: str, start: int, actors: tuple[Actor, ...]) -> int:
    """Where the condition that opens before ``start`` ends: where the main clause takes over."""
    stop = _STOP.search(text, start)
    limit = stop.start() if stop else len(text)
    opened = {actor.span.start for actor in actors if not actor.governed}
    commas = list(_COMMA.finditer(text, start, limit))
    for comma in commas:
        takes_over = comma.end() in opened or _PRONOUN.match(text, comma.end()) is not None
        if takes_over or infinitive_at(text, comma.end()):
            return comma.start()
    return commas[0].start() if commas else limit


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return Span(start=start + lead, end=start + len(words.rstrip(" ,;:.\n\t")))
