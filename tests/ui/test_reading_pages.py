"""The pages to read: the text where citations lead, the checks, the lexicon, the notices."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect
from streamlit.testing.v1 import AppTest

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.ui.navigation import PAGES, passage_address
from scripts.app_server import served
from tests.ui.conftest import screenshot_path

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 60
_HOSTILE = """\
# Convention <script>document.title='pirate'</script>

Entre

L'Agence <b>X</b> (AX), délégant,

Et

Le Service =1+1 (SX), délégataire,

Article 1 : Objet <img src=x onerror="document.title='pirate'">

</div><style>body{display:none}</style> **gras** $x^2$ :material/home: [clic](javascript:alert(1))
et <https://exemple.test/"onmouseover=alert(1)> avec le Bureau $x$ <b>des essais</b> (BXE).

Article 2 : Imputation

Imputation :
Domaine fonctionnel : 0999-01
Centre <i>de coût</i> :
Activité : 099900010101

Fait à Quimper <b>bis</b>, le
"""
# A paragraph of a million characters, with marks that turn the words around it.
_ENDLESS = (
    "Le délégataire remet <b>=1+1</b> $x$ au délégant, \u202eà rebours. " + "sans fin " * 110_000
)


def _app(address: str) -> None:
    """The app, opened on the page at ``address``."""
    import streamlit as st  # noqa: PLC0415 - the words of this function are a script of its own

    from assistant.ui.navigation import PAGES  # noqa: PLC0415

    pages = [
        st.Page(
            entry.path,
            title=entry.title,
            url_path=entry.address or None,
            default=entry.address == address,
        )
        for entry in PAGES
    ]
    st.navigation(pages).run()


def _opened(address: str, **query: str) -> AppTest:
    page = AppTest.from_function(_app, default_timeout=_SECONDS, kwargs={"address": address})
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def _texts(page: AppTest) -> str:
    return "\n".join(text.value for text in page.text)


@pytest.mark.parametrize(
    "query",
    [
        {"passage": "0-999999"},
        {"passage": "![x](http://exemple.test/x.png)"},
        {"passage": "1-9", "convention": "inconnue"},
    ],
)
def test_a_bad_address_is_told_and_the_text_is_shown(query: dict[str, str]) -> None:
    page = _opened("texte", **query)
    assert len(page.warning) == 1
    assert "![x](" not in page.warning[0].value
    assert page.title[0].value == "Texte"


def test_an_address_without_passage_says_nothing() -> None:
    assert len(_opened("texte").warning) == 0


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("PREAVIS", "1 passage trouvé."),
        ("zzzz", "Aucun passage trouvé"),
        ("delegataire", "passages trouvés."),
    ],
)
def test_search_counts_its_hits(query: str, said: str) -> None:
    page = _opened("texte")
    page.text_input(key="text_search").input(query).run()
    assert said in _texts(page)


def test_checks_show_both_passages_and_what_was_looked_for() -> None:
    page = _opened("controle")
    assert "Fait à Paris, le" in _texts(page)
    assert any(one.value.startswith("Ce qui ne concorde pas (") for one in page.header)
    captions = " ".join(one.value for one in page.caption)
    assert "force majeure" in captions


def test_the_lexicon_is_searched_and_filtered() -> None:
    page = _opened("lexique")
    page.text_input(key="lexicon_search").input("CREDITS de paiement").run()
    assert "Loi organique relative aux lois de finances" in _texts(page)
    page.radio(key="lexicon_origin").set_value("Expliqués par la convention").run()
    page.text_input(key="lexicon_search").input("dgaln").run()
    assert "La Direction générale de l'Aménagement" in _texts(page)
    assert "Source" not in _texts(page)


def test_the_notices_leave_blanks_to_fill_and_name_the_only_cookie() -> None:
    page = _opened("a-propos")
    words = "\n".join(one.value for one in page.markdown)
    for part in ("[Nom de l'éditeur]", "_streamlit_xsrf", "conseil juridique", "licence MIT"):
        assert part in words
    assert next(one.value for one in page.header) == "Présentation"


def _open(page: Page, url: str, address: str, **query: str) -> None:
    page.goto(f"{url}/{address}?{urlencode(query)}")
    expect(page.get_by_test_id("stHeading").first).to_be_visible()


@pytest.mark.browser
def test_a_link_leads_to_the_highlighted_passage(
    page: Page, app_url: str, sparte: Convention
) -> None:
    words = "Elle est conclue jusqu'au 31 décembre 2023."
    start = sparte.text.index(words)
    citation = cite(sparte, Span(start=start, end=start + len(words)))
    _open(page, app_url, "texte", **passage_address(citation))
    mark = page.locator("mark#passage-cite")
    expect(mark).to_have_text(words)
    expect(mark).to_be_in_viewport()
    page.screenshot(path=screenshot_path("texte"))


@pytest.mark.browser
def test_a_check_leads_to_its_passage(page: Page, app_url: str) -> None:
    _open(page, app_url, "controle")
    page.get_by_test_id("stPageLink-NavLink").first.click()
    expect(page.locator("mark#passage-cite")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Texte", exact=True)).to_be_attached()


@pytest.mark.browser
def test_search_marks_its_hits_and_contents_lead_to_articles(page: Page, app_url: str) -> None:
    _open(page, app_url, "texte")
    box = page.get_by_role("textbox", name="Chercher dans le texte")
    box.fill("preavis")
    box.press("Enter")
    expect(page.locator(".reading mark.hit")).to_have_text(["préavis"])
    expect(page.locator(".reading mark.hit")).to_be_in_viewport()
    page.locator(".contents").get_by_role("link", name="Article 3").click()
    expect(page.locator("#article-3 h3")).to_be_in_viewport()
    outside = page.locator(".reading a[href^='https://beta.gouv.fr']").first
    expect(outside).to_have_attribute("rel", "noopener noreferrer")
    expect(page.locator(".outside").first).to_contain_text("(lien externe)")


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app, serving a convention that tries to be a page."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    (folder / "docs").mkdir()
    (folder / "docs" / "hostile.md").write_text(
        _HOSTILE.replace("Article 2 :", f"{_ENDLESS}\n\nArticle 2 :"), "utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_SOURCE_DOCS", str(folder / "docs"))
        patch.setenv("ASSISTANT_INDEX", str(folder / "index"))
        with served() as (url, _):
            yield url


@pytest.mark.browser
def test_a_hostile_convention_is_shown_as_text(browser: Browser, hostile_url: str) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.set_default_timeout(60_000)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    # So long a text takes its time to be indexed, once.
    page.goto(hostile_url)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=180_000)
    for address, shown in (
        ("texte", "<style>body{display:none}</style> "),
        ("controle", "Centre <i>de coût</i>"),
        ("lexique", "Bureau $x$ <b>des essais</b> (BXE)"),
    ):
        _open(page, hostile_url, address)
        expect(page.locator("body")).to_contain_text(shown, timeout=60_000)
        expect(page.locator("img[src='x'], [onmouseover], a[href^='javascript']")).to_have_count(0)
        assert "pirate" not in page.title()
    for entry in PAGES:
        page.goto(f"{hostile_url}/{entry.address}")
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
        expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached(timeout=60_000)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.locator("img[src='x'], [onmouseover], a[href^='javascript']")).to_have_count(0)
        assert "pirate" not in page.title()
    assert not [url for url in asked if not url.startswith((hostile_url, "data:", "blob:"))]
    context.close()
