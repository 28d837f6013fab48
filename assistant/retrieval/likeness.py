"""How alike texts are by what they are made of: the cosine of their tf-idf vectors."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Likeness = NDArray[np.float32]


class FeatureSpace:
    """Texts as bags of features (stems, pieces of words), each weighed by its rarity.

    A feature that no text holds is as rare as can be: it weighs against every text.

    The weights are kept as a sparse matrix, by text and by feature: as Python objects those of
    15,000 questions take ten times the room.
    """

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Take the features of each text; likenesses keep their order."""
        self._column: dict[str, int] = {}
        columns, counts, ends = array("i"), array("f"), array("i", [0])
        for features in texts:
            for name, count in Counter(features).items():
                columns.append(self._column.setdefault(name, len(self._column)))
                counts.append(count)
            ends.append(len(columns))
        self._size = len(ends) - 1
        self._ends = np.array(ends, dtype=np.int32)
        self._columns = np.array(columns, dtype=np.int32)
        held = np.bincount(self._columns, minlength=len(self._column))
        self._rarity = np.log1p(self._size / held)
        self._rarest = float(np.log1p(self._size))
        rows = np.repeat(np.arange(self._size, dtype=np.int32), np.diff(self._ends))
        self._weights = self._weighed(rows, np.array(counts, dtype=np.float32))
        by_column = np.argsort(self._columns, kind="stable")
        self._posting_ends = np.concatenate(([0], np.cumsum(held)))
        self._posting_rows = rows[by_column]
        self._posting_weights = self._weights[by_column]

    def _weighed(self, rows: NDArray[np.int32], counts: Likeness) -> Likeness:
        """The weight of each feature in the text of its row, each text brought to length 1."""
        weights = (1.0 + np.log(counts)) * self._rarity[self._columns]
        lengths = np.sqrt(np.bincount(rows, weights * weights, minlength=self._size))
        unit: Likeness = (weights / lengths[rows]).astype(np.float32)
        return unit

    def likeness(self, features: Sequence[str]) -> Likeness:
        """The cosine, 0 to 1, of ``features`` with each text, shape ``(texts,)``."""
        found: Likeness = np.zeros(self._size, dtype=np.float32)
        for column, weight in self._unit(Counter(features)):
            start, end = self._posting_ends[column : column + 2]
            found[self._posting_rows[start:end]] += weight * self._posting_weights[start:end]
        return found

    def between(self, rows: Sequence[int]) -> Likeness:
        """The cosines of the texts of ``rows`` with each other, shape ``(rows, rows)``."""
        spans = [slice(self._ends[row], self._ends[row + 1]) for row in rows]
        lengths = [span.stop - span.start for span in spans]
        columns = np.concatenate([self._columns[span] for span in spans])
        held, places = np.unique(columns, return_inverse=True)
        matrix = np.zeros((len(spans), len(held)), dtype=np.float32)
        owners = np.repeat(np.arange(len(spans)), lengths)
        matrix[owners, places] = np.concatenate([self._weights[span] for span in spans])
        found: Likeness = matrix @ matrix.T
        return found

    def _unit(self, counter: Counter[str]) -> list[tuple[int, float]]:
        """The known features and their weights; unknown ones count in the length, brought to 1."""
        square, known = 0.0, []
        for name, count in counter.items():
            column = self._column.get(name)
            rarity = self._rarest if column is None else float(self._rarity[column])
            weight = (1.0 + float(np.log(count))) * rarity
            square += weight * weight
            if column is not None:
                known.append((column, weight))
        return [(column, weight / square**0.5) for column, weight in known]


def pieces(stems: Sequence[str], size: int = 4) -> tuple[str, ...]:
    """The pieces of ``size`` letters of ``stems``, across their borders: kin words share some."""
    line = f" {' '.join(stems)} "
    return tuple(line[start : start + size] for start in range(len(line) - size + 1))
