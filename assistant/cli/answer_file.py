"""``assistant batch``: a file of questions, a file of replies."""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copymode
from typing import Annotated, TextIO

import typer

from assistant.cli.options import BadValueError, Index, Slug, SourceDocs, settings_of
from assistant.cli.terminal import progress_bar, warn, warn_of


class InputFileError(BadValueError):
    """A file of questions that cannot be read."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"Le fichier de questions « {path} » ne peut pas être lu ({cause.strerror or cause}). "
            "Vérifiez son nom et vos droits."
        )


class OutputFileError(BadValueError):
    """A file of replies that cannot be written; what it held is whole."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"Le fichier de réponses « {path} » ne peut pas être écrit "
            f"({cause.strerror or cause}). Choisissez-en un autre avec --out. Rien n'a été modifié."
        )


def batch(
    questions: Annotated[
        Path, typer.Argument(metavar="QUESTIONS.jsonl", help="Le fichier des questions.")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            metavar="REPONSES.jsonl",
            help="Le fichier des réponses, écrit d'un coup à la fin, dans l'ordre des questions.",
        ),
    ],
    *,
    convention: Slug = "",
    source_docs: SourceDocs = None,
    index: Index = None,
) -> None:
    """Answer the questions of a file."""
    # Imported here: the help and the other commands do without the encoder.
    from assistant.answering.assistant import Assistant  # noqa: PLC0415
    from assistant.answering.batch import answer_lines  # noqa: PLC0415

    lines = _lines(questions)
    with progress_bar("L'index ne correspond plus aux textes : il est refait") as progress:
        assistant = Assistant.open(settings_of(source_docs, index, convention), progress)
    warn_of(assistant.library.problems, assistant.notice)
    failed = done = 0
    with _writing(out) as answers, progress_bar("Réponses") as advance:
        for done, answer in enumerate(answer_lines(assistant, lines), start=1):
            answers.write(f"{answer}\n")
            failed += "error" in json.loads(answer)
            advance(done, len(lines))
    warn(f"{done} lignes écrites dans « {out} », dont {failed} en erreur.")


def _lines(path: Path) -> list[str]:
    """The lines of ``path``; bytes that are no UTF-8 are left to be refused line by line."""
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            return file.readlines()
    except OSError as cause:
        raise InputFileError(path, cause) from cause


@contextmanager
def _writing(path: Path) -> Iterator[TextIO]:
    """A file that becomes ``path`` when all is written; until then ``path`` stays as it was."""
    target = path.resolve()
    # A device or a pipe is written as it comes: it cannot be replaced.
    direct = target.exists() and not target.is_file()
    draft = target if direct else target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.is_file():
            _check_writable(target)
        with draft.open("w", encoding="utf-8") as file:
            yield file
        if not direct:
            if target.exists():
                copymode(target, draft)
            draft.replace(target)
    except OSError as cause:
        raise OutputFileError(path, cause) from cause
    finally:
        if not direct:
            with suppress(OSError):
                draft.unlink()


def _check_writable(path: Path) -> None:
    """Replacing a file asks for no right on it: a protected one must be refused here."""
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
