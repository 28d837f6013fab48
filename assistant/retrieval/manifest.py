"""What an index on the disk says of itself."""

import json
from hashlib import sha256
from typing import Self

from pydantic import Field

from assistant.convention.library import Library
from assistant.retrieval.chunks import CHUNKER_VERSION
from assistant.retrieval.encoder import Encoder
from assistant.value import Value

# Raise it whenever the files of the same index change.
FORMAT_VERSION = 1


class StoredFile(Value):
    """A file of the index: its name in the folder of its generation, and the hash of its bytes."""

    name: str = Field(pattern=r"^_?[a-z0-9-]+\.(jsonl|faiss)$")
    sha256: str


class StoredShelf(Value):
    """What the index holds of one convention.

    Attributes:
        slug: the convention's short name.
        source: the name of its file.
        sha256: the hash of that file when it was indexed.
        chunks: how many chunks it has.
        vectors: how many vectors.
        chunk_file: the chunks, one JSON object a line.
        vector_file: the vectors, in FAISS's format.
    """

    slug: str
    source: str
    sha256: str
    chunks: int
    vectors: int
    chunk_file: StoredFile
    vector_file: StoredFile


class StoredPhrases(Value):
    """The phrases indexed beside the conventions.

    Attributes:
        vectors: how many there are.
        text_file: the phrases, one JSON string a line.
        vector_file: their vectors, in FAISS's format.
    """

    vectors: int
    text_file: StoredFile
    vector_file: StoredFile


class Manifest(Value):
    """What an index was built from and with.

    Attributes:
        format: the version of the format of the files.
        chunker: the version of the chunker.
        model: the name of the encoder.
        revision: the revision of its weights, compared when the index is loaded.
        weights_sha256: the hash of its weights, for the record.
        dimension: the length of a vector.
        shelves: the conventions, sorted by slug.
        phrases: the phrases that questions are compared with.
    """

    format: int = FORMAT_VERSION
    chunker: int = CHUNKER_VERSION
    model: str
    revision: str
    weights_sha256: str
    dimension: int
    shelves: tuple[StoredShelf, ...]
    phrases: StoredPhrases

    @classmethod
    def of(cls, encoder: Encoder, shelves: tuple[StoredShelf, ...], phrases: StoredPhrases) -> Self:
        """The manifest of ``shelves`` and ``phrases``, encoded by ``encoder``."""
        return cls(
            model=encoder.name,
            revision=encoder.revision,
            weights_sha256=encoder.weights_sha256,
            dimension=encoder.dimension,
            shelves=shelves,
            phrases=phrases,
        )

    @property
    def generation(self) -> str:
        """The name of the folder that holds the files: the same for the same index."""
        return sha256(self.to_json()).hexdigest()[:16]

    def to_json(self) -> bytes:
        """The bytes of the manifest, readable, the same for the same index."""
        text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=2)
        return f"{text}\n".encode()

    def differing_sources(self, library: Library) -> tuple[str, ...]:
        """The files that were added, changed or removed since the index was built, by name."""
        stored = {(shelf.slug, shelf.sha256, shelf.source) for shelf in self.shelves}
        present = {(one.slug, one.sha256, one.source) for one in library.conventions}
        return tuple(sorted({source for _, _, source in stored ^ present}))
