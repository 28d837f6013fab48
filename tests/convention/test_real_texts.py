"""Real conventions of other families: nothing lost, articles found and in order."""

import pytest

from assistant.convention.model import Annex, Article, Convention
from assistant.convention.parser import parse
from assistant.convention.source import read_source
from tests.convention.test_parser import kept
from tests.shared import shared_path

_HOUSING = "codes__code-de-la-construction-et-de-l-habitation__article-annexe-"
_SOCIAL = "codes__code-de-l-action-sociale-et-des-familles__article-annexe-"


def real(prefix: str) -> Convention:
    """The only real text whose file name starts with ``prefix``."""
    (path,) = shared_path("conventions", "real").glob(f"{prefix}*.txt")
    return parse(read_source(path))


def numbers(convention: Convention) -> list[str]:
    return [article.number for article in convention.articles]


def test_nothing_is_lost_in_any_real_text() -> None:
    """Each text parses, and the leaves of its tree hold all its characters."""
    paths = sorted(shared_path("conventions", "real").glob("*.txt"))
    assert len(paths) >= 12
    for path in paths:
        convention = parse(read_source(path))
        assert kept(convention) == "".join(convention.text.split()), path.name
        assert convention.title is not None, path.name
        assert len(convention.articles) >= 3, path.name


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        (f"{_SOCIAL}3-8-1", "1 2 3 4 5 6 7 8 9 10 11 12"),
        (f"{_SOCIAL}3-8-2", "1 2 3 4 5 6 7 8 9 10 11 12 13"),
        (f"{_HOUSING}i-a-l-article-r331-65", "1 2 3 4 5 6 7 8 8bis 9 10 11 12 13 14 15 16 17"),
        (
            f"{_HOUSING}i-a-l-article-r353-59",
            "1 2 3 4 5 6 7 8 8bis 9 9bis 9ter 10 11 12 13 14 15 16 17 18 19 20 21 22 23",
        ),
        (
            f"{_HOUSING}ii-a-l-article-r353-90",
            "1 2 3 4 5 6 7 8 8bis 9 9bis 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27",
        ),
        (f"{_HOUSING}2-au-iii", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"),
        (f"{_HOUSING}i-a-l-article-r353-190", "1 2 3 4 5 6 7 8"),
        ("kali__KALICONT000005635177", "1 2 3 4 5 6"),
        ("kali__KALICONT000005635407", "1 2 3"),
        ("kali__KALICONT000005635534", "1 2 3 4 5 5.1 5.2 5.3 6 7 8 9 10 11 12 13 14 15 16"),
        ("kali__KALICONT000005635872", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17"),
    ],
)
def test_articles_in_order(prefix: str, expected: str) -> None:
    """Typed by hand from the texts; « 8bis » stands for « 8 bis »."""
    typed = [one.replace("bis", " bis").replace("ter", " ter") for one in expected.split()]
    assert numbers(real(prefix)) == typed


@pytest.mark.parametrize(
    ("prefix", "number", "title"),
    [
        (f"{_HOUSING}i-a-l-article-r331-65", "1",
         "Habilitation de l'organisme prêteur à consentir des prêts conventionnés"),
        (f"{_HOUSING}i-a-l-article-r331-65", "8 bis", ""),
        (f"{_HOUSING}i-a-l-article-r353-59", "9 ter", ""),
        (f"{_HOUSING}i-a-l-article-r353-190", "1", ""),
        (f"{_HOUSING}2-au-iii", "3",
         ("Obligations respectives du propriétaire et du bailleur relatives à la maintenance et à "
         "l'entretien des locaux loués")),
        (f"{_HOUSING}2-au-iii", "18", "Sanctions"),
        (f"{_SOCIAL}3-8-1", "9",
         "Modifications-délai de prévenance-dénonciation-rupture du contrat"),
        (f"{_SOCIAL}3-8-2", "10", "Responsabilité"),
        ("kali__KALICONT000005635534", "2", ""),
    ],
)  # fmt: skip
def test_titles_under_the_number(prefix: str, number: str, title: str) -> None:
    """The title stands on the next lines, over two of them, or there is none."""
    titles = {article.number: article.title for article in real(prefix).articles}
    assert titles[number] == title


def quoting(convention: Convention, number: str) -> list[str]:
    (article,) = (one for one in convention.articles if one.number == number)
    return [" / ".join(section.heading.text.splitlines()) for section in article.sections]


def test_accord_that_quotes_the_article_it_creates() -> None:
    """« Article 44 » and its seven parts are sections of the article that quotes them."""
    headings = quoting(real("kali__KALICONT000005635407"), "2")
    assert headings[0] == "« Article 44 / Fonds de solidarité mutualisé de prévoyance"
    assert [heading.split(" / ")[0] for heading in headings[1:]] == [
        f"Article 44.{part}" for part in range(1, 8)
    ]


def test_avenant_that_quotes_the_articles_it_replaces() -> None:
    """« Article 1.8 » and 1.8.1 to 1.8.6 as well."""
    headings = quoting(real("kali__KALICONT000005635177"), "2")
    assert [heading.split(" / ")[0] for heading in headings] == [
        "« Article 1.8",
        *(f"Article 1.8.{part}" for part in range(1, 7)),
    ]


def test_divisions_annexes_and_signatures() -> None:
    """Groups of articles and annexes are parts of their own; roman items in articles are not."""
    kinds = [part.kind for part in real(f"{_HOUSING}i-a-l-article-r353-59").parts]
    assert kinds.count("division") == 5
    assert "signature" in kinds
    convention = real(f"{_HOUSING}2-au-iii")
    kinds = [part.kind for part in convention.parts]
    assert kinds.count("division") == 0
    annexes = [part.number for part in convention.parts if isinstance(part, Annex)]
    assert annexes == ["I", "II"]


def test_article_without_text() -> None:
    """« Article 5 », whose parts are the articles 5.1 to 5.3, stands alone."""
    articles: dict[str, Article] = {
        article.number: article for article in real("kali__KALICONT000005635534").articles
    }
    assert articles["5"].blocks == ()
    assert articles["5.3"].blocks[0].text.startswith("Ils sont exclusivement consacrés")
