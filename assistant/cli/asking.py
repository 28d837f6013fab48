"""``assistant ask``: one question, one reply."""

from typing import Annotated

import typer

from assistant.cli.options import (
    AsJson,
    Index,
    SignatureDate,
    Slug,
    SourceDocs,
    Today,
    read_words,
    settings_of,
)
from assistant.cli.terminal import progress_bar, say, warn_of


def ask(  # noqa: PLR0913 - one parameter for each option
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", parser=read_words, help="La question, en français.")
    ],
    *,
    convention: Slug = "",
    signature_date: SignatureDate = None,
    today: Today = None,
    as_json: AsJson = False,
    source_docs: SourceDocs = None,
    index: Index = None,
) -> int:
    """Answer ``question``; the exit code says what came of it."""
    # Imported here: the help and the other commands do without the encoder.
    from assistant.answering.assistant import Assistant  # noqa: PLC0415
    from assistant.answering.question import Question  # noqa: PLC0415
    from assistant.answering.reply import EXIT_CODES  # noqa: PLC0415
    from assistant.cli.showing import show  # noqa: PLC0415
    from assistant.rendering import reply_lines  # noqa: PLC0415

    asked = Question(
        text=question, convention=convention, signature_date=signature_date, today=today
    ).checked()
    with progress_bar("L'index ne correspond plus aux textes : il est refait") as progress:
        assistant = Assistant.open(settings_of(source_docs, index, convention), progress)
    warn_of(assistant.library.problems, assistant.notice)
    reply = assistant.ask(asked)
    if as_json:
        say(reply.model_dump_json(indent=2))
    else:
        show(reply_lines(reply, assistant.library.get(reply.convention)))
    return EXIT_CODES[reply.status]
