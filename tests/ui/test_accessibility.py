"""axe finds nothing against WCAG 2 A and AA, on any page, light or dark, folded or not."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from assistant.ui.navigation import CHAT, PAGES, PageEntry
from tests.ui.conftest import visiting

pytestmark = pytest.mark.browser

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# Numbers the visible controls, one of each look, and tells their looks.
_MARK_CONTROLS = """() => {
  const looks = new Map();
  const controls = 'button, a[href], summary, label, input, textarea, [role=combobox]';
  for (const one of document.querySelectorAll(controls)) {
    if (!one.checkVisibility() || one.matches(':disabled')) continue;
    const look = [one.tagName, one.getAttribute('kind'), one.className].join(' ');
    if (looks.has(look)) continue;
    one.dataset.testControl = looks.size;
    looks.set(look, one);
  }
  return [...looks.keys()];
}"""
_PHONE: ViewportSize = {"width": 390, "height": 844}
_OVERFLOW = """() => [...document.querySelectorAll('.stMain *')]
  .filter((one) => one.checkVisibility() && !one.closest('.stTable')
    && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 200))"""
_QUESTION = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
# No rule is left out: nothing of Streamlit's own stands against them in the pages as they are.


def _violations(page: Page) -> list[str]:
    found = Axe().run(page, options=_RULES).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def _opened(page: Page, app_url: str, entry: PageEntry) -> None:
    """Open the page of ``entry``; the chat, on an answer whose proof is unfolded."""
    asked = {"q": _QUESTION, "signature": "28/02/2023"} if entry is CHAT else {}
    page.goto(f"{app_url}/{entry.address}?{urlencode(asked)}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # The page is whole when Streamlit says that its script has ended.
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    # Some controls come from files that are asked for when they are first drawn.
    page.wait_for_load_state("networkidle")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    # What a new run replaces is faded until it is drawn again: that is no look to judge.
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    if entry is CHAT:
        page.get_by_text("Pourquoi ?").click()
        expect(page.get_by_role("button", name="six mois, selon")).to_be_visible()


def _controls_of_new_looks(page: Page, seen: set[str]) -> Iterator[Locator]:
    """One control of each look, as Streamlit's classes tell them, that is not among ``seen``."""
    looks: list[str] = page.evaluate(_MARK_CONTROLS)
    for rank, look in enumerate(looks):
        if look not in seen:
            seen.add(look)
            yield page.locator(f'[data-test-control="{rank}"]').first


def _pale_states(page: Page, control: Locator) -> list[str]:
    """The states of ``control`` whose words are too pale: focused, under the mouse, pressed."""
    control.focus()
    # The ring of the focus is for who uses the keyboard: this key says so, and types nothing.
    page.keyboard.press("Shift")
    pale = _pale("focused", page, control)
    box = control.bounding_box()
    if box is None:
        return pale
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    pale += _pale("hovered", page, control)
    page.mouse.down()
    pale += _pale("pressed", page, control)
    # Let go elsewhere, it is not clicked.
    page.mouse.move(0, 0)
    page.mouse.up()
    return pale


def _pale(state: str, page: Page, control: Locator) -> list[str]:
    place = f'[data-test-control="{control.get_attribute("data-test-control")}"]'
    response = Axe().run(page, context=place, options=_CONTRAST).response
    return [
        f"{state}: {node['html']} {node['any'][0]['message']}"
        for found in response["violations"]
        for node in found["nodes"]
    ]


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
    with visiting(browser, app_url, scheme) as page:
        _opened(page, app_url, entry)
        assert _violations(page) == []
        levels = _levels(page)
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.address or "assistant")
def test_no_page_stands_against_wcag_on_a_phone(
    browser: Browser, app_url: str, entry: PageEntry
) -> None:
    with visiting(browser, app_url) as page:
        page.set_viewport_size(_PHONE)
        _opened(page, app_url, entry)
        assert _violations(page) == []
        # Neither the page nor what it draws goes out of the screen, but for tables, which scroll.
        assert page.evaluate(_OVERFLOW) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_control_are_read_in_each_of_its_states(
    browser: Browser, app_url: str, scheme: Literal["light", "dark"]
) -> None:
    seen: set[str] = set()
    pale: list[str] = []
    with visiting(browser, app_url, scheme) as page:
        for entry in PAGES:
            _opened(page, app_url, entry)
            # What is judged is where a state ends, not the way there.
            page.add_style_tag(content="* { transition: none !important; }")
            for control in _controls_of_new_looks(page, seen):
                pale += _pale_states(page, control)
    assert pale == []
    assert any("tertiary" in look for look in seen)
    assert any("primary" in look for look in seen)
