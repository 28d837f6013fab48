"""What a sentence points to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.nodes import (
    ArticleReference,
    FootnoteCall,
    Inline,
    Link,
    OutsideTextKind,
    TextReference,
)
from assistant.convention.references import find_inlines

K = OutsideTextKind


def found(text: str) -> tuple[Inline, ...]:
    return find_inlines(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "words", "numbers"),
    [
        ("comme dit à l'article 3.", "article 3", ("3",)),
        ("aux articles 2 et 4 ci-dessus", "articles 2 et 4", ("2", "4")),
        ("les articles 2, 3 et 5", "articles 2, 3 et 5", ("2", "3", "5")),
        ("l'article 8 bis s'applique", "article 8 bis", ("8 bis",)),
        ("selon les articles 2 à 5", "articles 2 à 5", ("2", "3", "4", "5")),
        ("l'article 1er", "article 1er", ("1",)),
        ("l’article premier", "article premier", ("1",)),
        ("l'article 5.1 et la suite", "article 5.1", ("5.1",)),
        ("à l'article IV", "article IV", ("4",)),
        ("l'article 3 de la présente convention", "article 3", ("3",)),
        ("l'article 3 du présent accord", "article 3", ("3",)),
        ("l'article 3 de la convention", "article 3", ("3",)),
        ("l'article 3, 12 000 € sont versés", "article 3", ("3",)),
        ("à l'article\n3", "article\n3", ("3",)),
    ],
)
def test_references_to_own_articles(text: str, words: str, numbers: tuple[str, ...]) -> None:
    """Numbers are plain, ranges spelt out."""
    (reference,) = found(text)
    assert isinstance(reference, ArticleReference)
    assert (reference.text, reference.numbers) == (words, numbers)


@pytest.mark.parametrize(
    ("text", "words", "kind", "number", "articles"),
    [
        (
            "l'article 5 du décret 2031-1085 du 14 mai 2031 visé",
            "article 5 du décret 2031-1085 du 14 mai 2031",
            K.DECRET,
            "2031-1085",
            ("5",),
        ),
        (
            "le décret n°2031-46 du 7 mars 2031 modifié",
            "décret n°2031-46 du 7 mars 2031",
            K.DECRET,
            "2031-46",
            (),
        ),
        ("le décret n° 2031-46", "décret n° 2031-46", K.DECRET, "2031-46", ()),
        (
            "la circulaire du Premier ministre 4321/SG du 1er mai 2031 relative",
            "circulaire du Premier ministre 4321/SG du 1er mai 2031",
            K.CIRCULAIRE,
            "4321/SG",
            (),
        ),
        (
            "la loi n° 31-526 du 22 juin 2031",
            "loi n° 31-526 du 22 juin 2031",
            K.LOI,
            "31-526",
            (),
        ),
        ("la loi du 1er juillet 1901", "loi du 1er juillet 1901", K.LOI, "", ()),
        ("l'arrêté du 2 avril 2031", "arrêté du 2 avril 2031", K.ARRETE, "", ()),
        (
            "le règlement (UE) 2031/679 du 27 avril 2031",
            "règlement (UE) 2031/679 du 27 avril 2031",
            K.REGLEMENT,
            "2031/679",
            (),
        ),
        ("l'avenant n° 347 du 21 mai 2031", "avenant n° 347 du 21 mai 2031", K.AVENANT, "347", ()),
        (
            "l'article 21 de l'accord du 6 mai 2031",
            "article 21 de l'accord du 6 mai 2031",
            K.ACCORD,
            "",
            ("21",),
        ),
        (
            "l'article 1.8 de la convention collective nationale",
            "article 1.8 de la convention",
            K.CONVENTION,
            "",
            ("1.8",),
        ),
        (
            "les articles R. 331-66 et R. 331-67 du code précité",
            "articles R. 331-66 et R. 331-67 du code",
            K.CODE,
            "",
            ("R. 331-66", "R. 331-67"),
        ),
        (
            "le règlement du fonds par accord du 12 mai 2031",
            "accord du 12 mai 2031",
            K.ACCORD,
            "",
            (),
        ),
        ("l'article L. 912-1 s'applique", "article L. 912-1", K.CODE, "", ("L. 912-1",)),
    ],
)
def test_references_to_outside_texts(
    text: str, words: str, kind: OutsideTextKind, number: str, articles: tuple[str, ...]
) -> None:
    """An article « du décret », « de la loi », « du code » is never an article of this text."""
    (reference,) = found(text)
    assert isinstance(reference, TextReference)
    assert (reference.text, reference.outside, reference.number, reference.articles) == (
        words,
        kind,
        number,
        articles,
    )


@pytest.mark.parametrize(
    ("text", "name", "articles"),
    [
        (
            "les articles L. 353-1 à L. 353-20 du code de la construction et de l'habitation.",
            "code de la construction et de l'habitation",
            ("L. 353-1", "L. 353-20"),
        ),
        (
            "l'article L. 912-1, IV du code de la sécurité sociale , les accords",
            "code de la sécurité sociale",
            ("L. 912-1",),
        ),
        ("l'article 606 du code civil, le bailleur", "code civil", ("606",)),
        ("au sens du code du travail dans ce cas", "code du travail", ()),
        ("le code des relations entre le public et l'administration", None, ()),
        ("l'article 284 du code général des impôts", "code général des impôts", ("284",)),
        (
            "les articles L. 441-1 et suivants du code de l'action sociale et des familles ;",
            "code de l'action sociale et des familles",
            ("L. 441-1",),
        ),
    ],
)
def test_codes_have_names(text: str, name: str | None, articles: tuple[str, ...]) -> None:
    """The name of a code ends where the sentence goes on."""
    (reference,) = found(text)
    assert isinstance(reference, TextReference)
    expected = name or "code des relations entre le public et l'administration"
    assert (reference.name, reference.articles) == (expected, articles)


def test_possessive_belongs_to_the_text_just_before() -> None:
    """« son article 6 » is an article of the decree named before it."""
    text = "le décret n° 2031-88 du 5 mai 2031 relatif au service et notamment son article 6,"
    decree, article = found(text)
    assert isinstance(decree, TextReference)
    assert isinstance(article, TextReference)
    assert (article.text, article.outside, article.number, article.articles) == (
        "article 6",
        K.DECRET,
        "2031-88",
        ("6",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "le présent article",
        "la présente convention du 3 mai 2031",
        "publier les codes sources en open source",
        "le code de bonnes pratiques",
        "un avenant de droit",
        "jusqu'à 30 m² ou 5 km²",
        "la convention est conclue jusqu'au 31 mai 2031",
        "la convention peut être à nouveau signée",
        "l'avenant no comment",
        "cet article annule le précédent",
        "¹ ouvre la note",
    ],
)
def test_words_that_point_to_nothing(text: str) -> None:
    """No number, no reference; the power of a unit calls no footnote."""
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "url", "label"),
    [
        ("sur [la page](https://a.fr/b), ici", "[la page](https://a.fr/b)", "https://a.fr/b",
         "la page"),
        ("sur <https://a.fr/b>.", "<https://a.fr/b>", "https://a.fr/b", ""),
        ("sur https://a.fr/b.", "https://a.fr/b", "https://a.fr/b", ""),
        ("(voir https://a.fr/b).", "https://a.fr/b", "https://a.fr/b", ""),
        ("voir https://a.fr/b_(c) ici", "https://a.fr/b_(c)", "https://a.fr/b_(c)", ""),
        ("voir www.a.fr, merci", "www.a.fr", "www.a.fr", ""),
    ],
)  # fmt: skip
def test_links(text: str, words: str, url: str, label: str) -> None:
    """The punctuation of the sentence is no part of an address."""
    (link,) = found(text)
    assert isinstance(link, Link)
    assert (link.text, link.url, link.label) == (words, url, label)


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("l'ANSSI¹ ;", ("1",)),
        ("« Mon Avis »³, puis le reste¹²", ("3", "12")),
        ("une note[^2] nommée", ("2",)),
        ("une surface de 30 m² selon la note²", ("2",)),
    ],
)
def test_calls_of_footnotes(text: str, markers: tuple[str, ...]) -> None:
    """Markers are given in plain digits."""
    calls = [one for one in found(text) if isinstance(one, FootnoteCall)]
    assert tuple(call.marker for call in calls) == markers


_PIECES = st.sampled_from(
    ["article", "articles", " 3", " et ", " à ", "L. 12-3", " du ", "décret", "n° 4-5", " code de ",
     "la sécurité", "¹", "https://x.fr", "<", ">", "[a](b)", ",", " ", "\n", "son ", "précité"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_inlines_are_disjoint_and_verbatim(text: str) -> None:
    """Whatever the words, what is found is ordered, disjoint and verbatim."""
    cursor = 0
    for inline in found(text):
        assert inline.span.start >= cursor
        assert inline.span.of(text) == inline.text != ""
        cursor = inline.span.end
