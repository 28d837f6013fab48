"""The options that several commands share, and how their values are read."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.errors import AssistantError, ExitCode

if TYPE_CHECKING:
    from assistant.settings import Settings

_HIGHEST_PORT = 65535


class BadValueError(AssistantError):
    """A value on the command line that cannot be taken as it is."""

    exit_code = ExitCode.BAD_USAGE


class BadPortError(BadValueError):
    """A port that no machine has."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"« {text} » n'est pas un port. Donnez un nombre de 1 à {_HIGHEST_PORT}, "
            "par exemple --port 8501."
        )


class NotTextError(BadValueError):
    """A question in another encoding than that of the terminal."""

    def __init__(self) -> None:
        super().__init__(
            "La question n'est pas encodée en UTF-8. Vérifiez l'encodage du terminal ou du script."
        )


def read_date(text: str) -> date:
    """The day that ``text`` says.

    Raises:
        BadDayError: it says no whole day, or one that no calendar holds.
    """
    # Imported here: a command without a date starts without the grammar.
    from assistant.answering.days import read_day  # noqa: PLC0415

    return read_day(text)


def read_port(text: str) -> int:
    """The port that ``text`` says.

    Raises:
        BadPortError: it says none.
    """
    if not text.isdecimal() or not 1 <= int(text) <= _HIGHEST_PORT:
        raise BadPortError(text)
    return int(text)


def read_words(text: str) -> str:
    """``text``, if it is text.

    Raises:
        NotTextError: the bytes given are no UTF-8.
    """
    try:
        text.encode()
    except UnicodeEncodeError as cause:
        raise NotTextError from cause
    return text


SourceDocs = Annotated[
    Path | None,
    typer.Option(
        "--source-docs",
        metavar="DOSSIER",
        help="Dossier des conventions (ou variable ASSISTANT_SOURCE_DOCS).",
    ),
]
Index = Annotated[
    Path | None,
    typer.Option(
        "--index", metavar="DOSSIER", help="Dossier de l'index (ou variable ASSISTANT_INDEX)."
    ),
]
Slug = Annotated[
    str,
    typer.Option(
        "--convention",
        metavar="NOM",
        help="Convention dont on parle : le nom de son fichier, sans suffixe "
        "(ou variable ASSISTANT_CONVENTION).",
    ),
]
SignatureDate = Annotated[
    date | None,
    typer.Option(
        "--signature-date",
        metavar="DATE",
        parser=read_date,
        help="Date de signature, si le texte ne la porte pas.",
    ),
]
Today = Annotated[
    date | None,
    typer.Option(
        "--today",
        metavar="DATE",
        parser=read_date,
        help="Date de référence (par défaut : ce jour).",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Écrit du JSON, pour un autre programme.")]


def settings_of(
    source_docs: Path | None = None, index: Path | None = None, convention: str = ""
) -> "Settings":
    """The settings of the environment, but for what the options say."""
    # Imported here: reading the environment costs more than printing the help.
    from assistant.settings import Settings  # noqa: PLC0415

    said = {"source_docs": source_docs, "index": index, "convention": convention}
    return Settings.model_validate({name: value for name, value in said.items() if value})
