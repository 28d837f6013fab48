"""axe finds nothing against WCAG 2 A and AA, on any page, light or dark, folded or not."""

from itertools import pairwise
from typing import Literal
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from assistant.ui.navigation import CHAT, PAGES, PageEntry
from tests.ui.conftest import visiting

pytestmark = pytest.mark.browser

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
_QUESTION = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
# No rule is left out: nothing of Streamlit's own stands against them in the pages as they are.


def _violations(page: Page) -> list[str]:
    found = Axe().run(page, options=_RULES).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def _levels(page: Page) -> list[int]:
    """The levels of the headings, in their order."""
    found: list[int] = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))"
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.address or "assistant")
def test_no_page_stands_against_wcag(
    browser: Browser, app_url: str, entry: PageEntry, scheme: Literal["light", "dark"]
) -> None:
    asked = {"q": _QUESTION, "signature": "28/02/2023"} if entry is CHAT else {}
    with visiting(browser, app_url, scheme) as page:
        page.goto(f"{app_url}/{entry.address}?{urlencode(asked)}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        # The page is whole when Streamlit says that its script has ended.
        expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
        # What a new run replaces is faded until it is drawn again: that is no look to judge.
        expect(page.locator("[data-stale=true]")).to_have_count(0)
        if entry is CHAT:
            page.get_by_text("Pourquoi ?").click()
            expect(page.get_by_role("button", name="six mois, selon")).to_be_visible()
        assert _violations(page) == []
        levels = _levels(page)
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
