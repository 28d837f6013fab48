"""The passages of a convention that answer a question best."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk
from assistant.retrieval.encoder import Encoder, Vectors
from assistant.retrieval.fusion import Weights, fuse, ranks
from assistant.retrieval.lexical import Bm25
from assistant.retrieval.shelf import Shelf, rows
from assistant.value import Value


class Hit(Value):
    """A chunk found for a question.

    Attributes:
        chunk: the chunk.
        span: the part of it that is nearest to the question, one of ``chunk.spans`` or the whole.
        score: the fused score; it compares the hits of one question only.
        dense: the cosine of the question and of the nearest part, -1 to 1.
        lexical: the BM25 score of the whole chunk, 0 where they share no word.
        dense_rank: its rank among the chunks by ``dense``, from 1.
        lexical_rank: its rank by ``lexical``, from 1; 0 where they share no word.
    """

    chunk: Chunk
    span: Span
    score: float
    dense: float
    lexical: float
    dense_rank: int
    lexical_rank: int


class _Prepared:
    """What searching one shelf needs beside it, made at the first question."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.rows = tuple(rows(shelf.chunks))

    @cached_property
    def lexical(self) -> Bm25:
        return Bm25([chunk.searched for chunk in self.shelf.chunks])

    @cached_property
    def first_rows(self) -> NDArray[np.int64]:
        """The place of the first row of each chunk."""
        owners = np.array([row.chunk for row in self.rows], dtype=np.int64)
        return np.searchsorted(owners, np.arange(len(self.shelf.chunks)))


class Searcher:
    """Searches the conventions of an index; the same question always finds the same passages."""

    def __init__(
        self, shelves: Mapping[str, Shelf], encoder: Encoder, weights: Weights | None = None
    ) -> None:
        """Search ``shelves``, by slug; ``weights`` are those of the fusion."""
        self._prepared = {slug: _Prepared(shelf) for slug, shelf in shelves.items()}
        self._encoder = encoder
        self._weights = weights or Weights()

    def encode(self, question: str) -> Vectors:
        """The vector of ``question``, shape ``(dimension,)``, to encode it only once."""
        vector: Vectors = self._encoder.encode_questions([question])[0]
        return vector

    def search(
        self, question: str, limit: int, *, convention: str, vector: Vectors | None = None
    ) -> tuple[Hit, ...]:
        """The chunks of ``convention`` nearest to ``question``, the best first.

        Args:
            question: the question, as the lexical search reads it.
            limit: how many chunks at most; every chunk of the convention is ranked, so a limit
                above their number gives them all.
            convention: the slug of the convention, which must be in the index.
            vector: the question's vector where it is known already (see ``encode``).

        Equal scores keep the order of the text.
        """
        prepared = self._prepared[convention]
        if not prepared.shelf.chunks:
            return ()
        asked = self.encode(question) if vector is None else vector
        by_row = prepared.shelf.dense.scores(asked)
        dense = np.maximum.reduceat(by_row, prepared.first_rows)
        lexical = prepared.lexical.scores(question)
        fused = fuse(dense, lexical, self._weights)
        order = np.argsort(-fused, kind="stable")[:limit]
        placed = (ranks(dense), ranks(lexical))
        return tuple(
            Hit(
                chunk=prepared.shelf.chunks[place],
                span=_nearest(prepared, int(place), by_row),
                score=float(fused[place]),
                dense=float(dense[place]),
                lexical=float(lexical[place]),
                dense_rank=int(placed[0][place]),
                lexical_rank=int(placed[1][place]),
            )
            for place in order
        )


def _nearest(prepared: _Prepared, place: int, by_row: NDArray[np.float32]) -> Span:
    """The part of a chunk whose own vector is nearest to the question."""
    first = int(prepared.first_rows[place])
    spans = prepared.shelf.chunks[place].spans
    # The whole chunk, then its parts where it has several (see ``rows``).
    count = 1 + len(spans) if len(spans) > 1 else 1
    return prepared.rows[first + int(np.argmax(by_row[first : first + count]))].span
