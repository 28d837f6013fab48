"""The words that a convention calls its parties by, slips of the pen included."""

import re
from difflib import SequenceMatcher

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
_MARKS_OF_NUMBER = re.compile(r"(?:s|e|es)$")
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
    kept = (low if len(low := char.lower()) == 1 else char for char in text)
    return "".join(kept).translate(_QUIET)


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
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(plain(convention.text)):
        word = singular(match[0])
        if any(_alike(word, model) for model in models):
            found.setdefault(word, []).append(Span(start=match.start(), end=match.end()))
    return tuple(Spelling(written=word, places=tuple(places)) for word, places in found.items())


def singular(word: str) -> str:
    """``word`` without its marks of number and gender."""
    return _MARKS_OF_NUMBER.sub("", word)


def _models(party: Party) -> tuple[str, ...]:
    designation = bare(party.designation.text) if party.designation else ""
    candidates = (designation, *_LEGAL[party.role])
    return tuple({singular(word) for word in candidates if word and " " not in word})


def _alike(word: str, model: str) -> bool:
    if word == model:
        return True
    if ("-" in word) != ("-" in model) or word[:1] != model[:1]:
        return False
    least = _COMPOUND_SIMILARITY if "-" in word else _WORD_SIMILARITY
    return SequenceMatcher(None, word, model, autojunk=False).ratio() >= least
