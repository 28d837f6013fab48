"""The chat without a browser: links to questions, proofs, and what a visit keeps."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from assistant.answering.question import Question
from assistant.ui.question_link import question_link
from assistant.ui.serving import PAGES_SCRIPT

_DEADLINE = "Avant quelle date le partenaire doit-il engager son cofinancement ?"
_SECONDS = 60


def _visited(**address: str) -> AppTest:
    page = AppTest.from_file(str(PAGES_SCRIPT), default_timeout=_SECONDS)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def _texts(page: AppTest) -> str:
    return "\n".join(text.value for text in page.text)


def test_a_link_opens_its_question_answered_and_asks_it_once() -> None:
    page = _visited(q=_DEADLINE, signature="28/02/2023", date="2023-03-01")
    assert "28 août 2023" in _texts(page)
    assert page.text_input(key="signature_date").value == "28/02/2023"
    page.run()
    page.button(key="next-0-0").click().run()
    assert not page.exception
    assert len(page.chat_message) == 4


def test_a_bad_day_in_a_link_is_told_and_the_question_is_kept() -> None:
    page = _visited(q=_DEADLINE, signature="30/02/2023")
    assert _DEADLINE in _texts(page)
    assert any("n'existe pas dans le calendrier" in error.value for error in page.sidebar.error)
    page.text_input(key="signature_date").set_value("28/02/2023").run()
    page.button(key="again-0").click().run()
    assert "28 août 2023" in _texts(page)


def test_the_link_of_a_question_says_all_that_it_was_asked_with() -> None:
    asked = Question(
        text="Combien : 3 € & plus ?",
        convention="essai",
        signature_date=date(2031, 2, 3),
        today=date(2031, 4, 5),
        conversation="secret",
    )
    assert parse_qs(urlsplit(question_link(asked)).query) == {
        "q": ["Combien : 3 € & plus ?"],
        "signature": ["2031-02-03"],
        "date": ["2031-04-05"],
        "convention": ["essai"],
    }


def test_each_stated_leaf_of_a_proof_opens_its_passage() -> None:
    page = _visited(q=_DEADLINE, signature="28/02/2023")
    page.button(key="ground-0-1-0").click().run()
    assert not page.exception
    assert "article 2" in page.button(key="ground-0-1-0").label
    assert [header.value for header in page.header if "Article 2" in header.value]


@pytest.mark.parametrize("hostile", ["$x^2$ **gras** <b>à quoi</b> ?", ":smile: # [a](b) ?"])
def test_a_hostile_question_in_a_link_is_shown_as_text(hostile: str) -> None:
    assert hostile in _texts(_visited(q=hostile))


def test_an_endless_question_in_a_link_is_refused_in_french() -> None:
    # Streamlit takes no address of more than 524,288 characters.
    page = _visited(q="=1 <b> \u202e" * 20_000)
    assert not page.exception
    assert "la limite est de" in page.error[0].value
