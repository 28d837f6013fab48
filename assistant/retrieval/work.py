"""Encoding what an index lacks."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from assistant.convention.library import Library
from assistant.retrieval.chunks import chunk
from assistant.retrieval.dense import DenseIndex
from assistant.retrieval.encoder import Encoder, Vectors
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
        self, library: Library, phrases: Sequence[str], encoder: Encoder, known: Sequence[Content]
    ) -> None:
        """Plan the index of ``library`` and ``phrases``, given what other indexes hold."""
        self._library = library
        self._phrases = tuple(phrases)
        self._encoder = encoder
        self._shelves = {
            shelf.slug: shelf for content in known for shelf in _unchanged(content, library)
        }
        self._phrase_vectors = {
            phrase: vector
            for content in known
            for phrase, vector in zip(content.phrases, content.phrase_vectors.vectors, strict=True)
        }
        self._passages = {
            convention.slug: passages(chunk(convention))
            for convention in library.conventions
            if convention.slug not in self._shelves
        }
        self._new_phrases = [
            phrase for phrase in dict.fromkeys(phrases) if phrase not in self._phrase_vectors
        ]
        self.total = len(self._new_phrases) + sum(map(len, self._passages.values()))
        self._done = 0

    def content(self, progress: Progress) -> Content:
        """The whole index; ``progress`` is called after each batch."""
        encoder = self._encoder
        for convention in self._library.conventions:
            texts = self._passages.get(convention.slug)
            if texts is not None:
                dense = DenseIndex.of(self._encoded(texts, encoder.encode_passages, progress))
                self._shelves[convention.slug] = Shelf.of(convention, dense)
        new = self._encoded(self._new_phrases, encoder.encode_questions, progress)
        vectors = self._phrase_vectors | dict(zip(self._new_phrases, new, strict=True))
        table = np.zeros((len(self._phrases), encoder.dimension), dtype=np.float32)
        for row, phrase in enumerate(self._phrases):
            table[row] = vectors[phrase]
        return Content(self._shelves, self._phrases, DenseIndex.compact(table))

    def _encoded(
        self,
        texts: Sequence[str],
        encode: Callable[[Sequence[str]], Vectors],
        progress: Progress,
    ) -> Vectors:
        vectors = np.zeros((len(texts), self._encoder.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = texts[start : start + _BATCH]
            vectors[start : start + len(batch)] = encode(batch)
            self._done += len(batch)
            progress(self._done, self.total)
        return vectors


def _unchanged(known: Content, library: Library) -> Iterator[Shelf]:
    """The shelves of ``known`` that the present texts and program would give again."""
    for convention in library.conventions:
        shelf = known.shelves.get(convention.slug)
        if shelf is not None and shelf == Shelf.of(convention, shelf.dense):
            yield shelf
