"""``assistant serve``: the address it gives answers, and it leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from assistant.cli.program import run
from assistant.errors import ExitCode
from tests.shared import ROOT

_ADDRESS = "http://localhost:"


@pytest.fixture
def held_port() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.create_server(("localhost", 0)) as server:
        yield server.getsockname()[1]


def _free_port() -> int:
    with socket.create_server(("localhost", 0)) as server:
        return int(server.getsockname()[1])


@pytest.mark.usefixtures("source_docs")
def test_a_port_that_is_taken_is_said(held_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--port", str(held_port)]) == ExitCode.BAD_USAGE
    assert f"Le port {held_port} de « localhost » n'est pas libre." in capsys.readouterr().err


def test_an_empty_folder_is_said_before_the_page_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", "--source-docs", str(tmp_path)]) == ExitCode.BAD_USAGE
    assert "Aucune convention lisible" in capsys.readouterr().err


def test_a_page_that_does_not_start_is_said(
    source_docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken" / "streamlit"
    broken.mkdir(parents=True)
    (broken / "__init__.py").touch()
    (broken / "__main__.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{broken.parent}{os.pathsep}{ROOT}")
    command = [sys.executable, "-m", "assistant", "serve", "--source-docs", str(source_docs)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == ExitCode.BROKEN
    assert "La page n'a pas démarré" in done.stderr


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_page_answers_at_the_address_given(source_docs: Path, stop: signal.Signals) -> None:
    port = _free_port()
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port)]
    environment = os.environ | {"ASSISTANT_SOURCE_DOCS": str(source_docs)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as page:
        assert page.stdout is not None
        assert page.stderr is not None
        try:
            line = page.stdout.readline()
            with build_opener(ProxyHandler({})).open(f"{_ADDRESS}{port}", timeout=30) as answer:
                status = answer.status
        finally:
            page.send_signal(stop)
        rest, errors = page.stdout.read(), page.stderr.read()

    assert line == f"L'assistant est prêt : ouvrez {_ADDRESS}{port} (Ctrl-C pour l'arrêter).\n"
    assert status == 200
    assert (page.returncode, rest, errors) == (0, "L'assistant est arrêté.\n", "")
    with socket.create_server(("localhost", port)):
        pass
