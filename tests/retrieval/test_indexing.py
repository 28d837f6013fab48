"""Building the index, and opening it."""

import errno
from pathlib import Path

import pytest

from assistant.convention.library import Library, load_library
from assistant.retrieval import indexing
from assistant.retrieval.failures import IndexUnwritableError
from assistant.retrieval.indexing import build_index, is_current, open_or_build
from tests.retrieval.fakes import WordEncoder

PHRASES = ("Quelle est la durée ?",)


def test_a_build_says_what_it_did(library: Library, encoder: WordEncoder, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = build_index(
        library, PHRASES, encoder, tmp_path, lambda done, total: seen.append((done, total))
    )
    # A title, an alinéa of two sentences, an alinéa of one.
    assert (report.conventions, report.chunks, report.vectors, report.phrases) == (1, 3, 5, 1)
    assert report.encoded == 6
    assert seen[-1] == (6, 6)
    assert (tmp_path / report.generation).is_dir()


def test_only_what_changed_is_encoded_again(
    sources: Path, library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    folder = tmp_path / "index"
    build_index(library, PHRASES, encoder, folder)
    (sources / "orage.md").write_text("Article 1 : Objet\n\nUn orage.\n", encoding="utf-8")
    encoder.encoded.clear()
    report = build_index(load_library(sources), PHRASES, encoder, folder)
    assert encoder.encoded == ["Article 1 : Objet\nUn orage."]
    assert (report.encoded, report.conventions) == (1, 2)
    fresh = build_index(load_library(sources), PHRASES, WordEncoder(), tmp_path / "fresh")
    assert fresh.generation == report.generation


def test_only_a_new_phrase_is_encoded(
    library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    build_index(library, PHRASES, encoder, tmp_path / "index")
    encoder.encoded.clear()
    phrases = ("Qui signe ?", *PHRASES, "Qui signe ?")
    build_index(library, phrases, encoder, tmp_path / "index")
    assert encoder.encoded == ["Qui signe ?"]
    opened = open_or_build(library, phrases, encoder, tmp_path / "index")
    assert opened.phrases == pytest.approx(encoder.encode_questions(phrases), abs=1e-3)


def test_another_folder_takes_what_the_bundled_index_holds(
    library: Library, encoder: WordEncoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_index(library, PHRASES, encoder, tmp_path / "bundled")
    monkeypatch.setattr(indexing, "_BUNDLED_INDEX", tmp_path / "bundled")
    assert build_index(library, PHRASES, encoder, tmp_path / "other").encoded == 0
    assert build_index(library, PHRASES, WordEncoder("autre"), tmp_path / "x").encoded == 6


def test_an_index_that_fits_is_opened_as_it_is(
    library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    assert not is_current(library, PHRASES, encoder, tmp_path)
    build_index(library, PHRASES, encoder, tmp_path)
    encoder.encoded.clear()
    opened = open_or_build(library, PHRASES, encoder, tmp_path)
    assert is_current(library, PHRASES, encoder, tmp_path)
    assert (opened.notice, encoder.encoded) == ("", [])
    assert opened.model == "words 1"
    assert opened.phrases.shape == (1, encoder.dimension)


def test_an_index_that_does_not_fit_is_built_anew(
    sources: Path, library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    assert "manquait" in open_or_build(library, PHRASES, encoder, tmp_path / "i").notice
    (sources / "nuage.md").write_text("Article 1 : Objet\n\nUn orage.\n", encoding="utf-8")
    changed = load_library(sources)
    opened = open_or_build(changed, PHRASES, encoder, tmp_path / "i")
    assert "refait" in opened.notice
    assert [chunk.text for chunk in opened.shelves["nuage"].chunks] == ["Un orage."]
    assert is_current(changed, PHRASES, encoder, tmp_path / "i")


@pytest.mark.parametrize("stale", [False, True])
def test_a_read_only_folder_is_answered_from_memory(
    sources: Path, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch, *, stale: bool
) -> None:
    folder = sources.with_name("index")
    build_index(load_library(sources), PHRASES, encoder, folder)

    def refuse(*_: object) -> None:
        raise IndexUnwritableError(folder, OSError(errno.EROFS, "Read-only file system"))

    monkeypatch.setattr(indexing, "writing", refuse)
    if stale:
        (sources / "nuage.md").write_text("Article 1 : Objet\n\nUn orage.\n", encoding="utf-8")
    opened = open_or_build(load_library(sources), PHRASES, encoder, folder)
    assert ("en mémoire" in opened.notice) is stale
    texts = [chunk.text for chunk in opened.shelves["nuage"].chunks]
    assert (texts == ["Un orage."]) is stale
