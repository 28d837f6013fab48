"""``assistant index``: the index of the conventions, made anew where it no longer fits them."""

from typing import Annotated

import typer

from assistant.cli.options import Index, SourceDocs, settings_of
from assistant.cli.terminal import progress_bar, say, warn_of


def index(
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Reconstruit l'index même s'il est à jour.")
    ] = False,
    source_docs: SourceDocs = None,
    index: Index = None,
) -> None:
    """Build the index, unless the one that is there fits."""
    # Imported here: the help and the other commands do without the encoder.
    from assistant.answering.matching import wordings  # noqa: PLC0415
    from assistant.answering.topics import load_taxonomy  # noqa: PLC0415
    from assistant.convention.library import load_library  # noqa: PLC0415
    from assistant.retrieval.encoder import index_encoder, question_encoder  # noqa: PLC0415
    from assistant.retrieval.indexing import build_index, is_current  # noqa: PLC0415

    settings = settings_of(source_docs, index)
    library = load_library(settings.source_docs)
    warn_of(library.problems)
    phrases = wordings(load_taxonomy())
    # The light encoder is enough to compare; the other one takes seconds to start.
    if not force and is_current(library, phrases, question_encoder(settings), settings.index):
        say(f"Index à jour dans « {settings.index} » : rien à refaire.")
        return
    with progress_bar("Indexation") as progress:
        report = build_index(library, phrases, index_encoder(settings), settings.index, progress)
    say(
        f"Index construit dans « {report.folder} » : {report.conventions} convention(s), "
        f"{report.chunks} passages, {report.phrases} questions types, "
        f"{report.encoded} textes encodés par {report.model}."
    )
