"""The convention for reading: whole, its pointers lead somewhere, its markup is text."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from assistant.convention.citation import cite
from assistant.convention.folding import align
from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.search import find
from assistant.convention.source import read_source
from assistant.convention.span import Span
from assistant.ui.passage import MARK_ID, convention_html
from assistant.ui.reading import contents_html, results_html, scroll_script
from tests.convention.samples import SAMPLE, parsed
from tests.shared import shared_path

_REAL = (
    "kali__KALICONT000005635407",
    "codes__code-de-l-action-sociale-et-des-familles__article-annexe-3-8-1",
    "codes__code-de-la-construction-et-de-l-habitation__article-annexe-ii-a-l-article-r353-90",
)
_ADDED = re.compile(r'<span class="outside">.*?</span>|<a [^>]*aria-label="Retour[^>]*>↩</a>')


class _Elements(HTMLParser):
    """The tags, identifiers and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.ids.extend(found["id"] or "" for _ in [0] if "id" in found)
        if tag == "a":
            self.links.append(found)


def _real(prefix: str) -> Convention:
    (path,) = shared_path("conventions", "real").glob(f"{prefix}*.txt")
    return parse(read_source(path))


def _words(html: str) -> str:
    return "".join(unescape(re.sub(r"<[^>]+>", "", _ADDED.sub("", html))).split())


def _holds(convention: Convention) -> None:
    """Nothing is lost, identifiers are unique, and inner links lead to one of them."""
    html = convention_html(convention)
    elements = _Elements(html + contents_html(convention))
    # The marks that draw the lines of a table are not words.
    assert _words(html).replace("|", "") == re.sub(
        r"\|[\s:|-]*(?=\|)|\|", "", "".join(convention.text.split())
    )
    assert len(elements.ids) == len(set(elements.ids))
    for link in elements.links:
        href = link["href"] or ""
        if href.startswith("#"):
            assert href[1:] in elements.ids
        else:
            assert re.match(r"https?://|mailto:", href)
            assert link["rel"] == "noopener noreferrer"


def test_the_bundled_conventions(sparte: Convention, tri_facile: Convention) -> None:
    _holds(sparte)
    _holds(tri_facile)


@pytest.mark.parametrize("prefix", _REAL)
def test_real_conventions(prefix: str) -> None:
    _holds(_real(prefix))


def test_footnotes_and_references_lead_somewhere() -> None:
    convention = parsed(SAMPLE)
    html = convention_html(convention)
    (note,) = convention.footnotes
    assert f'href="#footnote-{note.span.start}"' in html
    assert 'href="#article-3">3</a>' in html
    assert "Retour à l'appel de la note 1" in html


def test_outside_links_are_marked_and_others_are_text() -> None:
    text = (
        "# Essai\n\nArticle 1 : Objet\n\nVoir [ici](https://exemple.test/a?b=1&c=2), "
        "[piège](javascript:alert(1)) et www.exemple.test.\n"
    )
    html = convention_html(parsed(text))
    hrefs = [link["href"] for link in _Elements(html).links]
    assert hrefs == ["https://exemple.test/a?b=1&c=2", "https://www.exemple.test"]
    assert html.count("(lien externe)") == 2
    assert "[piège](javascript:alert(1))" in html


def test_markup_is_text() -> None:
    hostile = (
        '# <script>x</script>\n\nArticle 1 : <img src=x onerror="y">\n\n'
        "</div><style>*{}</style> <https://a.test/\"onclick='z'> $x^2$ :red[r] \u202e =1+1\n"
    )
    convention = parsed(hostile)
    everything = Span(start=0, end=len(convention.text))
    for hits in ((), (everything,)):
        pages = (
            convention_html(convention, cite(convention, everything), hits),
            convention_html(convention, None, hits),
            contents_html(convention),
            results_html(convention, None, hits),
        )
        for html in pages:
            assert not _Elements(html).tags & {"script", "img", "style"}
            assert not any("onclick" in link for link in _Elements(html).links)


def test_hits_and_passage_are_marked_once(sparte: Convention) -> None:
    hits = find(align(sparte.text), "SPARTE")
    passage = "Elle est conclue jusqu'au 31 décembre 2023."
    start = sparte.text.index(passage)
    citation = cite(sparte, Span(start=start, end=start + len(passage)))
    html = convention_html(sparte, citation, hits)
    assert html.count(f'id="{MARK_ID}"') == 1
    assert html.count('class="hit"') == len(hits)
    listed = _Elements(results_html(sparte, citation, hits))
    assert {link["href"] for link in listed.links} <= {f"#{one}" for one in _Elements(html).ids}


def test_a_row_of_a_table_can_be_brought_into_view(sparte: Convention) -> None:
    citation = cite(sparte, sparte.tables[0].rows[0].span)
    assert convention_html(sparte, citation).count(f'id="{MARK_ID}"') == 1


def test_what_is_found_inside_what_is_cited_leads_to_it(sparte: Convention) -> None:
    citation = cite(sparte, sparte.articles[0].span)
    hits = find(align(sparte.text), "présente convention")
    assert f'href="#{MARK_ID}"' in results_html(sparte, citation, hits[:1])
    assert MARK_ID in scroll_script(citation, ())
