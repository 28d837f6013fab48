"""The real page on the loopback address, for who measures it, tests it or photographs it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

_ROOT = Path(__file__).resolve().parent.parent
_HOST = "127.0.0.1"
_START_SECONDS = 90
_PAUSE_SECONDS = 0.25


class NotServedError(RuntimeError):
    """A page that stopped at once, or did not answer."""


class Served(NamedTuple):
    """A page that is served: its address, and the process that serves it."""

    url: str
    process: int


@contextmanager
def served(environment: Mapping[str, str] | None = None) -> Iterator[Served]:
    """Serve the page, as its users do, as long as the block lasts.

    Args:
        environment: what to set besides the environment of this process.

    Raises:
        NotServedError: the page does not answer.
    """
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(_ROOT / "app.py")),
        *("--server.port", str(port), "--server.address", _HOST),
    ]
    with subprocess.Popen(
        command,
        cwd=_ROOT,
        env=os.environ | dict(environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        url = f"http://{_HOST}:{port}"
        try:
            wait_until_up(url, server)
            yield Served(url, server.pid)
        finally:
            server.terminate()


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((_HOST, 0))
        port: int = listener.getsockname()[1]
        return port


def wait_until_up(url: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until ``server`` answers at ``url``.

    Raises:
        NotServedError: it stopped, or took too long.
    """
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise NotServedError(f"the page stopped at once, with exit code {server.returncode}")
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):  # noqa: S310 - the loopback address
                return
        except (URLError, OSError):
            time.sleep(_PAUSE_SECONDS)
    raise NotServedError(f"the page did not start within {_START_SECONDS} s")
