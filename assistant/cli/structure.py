"""``assistant outline``: the structure of a convention."""

from typing import Annotated

import typer

from assistant.cli.options import AsJson, SourceDocs, settings_of
from assistant.cli.terminal import say, warn_of


def outline(
    convention: Annotated[
        str,
        typer.Argument(
            metavar="[CONVENTION]",
            help="Nom de la convention ; par défaut celle du réglage, ou la première.",
        ),
    ] = "",
    *,
    as_json: AsJson = False,
    source_docs: SourceDocs = None,
) -> None:
    """Print the structure of a convention."""
    # Imported here: the help does without the parser.
    from assistant.convention.library import load_library  # noqa: PLC0415
    from assistant.convention.outline import outline as outlined  # noqa: PLC0415
    from assistant.convention.outline import render_outline  # noqa: PLC0415

    settings = settings_of(source_docs, convention=convention)
    library = load_library(settings.source_docs)
    warn_of(library.problems)
    root = outlined(library.choose(settings.convention))
    say(root.model_dump_json(indent=2) if as_json else render_outline(root))
