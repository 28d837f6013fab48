"""What one writes in an afternoon, to compare the assistant with: a plain RAG, and BM25 alone.

Both take the paragraphs of the text and give one of them to every question: the one whose vector
is nearest, or the one that shares the rarest words.
"""

from enum import StrEnum

import numpy as np

from assistant.retrieval.encoder import Encoder
from assistant.retrieval.lexical import Bm25


class Peer(StrEnum):
    """The ways that the assistant is compared with."""

    PLAIN_RAG = "plain_rag"
    BM25 = "bm25"


class Peers:
    """The peers of the assistant on one convention."""

    def __init__(self, text: str, encoder: Encoder) -> None:
        """Encode the paragraphs of ``text``."""
        self._paragraphs = paragraphs(text)
        self._encoder = encoder
        self._vectors = encoder.encode_passages(self._paragraphs)
        self._lexical = Bm25(self._paragraphs)

    def first(self, question: str) -> dict[Peer, str]:
        """The passage that each peer puts first for ``question``."""
        dense = self._vectors @ self._encoder.encode_questions([question])[0]
        scores = {Peer.PLAIN_RAG: dense, Peer.BM25: self._lexical.scores(question)}
        return {peer: self._paragraphs[int(np.argmax(of))] for peer, of in scores.items()}


def paragraphs(text: str) -> list[str]:
    """The paragraphs of ``text``, split on blank lines."""
    return [block.strip() for block in text.split("\n\n") if block.strip()]
