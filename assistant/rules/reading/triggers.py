"""Events that are themselves the moment: « dès la signature », « au terme de la convention »."""

from assistant.rules.reading.events import after_signatories, event, event_of, is_deed
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.tokens import Match, Tokens, first_words, words
from assistant.rules.reading.values import Event, EventKind, Trigger

_COUNTED_FROM = ("a compter", "a dater", "a partir")
_AT = ("jusqu a", "jusqu au", "jusqu", "apres", "suite a", "au", "a")
_AT_THE_TIME_OF = ("lors", "au moment", "au jour", "le jour", "en date")
# After these nouns « à » tells a moment, whatever they are the end of.
_ENDS = frozenset({"terme", "expiration", "issue", "echeance"})
# « des la » can only be « dès la » without its accent.
_AFTER_DES = frozenset({"la", "le", "l", "sa", "son"})
# « le jour où la dernière des parties y appose sa signature », « une fois signée ».
_ONCE = (
    "le jour ou", "au jour ou", "du jour ou", "a la date a laquelle", "de la date a laquelle",
    "la date a laquelle", "des lors qu", "des lors que", "des qu", "des que", "une fois",
    "au moment ou", "du moment ou", "lorsqu", "lorsque", "quand", "aussitot", "sitot", "apres que",
)  # fmt: skip
_SIGNED = words(
    "signature signatures signe signee signes signees signent signeront signera signe"
    " paraphe paraphee"
)
# What may be signed besides the convention.
_SIGNED_APART = words(
    "avenant marche marches bon bons commande commandes lettre charte bail contrat"
)
_LONGEST_CLAUSE = 14
OPENINGS = first_words(*_COUNTED_FROM, *_AT, *_AT_THE_TIME_OF, *_ONCE, "des", "en")


def trigger(tokens: Tokens, at: int) -> Match[Trigger] | None:
    """The event that starts at token ``at``, with the preposition that makes it a moment."""
    found = (
        _from(tokens, at) or _as_soon_as(tokens, at) or _at(tokens, at) or _once_signed(tokens, at)
    )
    if found is None or found.found.kind is EventKind.DATE:
        return None
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Trigger(span=span, text=text, event=found.found), found.end)


def _from(tokens: Tokens, at: int) -> Match[Event] | None:
    """« à compter de sa signature », « lors de la notification »."""
    place = tokens.after_phrase(at, *_COUNTED_FROM)
    if place > at:
        found = event_of(tokens, place)
        # « à partir des données » is no moment.
        loose = tokens.key(place - 1) == "partir"
        return found if found is not None and not (loose and _is_thing(found.found)) else None
    place = tokens.after_phrase(at, *_AT_THE_TIME_OF)
    if place > at:
        found = event_of(tokens, place)
        return found if found is not None and found.found.kind is not EventKind.OTHER else None
    return None


def _is_thing(event_: Event) -> bool:
    return event_.kind is EventKind.OTHER and not is_deed(event_)


def _as_soon_as(tokens: Tokens, at: int) -> Match[Event] | None:
    """« dès la signature », « dès réception »; « des » is another word."""
    if tokens.key(at) != "des":
        return None
    accented = tokens.source[tokens[at].start : tokens[at].end].lower() != "des"
    if not accented and tokens.key(at + 1) not in _AFTER_DES:
        return None
    found = event(tokens, at + 1)
    return found if found is not None and not _is_thing(found.found) else None


def _once_signed(tokens: Tokens, at: int) -> Match[Event] | None:
    """« le jour où les deux parties l'ont signée »: the signature, said by a clause."""
    start = tokens.after_phrase(at, *_ONCE)
    if start == at:
        return None
    for place in range(start, start + _LONGEST_CLAUSE):
        word = tokens.key(place)
        if tokens.kind(place) is not TokenKind.WORD or word in _SIGNED_APART:
            return None
        if word in _SIGNED:
            end = after_signatories(tokens, place + 1)
            span, text = tokens.span(at, end), tokens.text(at, end)
            return Match(Event(span=span, text=text, kind=EventKind.SIGNATURE), end)
    return None


def _at(tokens: Tokens, at: int) -> Match[Event] | None:
    """« à sa date de signature », « au terme », « à l'issue de la phase », « en fin de … »."""
    if tokens.key(at) == "en":
        found = event(tokens, at + 1) if tokens.key(at + 1) == "fin" else None
        return found if found is not None and found.found.kind is EventKind.END else None
    place = tokens.after_phrase(at, *_AT)
    if place == at:
        return None
    found = event(tokens, place)
    if found is None:
        return None
    # « à terme », « à fin décembre »: without its article the word is no event.
    article = tokens.key(place - 1) == "au" or tokens[place].start != found.found.span.start
    if not article and found.found.kind is not EventKind.NOTIFICATION:
        return None
    noun = found.found.text.split(maxsplit=1)[0].lower()
    return found if found.found.kind is not EventKind.OTHER or noun in _ENDS else None
