"""The words that bind somebody: « s'engage à », « devra », « ne peut », « informe », « est transmis »."""

import re
from enum import StrEnum

from assistant.convention.span import Span
from assistant.rules.obligations.verbs import ACT_PARTICIPLE, FINITE_ACT, infinitive_at
from assistant.value import Value


class PredicateKind(StrEnum):
    """What such words do."""

    COMMIT = "commit"
    BOUND = "bound"
    FALLS_TO = "falls_to"
    FORBIDDEN_TO = "forbidden_to"
    DUTY = "duty"
    PROHIBITION = "prohibition"
    FACULTY = "faculty"
    ACT = "act"
    SUBMITTED = "submitted"
    PASSIVE = "passive"
    PASSIVE_BY = "passive_by"


class Predicate(Value):
    """Words that bind.

    Attributes:
        kind: what they do.
        span: the words themselves.
        action: where the words of the action begin: after « s'engage à », at « devra ».
        preposition: what links them to an infinitive (« à », « de »), which each further action
            repeats; empty otherwise.
    """

    kind: PredicateKind
    span: Span
    action: int
    preposition: str = ""


_ADVERB = (
    r"(?:,?\s+(?:également|notamment|aussi|ainsi|donc|alors|eux|elle|elles|lui|par\s+ailleurs"
    r"|en\s+outre|de\s+plus|toutefois|enfin|ensuite|toujours|pas|plus|[^\W\d_]{3,}ment)\b,?)*"
)
_MARKS = r"(?:es|e|s|\(e\)|\(s\)|\(e\)s|\(es\))?"
_IS = r"(?:est|sont|sera|seront|reste|restent|restera|resteront|demeure|demeurent)"
_TO = r"(?:\s+(?P<{name}>à|a|de)(?![\w-])|\s+(?P<{name}2>d'))"
_CAN = r"(?:peut|peuvent|pourra|pourront)"
_MUST = r"(?:doit|doivent|devra|devront)"
_TASK = (
    r"(?:pour\s+(?:mission|rôle|obligation|tâche|charge)|l'obligation"
    r"|la\s+(?:charge|responsabilité|mission|tâche))"
)
# The order decides between patterns that match at one place.
_PATTERNS: tuple[tuple[PredicateKind, str], ...] = (
    (
        PredicateKind.FORBIDDEN_TO,
        r"il\s+est\s+(?:interdit|défendu)\s+(?=à|au)",
    ),
    (
        PredicateKind.FALLS_TO,
        r"(?:il\s+)?(?:appartient|appartiennent|incombe|incombent|revient|reviennent|appartiendra"
        rf"|incombera|reviendra)\s+(?=à|au)|{_IS}\s+à\s+(?:la\s+)?charge\s+(?=d)"
        r"|il\s+est\s+de\s+la\s+(?:responsabilité|compétence)\s+(?=d)",
    ),
    (
        PredicateKind.COMMIT,
        rf"s'(?:engage|oblige)(?:nt|ra|ront)?\b{_ADVERB}(?:{_TO.format(name='p')})?"
        rf"|{_IS}{_ADVERB}\s+(?:tenu|chargé|responsable|obligé){_MARKS}{_ADVERB}"
        rf"(?:{_TO.format(name='q')}|\s+d(?:u|es)\b)"
        rf"|(?:a|ont|aura|auront){_ADVERB}\s+{_TASK}{_TO.format(name='r')}"
        rf"|se\s+charge(?:nt|ra|ront)?{_TO.format(name='s')}",
    ),
    (PredicateKind.BOUND, rf"(?:tenu|chargé|responsable){_MARKS}{_TO.format(name='t')}"),
    (
        PredicateKind.PROHIBITION,
        rf"(?:ne\s+|n')(?:{_CAN}|{_MUST}|saurait|sauraient)|s'interdi(?:t|sent|ra|ront)"
        rf"(?:{_TO.format(name='u')})?|(?:n'est|ne\s+sont)\s+pas\s+(?:autorisé|habilité){_MARKS}",
    ),
    (
        PredicateKind.FACULTY,
        rf"{_CAN}|{_IS}\s+(?:autorisé|habilité|libre){_MARKS}\s+(?:à|de|d')"
        r"|(?:a|ont|aura|auront)\s+(?:la\s+(?:faculté|possibilité)|le\s+droit)\s+(?:de|d')",
    ),
    (PredicateKind.DUTY, _MUST),
    (PredicateKind.SUBMITTED, r"(?:fait|font|fera|feront)\s+l'objet"),
    (PredicateKind.PASSIVE, rf"{_IS}{_ADVERB}\s+(?:{ACT_PARTICIPLE})(?![\w-])"),
    (
        PredicateKind.PASSIVE_BY,
        rf"{_IS}{_ADVERB}\s+[^\W\d_]+(?:é|i|u|is|it|ert){_MARKS}(?={_ADVERB}\s+par\s)",
    ),
    (PredicateKind.ACT, FINITE_ACT),
)
_PATTERN = re.compile(
    "|".join(
        rf"(?P<k{index}>(?<![\w'-])(?:{pattern})(?![\w-]))"
        for index, (_, pattern) in enumerate(_PATTERNS)
    )
)
_PREPOSITIONS = ("p", "q", "r", "s", "t", "u")
# After these a word that looks like a verb is a noun (« la demande », « les présentes »).
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:un|une|ce|cet|cette|ces|son|sa|ses|leurs|du|de|des|au|aux|toute|tout|chaque|en|par"
    r"|sur|pour|à|sans|avec|sous|aucune?)\s+|\bd')$"
)
_ARTICLE_BEFORE = re.compile(r"(?P<before>[^\s]*)\s*\b(?:(?:le|la|les|leur)\s+|l')$")
_ALLOWS_PRONOUN = re.compile(r"(?:^|\W)(?:et|puis|ne|mais|ou|,)$")
_PURPOSE = re.compile(r"\s+(?:ainsi\s+)?(?:permettre|servir|contribuer)\b")


def predicates(text: str) -> tuple[Predicate, ...]:
    """The predicates of ``text``, in lower case and with its accents, in order."""
    found = (_predicate(text, match) for match in _PATTERN.finditer(text))
    return tuple(predicate for predicate in found if predicate is not None)


def _predicate(text: str, match: re.Match[str]) -> Predicate | None:
    index = next(i for i in range(len(_PATTERNS)) if match[f"k{i}"] is not None)
    kind = _PATTERNS[index][0]
    if kind is PredicateKind.ACT and _is_noun(text, match.start()):
        return None
    # « doit permettre de … » says what something is for.
    if kind in {PredicateKind.DUTY, PredicateKind.FACULTY} and _PURPOSE.match(text, match.end()):
        return None
    span = Span(start=match.start(), end=match.end())
    linked = kind in {PredicateKind.COMMIT, PredicateKind.BOUND}
    preposition = _preposition(match) if linked else ""
    if kind is PredicateKind.BOUND and not infinitive_at(text, match.end() + _gap(text, match)):
        return None
    action = match.end() if linked and preposition else match.start()
    return Predicate(kind=kind, span=span, action=action, preposition=preposition)


def _gap(text: str, match: re.Match[str]) -> int:
    rest = text[match.end() :]
    return len(rest) - len(rest.lstrip())


def _preposition(match: re.Match[str]) -> str:
    for name in _PREPOSITIONS:
        written = match[name] or match[f"{name}2"]
        if written:
            return "à" if written in {"à", "a"} else "de"
    return ""


def _is_noun(text: str, start: int) -> bool:
    """Whether what stands before ``start`` makes a noun of the word there."""
    before = text[:start]
    if _BEFORE_NOUN.search(before):
        return True
    article = _ARTICLE_BEFORE.search(before)
    return article is not None and _ALLOWS_PRONOUN.search(article["before"]) is None
