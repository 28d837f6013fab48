"""What delays run from or to: « la signature de la présente convention », « son terme »."""

import re
from typing import NamedTuple

from assistant.convention.folding import fold
from assistant.rules.reading.dates import calendar_date
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.tokens import Match, Tokens, first_words, words
from assistant.rules.reading.values import CalendarDate, Event, EventKind

_KINDS = {
    "signature": EventKind.SIGNATURE,
    "signatures": EventKind.SIGNATURE,
    "entree en vigueur": EventKind.ENTRY_INTO_FORCE,
    "entree en application": EventKind.ENTRY_INTO_FORCE,
    "prise d effet": EventKind.ENTRY_INTO_FORCE,
    "terme": EventKind.END,
    "fin": EventKind.END,
    "echeance": EventKind.END,
    "expiration": EventKind.END,
    "extinction": EventKind.END,
    "issue": EventKind.END,
    "notification": EventKind.NOTIFICATION,
    "notifications": EventKind.NOTIFICATION,
}
_FIRST_NOUNS = first_words(*_KINDS)
# What such an event is of, without becoming the event of something else.
_OF_CONVENTION = words(
    "convention conventions presente presentes document acte accord contrat delegation "
    "parties partie engagement effet celle celui deux protocole texte"
)
# Pronouns stand for a text of the sentence: an event of « celle-ci » is the convention's.
_PRONOUNS = frozenset({"celle", "celui"})
# Words that head no event, but that an event may be of.
_COMPLEMENTS = _PRONOUNS | words("mois annee semaine jour preavis delai date")
_POSSESSIVES = words("sa son ses leur leurs cette cet ce ces")
_ARTICLES = words("le la les l un une") | _POSSESSIVES
_OF = words("de d du des")
_ADJECTIVES = words(
    "presente presentes present dite ladite ledit derniere dernier premiere premier seconde "
    "bonne seule nouvelle initiale chaque complete deux toutes tous"
)
# Heads of no event: pronouns, conjunctions and other words that may follow « après » or « de ».
_NO_HEAD = words(
    "que qui quoi dont ou et ni mais car donc or ne pas plus il elle ils elles on nous vous je tu "
    "y en a au aux dans par pour sur sous avec sans avoir etre quand combien meme moins date "
    "ce cela ceci ca celle celles celui ceux lui mois jours jour ans an annee semaine semaines "
    "preavis delai delais nouveau cas"
)
# What nouns of deeds end in, and nouns of other things that end so too.
_DEED_ENDINGS = ("tion", "sion", "ement", "ture", "ison", "emise", "emande")
_DEEDS = words("debut demarrage saisine arrivee depart accord avis mise reprise achat")
_WORD = re.compile(r"[a-z]+")
_NO_DEEDS = words("convention delegation action gestion question version")
_OWN_KINDS = frozenset({EventKind.SIGNATURE, EventKind.ENTRY_INTO_FORCE, EventKind.END})
_MOST_COMPLEMENTS = 4
_SHORTEST_NOUN = 3


class _Head(NamedTuple):
    kind: EventKind
    end: int


def event_of(tokens: Tokens, at: int) -> Match[Event] | None:
    """The event after « de », at token ``at``: « de la signature », « du 1er mars 2024 »."""
    if tokens.key(at) not in _OF:
        return None
    dated = _dated(tokens, at + 1)
    if dated is not None:
        return dated
    start = at + 1 if tokens.key(at) in {"du", "des"} else tokens.after_any(at + 1, _ARTICLES)
    return _noun_phrase(tokens, start)


def event(tokens: Tokens, at: int) -> Match[Event] | None:
    """The event at token ``at``, with its article: « la signature », « son terme ».

    Without an article, one of the usual events or a deed only (« après réception »).
    """
    dated = _dated(tokens, at)
    if dated is not None:
        return dated
    start = tokens.after_any(at, _ARTICLES)
    bare = tokens.key(at)
    if start == at and not (bare in _FIRST_NOUNS or bare == "date" or _names_deed(bare)):
        return None
    return _noun_phrase(tokens, start)


def is_deed(event_: Event) -> bool:
    """Whether something is done then, from which delays run (« réception », « versement »)."""
    if event_.kind is not EventKind.OTHER:
        return event_.kind in {EventKind.SIGNATURE, EventKind.NOTIFICATION}
    return any(_names_deed(word) for word in _WORD.findall(fold(event_.text)))


def _names_deed(word: str) -> bool:
    return word in _DEEDS or (word.endswith(_DEED_ENDINGS) and word not in _NO_DEEDS)


def _dated(tokens: Tokens, at: int) -> Match[Event] | None:
    start = tokens.after_phrase(at, "le")
    found = calendar_date(tokens, start)
    if found is None or not isinstance(found.found, CalendarDate) or found.found.day is None:
        return None
    date = found.found
    return Match(Event(span=date.span, text=date.text, kind=EventKind.DATE, day=date), found.end)


def _noun_phrase(tokens: Tokens, at: int) -> Match[Event] | None:
    """The event whose noun, after its adjectives and « date de », stands at token ``at``."""
    possessed = tokens.before(at) in _POSSESSIVES
    start = tokens.after_any(at, _ADJECTIVES, most=2)
    if tokens.key(start) in {"date", "jour"}:
        return _date_of(tokens, at, start, possessed=possessed)
    head = _head(tokens, start)
    if head is None:
        return None
    if tokens.before(at) == "cette" and head.kind is EventKind.END:
        # « à cette échéance »: one told before, that may be of anything.
        head = head._replace(kind=EventKind.OTHER)
    return _with_complements(tokens, at, head)


def _date_of(tokens: Tokens, at: int, start: int, *, possessed: bool) -> Match[Event] | None:
    """« date de signature », « jour de la notification »; « cette date » is another event."""
    of = tokens.after_any(start + 1, frozenset({"effective"}))
    effect = tokens.after_phrase(of, "d effet")
    if effect > of:
        return _with_complements(tokens, at, _Head(EventKind.ENTRY_INTO_FORCE, effect))
    if tokens.key(of) in _OF:
        inner = tokens.after_any(of + 1, _ARTICLES, most=2)
        head = _head(tokens, tokens.after_any(inner, _ADJECTIVES, most=2))
        return _with_complements(tokens, at, head) if head is not None else None
    # « cette date », « la date souhaitée »
    told = tokens.kind(of) is TokenKind.WORD and tokens.key(of) not in _NO_HEAD
    if not (possessed or told):
        return None
    return _with_complements(tokens, at, _Head(EventKind.OTHER, of if possessed else of + 1))


def _head(tokens: Tokens, at: int) -> _Head | None:
    """The noun of the event at ``at``; of several words for « entrée en vigueur »."""
    if tokens.key(at) in _FIRST_NOUNS:
        for phrase, kind in _KINDS.items():
            end = tokens.after_phrase(at, phrase)
            if end > at:
                return _Head(kind, end)
    word = tokens.key(at)
    if word == "apposition" and tokens.key(at + 1) in _OF:
        # « l'apposition de la dernière signature »
        inner = tokens.after_any(at + 2, _ARTICLES | _ADJECTIVES, most=2)
        if tokens.key(inner).startswith("signature"):
            return _Head(EventKind.SIGNATURE, inner + 1)
    plain = tokens.kind(at) is TokenKind.WORD and len(word) >= _SHORTEST_NOUN
    return _Head(EventKind.OTHER, at + 1) if plain and word not in _NO_HEAD else None


def _with_complements(tokens: Tokens, at: int, head: _Head) -> Match[Event]:
    """The event with its complements; the terme of another thing is another event."""
    kind, end = head
    for rank in range(_MOST_COMPLEMENTS):
        # What goes on after « de la convention » is « de délégation », not « des dépenses ».
        noun = _complement(tokens, end) if rank == 0 or tokens.key(end) in {"de", "d"} else None
        if noun is None or (rank > 0 and noun != end + 1):
            break
        if rank == 0 and kind in _OWN_KINDS and tokens.key(noun) not in _OF_CONVENTION:
            kind = EventKind.OTHER
        end = _after_noun(tokens, noun)
    if kind is EventKind.SIGNATURE:
        end = after_signatories(tokens, end)
    return Match(Event(span=tokens.span(at, end), text=tokens.text(at, end), kind=kind), end)


def _complement(tokens: Tokens, at: int) -> int | None:
    """The index of the noun of « de la présente convention » at ``at``."""
    if tokens.key(at) not in _OF:
        return None
    noun = tokens.after_any(tokens.after_any(at + 1, _ARTICLES), _ADJECTIVES, most=2)
    if tokens.kind(noun) is not TokenKind.WORD:
        # « à compter de la signature des présentes »: the adjective is the noun.
        noun -= 1
    known = tokens.kind(noun) is TokenKind.WORD and noun > at
    if tokens.key(noun) in _OF:
        # « de la dernière des parties »: an adjective stands for who signs.
        return None
    if not known or (tokens.key(noun) in _NO_HEAD and tokens.key(noun) not in _COMPLEMENTS):
        return None
    if tokens.key(noun) in NUMBER_WORDS:
        # « l'expiration d'un délai de quarante-cinq jours »: the number is of the length.
        return None
    return noun


def _after_noun(tokens: Tokens, noun: int) -> int:
    """The index after ``noun``, and after the « -ci » of « celle-ci »."""
    if tokens.key(noun) in _PRONOUNS:
        return tokens.after_phrase(noun + 1, "- ci", "- la", "ci")
    return noun + 1


def after_signatories(tokens: Tokens, at: int) -> int:
    """The index after « par les (deux) parties », « par l'ensemble des parties »."""
    return tokens.after_phrase(
        at,
        "par l ensemble des parties",
        "par la derniere des parties",
        "de la derniere des parties",
        "de la derniere partie",
        "par toutes les parties",
        "par chacune des parties",
        "par les deux parties",
        "par les parties",
        "entre les parties",
    )
