"""Building the index, and opening it for questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.convention.library import Library
from assistant.retrieval.encoder import Encoder, Vectors
from assistant.retrieval.failures import (
    IndexBusyError,
    IndexMissingError,
    IndexUnusableError,
    IndexUnwritableError,
)
from assistant.retrieval.store import Content, Shelves, load, salvage, save, writing
from assistant.retrieval.work import Progress, Work
from assistant.settings import Settings
from assistant.value import Value

_BUNDLED_INDEX: Path = Settings.model_fields["index"].default


class IndexReport(Value):
    """What a build did.

    Attributes:
        folder: where the index is.
        generation: the name of its content, the same for the same index.
        model: the encoder.
        conventions: how many conventions it holds.
        chunks: how many chunks.
        vectors: how many vectors of passages; a chunk of several sentences has one for each
            besides its own.
        phrases: how many phrases stand beside them.
        encoded: how many texts were encoded; the vectors of the others were there already.
    """

    folder: Path
    generation: str
    model: str
    conventions: int
    chunks: int
    vectors: int
    phrases: int
    encoded: int


@dataclass(frozen=True)
class OpenedIndex:
    """An index that fits its conventions.

    Attributes:
        shelves: the conventions, by slug.
        phrases: the vectors of the phrases, as questions, shape ``(phrases, dimension)``.
        model: the name and revision of the encoder they all come from.
        notice: what a person should know of how it was opened, in French; empty where all is well.
    """

    shelves: Shelves
    phrases: Vectors
    model: str
    notice: str = ""


def unwatched(_done: int, _total: int) -> None:
    """The progress of a build that shows none."""


def build_index(
    library: Library,
    phrases: Sequence[str],
    encoder: Encoder,
    folder: Path,
    progress: Progress = unwatched,
) -> IndexReport:
    """Encode the conventions of ``library`` and ``phrases``, and write the index to ``folder``.

    A second build of the same folder waits for the first. The same texts and model give the
    same bytes; the vectors of texts that have not changed are taken from the index that is there.

    Args:
        library: the conventions.
        phrases: what questions are compared with besides passages, encoded as questions.
        encoder: the encoder (``index_encoder``).
        folder: the folder of the index; made where it is missing.
        progress: called with the texts encoded so far and their total.

    Raises:
        IndexBusyError: another build held the folder too long.
        IndexUnwritableError: the disk refuses; the index that is there stays whole.
    """
    with writing(folder):
        work = Work(library, phrases, encoder, _known(folder, encoder))
        content = work.content(progress)
        manifest = save(folder, content, encoder)
    return IndexReport(
        folder=folder,
        generation=manifest.generation,
        model=encoder.name,
        conventions=len(content.shelves),
        chunks=sum(len(shelf.chunks) for shelf in content.shelves.values()),
        vectors=sum(shelf.dense.rows for shelf in content.shelves.values()),
        phrases=len(content.phrases),
        encoded=work.total,
    )


def is_current(library: Library, phrases: Sequence[str], encoder: Encoder, folder: Path) -> bool:
    """Whether the index in ``folder`` is the one of these texts, and whole."""
    try:
        load(folder, library, phrases, encoder)
    except (IndexUnusableError, IndexBusyError):
        return False
    return True


def open_or_build(
    library: Library,
    phrases: Sequence[str],
    encoder: Encoder,
    folder: Path,
    progress: Progress = unwatched,
) -> OpenedIndex:
    """The index of these texts, built anew where the one in ``folder`` does not fit.

    Where it cannot be written it is kept in memory, and the notice says so: an answer never waits
    for a right to write, and never comes from an index that does not fit.
    """
    try:
        return _opened(load(folder, library, phrases, encoder), encoder)
    except (IndexUnusableError, IndexBusyError) as unusable:
        reason = unusable
    try:
        build_index(library, phrases, encoder, folder, progress)
        return _opened(load(folder, library, phrases, encoder), encoder, _rebuilt(reason))
    except (IndexBusyError, IndexUnwritableError, IndexUnusableError) as refused:
        work = Work(library, phrases, encoder, _known(folder, encoder))
        notice = f"{refused} En attendant, l'index est refait en mémoire à chaque démarrage."
        return _opened(work.content(progress), encoder, notice)


def _known(folder: Path, encoder: Encoder) -> list[Content]:
    """What need not be encoded again: the index that is there, and the one of the program.

    The latter spares another folder the canonical questions, ten times more texts than a
    convention.
    """
    held = (salvage(place, encoder) for place in (_BUNDLED_INDEX, folder))
    return [content for content in held if content is not None]


def _opened(content: Content, encoder: Encoder, notice: str = "") -> OpenedIndex:
    return OpenedIndex(
        shelves=content.shelves,
        phrases=content.phrase_vectors.vectors,
        model=f"{encoder.name} {encoder.revision}",
        notice=notice,
    )


def _rebuilt(reason: IndexUnusableError | IndexBusyError) -> str:
    if isinstance(reason, IndexMissingError):
        return "L'index manquait : il vient d'être construit."
    return "L'index ne correspondait plus aux textes ou au programme : il vient d'être refait."
