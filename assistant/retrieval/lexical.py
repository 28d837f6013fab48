"""Lexical search: Okapi BM25 over French tokens.

Why our own: see ``docs/adr/0002-bm25.md`` (importing bm25s would lengthen each cold start).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.tokens import tokens

# The usual saturation of repeated words and weight of a document's length.
_K1 = 1.2
_B = 0.75


class Bm25:
    """The BM25 scores of a set of documents (the form of Lucene: no weight is negative)."""

    def __init__(self, documents: Sequence[str]) -> None:
        """Index ``documents``; the scores keep their order."""
        counts = [Counter(tokens(document)) for document in documents]
        lengths = np.array([counter.total() for counter in counts], dtype=np.float64)
        mean = float(lengths.mean()) if lengths.any() else 1.0
        self._floor = _K1 * (1 - _B + _B * lengths / mean)
        self._size = len(counts)
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for document, counter in enumerate(counts):
            for token, count in counter.items():
                self._postings[token].append((document, count))

    def rarity(self, token: str) -> float:
        """How much finding ``token`` tells, its inverse document frequency; more if it is rare."""
        held = len(self._postings.get(token, ()))
        return float(np.log1p((self._size - held + 0.5) / (held + 0.5)))

    def scores(self, question: str) -> NDArray[np.float64]:
        """The score of each document for ``question``, shape ``(documents,)``; 0 is no match."""
        found = np.zeros(self._size)
        for token in dict.fromkeys(tokens(question)):
            rarity = self.rarity(token)
            for document, count in self._postings.get(token, ()):
                found[document] += rarity * count / (count + self._floor[document])
        return found
