"""The words that bind somebody: « s'engage à », « devra », « ne peut », « informe »."""

import re
from enum import StrEnum
from functools import cache

from assistant.convention.span import Span
from assistant.rules.obligations.verbs import act_participle, finite_acts, infinitive_at, verbs
from assistant.value import Value


class PredicateKind(StrEnum):
    """What such words do; the order decides between kinds that match at one place."""

    FORBIDDEN_TO = "forbidden_to"
    FALLS_TO = "falls_to"
    COMMIT = "commit"
    BOUND = "bound"
    PROHIBITION = "prohibition"
    FACULTY = "faculty"
    DUTY = "duty"
    SUBMITTED = "submitted"
    PASSIVE = "passive"
    PASSIVE_BY = "passive_by"
    ACT = "act"


MODALS = frozenset({PredicateKind.DUTY, PredicateKind.PROHIBITION, PredicateKind.FACULTY})
PASSIVES = frozenset({PredicateKind.PASSIVE, PredicateKind.PASSIVE_BY, PredicateKind.SUBMITTED})
CHARGES = frozenset({PredicateKind.FALLS_TO, PredicateKind.FORBIDDEN_TO})


class Predicate(Value):
    """Words that bind.

    Attributes:
        kind: what they do.
        span: the words themselves.
        action: where the words of the action begin: after « s'engage à », at « devra ».
        preposition: what links them to an infinitive (« à », « de »), which each further action
            repeats; empty otherwise.
        participle: where the participle of a passive ends, modal or not; none for an active.
    """

    kind: PredicateKind
    span: Span
    action: int
    preposition: str = ""
    participle: int | None = None


ADVERB = (
    r"(?:,?\s+(?:également|notamment|aussi|ainsi|donc|alors|eux|elle|elles|lui|par\s+ailleurs"
    r"|en\s+outre|de\s+plus|toutefois|enfin|ensuite|toujours|pas|plus|[^\W\d_]{3,}ment)\b,?)*"
)
_ASIDE = r"(?:\s*,[^,;:]{1,90},)?"
_MARKS = r"(?:es|e|s|\(e\)|\(s\)|\(e\)s|\(es\))?"
_PARTICIPLE = rf"[^\W\d_]+(?:é|i|u|is|it|ert){_MARKS}"
_IS = r"(?:est|sont|sera|seront|reste|restent|restera|resteront|demeure|demeurent)"
_CAN = r"(?:peut|peuvent|pourra|pourront)"
_MUST = r"(?:doit|doivent|devra|devront)"
_TO = r"(?:\s+(?:à|a|de)|\s+d')"
_TASK = (
    r"(?:pour\s+(?:mission|rôle|obligation|tâche|charge)|l'obligation"
    r"|la\s+(?:charge|responsabilité|mission|tâche))"
)


def _patterns() -> dict[PredicateKind, str]:
    participle = act_participle()
    commit = (
        rf"s'(?:engage|oblige)(?:nt|ra|ront)?{_ASIDE}{ADVERB}(?:{_TO})?",
        rf"{_IS}{ADVERB}\s+(?:tenu|chargé|responsable|obligé){_MARKS}{ADVERB}(?:{_TO}|\s+du|\s+des)",
        rf"(?:a|ont|aura|auront){ADVERB}\s+{_TASK}{_TO}",
        rf"se\s+charge(?:nt|ra|ront)?{_TO}",
    )
    return {
        PredicateKind.FORBIDDEN_TO: r"il\s+est\s+(?:interdit|défendu)(?=\s+(?:à|au))",
        PredicateKind.FALLS_TO: (
            r"(?:il\s+)?(?:appartient|appartiennent|incombe|incombent|revient|reviennent"
            r"|appartiendra|incombera|reviendra)(?=\s+(?:à|au))"
            rf"|{_IS}\s+à\s+(?:la\s+)?charge(?=\s+d)"
            r"|il\s+est\s+de\s+la\s+(?:responsabilité|compétence)(?=\s+d)"
        ),
        PredicateKind.COMMIT: "|".join(commit),
        PredicateKind.BOUND: rf"(?:tenu|chargé|responsable){_MARKS}{_TO}",
        PredicateKind.PROHIBITION: (
            rf"(?:ne\s+|n')(?:{_CAN}|{_MUST}|saurait|sauraient)|s'interdi(?:t|sent|ra|ront)"
            rf"|(?:n'est|ne\s+sont)\s+pas\s+(?:autorisé|habilité){_MARKS}"
        ),
        PredicateKind.FACULTY: (
            rf"{_CAN}|{_IS}\s+(?:autorisé|habilité|libre){_MARKS}{_TO}"
            rf"|(?:a|ont|aura|auront)\s+(?:la\s+(?:faculté|possibilité)|le\s+droit){_TO}"
        ),
        PredicateKind.DUTY: _MUST,
        PredicateKind.SUBMITTED: r"(?:fait|font|fera|feront)\s+l'objet",
        PredicateKind.PASSIVE: rf"{_IS}{_ASIDE}{ADVERB}\s+{participle}",
        PredicateKind.PASSIVE_BY: (
            rf"{_IS}{ADVERB}\s+{_PARTICIPLE}(?={ADVERB}(?:\s+(?:et|ou)\s+{_PARTICIPLE})?\s+par\s)"
        ),
    }


@cache
def _pattern() -> re.Pattern[str]:
    ends = r"(?:(?<=')|(?![\w-]))"
    alternatives = (
        rf"(?P<{kind}>(?<![\w'-])(?:{pattern}){ends})" for kind, pattern in _patterns().items()
    )
    return re.compile("|".join(alternatives))


_WORD = re.compile(r"(?:(?<![\w'-])|(?<=\b[nsl]'))[^\W\d_]+(?![\w-])")
_BE = re.compile(rf"{ADVERB}\s+être{ADVERB}\s+{_PARTICIPLE}(?![\w-])")
_LINKS = {"à": "à", "a": "à", "de": "de", "d'": "de"}
_LINK = re.compile(r"(?:(?<=\s)(?:à|a|de)|d')$")
# « le valide », « en informe », « se réunissent »: the pronouns are part of the action.
_PRONOUNS = re.compile(r"(?:(?:\b(?:ne|se|y|en|le|la|les|lui|leur)\s+|\b[nsl]'))+$")
# After these a word that may be a noun is one (« une demande », « en mesure »).
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:un|une|le|la|les|ce|cet|cette|ces|son|sa|ses|leurs?|du|de|des|au|aux|toute?|chaque|en"
    r"|par|sur|pour|à|sans|avec|sous|aucune?)\s+|\b[ld]')$"
)
_PREPOSITION_BEFORE = re.compile(r"(?:\b(?:de|du|des|au|aux|par|sur|pour|à|sans|une?)\s+|\bd')$")
# What a text does, not somebody: « elle prend fin le… ».
_OF_TEXT = re.compile(
    r"(?:pren(?:d|nent|dra|dront)|produi(?:t|sent|ra|ront))\s+(?:fin|effet|ses\s+effets)\b"
)
_PURPOSE = re.compile(r"\s+(?:ainsi\s+)?(?:permettre|servir|contribuer)\b")


def predicates(text: str) -> tuple[Predicate, ...]:
    """The predicates of ``text``, in lower case and with its accents, in order."""
    found = (_predicate(text, kind, span) for kind, span in _candidates(text))
    return tuple(predicate for predicate in found if predicate is not None)


def _candidates(text: str) -> list[tuple[PredicateKind, Span]]:
    """The words that may bind, in order; a verb inside a longer phrase is no word apart."""
    found = [
        (PredicateKind(match.lastgroup or ""), Span(start=match.start(), end=match.end()))
        for match in _pattern().finditer(text)
    ]
    phrases = [span for _, span in found]
    for match in _WORD.finditer(text):
        if match[0] in finite_acts():
            span = Span(start=match.start(), end=match.end())
            if not any(phrase.overlaps(span) for phrase in phrases):
                found.append((PredicateKind.ACT, span))
    return sorted(found, key=lambda candidate: candidate[1].start)


def is_noun_too(text: str, predicate: Predicate) -> bool:
    """Whether the word could be a noun: only its place then tells that it is a verb."""
    is_act = predicate.kind is PredicateKind.ACT
    return is_act and predicate.span.of(text) in verbs().aussi_noms


def _predicate(text: str, kind: PredicateKind, span: Span) -> Predicate | None:
    if kind is PredicateKind.ACT and (_is_noun(text, span) or _OF_TEXT.match(text, span.start)):
        return None
    # « doit permettre de … » says what something is for.
    if kind in MODALS and _PURPOSE.match(text, span.end):
        return None
    if kind is PredicateKind.BOUND and not infinitive_at(text, _next_word(text, span.end)):
        return None
    return _built(text, kind, span)


def _built(text: str, kind: PredicateKind, span: Span) -> Predicate:
    link = _LINK.search(text, span.start, span.end)
    linked = kind in {PredicateKind.COMMIT, PredicateKind.BOUND} and link is not None
    pronouns = _PRONOUNS.search(text, 0, span.start)
    action = pronouns.start() if pronouns else span.start
    # « s'engage à nommer »: the action is to appoint; « est responsable de la qualité »: all of it.
    if linked and not _is_phrase(text, span.end):
        action = span.end
    preposition = _LINKS[link[0]] if linked and link else ""
    if kind in CHARGES:
        preposition = "de"
    return Predicate(
        kind=kind,
        span=span,
        action=action,
        preposition=preposition,
        participle=_participle_end(text, kind, span),
    )


def _participle_end(text: str, kind: PredicateKind, span: Span) -> int | None:
    if kind in PASSIVES:
        return span.end
    be = _BE.match(text, span.end) if kind in MODALS else None
    return be.end() if be else None


def _is_phrase(text: str, start: int) -> bool:
    """Whether what follows a preposition is neither an infinitive nor a list."""
    begin = _next_word(text, start)
    return begin < len(text) and text[begin] != ":" and not infinitive_at(text, begin)


def _next_word(text: str, start: int) -> int:
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip())


def _is_noun(text: str, word: Span) -> bool:
    """Whether what stands before the word makes a noun of it."""
    before = text[: word.start]
    if word.of(text) in verbs().aussi_noms:
        return _BEFORE_NOUN.search(before) is not None
    return _PREPOSITION_BEFORE.search(before) is not None
