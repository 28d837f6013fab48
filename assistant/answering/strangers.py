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
# « M. Bernard », « mme durand »: after a title, a name needs no capital.
_TITLED = re.compile(
    r"\b(?:M\.|Mr\b|Mme\b|Mlle\b|Monsieur\b|Madame\b|Mademoiselle\b)\s+"
    r"(?!(?:le|la|les|l|de|du|qui|est|a|et|ou|je|bonjour|merci)\b)[^\W\d_][\w'’-]+"
    r"(?:\s+(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+)*",
    re.IGNORECASE,
)
_BARE_TITLED = re.compile(r"^(?:M|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\b", re.IGNORECASE)
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
        titled = [match.group() for match in _TITLED.finditer(question)]
        capital = (match.group() for match in _NAME.finditer(question))
        bare = (name for name in capital if not any(name in whole for whole in titled))
        return tuple(name for name in dict.fromkeys((*titled, *bare)) if self._is_unknown(name))

    def _is_unknown(self, name: str) -> bool:
        words = _WORD.findall(fold(_BARE_TITLED.sub("", name)))
        return all(word not in self._known for word in words)


def is_titled(names: Iterable[str]) -> bool:
    """Whether one of ``names`` has the title of a person."""
    return any(_BARE_TITLED.match(name) for name in names)
