"""Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), weighted."""

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from assistant.value import Value

Scores = NDArray[np.float64] | NDArray[np.float32]


class Weights(Value):
    """How much each list counts; measured by ``benchmarks/retrieval.py``.

    Attributes:
        dense: the weight of the list by meaning.
        lexical: the weight of the list by words.
        smoothing: how slowly the first ranks lose their advantage.
    """

    dense: float = Field(default=1.0, ge=0)
    lexical: float = Field(default=1.0, ge=0)
    smoothing: float = Field(default=10.0, ge=0)


def ranks(scores: Scores) -> NDArray[np.int64]:
    """The rank of each document, from 1; equal scores keep the order of the documents.

    A document whose score is not above zero is not found: its rank is 0.
    """
    order = np.argsort(-scores, kind="stable")
    placed = np.empty(len(scores), dtype=np.int64)
    placed[order] = np.arange(1, len(scores) + 1)
    return np.where(scores > 0, placed, 0)


def fuse(dense: Scores, lexical: Scores, weights: Weights) -> NDArray[np.float64]:
    """The fused score of each document: ``weight / (smoothing + rank)``, summed over both lists.

    Args:
        dense: the score of each document by meaning.
        lexical: its score by words, 0 where it shares none with the question.
        weights: how much each list counts.
    """
    fused = np.zeros(len(dense))
    for scores, weight in ((dense, weights.dense), (lexical, weights.lexical)):
        placed = ranks(scores)
        fused += np.where(placed > 0, weight / (weights.smoothing + placed), 0.0)
    return fused
