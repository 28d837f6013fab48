"""Numbers of things, ranks, and bare numbers."""

from decimal import Decimal

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Bound, Numeral, Ordinal, Quantity


@pytest.mark.parametrize(
    ("text", "number", "unit", "bound"),
    [
        ("au moins 1 ETP", "1", "ETP", Bound.AT_LEAST),
        ("au moins un ETP", "1", "ETP", Bound.AT_LEAST),
        ("0,5 ETP", "0.5", "ETP", Bound.EXACTLY),
        ("0.5 ETP", "0.5", "ETP", Bound.EXACTLY),
        ("1 ETP minimum", "1", "ETP", Bound.AT_LEAST),
        ("un ETP", "1", "ETP", Bound.EXACTLY),
        ("un (1) ETP", "1", "ETP", Bound.EXACTLY),
        ("au moins un équivalent temps plein", "1", "équivalent temps plein", Bound.AT_LEAST),
        ("0,5 équivalent temps plein", "0.5", "équivalent temps plein", Bound.EXACTLY),
        ("trois exemplaires", "3", "exemplaires", Bound.EXACTLY),
        ("deux agents", "2", "agents", Bound.EXACTLY),
        ("au plus 3 agents", "3", "agents", Bound.AT_MOST),
        ("au moins un agent", "1", "agent", Bound.AT_LEAST),
        ("2 000 agents", "2000", "agents", Bound.EXACTLY),
        ("12 000 usagers", "12000", "usagers", Bound.EXACTLY),
    ],
)
def test_quantity(text: str, number: str, unit: str, bound: Bound) -> None:
    (reading,) = read(f"mobiliser {text} pour le déploiement")
    assert isinstance(reading, Quantity)
    assert reading.text == text
    assert (reading.number, reading.unit, reading.bound) == (Decimal(number), unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "nommer un agent public",
        "une équipe",
        "article 3 : agents",
        "les articles 2 et 3",
        "FAST 12 dans",
        "les 180 000 € restants",
        "six mois",
        "n° 12 agents",
        "chapitre 3 dispositions",
        "20 avenue des Lilas",
        "75334 PARIS",
        "3. Obligations des parties",
        "2) Missions",
        "4.2 Montants",
    ],
)
def test_no_quantity(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Quantity)]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("premier", 1),
        ("première", 1),
        ("second", 2),
        ("2e", 2),
        ("2ème", 2),
        ("1er", 1),
        ("1ᵉʳ", 1),
        ("neuvième", 9),
        ("vingtième", 20),
        ("vingt-deuxième", 22),
        ("vingt et unième", 21),
        ("quatre-vingt-dixième", 90),
    ],
)
def test_ordinal(text: str, rank: int) -> None:
    (reading,) = read(f"Le {text} comité")
    assert isinstance(reading, Ordinal)
    assert (reading.text, reading.rank) == (text, rank)


@pytest.mark.parametrize("text", ["Premier ministre", "une centaine", "secondaire", "2 er"])
def test_no_ordinal(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Ordinal)]


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("42", "42", "42"),
        ("vingt-deux", "vingt-deux", "22"),
        ("FAST 12 | Produit", "12", "12"),
        ("30 000 ou plus", "30 000", "30000"),
        ("Combien font 17 ?", "17", "17"),
        ("un", "un", "1"),
        ("soit 1,5", "1,5", "1.5"),
        ("soit 200k", "200k", "200000"),
    ],
)
def test_numeral(text: str, words: str, number: str) -> None:
    (reading,) = read(text)
    assert isinstance(reading, Numeral)
    assert (reading.text, reading.number) == (words, Decimal(number))


@pytest.mark.parametrize(
    "text",
    [
        "un partenaire",
        "l'un des",
        "un bâtiment neuf",
        "dans un second temps",
        "les deux tiers",
        "V2",
        "covid19",
        "12bis",
        "le 3° de",
        "ANSSI¹",
        "Cedex 07",
        "à 15h30",
        "20 avenue de Ségur",
        "12 bis, rue des Lilas",
        "TSA 30719 - 75334 PARIS",
        "01 23 45 67 89",
        "+33 1 23 45 67 89",
        "<https://exemple.fr/2018/11/12>",
        "[exemple.fr](https://exemple.fr/42)",
        "prenom.nom42@exemple.gouv.fr",
        "3. Obligations",
        "4.2 Montant",
        "section 4.2.1",
    ],
)
def test_no_numeral(text: str) -> None:
    assert not [reading for reading in read(text) if isinstance(reading, Numeral)]
