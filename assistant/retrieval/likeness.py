"""How alike texts are by what they are made of: the cosine of their tf-idf vectors."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Likeness = NDArray[np.float32]


class FeatureSpace:
    """Texts as bags of features (stems, pieces of words), each weighed by its rarity.

    A feature that no text holds is as rare as can be: it weighs against every text.
    """

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Take the features of each text; likenesses keep their order."""
        counts = [Counter(features) for features in texts]
        self._size = len(counts)
        held: Counter[str] = Counter()
        for counter in counts:
            held.update(counter.keys())
        self._rarity = {name: float(np.log1p(self._size / n)) for name, n in held.items()}
        self._rarest = float(np.log1p(self._size))
        self._units = tuple(map(self._unit, counts))
        rows: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        for row, unit in enumerate(self._units):
            for name, weight in unit:
                rows[name].append(row)
                weights[name].append(weight)
        self._postings = {
            name: (np.array(rows[name]), np.array(weights[name], dtype=np.float32)) for name in rows
        }

    def likeness(self, features: Sequence[str]) -> Likeness:
        """The cosine, 0 to 1, of ``features`` with each text, shape ``(texts,)``."""
        found: Likeness = np.zeros(self._size, dtype=np.float32)
        for name, weight in self._unit(Counter(features)):
            posting = self._postings.get(name)
            if posting is not None:
                found[posting[0]] += weight * posting[1]
        return found

    def between(self, rows: Sequence[int]) -> Likeness:
        """The cosines of the texts of ``rows`` with each other, shape ``(rows, rows)``."""
        units = [self._units[row] for row in rows]
        columns = {name: None for unit in units for name, _ in unit}
        place = {name: column for column, name in enumerate(columns)}
        matrix = np.zeros((len(units), len(place)), dtype=np.float32)
        for row, unit in enumerate(units):
            for name, weight in unit:
                matrix[row, place[name]] = weight
        found: Likeness = matrix @ matrix.T
        return found

    def _unit(self, counter: Counter[str]) -> list[tuple[str, float]]:
        """The features with their weights, the whole brought to length 1."""
        weighed = [
            (name, (1.0 + float(np.log(count))) * self._rarity.get(name, self._rarest))
            for name, count in counter.items()
        ]
        length = sum(weight * weight for _, weight in weighed) ** 0.5
        return [(name, weight / length) for name, weight in weighed]


def pieces(stems: Sequence[str], size: int = 4) -> tuple[str, ...]:
    """The pieces of ``size`` letters of ``stems``, across their borders: kin words share some."""
    line = f" {' '.join(stems)} "
    return tuple(line[start : start + size] for start in range(len(line) - size + 1))
