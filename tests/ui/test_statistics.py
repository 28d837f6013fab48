"""Questions and opinions are counted, shown as aggregates, and never stand in an answer's way."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from assistant.records import database as database_module
from assistant.records.activity import Subject, count_question
from assistant.records.database import Database, RecordsUnavailableError
from assistant.records.feedback import Feedback, Reason, Verdict, record_feedback
from assistant.records.statistics import Statistics, read_statistics
from assistant.settings import Settings
from assistant.ui import records
from assistant.ui.serving import PAGES_SCRIPT
from tests.shared import ROOT
from tests.ui.conftest import screenshot_path

_PAGES = ROOT / "assistant" / "ui" / "pages"
_QUESTION = "Quand se termine la convention ?"
_ANSWERED = Subject(status="answered", topic="fin", convention="exemple")
_SILENT = Subject(status="silent", topic="stage", convention="exemple")
_SECONDS = 60


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """An empty database that the page opens, in place of the one that sessions share."""
    opened = Database.open(Settings(data=tmp_path, database_url=""))
    monkeypatch.setattr(records, "open_database", lambda: opened)
    yield opened
    opened.close()


def _refuse() -> Database:
    raise RecordsUnavailableError("data", "unable to open database file")


def _page(name: str) -> AppTest:
    return AppTest.from_file(str(_PAGES / name), default_timeout=_SECONDS).run()


def _app() -> AppTest:
    """The whole app, on its first page: that page links to others."""
    return AppTest.from_file(str(PAGES_SCRIPT), default_timeout=_SECONDS).run()


def _counted(database: Database) -> Statistics:
    return read_statistics(database, date.today())


def _captions(page: AppTest) -> str:
    return "\n".join(caption.value for caption in page.caption)


@pytest.mark.usefixtures("database")
def test_a_page_without_counts_says_so() -> None:
    page = _page("statistics.py")
    assert not page.exception
    assert [info.value for info in page.info] == [
        "Aucune question n'a été posée pendant ces semaines."
    ]
    assert len(page.table) == 0


def test_the_page_shows_the_counts_and_their_tables(database: Database) -> None:
    for subject in (_ANSWERED, _ANSWERED, _SILENT):
        count_question(database, subject, date.today())
    for verdict, reason in ((Verdict.USEFUL, None), (Verdict.USELESS, Reason.WRONG_FIGURE)):
        judged = Feedback(subject=_ANSWERED, verdict=verdict, reason=reason)
        record_feedback(database, judged, date.today())
    page = _page("statistics.py")
    assert not page.exception
    figures = {metric.label: metric.value for metric in page.metric}
    assert figures == {
        "Questions posées": "3",
        "Répondues": "2",
        "Convention muette": "1",
        "Hors sujet": "0",
        "Satisfaction": "50\u00a0%",
    }
    weekly, opinions, reasons, topics = (table.value for table in page.table)
    assert list(weekly["Posées"]) == [*[0] * 11, 3]
    assert list(weekly["Convention muette"]) == [*[0] * 11, 1]
    assert list(opinions["Réponses à revoir"]) == [*[0] * 11, 1]
    assert list(reasons["Motif"]) == ["Calcul faux"]
    assert list(topics["Questions"]) == [1]


def test_the_page_stands_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "open_database", _refuse)
    page = _page("statistics.py")
    assert not page.exception
    assert "indisponibles" in page.warning[0].value


def test_a_question_is_counted_without_its_text(database: Database) -> None:
    page = _app()
    page.chat_input[0].set_value(_QUESTION).run()
    assert not page.exception
    assert _counted(database).by_status == {"answered": 1}
    assert _QUESTION not in _counted(database).model_dump_json()


def test_a_locked_database_leaves_the_assistant_answering(
    database: Database, tmp_path: Path
) -> None:
    page = _app()
    holder = sqlite3.connect(tmp_path / "assistant.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    page.chat_input[0].set_value(_QUESTION).run()
    assert not page.exception
    assert any("31 décembre 2023" in text.value for text in page.text)
    assert _captions(page).count("ne sont pas enregistrés en ce moment") == 1
    holder.execute("ROLLBACK")
    holder.close()
    page.chat_input[0].set_value(_QUESTION).run()
    assert "ne sont pas enregistrés" not in _captions(page)
    assert _counted(database).asked == 1


def test_a_read_only_database_leaves_the_assistant_answering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=tmp_path, database_url="")
    Database.open(settings).close()
    # Root writes files whatever their mode: the connection itself is made to refuse.
    monkeypatch.setattr(database_module, "_SQLITE_SETTINGS", ("PRAGMA query_only = ON",))
    refusing = Database.open(settings)
    monkeypatch.setattr(records, "open_database", lambda: refusing)
    page = _app()
    page.chat_input[0].set_value(_QUESTION).run()
    refusing.close()
    assert not page.exception
    assert any("31 décembre 2023" in text.value for text in page.text)
    assert _captions(page).count("ne sont pas enregistrés en ce moment") == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_words_are_kept_only_with_agreement(
    database: Database, tmp_path: Path, *, agreed: bool
) -> None:
    page = _app()
    page.chat_input[0].set_value(_QUESTION).run()
    page.button(key="useless-0").click().run()
    page.radio(key="reason-0").set_value(Reason.INCOMPLETE)
    page.text_area(key="words-0").set_value("<b>$x$</b>")
    page.checkbox(key="consent-0").set_value(agreed)
    next(button for button in page.button if button.label == "Envoyer l'avis").click().run()
    assert not page.exception
    assert "Merci de votre avis." in _captions(page)
    assert _counted(database).reasons == {"incomplet": 1}
    with sqlite3.connect(tmp_path / "assistant.sqlite3") as reader:
        kept = reader.execute("SELECT question, words FROM remarks").fetchall()
    assert kept == ([(_QUESTION, "<b>$x$</b>")] if agreed else [])


@pytest.mark.usefixtures("database")
def test_starting_again_forgets_what_was_judged() -> None:
    page = _app()
    page.chat_input[0].set_value(_QUESTION).run()
    page.button(key="useful-0").click().run()
    assert "Merci de votre avis." in _captions(page)
    next(button for button in page.button if button.label == "Recommencer").click().run()
    page.chat_input[0].set_value(_QUESTION).run()
    assert not page.exception
    assert "Merci de votre avis." not in _captions(page)


@pytest.mark.browser
def test_negative_feedback_is_seen_in_the_statistics(page: Page) -> None:
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(_QUESTION)
    box.press("Enter")
    answer = page.get_by_test_id("stChatMessage").nth(1)
    answer.get_by_role("button", name="Réponse à revoir").click()
    answer.get_by_text("Refus à tort").click()
    answer.get_by_role("textbox", name="Précisions (facultatives)").fill("Il manque le préavis.")
    answer.get_by_text("J'accepte que ma question").click()
    page.screenshot(path=screenshot_path("avis"))
    answer.get_by_role("button", name="Envoyer l'avis").click()
    expect(answer.get_by_text("Merci de votre avis.")).to_be_visible()
    page.get_by_role("link", name="Statistiques").click()
    expect(page.get_by_role("heading", name="Satisfaction")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="Refus à tort")
    expect(row).to_have_text("Refus à tort1")
    expect(page.get_by_text("Il manque le préavis.")).to_have_count(0)
    page.screenshot(path=screenshot_path("statistiques"), full_page=True)
