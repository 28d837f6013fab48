"""The cited article is shown whole, with exactly the cited characters marked."""

import re
from html import unescape

import pytest

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.ui.passage import part_html

_MARK = re.compile(r"<mark[^>]*>(.*?)</mark>", re.DOTALL)


def _span(convention: Convention, words: str) -> Span:
    start = convention.text.index(words)
    return Span(start=start, end=start + len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Elle est conclue jusqu'au 31 décembre 2023.",
        "publier les codes sources en open source",
        "Centre de coût :",
        "Fait à Paris",
        "Stéphanie Schaer",
        "décret n° 2019-1088 du 25 octobre 2019",
    ],
)
def test_the_mark_holds_the_quotation_and_nothing_else(sparte: Convention, words: str) -> None:
    html = part_html(sparte, cite(sparte, _span(sparte, words)))
    assert [unescape(mark) for mark in _MARK.findall(html)] == [words]


def test_the_article_is_whole(sparte: Convention) -> None:
    article = sparte.articles[5]
    html = part_html(sparte, cite(sparte, _span(sparte, "préavis de trois mois")))
    shown = unescape(re.sub(r"<[^>]+>", "", html))
    assert "".join(shown.split()) == "".join(article.text.split())


def test_a_quotation_over_several_cells_is_marked_in_each(sparte: Convention) -> None:
    row = sparte.tables[0].rows[0]
    html = part_html(sparte, cite(sparte, row.span))
    assert [unescape(mark) for mark in _MARK.findall(html)] == [c.text for c in row.cells]


def test_markup_in_a_convention_is_shown_as_text(sparte: Convention) -> None:
    html = part_html(sparte, cite(sparte, _span(sparte, "au manifeste du programme")))
    assert "&lt;https://beta.gouv.fr/approche/manifeste&gt;" in html
    assert "<https" not in html
