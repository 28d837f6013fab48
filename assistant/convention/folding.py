"""A folded copy of a text, for search: the source itself is never altered.

Case, accents, ligatures, and the many forms of spaces, apostrophes, quotes and dashes are folded;
``FoldedText`` keeps, for each folded character, the place it comes from, so that whatever is found
in the copy can be cited from the source.
"""

import unicodedata

from assistant.convention.span import Span
from assistant.value import Value

_PLAIN = {
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "…": "...",
}
# Zero-width characters and soft hyphens carry no meaning for a search.
_DROPPED = {"\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


class FoldedText(Value):
    """A folded text and the way back to its source.

    Attributes:
        text: the folded characters.
        offsets: for each folded character the offset of its source character, and one last entry
            for the end of the source: ``len(offsets) == len(text) + 1``.
    """

    text: str
    offsets: tuple[int, ...]

    def source_span(self, start: int, end: int) -> Span:
        """The source span of ``self.text[start:end]``, a match that is not empty."""
        return Span(start=self.offsets[start], end=self.offsets[end - 1] + 1)


class _Folds(dict[int, str]):
    """What each character becomes, by its code point; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold_character(chr(code))
        return self[code]


_FOLDS = _Folds()


def _fold_character(character: str) -> str:
    if character in _DROPPED:
        return ""
    lowered = character.lower()
    plain = _PLAIN.get(lowered)
    if plain is not None:
        return plain
    if lowered.isspace():
        return "\n" if lowered == "\n" else " "
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """``text`` in lower case, without accents, with plain spaces, quotes and dashes."""
    return text.translate(_FOLDS)


def fold_line(text: str) -> str:
    """``text`` folded on one line: each run of spaces and newlines is one space."""
    return " ".join(fold(text).split())


def align(text: str) -> FoldedText:
    """The folded copy of ``text`` with the place of each character in the source."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        folded = _FOLDS[ord(character)]
        characters.append(folded)
        offsets.extend([offset] * len(folded))
    return FoldedText(text="".join(characters), offsets=(*offsets, len(text)))
