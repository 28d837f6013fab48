"""The schedule: filled in by the day of signature, filtered, proved, taken away as files."""

import subprocess
import sys

import icalendar
import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from tests.shared import ROOT
from tests.ui.conftest import screenshot_path

_SECONDS = 60


def _app() -> None:
    """The app, opened on the page of the schedule, with its side bar."""
    import streamlit as st  # noqa: PLC0415 - the words of this function are a script of its own

    from assistant.ui import sidebar  # noqa: PLC0415
    from assistant.ui.navigation import PAGES, SCHEDULE  # noqa: PLC0415

    page = st.navigation(
        [
            st.Page(
                entry.path,
                title=entry.title,
                url_path=entry.address or None,
                default=entry is SCHEDULE,
            )
            for entry in PAGES
        ]
    )
    sidebar.draw()
    page.run()


def _opened(signature: str = "", today: str = "02/05/2023") -> AppTest:
    page = AppTest.from_function(_app, default_timeout=_SECONDS)
    page.session_state["signature_date"] = signature
    page.session_state["today"] = today
    page.run()
    assert not page.exception
    return page


def _column(page: AppTest, heading: str) -> list[str]:
    return [str(cell) for cell in page.table[0].value[heading]]


def _texts(page: AppTest) -> str:
    return "\n".join(text.value for text in page.text).replace("\u00a0", " ")


def test_without_the_signature_some_lines_say_what_they_wait_for() -> None:
    page = _opened()
    assert page.title[0].value == "Échéancier"
    assert "date de signature" in page.info[0].value
    assert _column(page, "Date").count("Il faut la date de signature") == 4
    assert _column(page, "État").count("◇ À dater") == 4


def test_the_signature_fills_the_lines_that_wait_for_it() -> None:
    page = _opened("20/02/2023")
    assert len(page.info) == 0
    assert "◇ À dater" not in _column(page, "État")
    assert _column(page, "Date").count("20 août 2023") == 2
    assert "Au 2 mai 2023, la prochaine échéance tombe le 20 août 2023 :" in _texts(page)


def test_a_bad_day_is_told_and_the_schedule_stands() -> None:
    page = _opened("31/02/2023")
    assert len(page.error) == 1
    assert _column(page, "État").count("◇ À dater") == 4


def test_after_the_last_day_nothing_is_to_come() -> None:
    page = _opened("20/02/2023", today="01/01/2030")
    assert "aucune échéance datée n'est à venir" in _texts(page)
    assert set(_column(page, "État")) == {"■ Passée", "○ Selon l'événement"}


def test_filters_keep_a_party_a_role_and_a_nature() -> None:
    page = _opened("20/02/2023")
    party, role, nature = page.main.selectbox
    assert [each.label for each in (party, role, nature)] == ["Partie", "Rôle", "Nature"]
    party.select_index(1).run()
    assert set(_column(page, "Partie")) == {"Délégant \\(DINUM\\)", "Les deux parties"}
    page.main.selectbox[0].select_index(0).run()
    page.main.selectbox[2].select("préavis à rebours").run()
    assert _column(page, "Échéance") == [
        "Dernier jour utile pour notifier une résiliation au terme \\(préavis de trois mois\\)"
    ]
    assert len(page.expander) == 1


def test_each_line_opens_its_quotation_and_its_calculation() -> None:
    page = _opened("20/02/2023")
    assert len(page.expander) == len(_column(page, "N°"))
    opened = next(each for each in page.expander if "enveloppe de cofinancement" in each.label)
    words = "\n".join(text.value for text in opened.text)
    assert "dans les six mois suivants la signature" in words
    assert "20 février 2023" in words
    assert len(opened.get("page_link")) >= 2


def test_the_first_paint_imports_no_torch() -> None:
    script = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        "page = AppTest.from_file('assistant/ui/pages/schedule.py', default_timeout=60).run()\n"
        "assert page.title[0].value == 'Échéancier'\n"
        "print('torch' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.stdout.splitlines()[-1:] == ["False"], run.stderr


@pytest.mark.browser
def test_a_day_of_signature_fills_the_timeline_and_the_calendar(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/echeancier")
    chart = page.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("canvas, svg").first).to_be_visible()
    assert len(_calendar(page)) == 8
    for label, day in (
        ("Date de référence (aujourd'hui par défaut)", "02/05/2023"),
        ("Date de signature (facultative)", "20/02/2023"),
    ):
        field = page.get_by_role("textbox", name=label)
        field.fill(day)
        field.press("Enter")
    expect(page.get_by_text("la prochaine échéance tombe le 20 août 2023")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="▲ Prochaine")).to_have_count(2)
    days = _calendar(page)
    assert len(days) == 12
    assert days.count("2023-08-20") == 2
    page.screenshot(path=screenshot_path("echeancier"))


def _calendar(page: Page) -> list[str]:
    """The days of the calendar that the page gives, read back."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Agenda (.ics)").click()
    assert download.value.suggested_filename.endswith(".ics")
    found = icalendar.Calendar.from_ical(download.value.path().read_bytes())
    assert isinstance(found, icalendar.Calendar)
    return [str(event.start) for event in found.events]


@pytest.mark.browser
def test_a_line_leads_to_its_passage(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/echeancier")
    # An expander that is unfolded before the page is whole may fold again.
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    line = page.get_by_test_id("stExpander").filter(has_text="Fin de la convention").last
    line.locator("summary").click()
    line.get_by_test_id("stPageLink-NavLink").first.click()
    expect(page.locator("mark#passage-cite")).to_contain_text("au terme de la convention")
