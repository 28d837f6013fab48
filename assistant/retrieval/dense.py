"""Dense search: the exact inner product of a question with every vector, by FAISS."""

from typing import Self

import faiss
import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.encoder import Vectors


class DenseIndex:
    """Vectors to compare with the one of a question."""

    def __init__(self, index: faiss.Index) -> None:
        """Use a FAISS index; ``of`` and ``from_bytes`` make one."""
        self._index = index

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """The index of ``vectors``, shape ``(rows, dimension)``."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def compact(cls, vectors: Vectors) -> Self:
        """The index of ``vectors`` in half precision: half the size, the same to three digits.

        Rounding twice changes nothing, so that an index built from another has the same bytes.
        """
        half = faiss.ScalarQuantizer.QT_fp16
        index = faiss.IndexScalarQuantizer(vectors.shape[1], half, faiss.METRIC_INNER_PRODUCT)
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """The index that ``to_bytes`` wrote.

        Raises:
            RuntimeError: ``content`` is no FAISS index.
        """
        return cls(faiss.deserialize_index(np.frombuffer(content, dtype=np.uint8)))

    def to_bytes(self) -> bytes:
        """The index in FAISS's own format: vectors only, nothing that runs when read."""
        content: bytes = faiss.serialize_index(self._index).tobytes()
        return content

    @property
    def rows(self) -> int:
        """How many vectors it holds."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of each vector."""
        return int(self._index.d)

    @property
    def vectors(self) -> Vectors:
        """The vectors themselves, shape ``(rows, dimension)``."""
        if not self.rows:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors: Vectors = self._index.reconstruct_n(0, self.rows)
        return vectors

    def scores(self, question: Vectors) -> NDArray[np.float32]:
        """The inner product of ``question``, shape ``(dimension,)``, with each row, in order."""
        found = np.zeros(self.rows, dtype=np.float32)
        if self.rows:
            products, places = self._index.search(question.reshape(1, -1), self.rows)
            found[places[0]] = products[0]
        return found
