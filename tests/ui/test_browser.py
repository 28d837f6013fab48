"""The page as its users meet it, in a real browser."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.convention.model import Convention
from assistant.ui.navigation import PAGES, PageEntry
from tests.ui.conftest import screenshot_path

pytestmark = pytest.mark.browser

_STEPS = 20
# Where the focus is, and whether its ring shows: on the control, or on the box drawn around it.
_FOCUSED = """() => {
  const one = document.activeElement;
  const ringed = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  let around = one, seen = false;
  for (let up = 0; up < 4 && around && !seen; up++, around = around.parentElement) {
    seen = ringed(around);
  }
  const place = [...document.querySelectorAll('*')].indexOf(one);
  return { name: one === document.body ? '' : one.outerHTML.slice(0, 200), seen, place };
}"""
_QUESTION = "Quand se termine la convention ?"


def _ask(page: Page, question: str) -> Locator:
    """Type a question as a person would, and wait for the answer."""
    before = page.get_by_test_id("stChatMessage").count()
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(question)
    box.press("Enter")
    answer = page.get_by_test_id("stChatMessage").nth(before + 1)
    expect(answer).to_be_visible()
    return answer


def test_ask_read_and_check_the_proof(page: Page, sparte: Convention) -> None:
    answer = _ask(page, _QUESTION)
    expect(answer).to_contain_text("31 décembre 2023")
    chip = answer.get_by_role("button", name=re.compile("Article 6, Durée et résiliation"))
    chip.click()
    mark = page.locator("mark")
    expect(mark).to_be_visible()
    quotation = mark.inner_text()
    assert "31 décembre 2023" in quotation
    assert quotation in sparte.text
    expect(answer).to_contain_text(quotation.rstrip("."))
    article = page.locator(".convention")
    expect(article).to_contain_text("sous réserve du respect d'un préavis")
    page.screenshot(path=screenshot_path("assistant"))


def test_the_page_is_in_french(page: Page) -> None:
    expect(page.get_by_role("heading", name="Assistant Convention")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page).to_have_title("Assistant Convention")
    text = page.locator("body").inner_text()
    for english in ("Deploy", "Stop", "Rerun", "Your message", "Running", "Settings"):
        assert not re.search(rf"\b{english}\b", text), english


def test_a_starter_question_is_answered_in_one_click(page: Page) -> None:
    page.get_by_role("button", name="Faut-il publier le code source ?").click()
    answer = page.get_by_test_id("stChatMessage").nth(1)
    expect(answer).to_contain_text("publier les codes sources en open source")


def test_the_date_of_signature_is_used(page: Page) -> None:
    signature = page.get_by_role("textbox", name="Date de signature (facultative)")
    signature.fill("28/02/2023")
    signature.press("Enter")
    answer = _ask(page, "Avant quelle date le partenaire doit-il engager son cofinancement ?")
    expect(answer).to_contain_text("28 août 2023")


def test_a_date_that_does_not_exist_is_told_and_loses_nothing(page: Page) -> None:
    _ask(page, _QUESTION)
    signature = page.get_by_role("textbox", name="Date de signature (facultative)")
    signature.fill("30/02/2023")
    signature.press("Enter")
    expect(page.get_by_test_id("stSidebar")).to_contain_text("n'existe pas dans le calendrier")
    expect(page.get_by_test_id("stChatMessage").nth(1)).to_contain_text("31 décembre 2023")


def test_silence_shows_no_source(page: Page) -> None:
    answer = _ask(page, "Y a-t-il des pénalités de retard ?")
    expect(answer).to_contain_text("ne prévoit pas")
    expect(answer.get_by_role("button", name=re.compile("^Article"))).to_have_count(0)
    expect(page.locator("mark")).to_have_count(0)


def test_a_bad_question_leaves_the_page_standing(page: Page) -> None:
    answer = _ask(page, "???")
    expect(answer).to_contain_text("La question est vide")
    expect(_ask(page, _QUESTION)).to_contain_text("31 décembre 2023")


def test_hostile_text_is_shown_as_text(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)> **gras** $x^2$ la convention ?"
    _ask(page, hostile)
    asked = page.get_by_test_id("stChatMessage").first
    expect(asked).to_contain_text(hostile)
    expect(asked.locator("img[src='x']")).to_have_count(0)


def test_starting_again_empties_the_history(page: Page) -> None:
    _ask(page, _QUESTION)
    page.get_by_role("button", name="Recommencer").click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(0)
    expect(page.get_by_text("Intrapreneur", exact=True)).to_be_visible()


def test_it_can_be_used_with_the_keyboard_alone(page: Page) -> None:
    expect(page.get_by_role("heading", name="Assistant Convention")).to_be_visible()
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
    page.keyboard.type(_QUESTION)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatMessage").nth(1)).to_contain_text("31 décembre 2023")


def test_it_is_readable_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    answer = _ask(page, _QUESTION)
    expect(answer).to_contain_text("31 décembre 2023")
    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0
    expect(page.locator("mark")).to_have_count(1)
    page.screenshot(path=screenshot_path("assistant-390"))


def test_a_long_article_opens_on_its_passage(page: Page) -> None:
    _ask(page, "Faut-il publier le code source ?")
    mark = page.locator("mark")
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text("publier les codes sources")
    expect(page.get_by_test_id("stChatMessage").nth(1)).to_be_in_viewport()


def test_what_was_said_stays_while_another_page_is_read(page: Page) -> None:
    signature = page.get_by_role("textbox", name="Date de signature (facultative)")
    signature.fill("28/02/2023")
    signature.press("Enter")
    _ask(page, _QUESTION)
    page.get_by_role("link", name="À propos").click()
    expect(page.get_by_role("heading", level=1, name="À propos")).to_be_visible()
    page.get_by_role("link", name="Assistant").first.click()
    expect(page.get_by_test_id("stChatMessage").nth(1)).to_contain_text("31 décembre 2023")
    expect(signature).to_have_value("28/02/2023")


def test_a_proof_is_read_step_by_step_down_to_the_whole_text(page: Page, app_url: str) -> None:
    question = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
    page.goto(f"{app_url}/?{urlencode({'q': question, 'signature': '28/02/2023'})}")
    page.get_by_text("Pourquoi ?").click()
    page.get_by_role("button", name=re.compile("six mois, selon l.article 2")).click()
    expect(page.locator("mark")).to_be_in_viewport()
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.get_by_test_id("stCode")).to_contain_text("signature=2023-02-28")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Note de preuve").click()
    with page.expect_download() as note:
        page.get_by_role("button", name="Texte (.md)").click()
    assert "28 août 2023" in note.value.path().read_text(encoding="utf-8")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Lire l'article entier dans le texte").click()
    expect(page.get_by_role("heading", level=1, name="Texte")).to_be_visible()
    expect(page.locator("mark").first).to_be_in_viewport()


def test_what_streamlit_draws_is_named_in_french(page: Page) -> None:
    _ask(page, _QUESTION)
    expect(page.get_by_role("group", name="Réponse")).to_be_visible()
    expect(page.get_by_role("button", name="Envoyer la question")).to_be_visible()
    names = page.evaluate(
        "[...document.querySelectorAll('[aria-label]')].map(one => one.ariaLabel).join('|')"
    )
    english = r"\b(?:sidebar|message|icon|Open|Close|pages?|Send|Copy)\b"
    assert re.findall(english, names.replace("Pages", "")) == []


def test_a_control_is_named_without_the_marks_of_markdown(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/obligations")
    page.get_by_role("button", name="Créer ma liste").click()
    expect(page.get_by_role("checkbox", name="[gouvernement.fr]").first).to_be_attached()
    names = page.evaluate(
        "[...document.querySelectorAll('[aria-label]')].map(one => one.ariaLabel).join('|')"
    )
    assert "\\" not in names


def test_charts_and_choices_speak_french(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/echeancier")
    chart = page.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("svg, canvas").first).to_be_visible(timeout=30_000)
    spoken = chart.evaluate(
        "one => [...one.querySelectorAll('*')].flatMap(each => "
        "[each.ariaLabel, each.getAttribute('aria-roledescription')]).join('|')"
    )
    assert re.findall(r"\b(?:mark|container|legend|with|values?|color)\b", spoken) == []
    page.get_by_role("combobox", name="Partie").click()
    page.keyboard.type("zzz")
    expect(page.get_by_text("options available")).to_have_count(0)


def test_a_wrong_address_is_told_in_french(browser: Browser, app_url: str) -> None:
    # Not a visitor like the others: Streamlit writes a wrong address to the console as an error.
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{app_url}/nulle-part")
    expect(page.get_by_text("La page demandée n'existe pas")).to_be_visible(timeout=30_000)
    context.close()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.address or "assistant")
def test_each_page_is_walked_with_the_keyboard_and_its_focus_seen(
    page: Page, app_url: str, entry: PageEntry
) -> None:
    page.goto(f"{app_url}/{entry.address}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    # What is drawn late, our style among it, is there.
    page.wait_for_load_state("networkidle")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    walked = []
    for _ in range(_STEPS):
        page.keyboard.press("Tab")
        walked.append(page.evaluate(_FOCUSED))
    assert [one for one in walked if one["name"] and not one["seen"]] == []
    # Neither caught in a control nor sent back: each step leads to another place.
    assert len({one["place"] for one in walked}) >= _STEPS - 2
