"""The words of a question, put right: shorthand spelt out, slips of the finger corrected.

The question itself is kept as it was typed, for display and for the figures it gives; only the
copy that is searched with is put right, so a wrong guess can never change a figure.
"""

import re
from collections.abc import Iterable

from pydantic import TypeAdapter
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from assistant.convention.folding import fold
from assistant.knowledge import knowledge_folder, read_knowledge

_ABBREVIATIONS = TypeAdapter(dict[str, str])
_WORD = re.compile(r"[^\W\d_]+")
# What an apostrophe follows is an elision (« c'est »), never shorthand.
_TYPED = re.compile(r"[^\W\d_]+(?![^\W\d_]|['’])")
# « largent », « detp »: the apostrophe left out.
_ELIDED = re.compile(r"(l|d|j|qu)([aeiouyh]\w\w+)")
# « C est », « l equipe »: a space for the apostrophe.
_PARTED = re.compile(
    r"\b(c(?= (?:est|était|etait)\b)|(?:[dljn]|qu)(?= [aeiouyhéèê]\w)) ", re.IGNORECASE
)
_SHORTEST_CORRECTED = 5
_LONG_WORD = 8
_SHORTEST_HEARD = 4
# Spellings that sound alike, over folded letters, in this order. The mute ends of words go last.
_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"eau|au", "o"),
        (r"ph", "f"),
        (r"qu?|k|c(?![eiyh])", "k"),
        (r"c(?=[eiy])|z", "s"),
        (r"ch", "_"),
        (r"h", ""),
        (r"y", "i"),
        (r"ai|ei", "e"),
        (r"[ae][nm](?=[^aeiounm]|$)", "an"),
        (r"(.)\1", r"\1"),
        (r"(?<=..)(?:ent|er|ez|ee|e)?[sxtdz]?$", ""),
    )
)


class Wording:
    """Puts questions right, from a table of shorthand and a vocabulary of known words."""

    def __init__(self, abbreviations: dict[str, str], vocabulary: Iterable[str]) -> None:
        """Take the shorthand table (folded keys) and the texts that use the known words."""
        self._abbreviations = dict(abbreviations)
        counts: dict[str, int] = {}
        for text in vocabulary:
            for word in _WORD.findall(fold(text)):
                counts[word] = counts.get(word, 0) + 1
        self._known = frozenset(counts)
        self._candidates = sorted(
            (word for word in counts if len(word) >= _SHORTEST_CORRECTED),
            key=lambda word: (-counts[word], word),
        )
        self._heard: dict[str, str] = {}
        for word in sorted(counts, key=lambda word: (-counts[word], word)):
            self._heard.setdefault(_sound(word), word)

    @classmethod
    def load(cls, vocabulary: Iterable[str]) -> "Wording":
        """The wording that ``knowledge/abbreviations.yaml`` and ``vocabulary`` teach.

        Raises:
            BadKnowledgeError: the table cannot be read.
        """
        return cls(abbreviations(), vocabulary)

    def put_right(self, text: str) -> str:
        """``text`` with its shorthand spelt out and its slips corrected."""
        joined = _PARTED.sub(r"\1'", text)
        return _TYPED.sub(lambda match: self._right_word(match.group()), joined)

    def _right_word(self, word: str) -> str:
        folded = fold(word)
        if folded in self._abbreviations:
            return self._abbreviations[folded]
        if folded in self._known or len(folded) < _SHORTEST_HEARD:
            return word
        elided = _ELIDED.fullmatch(folded)
        if elided is not None and elided[2] in self._known:
            return f"{elided[1]}'{elided[2]}"
        sound = _sound(folded)
        # Many short words sound alike: « noté », « notes ».
        if len(sound) >= _SHORTEST_HEARD and sound in self._heard:
            return self._heard[sound]
        return self._mended(word, folded) if len(folded) >= _SHORTEST_CORRECTED else word

    def _mended(self, word: str, folded: str) -> str:
        # One slip in a short word, two in a long one; and people get the first letter right.
        slips = 2 if len(folded) >= _LONG_WORD else 1
        candidates = [known for known in self._candidates if known[0] == folded[0]]
        found = extractOne(folded, candidates, scorer=OSA.distance, score_cutoff=slips)
        return word if found is None else found[0]


def abbreviations() -> dict[str, str]:
    """What shorthand and common acronyms stand for.

    Raises:
        BadKnowledgeError: ``knowledge/abbreviations.yaml`` cannot be read.
    """
    return read_knowledge(knowledge_folder().joinpath("abbreviations.yaml"), _ABBREVIATIONS)


def _sound(folded: str) -> str:
    """How ``folded`` sounds, roughly: « atelié » and « ateliers » give the same."""
    for written, heard in _SOUNDS:
        folded = written.sub(heard, folded)
    return folded
