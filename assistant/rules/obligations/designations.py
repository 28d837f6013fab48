"""The words that a convention calls its parties by, slips of the pen included."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.convention.model import Convention, Party, PartyRole
from assistant.convention.span import Span
from assistant.value import Value

# What the law calls them (décret n° 2004-1085, article 1er), whatever name the text adds.
_LEGAL = {
    PartyRole.DELEGANT: ("delegant",),
    PartyRole.DELEGATAIRE: ("delegataire", "partenaire-delegataire"),
    PartyRole.OTHER: (),
}
_SHORT = {PartyRole.DELEGATAIRE: ("partenaire", "administration partenaire")}
_DETERMINER = re.compile(r"^(?:le|la|les|l'|ledit|ladite)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKS_OF_NUMBER = re.compile(r"(?:s|e|es)(?=-|$)")
# « partenaire-délégué » for « partenaire-délégataire » on the one hand; « délégation » for
# « délégant », which is another word, on the other.
_COMPOUND_SIMILARITY = 0.75
_WORD_SIMILARITY = 0.9
_FOLDS = str.maketrans(
    "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’‘ʼ\u00a0\u202f\u2009‑‐–—", "aaaaaaceeeeiiiinooooouuuuyy'''   ----"
)


class Spelling(Value):
    """A way of writing the designation of a party.

    Attributes:
        written: the word in lower case, without accents nor mark of number.
        places: everywhere it stands, in the order of the text.
    """

    written: str
    places: tuple[Span, ...]


def plain(text: str) -> str:
    """``text`` in lower case, without accents, each character at its own place.

    >>> plain("Délégué à l’ANSSI")
    "delegue a l'anssi"
    """
    return lowered(text).translate(_FOLDS)


def lowered(text: str) -> str:
    """``text`` in lower case with plain apostrophes and spaces, each character at its own place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    return low.translate(_QUIET)


_QUIET = str.maketrans("’‘ʼ\u00a0\u202f\u2009", "'''   ")


def bare(words: str) -> str:
    """``words`` in plain form without the article before them."""
    return _DETERMINER.sub("", plain(words).strip(" \"'«»“”,.;:"))


def names(convention: Convention, party: Party) -> tuple[str, ...]:
    """Everything the text calls ``party``, in plain form, the longest first."""
    own = [party.name, party.acronym, party.designation]
    words = {bare(mention.text) for mention in own if mention is not None}
    words.update(_LEGAL[party.role])
    words.update(_SHORT.get(party.role, ()))
    words.update(spelling.written for spelling in spellings(convention, party))
    return tuple(sorted((word for word in words if word), key=lambda word: (-len(word), word)))


def spellings(convention: Convention, party: Party) -> tuple[Spelling, ...]:
    """The ways the text writes the designation of ``party``, in order of appearance.

    Plurals and feminines are no spellings apart. A party designated by several words (« the
    beneficiary administration ») has none but that one.
    """
    models = _models(party)
    others = [_models(other) for other in convention.parties if other is not party]
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(plain(convention.text)):
        word = singular(match[0])
        likeness = _likeness(word, models)
        if likeness and likeness >= max((_likeness(word, other) for other in others), default=0):
            found.setdefault(word, []).append(Span(start=match.start(), end=match.end()))
    return tuple(Spelling(written=word, places=tuple(places)) for word, places in found.items())


def singular(word: str) -> str:
    """``word`` without its marks of number and gender."""
    return _MARKS_OF_NUMBER.sub("", word)


def _models(party: Party) -> tuple[str, ...]:
    designation = bare(party.designation.text) if party.designation else ""
    candidates = (designation, *_LEGAL[party.role])
    return tuple(dict.fromkeys(singular(word) for word in candidates if word and " " not in word))


@lru_cache(maxsize=16384)
def _likeness(word: str, models: tuple[str, ...]) -> float:
    """How much ``word`` looks like the closest of ``models``; 0 where it is another word."""
    return max((_ratio(word, model) for model in models), default=0.0)


def _ratio(word: str, model: str) -> float:
    if word == model:
        return 1.0
    if word[:1] != model[:1] or ("-" in word) != ("-" in model):
        return 0.0
    least = _COMPOUND_SIMILARITY if "-" in word else _WORD_SIMILARITY
    ratio = SequenceMatcher(None, word, model, autojunk=False).ratio()
    return ratio if ratio >= least else 0.0
