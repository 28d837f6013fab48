"""How like the canonical questions a question is, and how like each other they are."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.likeness import FeatureSpace, pieces

Vectors = NDArray[np.float32]

# How much the stems and their pieces count beside the meaning, whose weight is 1.
_STEMS_WEIGHT = 0.5
_PIECES_WEIGHT = 0.5
_WHOLE = 1.0 + _STEMS_WEIGHT + _PIECES_WEIGHT


class WordingSpace:
    """Canonical questions as points: near by meaning, by their words, by the pieces of these.

    E5 puts any two French questions at a cosine above 0.8: what they all have in common is taken
    away first, so that what remains tells them apart.
    """

    def __init__(self, stems: Sequence[Sequence[str]], vectors: Vectors) -> None:
        """Take the stems and the vectors of the wordings, in the same order."""
        self._stems = stems
        self._centre: Vectors = vectors.mean(axis=0)
        self._vectors = _unit(vectors - self._centre)

    @cached_property
    def _by_stem(self) -> FeatureSpace:
        return FeatureSpace(self._stems)

    @cached_property
    def _by_piece(self) -> FeatureSpace:
        return FeatureSpace(map(pieces, self._stems))

    def closeness(self, stems: Sequence[str], vector: Vectors) -> Vectors:
        """How like each wording a question of these ``stems`` and ``vector`` is, at most 1."""
        found: Vectors = (
            self._vectors @ _unit(vector - self._centre)
            + _STEMS_WEIGHT * self._by_stem.likeness(stems)
            + _PIECES_WEIGHT * self._by_piece.likeness(pieces(stems))
        ) / _WHOLE
        return found

    def between(self, rows: Sequence[int]) -> Vectors:
        """How like each other the wordings of ``rows`` are, shape ``(rows, rows)``."""
        own = self._vectors[list(rows)]
        found: Vectors = (
            own @ own.T
            + _STEMS_WEIGHT * self._by_stem.between(rows)
            + _PIECES_WEIGHT * self._by_piece.between(rows)
        ) / _WHOLE
        return found


def _unit(vectors: Vectors) -> Vectors:
    """``vectors``, each brought to length 1 in place.

    What is only passing would be the most memory that the server ever takes.
    """
    lengths = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))
    vectors /= np.maximum(lengths, 1e-9)[..., None]
    return vectors
