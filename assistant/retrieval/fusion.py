"""One order out of two lists: the convex sum of their scores, each brought to 0..1.

Why not reciprocal ranks alone: see ``docs/adr/0003-fusion.md``. Ranks throw away by how much the
first is ahead, which is what tells a sure hit from a list where everything looks alike.
"""

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from assistant.value import Value

Scores = NDArray[np.float64] | NDArray[np.float32]


class Weights(Value):
    """How much each list counts; chosen by ``benchmarks/retrieval.py``.

    Attributes:
        dense: the share of the list by meaning; the list by words has the rest.
    """

    dense: float = Field(default=0.75, ge=0, le=1)


def ranks(scores: Scores) -> NDArray[np.int64]:
    """The rank of each document, from 1; equal scores keep the order of the documents.

    A document whose score is not above zero is not found: its rank is 0.
    """
    order = np.argsort(-scores, kind="stable")
    placed = np.empty(len(scores), dtype=np.int64)
    placed[order] = np.arange(1, len(scores) + 1)
    return np.where(scores > 0, placed, 0)


def fuse(dense: Scores, lexical: Scores, weights: Weights) -> NDArray[np.float64]:
    """The fused score of each document, from 0 (last in both lists) to 1 (first in both).

    Args:
        dense: the score of each document by meaning.
        lexical: its score by words, 0 where it shares none with the question.
        weights: how much each list counts.
    """
    return weights.dense * _scaled(dense) + (1 - weights.dense) * _scaled(lexical)


def _scaled(scores: Scores) -> NDArray[np.float64]:
    """``scores`` brought to 0..1; all 0 where they are all equal, a list that prefers nothing."""
    exact = scores.astype(np.float64)
    low, high = exact.min(), exact.max()
    return (exact - low) / (high - low) if high > low else np.zeros(len(exact))
