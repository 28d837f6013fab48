"""The calculators of money."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as each
from hypothesis import settings
from hypothesis import strategies as st

from assistant.convention.model import Convention
from assistant.rules.outcome import OutcomeStatus
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.wordings import AWARDED, CAP, COFINANCING, SPLIT, TAB, reworded

Given = dict[str, Any]


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("total_budget", {}, ("420 000 € au total", "(50 %)")),
        ("shares_check", {}, ("Oui, le compte y est : 30 000 € et 180 000 € font 210 000 €",)),
        ("share", {"amounts": ("30000",)}, ("14,29 % pour 30 000 €", "« 30 000€ sur les")),
        ("share", {"amounts": ("90000",), "bases": ("180000",)}, ("50 % pour 90 000 €",)),
        ("share", {"rates": ("15",)}, ("31 500 € : c'est 15 % de 210 000 € (l'enveloppe FAST).",)),
        ("share", {}, ("14,29 % pour 30 000 € et 85,71 % pour 180 000 €",)),
        ("remaining_credits", {"amounts": ("45250.50",)}, ("Il reste 134 749,50 €",)),
        ("remaining_credits", {"amounts": ("60000", "20000")}, ("Il reste 100 000 €",)),
        ("remaining_credits", {"rates": ("75",)}, ("Il reste 45 000 €", "135 000 €")),
        ("remaining_credits", {"amounts": ("180000",)}, ("Il reste 0 €", "sans les dépasser")),
        (
            "remaining_credits",
            {"amounts": ("1000",), "bases": ("200000",)},
            ("Il reste 179 000 €", "part de 200 000 € ; le montant délégué est de 180 000 €"),
        ),
        ("remaining_credits", {"amounts": ("180000.01",)}, ("Non", "dépassent de 0,01 €")),
        (
            "commitment",
            {"amounts": ("200000",)},
            (
                "Non : 200 000 € dépassent de 20 000 € le montant de 180 000 € délégué.",
                "ne pourra dépasser la limite du montant alloué",
                "En cas d'insuffisance des crédits",
                "sans délai",
                "suspend l'exécution de la délégation",
            ),
        ),
        ("commitment", {"amounts": ("180000",)}, ("Oui, si rien d'autre", "épuisé sans être")),
        ("commitment", {"amounts": ("20000",)}, ("Oui, si rien d'autre", "resterait 160 000 €")),
        ("cap", {}, ("180 000 € au plus.", "ne pourra dépasser")),
        ("remaining_cofinancing", {"amounts": ("90000",)}, ("Il reste 120 000 € à apporter",)),
        ("remaining_cofinancing", {"amounts": ("215000",)}, ("Il ne manque rien", "5 000 €")),
        ("credits_by_year", {}, ("180 000 € en AE et 180 000 € en CP au total", "égalent")),
        ("credits_by_year", {"years": (2025,)}, ("ne prévoit rien pour 2025", "en 2023")),
    ],
)
def test_answers_on_sparte(
    sparte: Convention, name: str, given: Given, said: tuple[str, ...]
) -> None:
    found = outcome(sparte, name, scenario(**given))
    assert found.status is OutcomeStatus.ANSWERED
    text = prose(found)
    assert text.startswith(said[0].split(" ")[0]) or name == "credits_by_year"
    for words in said:
        assert words in text
    assert found.citations
    assert found.derivation is not None


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("total_budget", {}, "205 500 € au total"),
        ("credits_by_year", {"years": (2025,)}, "En 2025 : 25 000 € en AE et 45 000 € en CP."),
        ("credits_by_year", {}, "75 000 € en AE et 75 000 € en CP au total"),
        ("remaining_credits", {"amounts": ("80000",)}, "80 000 € dépassent de 5 000 €"),
    ],
)
def test_answers_on_tri_facile(tri_facile: Convention, name: str, given: Given, said: str) -> None:
    assert said in prose(outcome(tri_facile, name, scenario("2025-01-06", **given)))


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("remaining_credits", "le montant déjà engagé"),
        ("commitment", "le montant à engager"),
        ("remaining_cofinancing", "le montant déjà apporté"),
    ],
)
def test_what_is_missing_is_named(sparte: Convention, name: str, missing: str) -> None:
    found = outcome(sparte, name, scenario())
    assert found.status is OutcomeStatus.NEEDS_INPUT
    assert found.missing == missing
    assert found.citations


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("total_budget", COFINANCING),
        ("remaining_cofinancing", COFINANCING),
        ("shares_check", SPLIT),
        ("remaining_credits", SPLIT),
        ("commitment", SPLIT),
        ("commitment", CAP),
        ("cap", CAP),
        ("credits_by_year", TAB),
    ],
)
def test_without_the_clause_nothing_is_answered(sparte: Convention, name: str, old: str) -> None:
    found = outcome(reworded(sparte, old, ""), name, scenario(amounts=("1000",)))
    assert found.status is OutcomeStatus.ABSENT
    assert found.citations == ()


def test_a_contradiction_is_told_and_nothing_is_worked_out(sparte: Convention) -> None:
    other = reworded(sparte, AWARDED, AWARDED.replace("210 000", "205 000"))
    found = outcome(other, "total_budget", scenario())
    assert "se contredit" in found.sentence
    assert "205 000 € et 210 000 €" in prose(found)
    assert found.quanta == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("30 000€ sur", "40 000€ sur", "Non : 40 000 € et 180 000 € font 220 000 €, soit 10 000 €"),
        ("30 000€ sur", "25 000€ sur", "5 000 € de moins que l'enveloppe FAST de 210 000 €"),
    ],
)
def test_shares_that_do_not_add_up(sparte: Convention, old: str, new: str, said: str) -> None:
    assert said in prose(outcome(reworded(sparte, old, new), "shares_check", scenario()))


def test_credits_that_differ_from_the_delegated_amount(sparte: Convention) -> None:
    other = reworded(sparte, TAB, "\tAE\tCP\n2023\t100 000 €\t60 000 €\n2024\t80 000 €\t90 000 €")
    text = prose(outcome(other, "credits_by_year", scenario()))
    assert "180 000 € en AE et 150 000 € en CP au total" in text
    assert "Les AE égalent le montant délégué" in text
    assert "Les CP font 30 000 € de moins" in text


def test_a_cap_in_figures_wins_over_the_delegated_amount(sparte: Convention) -> None:
    other = reworded(sparte, CAP, "Les crédits engagés ne peuvent dépasser 150 000 €.")
    assert "Il reste 50 000 €" in prose(
        outcome(other, "remaining_credits", scenario(amounts=("100000",)))
    )


@settings(max_examples=60, deadline=None)
@each(st.decimals(min_value=0, max_value=400000, places=2))
def test_remaining_and_exceeding_mirror_each_other(sparte: Convention, amount: Decimal) -> None:
    found = outcome(sparte, "remaining_credits", scenario(amounts=(str(amount),)))
    (quantum,) = found.quanta
    over = amount > Decimal(180000)
    assert quantum.name == ("dépassement" if over else "crédits restants")
    assert Decimal(quantum.value) == abs(Decimal(180000) - amount)
    may = outcome(sparte, "commitment", scenario(amounts=(str(amount),)))
    assert may.sentence.startswith("Non" if over else "Oui")
