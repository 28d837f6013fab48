"""``make screenshots``: every page of the real app, as the documentation shows them."""

import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from assistant.ui.navigation import CHAT, PAGES, PageEntry
from scripts.app_server import served
from scripts.chromium import MISSING, find_chromium, launched

_IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
_QUESTION = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
# Days that every picture reasons from, so that a new one differs only where the app does.
_DAYS = {"signature": "28/02/2023", "date": "15/06/2023"}
_DESKTOP = (1280, 900)
_PHONE = (390, 844)
_CHAT_NAME = "assistant"
# Fonts, charts and scrolling settle after the script has ended.
_SETTLING_MILLISECONDS = 1500


def main() -> None:
    """Start the app, write a picture of each page to ``docs/images``, and stop it."""
    executable = find_chromium()
    if executable is None:
        sys.exit(MISSING)
    _IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        served({"ASSISTANT_DATA": data, "DATABASE_URL": ""}) as app,
        launched(executable) as browser,
    ):
        page = _opened(browser, app.url, _DESKTOP)
        for entry in PAGES:
            # By the menu: the session keeps its days.
            _open(page, entry)
            _take(page, entry.address or _CHAT_NAME)
        _take(_opened(browser, app.url, _PHONE), f"{_CHAT_NAME}-mobile")


def _opened(browser: Browser, url: str, size: tuple[int, int]) -> Page:
    """A visit that has asked the question."""
    width, height = size
    context = browser.new_context(
        locale="fr-FR", viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{url}/?{urlencode({'q': _QUESTION} | _DAYS)}")
    page.get_by_text("Pourquoi ?").wait_for()
    return page


def _open(page: Page, entry: PageEntry) -> None:
    menu = page.get_by_test_id("stSidebarNav")
    menu.get_by_role("link", name=entry.title).click()
    if entry is CHAT:
        page.get_by_text("Pourquoi ?").wait_for()
    else:
        page.get_by_role("heading", level=1, name=entry.title).wait_for()
    page.mouse.move(0, 0)


def _take(page: Page, name: str) -> None:
    page.wait_for_timeout(_SETTLING_MILLISECONDS)
    path = _IMAGES / f"{name}.png"
    page.screenshot(path=path, animations="disabled", caret="hide")
    print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


if __name__ == "__main__":
    main()
