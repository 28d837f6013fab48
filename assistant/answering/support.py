"""How much of a question the words of a passage account for."""

import math
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from assistant.retrieval.tokens import tokens

# Words of a family begin alike over most of the longer (« remettre » and « remet »).
_LEAST_ROOT = 4
_ROOT_SHARE = 0.7


class Support:
    """Weighs the terms of a question by how rare they are in one convention.

    A term that the convention never uses is as rare as can be: when it carries the question, no
    passage supports it, however close its vector may be.
    """

    def __init__(self, passages: Iterable[str]) -> None:
        """Count in how many of the ``passages`` each term stands."""
        counts: Counter[str] = Counter()
        self._total = 0
        for passage in passages:
            counts.update(frozenset(tokens(passage)))
            self._total += 1
        self._counts = counts

    def weight(self, term: str) -> float:
        """The rarity of ``term``: the logarithm of the inverse share of passages that use it."""
        return math.log1p(self._total / (1 + self._counts[term]))

    def knows(self, term: str) -> bool:
        """Whether the convention uses ``term``."""
        return term in self._counts

    def knows_word(self, word: str) -> bool:
        """Whether the convention uses ``word``, or ``word`` carries no matter."""
        return all(self.knows(term) for term in tokens(word))

    def share(self, terms: Iterable[str], passage: str, *, families: bool = False) -> float:
        """The share of the weight of ``terms`` that ``passage`` holds, from 0 to 1.

        Args:
            terms: those of the question.
            passage: the words.
            families: whether a term is held by any word of its family, not by itself alone.
        """
        wanted = frozenset(terms)
        held = frozenset(tokens(passage))
        total = sum(self.weight(term) for term in wanted)
        found = wanted & held
        if families:
            found |= {term for term in wanted if any(akin(term, word) for word in held)}
        return sum(map(self.weight, found)) / total if total else 0.0


def akin(one: str, other: str) -> bool:
    """Whether two terms are of one family: they begin alike, over most of the longer."""
    if one == other:
        return True
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    root = sum(1 for _ in alike)
    return root >= _LEAST_ROOT and root >= _ROOT_SHARE * max(len(one), len(other))
