"""What machines read beside the pages."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any, NoReturn
from urllib.request import urlopen

import pytest
from starlette.requests import Request
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import connect

from assistant import __version__
from assistant.convention.library import NoConventionError
from assistant.records.activity import Subject, count_question
from assistant.records.database import Database
from assistant.settings import Settings
from assistant.ui import records, serving, state
from assistant.ui.security import MissingContactError, security_text
from scripts.app_server import free_port, wait_until_up
from tests.shared import ROOT

_REQUEST = Request({"type": "http", "method": "GET", "headers": []})


def _read(url: str) -> dict[str, Any]:
    with urlopen(url, timeout=60) as answer:  # noqa: S310 - the loopback address
        read: dict[str, Any] = json.load(answer)
        return read


def test_health_is_told_by_the_real_server(app_url: str) -> None:
    assert _read(f"{app_url}/healthz") == {
        "status": "ok",
        "version": __version__,
        "index": "ready",
    }


def test_an_assistant_that_cannot_open_is_unhealthy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse() -> NoReturn:
        raise NoConventionError(tmp_path, ())

    monkeypatch.setattr(state, "open_assistant", refuse)
    answer = serving.health(_REQUEST)
    assert answer.status_code == 503
    # Where things are on this machine is nobody else's business.
    assert str(tmp_path).encode() not in answer.body


def test_statistics_are_aggregates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    database = Database.open(Settings(data=tmp_path, database_url=""))
    monkeypatch.setattr(records, "open_database", lambda: database)
    count_question(database, Subject(status="silent", topic="", convention="c"), date.today())
    read = json.loads(bytes(serving.statistics(_REQUEST).body))
    database.close()
    assert read["by_status"] == {"silent": 1}
    assert read["weeks"][-1]["asked"] == 1


def test_statistics_without_a_database_are_said_to_be_unavailable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nowhere = Settings(data=tmp_path, database_url="postgresql://127.0.0.1:1/absente")
    monkeypatch.setattr(records, "open_database", lambda: Database.open(nowhere))
    assert serving.statistics(_REQUEST).status_code == 503


def test_the_security_contact_is_not_found_where_nobody_named_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ASSISTANT_SECURITY_CONTACT", raising=False)
    answer = serving.security(_REQUEST)
    assert answer.status_code == 404
    assert "ASSISTANT_SECURITY_CONTACT" in bytes(answer.body).decode()


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("securite@exemple.fr", "mailto:securite@exemple.fr"),
        ("https://exemple.fr/securite", "https://exemple.fr/securite"),
        ("a@exemple.fr\nExpires: jamais", "a@exemple.frExpires:jamais"),
    ],
)
def test_the_security_contact_expires_within_a_year(contact: str, address: str) -> None:
    assert security_text(contact, date(2031, 10, 1)).splitlines() == [
        f"Contact: {address}",
        "Expires: 2032-03-29T00:00:00.000Z",
        "Preferred-Languages: fr, en",
    ]


def test_a_blank_contact_is_none() -> None:
    with pytest.raises(MissingContactError):
        security_text(" \n", date(2031, 10, 1))


def _is_open_to(app_url: str, origin: str | None) -> bool:
    """Whether a session opens for a page of ``origin``."""
    address = app_url.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        with connect(address, additional_headers={"Origin": origin} if origin else {}) as session:
            session.send(b"")
            return True
    except (InvalidHandshake, ConnectionClosed):
        return False


def test_a_page_of_another_site_opens_no_session(app_url: str) -> None:
    assert _is_open_to(app_url, app_url)
    assert _is_open_to(app_url, None)
    assert not _is_open_to(app_url, "https://ailleurs.example")


def test_the_procfile_serves_on_the_port_it_is_given(tmp_path: Path) -> None:
    name, _, command = (ROOT / "Procfile").read_text(encoding="utf-8").partition(":")
    port = free_port()
    environment = os.environ | {
        "PORT": str(port),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "ASSISTANT_DATA": str(tmp_path),
        "ASSISTANT_SECURITY_CONTACT": "securite@exemple.fr",
    }
    # « exec »: the signal that ends it reaches the server itself.
    started = ["sh", "-c", f"exec {command.strip()}"]
    with subprocess.Popen(started, cwd=ROOT, env=environment) as server:
        try:
            wait_until_up(f"http://127.0.0.1:{port}", server)
            address = f"http://127.0.0.1:{port}/.well-known/security.txt"
            with urlopen(address, timeout=30) as answer:
                said = answer.read().decode()
        finally:
            server.terminate()
    assert name == "web"
    assert said.startswith("Contact: mailto:securite@exemple.fr\n")
