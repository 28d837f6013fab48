"""Encoding what an index lacks."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from assistant.convention.library import Library
from assistant.retrieval.chunks import chunk
from assistant.retrieval.dense import DenseIndex
from assistant.retrieval.encoder import Encoder, Vectors
from assistant.retrieval.manifest import phrases_hash
from assistant.retrieval.shelf import Shelf, passages
from assistant.retrieval.store import Content

# Called with the number of texts encoded so far and their total.
Progress = Callable[[int, int], None]

_BATCH = 16


class Work:
    """The encoding of the texts whose vectors are not known.

    Attributes:
        total: how many texts there are to encode.
    """

    def __init__(
        self, library: Library, phrases: Sequence[str], encoder: Encoder, known: Content | None
    ) -> None:
        """Plan the index of ``library`` and ``phrases``, given what an older one holds."""
        self._library = library
        self._phrases = phrases
        self._encoder = encoder
        self._sha256 = phrases_hash(phrases)
        self._shelves = dict(_unchanged(known, library)) if known else {}
        same_phrases = known is not None and known.phrases_sha256 == self._sha256
        self._known_phrases = known.phrases if known and same_phrases else None
        self._passages = {
            convention.slug: passages(chunk(convention))
            for convention in library.conventions
            if convention.slug not in self._shelves
        }
        left = 0 if self._known_phrases else len(phrases)
        self.total = left + sum(map(len, self._passages.values()))
        self._done = 0

    def content(self, progress: Progress) -> Content:
        """The whole index; ``progress`` is called after each batch."""
        encoder = self._encoder
        for convention in self._library.conventions:
            texts = self._passages.get(convention.slug)
            if texts is not None:
                dense = self._encoded(texts, encoder.encode_passages, progress)
                self._shelves[convention.slug] = Shelf.of(convention, dense)
        phrases = self._known_phrases
        if phrases is None:
            phrases = self._encoded(self._phrases, encoder.encode_questions, progress)
        return Content(self._shelves, phrases, self._sha256)

    def _encoded(
        self,
        texts: Sequence[str],
        encode: Callable[[Sequence[str]], Vectors],
        progress: Progress,
    ) -> DenseIndex:
        vectors = np.zeros((len(texts), self._encoder.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = texts[start : start + _BATCH]
            vectors[start : start + len(batch)] = encode(batch)
            self._done += len(batch)
            progress(self._done, self.total)
        return DenseIndex.of(vectors)


def _unchanged(known: Content, library: Library) -> Iterator[tuple[str, Shelf]]:
    """The shelves of ``known`` that the present texts and program would give again."""
    for convention in library.conventions:
        shelf = known.shelves.get(convention.slug)
        if shelf is not None and shelf == Shelf.of(convention, shelf.dense):
            yield convention.slug, shelf
