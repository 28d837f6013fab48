"""``assistant index``: what it builds, and what it says of it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.cli.program import run
from assistant.errors import ExitCode
from assistant.retrieval import encoder as encoders
from assistant.retrieval.encoder import Vectors
from assistant.settings import Settings


class _Lengths:
    """Encodes a text by its length: enough to build and compare an index."""

    name = "longueurs"
    revision = "1"
    weights_sha256 = "0" * 64
    dimension = 2

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        vectors = np.array([[len(text), 1.0] for text in texts], dtype=np.float32)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit

    encode_passages = encode_questions


@pytest.fixture(autouse=True)
def index(source_docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have commands use a small encoder, and an index of their own."""
    assert source_docs.is_dir()

    def small(_settings: Settings) -> _Lengths:
        return _Lengths()

    monkeypatch.setattr(encoders, "index_encoder", small)
    monkeypatch.setattr(encoders, "question_encoder", small)
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path / "index"))
    return tmp_path / "index"


def test_a_missing_index_is_built(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["index"]) == ExitCode.ANSWERED
    output = capsys.readouterr()

    assert output.out.startswith(f"Index construit dans « {index} » : 1 convention(s), ")
    assert not output.err
    assert (index / "manifest.json").is_file()


def test_an_index_that_fits_is_left_alone(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["index"])
    before = (index / "manifest.json").stat()
    capsys.readouterr()

    assert run(["index"]) == ExitCode.ANSWERED
    assert capsys.readouterr().out == f"Index à jour dans « {index} » : rien à refaire.\n"
    assert (index / "manifest.json").stat().st_mtime_ns == before.st_mtime_ns


def test_it_is_built_again_where_asked(index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["index"])
    capsys.readouterr()

    run(["index", "--force"])

    assert capsys.readouterr().out.startswith(f"Index construit dans « {index} »")


def test_a_changed_convention_is_indexed_again(
    source_docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["index"])
    capsys.readouterr()
    with (source_docs / "essai.md").open("a", encoding="utf-8") as file:
        file.write("\nArticle 2 : Suite\n\nUne phrase de plus.\n")

    run(["index"])

    assert capsys.readouterr().out.startswith("Index construit")
