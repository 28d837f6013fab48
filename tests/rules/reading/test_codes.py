"""Budgetary codes and references to texts, known by their shape."""

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Code, Reference


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("**centre financier (UO) 0123-ABCD-EFGH**.", "0123-ABCD-EFGH", "0123-ABCD-EFGH"),
        ("le 0123-abcd-efgh ?", "0123-abcd-efgh", "0123-ABCD-EFGH"),
        ("Domaine fonctionnel :\t0123-45", "0123-45", "0123-45"),
        ("Activité(s) :\t012300450607", "012300450607", "012300450607"),
        ("Centre de coût :\tABCDE06075", "ABCDE06075", "ABCDE06075"),
        ("du programme 123 « innovations »", "programme 123", "123"),
        ("du programme n° 123", "programme n° 123", "123"),
        ("le BOP 123", "BOP 123", "123"),
        ("le P123", "P123", "123"),
    ],
)
def test_code(text: str, words: str, code: str) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Code)
    assert (reading.text, reading.code) == (words, code)


@pytest.mark.parametrize(
    "text",
    ["programme de 3 ans", "programme 12", "SPARTE2023", "2004-1085", "31-12-2023", "0,5 ETP",
     "https://exemple.fr/0123-ABCD", "internationalisation"],
)  # fmt: skip
def test_no_code(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Code)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("n° 2019-07", "n° 2019-07"),
        ("le n°2019-07", "n°2019-07"),
        ("l'article 5 relatif", "article 5"),
        ("Article 1er : Objet", "Article 1er"),
        ("ARTICLE 3 : Durée", "ARTICLE 3"),
        ("aux articles 2 et 3", "articles 2 et 3"),
        ("aux articles 2, 3 et 4 de", "articles 2, 3 et 4"),
        ("l'art. 5", "art. 5"),
        ("l'article L. 353-1 du code", "article L. 353-1"),
        ("l'article R331-65", "article R331-65"),
        ("l'article L. 2261-23-1", "article L. 2261-23-1"),
        ("hors titre 2", "titre 2"),
        ("la décision 5608/SG", "5608/SG"),
        ("TSA 30719", "TSA 30719"),
        ("Cedex 07", "Cedex 07"),
        ("l'annexe 2", "annexe 2"),
        ("le § 3", "§ 3"),
        ("l'avenant n° 2", "avenant n° 2"),
    ],
)
def test_reference(text: str, words: str) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Reference)
    assert (reading.text, reading.dated) == (words, None)


@pytest.mark.parametrize(
    ("text", "words", "dated"),
    [
        ("Vu le décret n° 2019-07 du 2 mai 2019 relatif", "décret n° 2019-07 du 2 mai 2019",
         (2019, 5, 2)),
        ("le décret 2019-07 du 2 mai 2019", "décret 2019-07 du 2 mai 2019", (2019, 5, 2)),
        ("l'arrêté du 22 août 1986 modifié", "arrêté du 22 août 1986", (1986, 8, 22)),
        ("la circulaire du Premier ministre 12/SG du 3 juin 2013",
         "circulaire du Premier ministre 12/SG du 3 juin 2013", (2013, 6, 3)),
        ("le décret de 2019", "décret de 2019", (2019, None, None)),
    ],
)  # fmt: skip
def test_reference_to_a_text_with_its_date(
    text: str, words: str, dated: tuple[int, int | None, int | None]
) -> None:
    """The date of a decree is part of its name, and no date of the convention."""
    (reading,) = read(text)
    assert isinstance(reading, Reference)
    assert reading.dated is not None
    assert reading.text == words
    assert (reading.dated.year, reading.dated.month, reading.dated.day) == dated


@pytest.mark.parametrize(
    "text", ["le contrat du 3 mars", "un article", "une loi", "2023-2025", "24 h/24", "l 12"]
)
def test_no_reference(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Reference)]
