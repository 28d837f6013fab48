"""The names in a question that the convention does not know.

« Quel est le rôle de Martine Dubreuil ? » is near a question about roles, and has no answer: the
text never names her. A name is a word that begins with a capital letter inside a sentence, what
follows « M. » or « Mme », the subject of « X est-il… ? » when no article stands before it, and one
of the bodies that ``knowledge/etrangers.yaml`` lists, which people write without a capital.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import align, fold, fold_line
from assistant.convention.span import Span
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.retrieval.tokens import STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALIZED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+"
_NAME = re.compile(
    rf"(?<![.!?…:«\"(\n] )(?<![.!?…:«\"(\n]\u00a0)(?<=[\s'’]){_CAPITALIZED}"
    rf"(?:[ -]{_CAPITALIZED})*"
)
# A common noun would have its article: « Matomo est-il permis ? », « Sopra Steria a-t-elle… ».
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?…] ))({_CAPITALIZED}(?: {_CAPITALIZED})*) (?:n['’e] ?)?"
    r"[^\W\d_]+-(?:t-)?(?:il|elle)s?\b"
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


@cache
def _bodies() -> re.Pattern[str]:
    path = knowledge_folder().joinpath("etrangers.yaml")
    return read_knowledge(path, TypeAdapter(dict[str, AnyOf]))["bodies"]


class Strangers:
    """Tells the names that the convention does not hold from its own and from common nouns."""

    def __init__(self, text: str, known: Iterable[str]) -> None:
        """Take the text of the convention, and others whose words in small letters are known.

        « Caisse » is a common noun; « Linux », which a canonical question names, is not in every
        convention for all that.
        """
        self._text = fold_line(text)
        self._own = frozenset(_WORD.findall(self._text))
        common = (word for each in known for word in _WORD.findall(each) if word[0].islower())
        self._known = self._own.union(STOP_WORDS, map(fold, common))

    def named_in(self, question: str) -> tuple[str, ...]:
        """The unknown names in ``question``, in order.

        Raises:
            BadKnowledgeError: ``knowledge/etrangers.yaml`` cannot be read.
        """
        spans = sorted({*self._bodies(question), *self._capitalized(question)}, key=_place)
        outer = [one for one in spans if not any(o != one and o.contains(one) for o in spans)]
        return tuple(dict.fromkeys(span.of(question) for span in outer))

    def _bodies(self, question: str) -> Iterator[Span]:
        """The bodies that the text of the convention does not name."""
        folded = align(question)
        for match in _bodies().finditer(folded.text):
            if match.group() not in self._text:
                yield folded.source_span(*match.span())

    def _capitalized(self, question: str) -> Iterator[Span]:
        letters = [character for character in question if character.isalpha()]
        lower = sum(character.islower() for character in letters)
        if lower < _LEAST_LOWER_CASE * len(letters):
            return
        for match in _NAME.finditer(question):
            if self._is_unknown(match.group(), self._known):
                yield _span(match)
        for match in _SUBJECT.finditer(question):
            # « La Bretagne est-elle… » opens with an article.
            bare = _BARE_TITLED.sub("", match.group(1)).split()
            if bare and fold(bare[0]) not in self._known:
                yield _span(match, 1)
        for match in _TITLED.finditer(question):
            # The words of the program's own examples name nobody here.
            if self._is_unknown(match.group(), self._own):
                yield _span(match)

    @staticmethod
    def _is_unknown(name: str, known: frozenset[str]) -> bool:
        """Whether a word of ``name`` is nobody's: knowing a Jean is not knowing Jean Morvan."""
        words = _WORD.findall(fold(_BARE_TITLED.sub("", name)))
        return any(word not in known for word in words)


def _span(match: re.Match[str], group: int = 0) -> Span:
    return Span(start=match.start(group), end=match.end(group))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end
