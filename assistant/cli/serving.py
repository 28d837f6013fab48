"""``assistant serve``: the page, on this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn
from urllib.request import ProxyHandler, build_opener

import typer

from assistant.cli.options import (
    BadValueError,
    Index,
    Slug,
    SourceDocs,
    read_port,
    settings_of,
)
from assistant.cli.terminal import say, warn_of
from assistant.errors import AssistantError, ExitCode

if TYPE_CHECKING:
    from assistant.settings import Settings

_ROOT = Path(__file__).resolve().parent.parent.parent
_DEFAULT_PORT = 8501
_PORTS_TRIED = 20
_STARTING_SECONDS = 60.0
_PAUSE_SECONDS = 0.05
_EVERY_ADDRESS = {"0.0.0.0": "localhost", "::": "localhost"}  # noqa: S104 - compared, not bound


class BusyPortError(BadValueError):
    """A port that another program holds, or that this machine refuses."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"Le port {port} de « {host} » n'est pas libre. Choisissez-en un autre avec --port."
        )


class PageNotStartedError(AssistantError):
    """A page that stopped, or did not answer, at its start."""

    def __init__(self) -> None:
        super().__init__(
            "La page n'a pas démarré : voyez le message ci-dessus. Si l'installation est "
            "incomplète, « make run » la répare."
        )


def serve(
    *,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADRESSE",
            help="Adresse où écouter ; par défaut cette machine seule (localhost).",
        ),
    ] = "localhost",
    port: Annotated[
        int | None,
        typer.Option(
            "--port",
            metavar="PORT",
            parser=read_port,
            help=f"Port ; par défaut le premier libre à partir de {_DEFAULT_PORT}.",
        ),
    ] = None,
    convention: Slug = "",
    source_docs: SourceDocs = None,
    index: Index = None,
) -> int:
    """Start the page, say its address when it answers, and stay until it is stopped."""
    # Imported here: the help does without the parser.
    from assistant.convention.library import load_library  # noqa: PLC0415

    settings = settings_of(source_docs, index, convention)
    library = load_library(settings.source_docs)
    library.choose(settings.convention)
    warn_of(library.problems)
    chosen = _chosen_port(host, port)
    for stopping in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(stopping, _stop)
    # Its output says in English what is said here; its errors are kept.
    with subprocess.Popen(  # noqa: S603 - an address and a port that could be bound
        _command(host, chosen),
        cwd=_ROOT,
        env=_environment(settings),
        stdout=subprocess.DEVNULL,
        # Ctrl-C reaches this program alone, which then stops the page without a word.
        start_new_session=True,
    ) as page:
        try:
            address = f"http://{_EVERY_ADDRESS.get(host, host)}:{chosen}"
            _wait_for(page, address)
            say(f"L'assistant est prêt : ouvrez {address} (Ctrl-C pour l'arrêter).")
            return ExitCode.BROKEN if page.wait() else ExitCode.ANSWERED
        except KeyboardInterrupt:
            say("L'assistant est arrêté.")
            return ExitCode.ANSWERED
        finally:
            page.terminate()


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _command(host: str, port: int) -> list[str]:
    """The rest of what the page needs stands in ``.streamlit/config.toml``."""
    options = [f"--server.address={host}", f"--server.port={port}"]
    return [sys.executable, "-m", "streamlit", "run", str(_ROOT / "app.py"), *options]


def _environment(settings: "Settings") -> dict[str, str]:
    return os.environ | {
        "ASSISTANT_SOURCE_DOCS": str(settings.source_docs.resolve()),
        "ASSISTANT_INDEX": str(settings.index.resolve()),
        "ASSISTANT_CONVENTION": settings.convention,
    }


def _chosen_port(host: str, port: int | None) -> int:
    """``port``; where none is asked for, the first free one.

    Raises:
        BusyPortError: it is not free, or none is.
    """
    first = port or _DEFAULT_PORT
    candidates = [port] if port else range(first, first + _PORTS_TRIED)
    for candidate in candidates:
        if _is_free(host, candidate):
            return candidate
    raise BusyPortError(host, first)


def _is_free(host: str, port: int) -> bool:
    try:
        with socket.create_server((host, port)):
            return True
    except OSError:
        return False


def _wait_for(page: subprocess.Popen[bytes], address: str) -> None:
    """Wait until the page answers.

    Raises:
        PageNotStartedError: it stopped, or took too long.
    """
    # No proxy stands between this machine and itself.
    opener = build_opener(ProxyHandler({}))
    deadline = time.monotonic() + _STARTING_SECONDS
    while page.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(f"{address}/_stcore/health", timeout=_STARTING_SECONDS):
                return
        except OSError:
            time.sleep(_PAUSE_SECONDS)
    raise PageNotStartedError
