"""The names in a question that the convention does not know.

« Quel est le rôle de Martine Dubreuil ? » is near a question about roles, and has no answer: the
text never names her. A name is a word that begins with a capital letter inside a sentence.
"""

import re
from collections.abc import Iterable

from assistant.convention.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(
    r"(?<![.!?…:«\"(\n] )(?<![.!?…:«\"(\n]\u00a0)(?<=[\s'’])[A-ZÀ-ÖØ-Þ][^\W\d_]+"
    r"(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]+)*"
)
# Somebody who shouts names nobody in particular.
_LEAST_LOWER_CASE = 0.5


class Strangers:
    """Tells the names that neither the convention nor the knowledge of the program uses."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take the texts whose words are known."""
        self._known = frozenset(word for text in known for word in _WORD.findall(fold(text)))

    def named_in(self, question: str) -> tuple[str, ...]:
        """The unknown names in ``question``, in order; the first word of a sentence is none."""
        letters = [character for character in question if character.isalpha()]
        lower = sum(character.islower() for character in letters)
        if lower < _LEAST_LOWER_CASE * len(letters):
            return ()
        names = dict.fromkeys(match.group() for match in _NAME.finditer(question))
        return tuple(name for name in names if self._is_unknown(name))

    def _is_unknown(self, name: str) -> bool:
        return all(word not in self._known for word in _WORD.findall(fold(name)))
