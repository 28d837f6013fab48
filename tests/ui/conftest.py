"""The real page, served on the loopback address, and a real browser to read it."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from scripts.app_server import served
from scripts.chromium import MISSING, find_chromium, launched
from tests.shared import ROOT

# Files of the page come when they are first needed, later on a busy machine.
expect.set_options(timeout=15_000)

# Streamlit looks for itself below the address of a page before it looks at the root, and the
# browser reports that nothing is there (streamlit/streamlit issue 7074).
_PROBES = re.compile(r"/[a-z-]+/_stcore/(?:health|host-config)$")


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of visitors' records for these tests, never the project's own."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_DATA", str(folder))
        patch.delenv("DATABASE_URL", raising=False)
        yield folder


@pytest.fixture(scope="session")
def app_url() -> Iterator[str]:
    """The address of the page, served from the project as a user would serve it."""
    with served() as app:
        yield app.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; in CI its absence is a failure, elsewhere a reason to skip."""
    executable = find_chromium()
    if executable is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with launched(executable) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, app_url: str) -> Iterator[Page]:
    """A fresh visitor on the page, in French."""
    with visiting(browser, app_url) as opened:
        opened.goto(app_url)
        yield opened


@contextmanager
def visiting(
    browser: Browser, app_url: str, scheme: Literal["light", "dark"] = "light"
) -> Iterator[Page]:
    """A visitor who has opened nothing yet.

    When she leaves, no request went elsewhere than to ``app_url``, her console has no error, and no
    cookie but Streamlit's own was set.
    """
    context = browser.new_context(
        locale="fr-FR", viewport={"width": 1280, "height": 900}, color_scheme=scheme
    )
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda said: errors.extend(_error(said)))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    opened = context.new_page()
    opened.on("websocket", lambda socket: asked.append(socket.url))
    opened.set_default_timeout(30_000)
    yield opened
    cookies = {cookie.get("name") for cookie in context.cookies()}
    context.close()
    here = re.compile(rf"(?:https?|wss?)://{re.escape(urlsplit(app_url).netloc)}/|data:|blob:")
    assert asked
    assert [url for url in asked if not here.match(url)] == []
    assert errors == []
    # The one that the privacy page names.
    assert cookies <= {"_streamlit_xsrf"}


def _error(said: ConsoleMessage) -> Iterator[str]:
    """What ``said`` reports, if it is an error of ours."""
    place = said.location["url"]
    if said.type == "error" and not _PROBES.search(place):
        yield f"{said.text} ({place})"


def screenshot_path(name: str) -> Path:
    """Where the screenshot ``name`` of a test run goes."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.png"
