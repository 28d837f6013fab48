"""Delays without a figure: « sans délai », « dans les meilleurs délais »."""

from assistant.rules.reading.tokens import Match, Tokens, first_words, words
from assistant.rules.reading.values import Urgency, UrgencyKind

_PHRASES = {
    UrgencyKind.WITHOUT_DELAY: (
        "sans delai",
        "sans attendre",
        "sans tarder",
        "sans retard",
        "immediatement",
        "aussitot",
        "sur le champ",
        "sur - le - champ",
    ),
    UrgencyKind.AS_SOON_AS_POSSIBLE: (
        "dans les meilleurs delais",
        "dans les plus brefs delais",
        "dans les delais les plus brefs",
        "dans le meilleur delai",
        "dans les plus courts delais",
        "des que possible",
        "aussitot que possible",
        "le plus tot possible",
        "le plus rapidement possible",
        "au plus vite",
        "au plus tot",
    ),
}
OPENINGS = first_words(*(phrase for phrases in _PHRASES.values() for phrase in phrases))
# « au plus tôt le 3 mars » is the first of some days, and no hurry.
_MOMENTS = words("le la l a au en six trois un une deux")


def urgency(tokens: Tokens, at: int) -> Match[Urgency] | None:
    """The delay without a figure that starts at token ``at``."""
    ends = {kind: tokens.after_phrase(at, *phrases) for kind, phrases in _PHRASES.items()}
    kind = max(ends, key=ends.__getitem__)
    end = ends[kind]
    if end == at or (tokens.before(end) == "tot" and tokens.key(end) in _MOMENTS):
        return None
    return Match(Urgency(span=tokens.span(at, end), text=tokens.text(at, end), kind=kind), end)
