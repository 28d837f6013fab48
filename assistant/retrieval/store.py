"""The index on the disk: written whole or not at all, and never read when it does not fit.

The folder holds ``manifest.json`` and one folder per generation, named by the hash of the
manifest. A build writes the files of a new generation, then replaces the manifest in one step:
until that step the old index is whole, after it the new one is. Reading takes no lock and writes
nothing, so a read-only folder will do.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from pydantic import ValidationError

from assistant.convention.library import Library
from assistant.retrieval.chunks import CHUNKER_VERSION, Chunk, chunk
from assistant.retrieval.dense import DenseIndex
from assistant.retrieval.encoder import Encoder
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
from assistant.retrieval.manifest import (
    FORMAT_VERSION,
    Manifest,
    StoredFile,
    StoredPhrases,
    StoredShelf,
)
from assistant.retrieval.shelf import Shelf

_MANIFEST = "manifest.json"
_LOCK = ".lock"
# No slug has an underscore: no convention can take this name.
_PHRASES = "_phrases"
_TEMPORARY = ".tmp"
_GENERATION = re.compile(r"[0-9a-f]{16}")
# Longer than any build that is not stuck.
_PATIENCE_SECONDS = 600.0
# A build may clear the generation that a reader is about to open: it then reads the new manifest.
_ATTEMPTS = 3

Shelves = dict[str, Shelf]


@dataclass(frozen=True)
class Content:
    """What an index holds.

    Attributes:
        shelves: the conventions, by slug.
        phrases: what questions are compared with besides passages.
        phrase_vectors: the vectors of these phrases, in their order.
    """

    shelves: Shelves
    phrases: tuple[str, ...]
    phrase_vectors: DenseIndex


def load(folder: Path, library: Library, phrases: Sequence[str], encoder: Encoder) -> Content:
    """The index in ``folder``, if it is the one of ``library``, ``phrases`` and ``encoder``.

    Raises:
        IndexMissingError: there is none.
        IndexCorruptError: a file is missing, truncated or altered.
        IndexFormatError: another version of the program wrote it.
        IndexModelError: its vectors come from another model.
        IndexStaleError: the conventions have changed since.
        IndexPhrasesError: the phrases have.
        IndexBusyError: it was replaced again and again while it was read.
    """
    for _ in range(_ATTEMPTS):
        manifest = _read_manifest(folder)
        _check_program(manifest, folder, encoder)
        changed = manifest.differing_sources(library)
        if changed:
            raise IndexStaleError(folder, changed)
        try:
            content = _read_content(manifest, folder)
        except IndexCorruptError:
            if _read_manifest(folder) == manifest:
                raise
        else:
            if content.phrases != tuple(phrases):
                raise IndexPhrasesError(folder)
            _check_chunks(content, folder, library)
            return content
    raise IndexBusyError(folder)


def salvage(folder: Path, encoder: Encoder) -> Content | None:
    """What the index in ``folder`` holds, of whatever texts, if its vectors are of ``encoder``."""
    try:
        manifest = _read_manifest(folder)
        _check_program(manifest, folder, encoder)
        return _read_content(manifest, folder)
    except IndexUnusableError:
        return None


def save(folder: Path, content: Content, encoder: Encoder) -> Manifest:
    """Write ``content`` to ``folder``, under the lock of ``writing``.

    Raises:
        IndexUnwritableError: the disk refuses; the index that is there stays whole.
    """
    try:
        manifest, files = _files(content, encoder)
        generation = folder / manifest.generation
        generation.mkdir(parents=True, exist_ok=True)
        for name, raw in files.items():
            _write(generation / name, raw)
        _write(folder / _MANIFEST, manifest.to_json())
    except OSError as cause:
        raise IndexUnwritableError(folder, cause) from cause
    # What cannot be removed harms nobody: the next build tries again.
    with suppress(OSError):
        _clear(folder, manifest.generation)
    return manifest


@contextmanager
def writing(folder: Path, patience: float = _PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the right to write to ``folder``, waiting ``patience`` seconds for it at most.

    Raises:
        IndexBusyError: another process kept it.
        IndexUnwritableError: the folder cannot be made or written.
    """
    # Imported here: a question only reads, and starts faster without it.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    lock = FileLock(folder / _LOCK)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=patience)
    except Timeout as cause:
        raise IndexBusyError(folder) from cause
    except OSError as cause:
        raise IndexUnwritableError(folder, cause) from cause
    try:
        yield
    finally:
        lock.release()


def _read_manifest(folder: Path) -> Manifest:
    path = folder / _MANIFEST
    try:
        content = path.read_bytes()
    except FileNotFoundError as cause:
        raise IndexMissingError(folder) from cause
    except OSError as cause:
        raise IndexCorruptError(path, f"ne peut pas être lu ({cause.strerror})") from cause
    try:
        return Manifest.model_validate_json(content)
    except ValidationError as cause:
        raise IndexCorruptError(path, "n'est pas un manifeste") from cause


def _check_program(manifest: Manifest, folder: Path, encoder: Encoder) -> None:
    if (manifest.format, manifest.chunker) != (FORMAT_VERSION, CHUNKER_VERSION):
        raise IndexFormatError(folder)
    found = (manifest.model, manifest.revision, manifest.dimension)
    wanted = (encoder.name, encoder.revision, encoder.dimension)
    if found != wanted:
        raise IndexModelError(
            folder, f"{found[0]} (révision {found[1]})", f"{wanted[0]} (révision {wanted[1]})"
        )


def _check_chunks(content: Content, folder: Path, library: Library) -> None:
    """Hold that today's program cuts the same texts into the same chunks.

    The version of the chunker says that it changed; this sees a change of the parser too.
    """
    for convention in library.conventions:
        if content.shelves[convention.slug].chunks != chunk(convention):
            raise IndexFormatError(folder)


def _read_content(manifest: Manifest, folder: Path) -> Content:
    generation = folder / manifest.generation
    return Content(
        shelves={stored.slug: _read_shelf(stored, generation) for stored in manifest.shelves},
        phrases=tuple(map(json.loads, _read(generation, manifest.phrases.text_file).splitlines())),
        phrase_vectors=DenseIndex.from_bytes(_read(generation, manifest.phrases.vector_file)),
    )


def _read_shelf(stored: StoredShelf, generation: Path) -> Shelf:
    lines = _read(generation, stored.chunk_file).splitlines()
    vectors = _read(generation, stored.vector_file)
    try:
        chunks = tuple(Chunk.model_validate_json(line) for line in lines)
    except ValidationError as cause:
        raise IndexFormatError(generation.parent) from cause
    return Shelf(
        slug=stored.slug,
        source=stored.source,
        sha256=stored.sha256,
        chunks=chunks,
        dense=DenseIndex.from_bytes(vectors),
    )


def _read(generation: Path, stored: StoredFile) -> bytes:
    path = generation / stored.name
    try:
        content = path.read_bytes()
    except OSError as cause:
        raise IndexCorruptError(path, f"ne peut pas être lu ({cause.strerror})") from cause
    if sha256(content).hexdigest() != stored.sha256:
        raise IndexCorruptError(path, "n'a pas le contenu attendu (tronqué ou modifié)")
    return content


def _files(content: Content, encoder: Encoder) -> tuple[Manifest, dict[str, bytes]]:
    """The manifest of ``content`` and the bytes of each file of its generation."""
    files = {
        f"{_PHRASES}.jsonl": _lines(json.dumps(one, ensure_ascii=False) for one in content.phrases),
        f"{_PHRASES}.faiss": content.phrase_vectors.to_bytes(),
    }
    stored: list[StoredShelf] = []
    for slug, shelf in sorted(content.shelves.items()):
        files[f"{slug}.jsonl"] = _lines(one.model_dump_json() for one in shelf.chunks)
        files[f"{slug}.faiss"] = shelf.dense.to_bytes()
        stored.append(
            StoredShelf(
                slug=slug,
                source=shelf.source,
                sha256=shelf.sha256,
                chunks=len(shelf.chunks),
                vectors=shelf.dense.rows,
                chunk_file=_stored(f"{slug}.jsonl", files),
                vector_file=_stored(f"{slug}.faiss", files),
            )
        )
    phrases = StoredPhrases(
        vectors=content.phrase_vectors.rows,
        text_file=_stored(f"{_PHRASES}.jsonl", files),
        vector_file=_stored(f"{_PHRASES}.faiss", files),
    )
    return Manifest.of(encoder, tuple(stored), phrases), files


def _lines(entries: Iterable[str]) -> bytes:
    return "".join(f"{entry}\n" for entry in entries).encode()


def _stored(name: str, files: dict[str, bytes]) -> StoredFile:
    return StoredFile(name=name, sha256=sha256(files[name]).hexdigest())


def _write(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` in one step: there is the old file or the new, never a part.

    A generation is named by its content, so writing a file of it again changes nothing, or mends
    it.
    """
    temporary = path.with_name(path.name + _TEMPORARY)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        # On a full disk, give back what was taken.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(folder: Path) -> None:
    """Have the names in ``folder`` reach the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _clear(folder: Path, generation: str) -> None:
    """Remove the other generations and what a killed build left."""
    for path in folder.iterdir():
        if path.is_dir() and _GENERATION.fullmatch(path.name) and path.name != generation:
            rmtree(path, ignore_errors=True)
        elif path.name.endswith(_TEMPORARY):
            with suppress(OSError):
                path.unlink()
