"""Obligations: read by everybody, ticked by who holds the link, found again after a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from streamlit.testing.v1 import AppTest

from assistant.records.checklists import Change, Checklists, Duty, Mark
from assistant.records.database import Database, RecordsUnavailableError
from assistant.settings import Settings
from assistant.ui import records
from scripts.app_server import served
from tests.ui.conftest import screenshot_path

_SLUG = "convention-fast12-sparte"
_HOSTILE = "<img src=x onerror=alert(1)> **gras** $x^2$ [lien](http://exemple.fr) =1+1 \u202etxt"
_SECONDS = 60


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """An empty database that the page opens, in place of the one that sessions share."""
    opened = Database.open(Settings(data=tmp_path, database_url=""))
    monkeypatch.setattr(records, "open_database", lambda: opened)
    yield opened
    opened.close()


def _app() -> None:
    """The app, opened on the page of the obligations."""
    import streamlit as st  # noqa: PLC0415 - the words of this function are a script of its own

    from assistant.ui.navigation import OBLIGATIONS, PAGES  # noqa: PLC0415

    st.navigation(
        [
            st.Page(
                entry.path,
                title=entry.title,
                url_path=entry.address or None,
                default=entry is OBLIGATIONS,
            )
            for entry in PAGES
        ]
    ).run()


def _opened(secret: str = "") -> AppTest:
    page = AppTest.from_function(_app, default_timeout=_SECONDS)
    if secret:
        page.query_params["liste"] = secret
    return page.run()


def _marks(database: Database, secret: str) -> list[Mark]:
    return [entry.mark for entry in Checklists(database).read(secret, _SLUG).values()]


@pytest.mark.usefixtures("database")
def test_without_a_link_the_register_is_read_and_cannot_be_ticked() -> None:
    page = _opened()
    assert not page.exception
    assert [header.value for header in page.header][:2] == [
        "Délégant (DINUM)",
        "Délégataire (DGALN)",
    ]
    assert len(page.checkbox) == 0
    assert any("nommer un ou une agent public" in text.value.lower() for text in page.text)


@pytest.mark.usefixtures("database")
def test_a_party_and_a_role_can_be_chosen() -> None:
    page = _opened()
    page.selectbox[1].select("sponsor").run()
    assert not page.exception
    assert [header.value for header in page.header] == ["Délégataire (DGALN)"]
    assert len(page.text) == 1


def test_a_list_is_made_ticked_and_found_by_its_link(database: Database) -> None:
    page = _opened()
    next(button for button in page.button if button.label == "Créer ma liste").click().run()
    assert not page.exception
    secret = str(page.query_params["liste"])
    page.checkbox[1].check().run()
    page.text_input[1].input("Ada").run()
    page.text_area[0].input(_HOSTILE).run()
    assert not page.exception
    assert _marks(database, secret) == [Mark(done=True, owner="Ada", note=_HOSTILE)]
    again = _opened(secret)
    assert again.checkbox[1].value is True
    assert f"Note\u00a0: {_HOSTILE}" in [text.value for text in again.text]


def test_what_another_holder_writes_shows_at_the_next_look(database: Database) -> None:
    secret = Checklists(database).begin()
    page = _opened(secret)
    ours = page.checkbox[1].check().run()
    [entry] = Checklists(database).read(secret, _SLUG).values()
    Checklists(database).change(secret, {entry.duty: Change(done=False, note="à revoir")})
    page = ours.run()
    assert page.checkbox[1].value is False
    assert "Note\u00a0: à revoir" in [text.value for text in page.text]


def test_what_was_said_of_words_that_changed_is_still_shown(database: Database) -> None:
    secret = Checklists(database).begin()
    gone = Duty(key="x-1", convention=_SLUG, action="publier un bilan")
    Checklists(database).change(secret, {gone: Change(done=True, note="fait en mai")})
    page = _opened(secret)
    assert page.header[-1].value == "Lignes dont le texte a changé"
    assert [text.value for text in page.text][-2:] == ["publier un bilan", "Fait · fait en mai"]


@pytest.mark.usefixtures("database")
def test_a_wrong_link_says_so_and_shows_the_register() -> None:
    page = _opened("faux")
    assert not page.exception
    assert "ne mène à aucune liste" in page.warning[0].value
    assert len(page.text) > 40
    assert len(page.checkbox) == 0


def test_an_erased_list_is_gone(database: Database) -> None:
    secret = Checklists(database).begin()
    page = _opened(secret)
    page.checkbox[0].check().run()
    next(button for button in page.button if button.label == "Effacer la liste").click().run()
    assert not page.exception
    assert "liste" not in page.query_params
    assert "aucune liste" in _opened(secret).warning[0].value


def test_the_register_stands_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Database:
        raise RecordsUnavailableError("data", "unable to open database file")

    monkeypatch.setattr(records, "open_database", refuse)
    page = _opened("A" * 32)
    assert not page.exception
    assert "ne répond pas" in page.warning[0].value
    assert len(page.text) > 40


@pytest.mark.browser
def test_three_ticks_are_found_after_the_server_restarts(browser: Browser) -> None:
    context = browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    with served() as (url, _):
        page.goto(f"{url}/obligations")
        page.get_by_role("button", name="Créer ma liste").click()
        _tick_three(page)
        _note(page)
        page.screenshot(path=screenshot_path("obligations"))
        address = page.url.removeprefix(url)
    with served() as (url, _):
        page.goto(f"{url}{address}")
        expect(page.get_by_text("3 obligations faites sur")).to_be_visible()
        expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
        expect(page.get_by_text(_HOSTILE, exact=False).first).to_be_visible()
        expect(page.locator("img[src='x']")).to_have_count(0)
    context.close()


def _tick_three(page: Page) -> None:
    boxes = page.get_by_test_id("stCheckbox")
    expect(page.get_by_text("0 obligation faite sur")).to_be_visible()
    for rank, told in enumerate(("1 obligation faite", "2 obligations", "3 obligations"), start=2):
        boxes.nth(rank).locator("label").click(position={"x": 8, "y": 8})
        expect(page.get_by_text(f"{told}")).to_be_visible()


def _note(page: Page) -> None:
    page.get_by_text("Responsable et note").first.click()
    note = page.get_by_role("textbox", name="Note").first
    note.fill(_HOSTILE)
    note.blur()
    expect(page.get_by_test_id("stText").filter(has_text="Note\u00a0:")).to_be_visible()


@pytest.mark.browser
def test_a_filled_file_is_imported_and_a_bad_one_refused(browser: Browser, app_url: str) -> None:
    context = browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{app_url}/obligations")
    page.get_by_role("button", name="Créer ma liste").click()
    expect(page.get_by_role("textbox", name="Lien de votre liste")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger en CSV").click()
    content = download.value.path().read_bytes()
    page.get_by_text("Importer, quitter ou effacer la liste").click()
    upload = page.get_by_test_id("stFileUploaderDropzoneInput")
    upload.set_input_files({"name": "x.csv", "mimeType": "text/csv", "buffer": b"\x00\x01"})
    expect(page.get_by_text("Rien n'a été modifié")).to_be_visible()
    filled = content.replace(b";non;", b";oui;", 2)
    upload.set_input_files({"name": "liste.csv", "mimeType": "text/csv", "buffer": filled})
    expect(page.get_by_text("2 ligne(s) de la liste changeront.")).to_be_visible()
    page.get_by_role("button", name="Importer ces lignes").click()
    expect(page.get_by_text("2 obligations faites sur")).to_be_visible()
    context.close()
