"""Finding passages."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from assistant.convention.library import Library, load_library
from assistant.retrieval.indexing import open_or_build
from assistant.retrieval.search import Searcher
from assistant.retrieval.shelf import Shelf
from tests.retrieval.fakes import WordEncoder


@pytest.fixture
def shelves(library: Library, encoder: WordEncoder, tmp_path: Path) -> Mapping[str, Shelf]:
    return open_or_build(library, (), encoder, tmp_path / "index").shelves


def test_the_nearest_chunk_comes_first(
    shelves: Mapping[str, Shelf], encoder: WordEncoder, library: Library
) -> None:
    hits = Searcher(shelves, encoder).search("convention prend fin quand", 3, convention="nuage")
    assert hits[0].chunk.text == "La convention prend fin le 30 juin 2031."
    assert (hits[0].lexical_rank, hits[0].dense_rank) == (1, 1)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert library.get("nuage").text[hits[0].span.start :].startswith("La convention prend fin")


def test_the_nearest_sentence_of_an_alinea_is_named(
    shelves: Mapping[str, Shelf], encoder: WordEncoder, library: Library
) -> None:
    hit = Searcher(shelves, encoder).search("elle est libre.", 1, convention="nuage")[0]
    assert hit.span.of(library.get("nuage").text) == "Elle est libre."


def test_the_same_question_finds_the_same_whatever_was_asked_before(
    shelves: Mapping[str, Shelf], encoder: WordEncoder
) -> None:
    searcher = Searcher(shelves, encoder)
    first = searcher.search("la convention", 9, convention="nuage")
    searcher.search("autre chose", 9, convention="nuage")
    assert searcher.search("la convention", 9, convention="nuage") == first
    assert Searcher(shelves, encoder).search("la convention", 9, convention="nuage") == first


def test_equal_scores_keep_the_order_of_the_text(
    shelves: Mapping[str, Shelf], encoder: WordEncoder
) -> None:
    vector = np.zeros(encoder.dimension, dtype=np.float32)
    hits = Searcher(shelves, encoder).search("?", 9, convention="nuage", vector=vector)
    assert [hit.chunk for hit in hits] == list(shelves["nuage"].chunks)
    assert {hit.lexical_rank for hit in hits} == {0}


def test_a_vector_that_is_known_is_not_encoded_again(
    shelves: Mapping[str, Shelf], encoder: WordEncoder
) -> None:
    searcher = Searcher(shelves, encoder)
    vector = searcher.encode("convention")
    encoder.encoded.clear()
    searcher.search("convention", 1, convention="nuage", vector=vector)
    assert encoder.encoded == []


def test_another_convention_is_never_found(
    sources: Path, encoder: WordEncoder, tmp_path: Path
) -> None:
    (sources / "orage.md").write_text("Article 1 : Objet\n\nUn orage.\n", encoding="utf-8")
    shelves = open_or_build(load_library(sources), (), encoder, tmp_path / "index").shelves
    hits = Searcher(shelves, encoder).search("convention NUAGE", 99, convention="orage")
    assert {hit.chunk.convention for hit in hits} == {"orage"}
