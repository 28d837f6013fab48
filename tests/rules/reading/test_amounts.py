"""Sums of money and rates, as conventions and users write them."""

from decimal import Decimal

import pytest

from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, Bound, Percentage


@pytest.mark.parametrize(
    ("text", "words", "euros"),
    [
        ("un cofinancement de 210 000 € au titre du", "210 000 €", "210000"),
        ("hauteur de 210\u00a0000\u00a0€ à engager", "210\u00a0000\u00a0€", "210000"),
        ("soit 210\u202f000\u202f€", "210\u202f000\u202f€", "210000"),
        ("soit **210 000 €** au plus", "210 000 €** au plus", "210000"),
        ("- 30 000€ sur", "30 000€", "30000"),
        ("2023\t180 000€", "180 000€", "180000"),
        ("engager 200 k€ ?", "200 k€", "200000"),
        ("engager 200k€ ?", "200k€", "200000"),
        ("engager 200 K€ ?", "200 K€", "200000"),
        ("engager 200 keuros ?", "200 keuros", "200000"),
        ("engager 200 k euros ?", "200 k euros", "200000"),
        ("soit 1,5 M€", "1,5 M€", "1500000"),
        ("soit 1,5 million d'euros", "1,5 million d'euros", "1500000"),
        ("soit 2 millions d’euros", "2 millions d’euros", "2000000"),
        ("deux virgule cinq millions d'euros", "deux virgule cinq millions d'euros", "2500000"),
        ("un million et demi d'euros", "un million et demi d'euros", "1500000"),
        ("Deux cent dix mille euros", "Deux cent dix mille euros", "210000"),
        ("quatre-vingt-dix-neuf euros", "quatre-vingt-dix-neuf euros", "99"),
        ("deux cent dix mille (210 000) euros", "deux cent dix mille (210 000) euros", "210000"),
        ("210 000 (deux cent dix mille) €", "210 000 (deux cent dix mille) €", "210000"),
        ("210.000 €", "210.000 €", "210000"),
        ("210.000,00 €", "210.000,00 €", "210000"),
        ("210,000 euros", "210,000 euros", "210000"),
        ("1,210,000 €", "1,210,000 €", "1210000"),
        ("cent mille euros (100 000 €)", "cent mille euros (100 000 €)", "100000"),
        ("EUR 500", "EUR 500", "500"),
        ("500 EUR", "500 EUR", "500"),
        ("45 250,50 € ont été engagés", "45 250,50 €", "45250.50"),
        ("12,5 €", "12,5 €", "12.5"),
        ("300 000 euros TTC", "300 000 euros", "300000"),
        ("douze euros et cinquante centimes", "douze euros et cinquante centimes", "12.50"),
        ("0 €", "0 €", "0"),
        ("1 euro symbolique", "1 euro", "1"),
        ("un euro symbolique", "un euro", "1"),
        ("article 3 : 12 000 €", "12 000 €", "12000"),
        ("2024 € restants", "2024 €", "2024"),
    ],
)
def test_amount(text: str, words: str, euros: str) -> None:
    amounts = [reading for reading in read(text) if isinstance(reading, Amount)]
    assert [(amount.text, amount.euros) for amount in amounts] == [(words, Decimal(euros))]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("au moins 10 000 €", Bound.AT_LEAST),
        ("10 000 € au moins", Bound.AT_LEAST),
        ("un minimum de 10 000 €", Bound.AT_LEAST),
        ("plus de 10 000 €", Bound.AT_LEAST),
        ("au plus 10 000 €", Bound.AT_MOST),
        ("au maximum 10 000 €", Bound.AT_MOST),
        ("10 000 € maximum", Bound.AT_MOST),
        ("dans la limite de 10 000 €", Bound.AT_MOST),
        ("pas plus de 10 000 €", Bound.AT_MOST),
        ("jusqu'à 10 000 €", Bound.AT_MOST),
        ("10 000 €", Bound.EXACTLY),
    ],
)
def test_bound_of_an_amount(text: str, bound: Bound) -> None:
    (amount,) = read(text)
    assert isinstance(amount, Amount)
    assert (amount.text, amount.bound) == (text, bound)


def test_a_bound_does_not_reach_the_date_after_it() -> None:
    """« au plus tard » is no bound of the sum before it."""
    amount, *_ = read("verser 10 000 € au plus tard le 3 mars 2024")
    assert isinstance(amount, Amount)
    assert (amount.text, amount.bound) == ("10 000 €", Bound.EXACTLY)


def test_a_sum_that_its_repetition_contradicts_stays_two() -> None:
    readings = read("cent mille euros (110 000 €)")
    assert [reading.euros for reading in readings if isinstance(reading, Amount)] == [
        100000,
        110000,
    ]


def test_amounts_of_a_row_stay_apart() -> None:
    readings = read("2024\t50 000 €\t30 000 €\n2025\t25 000 €\t45 000 €")
    amounts = [reading.euros for reading in readings if isinstance(reading, Amount)]
    assert amounts == [50000, 30000, 25000, 45000]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("14,29 %", "14.29"),
        ("14.29%", "14.29"),
        ("20\u00a0%", "20"),
        ("20 pour cent", "20"),
        ("vingt pour cent", "20"),
        ("80 p. 100", "80"),
        ("80 pourcents", "80"),
        ("0,5 %", "0.5"),
    ],
)
def test_percentage(text: str, rate: str) -> None:
    (reading,) = read(f"à hauteur de {text} du montant")
    assert isinstance(reading, Percentage)
    assert (reading.text, reading.rate) == (text, Decimal(rate))


@pytest.mark.parametrize(
    "text",
    ["article 3 :", "les euros", "des millions d'euros", "k€", "à 5 h", "10 000", "10 dollars",
     "six (5) euros de", "<https://exemple.fr/200€>"],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    """Neither a sum nor, for two numbers that contradict each other, one of the two."""
    assert not [reading for reading in read(text) if isinstance(reading, Amount | Percentage)]
