"""The budget: figures with their proofs, and commitments tried against the cap."""

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import screenshot_path

_SECONDS = 60


def _app() -> None:
    """The app, opened on the page of the budget."""
    import streamlit as st  # noqa: PLC0415 - the words of this function are a script of its own

    from assistant.ui.navigation import BUDGET, PAGES  # noqa: PLC0415

    page = st.navigation(
        [
            st.Page(
                entry.path,
                title=entry.title,
                url_path=entry.address or None,
                default=entry is BUDGET,
            )
            for entry in PAGES
        ]
    )
    page.run()


def _opened() -> AppTest:
    page = AppTest.from_function(_app, default_timeout=_SECONDS).run()
    assert not page.exception
    return page


def _typed(page: AppTest, number: int, typed: str) -> AppTest:
    label = f"Montant de la ligne {number}, en euros"
    next(each for each in page.text_input if each.label == label).input(typed).run()
    assert not page.exception
    return page


def _texts(page: AppTest) -> str:
    return "\n".join(text.value for text in page.text).replace("\u00a0", " ")


def test_every_figure_has_its_proof() -> None:
    page = _opened()
    assert page.title[0].value == "Budget"
    labels = [each.label.replace("\u00a0", " ") for each in page.expander]
    assert "Preuve : Montant délégué, 180 000 €".replace(":", "\\:") in labels
    for heading in ("Enveloppe FAST", "AE 2023", "CP 2023", "Cofinancement du partenaire"):
        assert any(heading in label for label in labels), heading
    assert all(each.get("page_link") for each in page.expander)
    assert all("«" in each.text[0].value for each in page.expander)


def test_over_the_cap_the_alert_says_what_the_convention_obliges_to() -> None:
    page = _typed(_opened(), 1, "180 000,01")
    assert "0,01" in page.error[0].value
    said = _texts(page)
    assert "ne pourra dépasser la limite du montant alloué" in said
    assert "informe le délégant sans délai" in said
    assert "suspend l'exécution de la délégation" in said


def test_lines_add_up_and_go() -> None:
    page = _typed(_opened(), 1, "100 000")
    next(each for each in page.button if each.label == "Ajouter une ligne").click().run()
    page = _typed(page, 2, "90 000")
    assert len(page.error) == 1
    next(each for each in page.button if each.label == "Retirer la ligne 1").click().run()
    assert len(page.error) == 0
    assert "Reste 90" in page.success[0].value


def test_a_bad_sum_is_told_as_it_is_typed() -> None:
    page = _typed(_opened(), 1, "**$x$**")
    assert "Ligne 1" in page.error[0].value
    assert "\\*\\*\\$x\\$\\*\\*" in page.error[0].value


@pytest.mark.browser
def test_a_sum_over_the_cap_raises_the_alert_and_its_proof_opens(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/budget")
    field = page.get_by_role("textbox", name="Montant de la ligne 1, en euros")
    field.fill("200 000")
    field.press("Enter")
    expect(page.get_by_text("Dépassement de 20 000 €").first).to_be_visible()
    expect(page.get_by_text("informe le délégant sans délai").first).to_be_visible()
    page.screenshot(path=screenshot_path("budget"), full_page=True)
    page.get_by_text("Preuve : Montant délégué").click()
    page.get_by_test_id("stExpanderDetails").get_by_test_id("stPageLink-NavLink").first.click()
    expect(page.locator("mark#passage-cite")).to_contain_text("180 000 €")
    # What was typed is still there on return.
    page.get_by_role("link", name="Budget").click()
    expect(page.get_by_role("textbox", name="Montant de la ligne 1, en euros")).to_have_value(
        "200 000"
    )
