"""Building the index, and opening it for questions."""

from dataclasses import dataclass
from pathlib import Path

from assistant.convention.library import Library
from assistant.retrieval.encoder import Encoder
from assistant.retrieval.failures import (
    IndexBusyError,
    IndexMissingError,
    IndexUnusableError,
    IndexUnwritableError,
)
from assistant.retrieval.shelf import Progress, Shelf
from assistant.retrieval.store import Shelves, load, save, writing
from assistant.value import Value


class IndexReport(Value):
    """What a build did.

    Attributes:
        folder: where the index is.
        generation: the name of its content, the same for the same index.
        model: the encoder.
        conventions: how many conventions it holds.
        chunks: how many chunks.
        vectors: how many vectors; a chunk of several sentences has one for each besides its own.
    """

    folder: Path
    generation: str
    model: str
    conventions: int
    chunks: int
    vectors: int


@dataclass(frozen=True)
class OpenedIndex:
    """An index that fits its conventions.

    Attributes:
        shelves: the conventions, by slug.
        notice: what a person should know of how it was opened, in French; empty where all is well.
    """

    shelves: Shelves
    notice: str = ""


def build_index(
    library: Library, encoder: Encoder, folder: Path, progress: Progress
) -> IndexReport:
    """Encode the conventions of ``library`` and write the index to ``folder``.

    A second build of the same folder waits for the first. The same conventions and model give the
    same bytes.

    Args:
        library: the conventions.
        encoder: the encoder of passages (``index_encoder``).
        folder: the folder of the index; made where it is missing.
        progress: called with the passages encoded so far and their total.

    Raises:
        IndexBusyError: another build held the folder too long.
        IndexUnwritableError: the disk refuses; the index that was there is whole.
    """
    with writing(folder):
        shelves = _encode(library, encoder, progress)
        manifest = save(folder, shelves, encoder)
    return IndexReport(
        folder=folder,
        generation=manifest.generation,
        model=encoder.name,
        conventions=len(shelves),
        chunks=sum(len(shelf.chunks) for shelf in shelves.values()),
        vectors=sum(shelf.dense.rows for shelf in shelves.values()),
    )


def open_or_build(
    library: Library, encoder: Encoder, folder: Path, progress: Progress
) -> OpenedIndex:
    """The index of ``library``, built anew where the one in ``folder`` does not fit.

    Where it cannot be written it is kept in memory, and the notice says so: an answer never waits
    for a right to write, and never comes from an index that does not fit.
    """
    try:
        return OpenedIndex(load(folder, library, encoder))
    except IndexUnusableError as unusable:
        reason = unusable
    try:
        build_index(library, encoder, folder, progress)
        return OpenedIndex(load(folder, library, encoder), _rebuilt(reason))
    except (IndexBusyError, IndexUnwritableError, IndexUnusableError) as refused:
        shelves = _encode(library, encoder, progress)
        return OpenedIndex(
            shelves, f"{refused} En attendant, l'index est reconstruit à chaque démarrage."
        )


def _rebuilt(reason: IndexUnusableError) -> str:
    if isinstance(reason, IndexMissingError):
        return "L'index manquait : il vient d'être construit."
    return f"{reason} C'est fait : il vient d'être reconstruit."


def _encode(library: Library, encoder: Encoder, progress: Progress) -> Shelves:
    return {
        convention.slug: Shelf.of(convention, encoder, progress)
        for convention in library.conventions
    }
