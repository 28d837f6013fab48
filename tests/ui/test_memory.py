"""The process that serves the pages stays light: no torch, under 450 MB with the bundled model."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from assistant.ui.navigation import CHAT, PAGES
from scripts.app_server import served
from tests.ui.conftest import visiting

pytestmark = pytest.mark.browser

_MOST_MEGABYTES = 450
_QUESTIONS = ("Quand se termine la convention ?", "Faut-il publier le code source ?")


def _megabytes(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    assert found is not None
    return int(found[1]) // 1024


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux's /proc")
def test_every_page_is_painted_and_questions_answered_without_torch(browser: Browser) -> None:
    with served() as (url, process), visiting(browser, url) as page:
        for entry in reversed(PAGES):
            page.goto(f"{url}/{entry.address}")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert PAGES[0] is CHAT
        for number, question in enumerate(_QUESTIONS):
            box = page.get_by_test_id("stChatInputTextArea")
            box.fill(question)
            box.press("Enter")
            expect(page.get_by_test_id("stChatMessage")).to_have_count(2 * number + 2)
        loaded = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
        assert "faiss" in loaded
        assert "libtorch" not in loaded
        assert _megabytes(process) < _MOST_MEGABYTES
