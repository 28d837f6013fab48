"""The index that comes with the program."""

import pytest

from assistant.answering.matching import wordings
from assistant.answering.topics import load_taxonomy
from assistant.convention.library import load_library
from assistant.retrieval.chunks import ChunkKind
from assistant.retrieval.encoder import BundledEncoder
from assistant.retrieval.search import Searcher
from assistant.retrieval.store import load
from tests.shared import ROOT


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    """A searcher of the committed index, which must fit the committed texts and program."""
    engine = BundledEncoder()
    phrases = wordings(load_taxonomy())
    content = load(ROOT / "index", load_library(ROOT / "source_docs"), phrases, engine)
    assert content.phrase_vectors.rows == len(phrases)
    return Searcher(content.shelves, engine)


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        ("montant des AE en 2023", ChunkKind.TABLE_ROW, "180 000"),
        ("Centre de coût", ChunkKind.FORM_ENTRY, "Centre de coût"),
        ("préavis de résiliation", ChunkKind.ALINEA, "préavis de trois mois"),
        ("publier le code source", ChunkKind.ITEM, "codes sources en open source"),
        ("qui représente le délégant", ChunkKind.PARTY, "Schaer"),
    ],
)
def test_each_kind_of_passage_is_found(
    searcher: Searcher, question: str, kind: ChunkKind, words: str
) -> None:
    hits = searcher.search(question, 5, convention="convention-fast12-sparte")
    assert any(hit.chunk.kind is kind and words in hit.chunk.text for hit in hits)
