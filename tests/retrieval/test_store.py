"""The index on the disk: whole or refused."""

import errno
import json
import multiprocessing
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.convention.library import Library, load_library
from assistant.retrieval import store
from assistant.retrieval.failures import (
    IndexBusyError,
    IndexCorruptError,
    IndexFormatError,
    IndexMissingError,
    IndexModelError,
    IndexPhrasesError,
    IndexStaleError,
    IndexUnusableError,
    IndexUnwritableError,
)
from assistant.retrieval.indexing import build_index
from assistant.retrieval.store import load, salvage, writing
from tests.retrieval.fakes import WordEncoder

PHRASES = ("Quelle est la durée ?", "Qui signe ?")


@pytest.fixture
def folder(library: Library, encoder: WordEncoder, tmp_path: Path) -> Path:
    """A folder with the index of ``library``."""
    folder = tmp_path / "index"
    build_index(library, PHRASES, encoder, folder)
    return folder


def _file(folder: Path, suffix: str) -> Path:
    return next(path for path in folder.glob("*/*") if path.name.endswith(suffix))


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def test_what_was_built_is_what_is_read(
    folder: Path, library: Library, encoder: WordEncoder
) -> None:
    content = load(folder, library, PHRASES, encoder)
    shelf = content.shelves["nuage"]
    assert [chunk.text for chunk in shelf.chunks][-1] == "La convention prend fin le 30 juin 2031."
    assert content.phrase_vectors.vectors == pytest.approx(
        encoder.encode_questions(PHRASES), abs=1e-3
    )


def test_the_same_texts_give_the_same_bytes(
    folder: Path, library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    build_index(library, PHRASES, encoder, tmp_path / "again")
    assert _bytes(tmp_path / "again") == _bytes(folder)


def test_nothing_is_pickled(folder: Path) -> None:
    raw = b"".join(_bytes(folder).values())
    assert not any(name.endswith((".pkl", ".npy", ".npz")) for name in _bytes(folder))
    assert b"\x80\x04\x95" not in raw


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def _flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(bytes(raw))


@pytest.mark.parametrize("damage", [_truncate, _flip, Path.unlink])
@pytest.mark.parametrize(
    "suffix", ["nuage.faiss", "_phrases.faiss", "nuage.jsonl", "_phrases.jsonl"]
)
def test_a_damaged_file_is_named(
    folder: Path,
    library: Library,
    encoder: WordEncoder,
    suffix: str,
    damage: Callable[[Path], None],
) -> None:
    damage(_file(folder, suffix))
    with pytest.raises(IndexCorruptError, match=suffix):
        load(folder, library, PHRASES, encoder)
    assert salvage(folder, encoder) is None
    build_index(library, PHRASES, encoder, folder)
    load(folder, library, PHRASES, encoder)


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"format": 1}', b"\xff\xfe"])
def test_a_manifest_that_is_none_is_refused(
    folder: Path, library: Library, encoder: WordEncoder, raw: bytes
) -> None:
    (folder / "manifest.json").write_bytes(raw)
    with pytest.raises(IndexCorruptError):
        load(folder, library, PHRASES, encoder)


def test_a_manifest_that_was_edited_is_refused(
    folder: Path, library: Library, encoder: WordEncoder
) -> None:
    path = folder / "manifest.json"
    fields = json.loads(path.read_text(encoding="utf-8"))
    fields["weights_sha256"] = "1" * 64
    path.write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(IndexCorruptError):
        load(folder, library, PHRASES, encoder)


def test_no_index(library: Library, encoder: WordEncoder, tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="assistant index"):
        load(tmp_path / "nowhere", library, PHRASES, encoder)


@pytest.mark.parametrize("other", [WordEncoder(name="autre"), WordEncoder(revision="2")])
def test_the_vectors_of_another_model_are_refused(
    folder: Path, library: Library, other: WordEncoder
) -> None:
    with pytest.raises(IndexModelError, match=r"words \(révision 1\)"):
        load(folder, library, PHRASES, other)
    assert salvage(folder, other) is None


@pytest.mark.parametrize("name", ["CHUNKER_VERSION", "FORMAT_VERSION"])
def test_another_version_of_the_program_is_refused(
    folder: Path,
    library: Library,
    encoder: WordEncoder,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(store, name, 99)
    with pytest.raises(IndexFormatError):
        load(folder, library, PHRASES, encoder)


def test_chunks_cut_otherwise_by_a_new_parser_are_refused(
    folder: Path, library: Library, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "chunk", lambda _: ())
    with pytest.raises(IndexFormatError):
        load(folder, library, PHRASES, encoder)


@pytest.mark.parametrize("change", ["edited", "added", "removed"])
def test_other_texts_are_refused_and_named(
    folder: Path, sources: Path, encoder: WordEncoder, change: str
) -> None:
    text = "Article 1 : Objet\n\nUn orage.\n"
    changed = sources / ("nuage.md" if change == "edited" else "orage.md")
    if change == "removed":
        (sources / "nuage.md").rename(changed)
    else:
        changed.write_text(text, encoding="utf-8")
    with pytest.raises(IndexStaleError, match=changed.name):
        load(folder, load_library(sources), PHRASES, encoder)


def test_other_phrases_are_refused(folder: Path, library: Library, encoder: WordEncoder) -> None:
    with pytest.raises(IndexPhrasesError):
        load(folder, library, PHRASES[::-1], encoder)


class _KilledError(BaseException):
    """The process dies there: nothing may catch it."""


def _steps_of_a_build(monkeypatch: pytest.MonkeyPatch, failure: BaseException, after: int) -> None:
    """Have every step on the disk fail, once ``after`` of them went well."""
    left = [after]

    def failing(step: Callable[..., object]) -> Callable[..., object]:
        def stepped(*args: object, **options: object) -> object:
            if left[0] == 0:
                raise failure
            left[0] -= 1
            return step(*args, **options)

        return stepped

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    monkeypatch.setattr(store, "rmtree", failing(shutil.rmtree))
    for name in ("mkdir", "open", "replace"):
        monkeypatch.setattr(Path, name, failing(getattr(Path, name)))


def _loads(folder: Path, library: Library, encoder: WordEncoder) -> bool:
    try:
        load(folder, library, PHRASES, encoder)
    except IndexUnusableError:
        return False
    return True


@pytest.mark.parametrize(
    "failure", [_KilledError(), OSError(errno.ENOSPC, "No space left"), OSError(errno.EROFS, "ro")]
)
def test_whatever_fails_and_whenever_an_index_stays_whole(
    folder: Path, sources: Path, library: Library, encoder: WordEncoder, failure: BaseException
) -> None:
    (sources / "orage.md").write_text("Article 1 : Objet\n\nUn orage.\n", encoding="utf-8")
    larger = load_library(sources)
    for after in range(100):
        with pytest.MonkeyPatch.context() as patched:
            _steps_of_a_build(patched, failure, after)
            try:
                build_index(larger, PHRASES, encoder, folder)
            except (_KilledError, IndexUnwritableError):
                finished = False
            else:
                finished = True
        assert _loads(folder, larger, encoder) or (
            not finished and _loads(folder, library, encoder)
        )
        if finished:
            break
        build_index(library, PHRASES, encoder, folder)
        assert len(list(folder.glob("*.tmp")) + list(folder.glob("*/*.tmp"))) == 0
        assert len(list(folder.glob("*/"))) == 1
    assert after > 15, "the build has more steps on the disk than that"


def test_a_folder_that_cannot_be_written_says_so(
    library: Library, encoder: WordEncoder, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(IndexUnwritableError, match="file"):
        build_index(library, PHRASES, encoder, tmp_path / "file" / "index")


def test_reading_writes_nothing(folder: Path, library: Library, encoder: WordEncoder) -> None:
    (folder / ".lock").unlink(missing_ok=True)
    before = sorted(folder.rglob("*"))
    load(folder, library, PHRASES, encoder)
    assert sorted(folder.rglob("*")) == before


def test_a_second_build_waits_then_says_so(tmp_path: Path) -> None:
    with (
        writing(tmp_path),
        pytest.raises(IndexBusyError, match="Un autre"),
        writing(tmp_path, patience=0.05),
    ):
        pass
    with writing(tmp_path, patience=0.05):
        pass


def _build_often(sources: Path, folder: Path, times: int) -> None:
    """Build two indexes in turn; runs in a process of its own."""
    library, encoder = load_library(sources), WordEncoder()
    for turn in range(times):
        build_index(library, PHRASES[: 1 + turn % 2], encoder, folder)


def test_builders_and_readers_at_once(
    folder: Path, sources: Path, library: Library, encoder: WordEncoder
) -> None:
    context = multiprocessing.get_context("spawn")
    builders = [context.Process(target=_build_often, args=(sources, folder, 20)) for _ in "ab"]
    for builder in builders:
        builder.start()
    while any(builder.is_alive() for builder in builders):
        # Another set of phrases, or one replaced at each attempt, is told; half an index never is.
        with suppress(IndexPhrasesError, IndexBusyError):
            load(folder, library, PHRASES, encoder)
    for builder in builders:
        builder.join()
        assert builder.exitcode == 0
    load(folder, library, PHRASES, encoder)
    assert len(list(folder.glob("*/"))) == 1
