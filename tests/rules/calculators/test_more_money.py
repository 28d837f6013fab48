"""Calculators of money that take a year, a part that the question names, or a second sum."""

from typing import Any

import pytest

from assistant.convention.model import Convention
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.scenario import Given, Matter, Origin
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.redrafts import AGREEMENT, INSTALMENTS, MOUILLAGE, PROTOCOL

Told = dict[str, Any]
D, F, C = Part.DELEGATED, Part.FAST_ENVELOPE, Part.COFINANCING


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        (
            "commitment",
            {"amounts": ("100000",), "years": (2026,)},
            ("Oui, si rien d'autre", "les AE 2026, de 110 000 €, il resterait 10 000 €"),
        ),
        (
            "commitment",
            {"amounts": ("115000",), "years": (2026,)},
            ("Non : 115 000 € dépassent de 5 000 € les AE 2026, de 110 000 €.", "signale"),
        ),
        (
            "commitment",
            {"amounts": ("115000",), "years": (2026,), "named": (Part.CP,)},
            ("Oui", "les CP 2026, de 130 000 €"),
        ),
        ("commitment", {"amounts": ("1000",), "years": (2031,)}, ("ne prévoit rien pour 2031",)),
        ("commitment", {"amounts": ("115000",)}, ("Oui", "le montant délégué de 270 000 €")),
        (
            "remaining_credits",
            {"amounts": ("83400",), "years": (2025,)},
            ("Il reste 36 600 € : 120 000 € (AE 2025), moins 83 400 € engagés.",),
        ),
        (
            "remaining_credits",
            {"amounts": ("10000",), "years": (2025,), "named": (Part.CP,)},
            ("Il reste 60 000 € : 70 000 € (CP 2025)",),
        ),
        (
            "excess",
            {"amounts": ("271200",)},
            ("De 1 200 € : 271 200 € dépassent le montant délégué (270 000 €).",),
        ),
        (
            "excess",
            {"amounts": ("130000",), "years": (2025,)},
            ("De 10 000 € : 130 000 € dépassent les AE 2025 (120 000 €).",),
        ),
        (
            "excess",
            {"amounts": ("190000",), "named": (C,)},
            ("De 5 000 € : 190 000 € dépassent le cofinancement (185 000 €).",),
        ),
        (
            "excess",
            {"amounts": ("200000",)},
            ("Il n'y a pas de dépassement", "il reste 70 000 €"),
        ),
        ("share", {"rates": ("10",), "whole": D, "named": (D,)}, ("27 000 € : c'est 10 % de",)),
        (
            "share",
            {"rates": ("80",), "named": (Part.AE,), "years": (2026,)},
            ("88 000 € : c'est 80 % de 110 000 € (les AE 2026).",),
        ),
        ("share", {"amounts": ("27000",), "named": (D,), "whole": D}, ("10 % pour 27 000 €",)),
        ("share", {"amounts": ("32000",)}, ("10 % pour 32 000 €, sur 320 000 € (l'enveloppe",)),
        (
            "share",
            {"named": (C, D), "whole": D},
            ("68,52 % pour 185 000 €, sur 270 000 € (le montant délégué)",),
        ),
        ("share", {}, ("15,63 % pour 50 000 € et 84,38 % pour 270 000 €",)),
        (
            "share",
            {"amounts": ("27000",), "rates": ("10",), "named": (D,)},
            ("Oui : 10 % pour 27 000 €",),
        ),
        (
            "share",
            {"amounts": ("27000",), "rates": ("12",), "named": (D,)},
            ("Non : 10 % pour 27 000 €",),
        ),
        ("difference", {"named": (C, D)}, ("85 000 € de différence", "la plus grande")),
        (
            "difference",
            {"amounts": ("250000",), "named": (D,)},
            ("20 000 € de différence entre le montant délégué (270 000 €) et le montant indiqué",),
        ),
        ("difference", {"named": (F, D)}, ("50 000 € de différence entre l'enveloppe FAST",)),
        ("difference", {}, ("135 000 € de différence",)),
        ("ae_cp_equal", {}, ("Oui au total : 270 000 € en AE et 270 000 € en CP ; mais",)),
        ("ae_cp_equal", {"years": (2025,)}, ("Non : 120 000 € en AE et 70 000 € en CP, soit 50",)),
        ("shares_check", {}, ("Oui, le compte y est : 50 000 € et 270 000 € font 320 000 €",)),
        (
            "shares_check",
            {"amounts": ("50000", "270000")},
            ("Oui, le compte y est : 50 000 € et 270 000 € font 320 000 €, soit l'enveloppe",),
        ),
        (
            "shares_check",
            {"amounts": ("36000", "14000", "270000")},
            ("Oui, le compte y est : 36 000 €, 14 000 € et 270 000 € font 320 000 €",),
        ),
        (
            "shares_check",
            {"amounts": ("40000", "270000", "320000")},
            ("Non : 40 000 € et 270 000 € font 310 000 €, soit 10 000 € de moins",),
        ),
        (
            "credits_by_year",
            {"named": (Part.AE,), "years": (2026,)},
            ("En 2026 : 110 000 € en AE.",),
        ),
        (
            "credits_by_year",
            {"named": (Part.CP,)},
            ("270 000 € en CP au total : en 2025 : 70 000 € en CP",),
        ),
        ("average", {}, ("par mois en moyenne, soit",)),
        (
            "alert_threshold",
            {"years": (2026,)},
            ("88 000 € en 2026, 80 % de 110 000 €.", "avertit"),
        ),
        ("alert_threshold", {}, ("96 000 € en 2025", "32 000 € en 2027")),
        ("remaining_cofinancing", {"amounts": ("5000",)}, ("Il reste 180 000 € à apporter",)),
        (
            "remaining_cofinancing",
            {"amounts": ("5000",), "named": (D,)},
            ("Il reste 265 000 € : 270 000 € délégués",),
        ),
    ],
)
def test_answers_on_another_draft(name: str, given: Told, said: tuple[str, ...]) -> None:
    told = scenario("2026-05-02", **given)
    if name == "average":
        told = told.model_copy(update={"notification": scenario(signature="2025-07-15").signature})
    found = outcome(MOUILLAGE, name, told)
    assert found.status is OutcomeStatus.ANSWERED
    text = prose(found)
    for words in said:
        assert words in text
    assert found.citations
    assert found.derivation is not None


@pytest.mark.parametrize(
    ("convention", "given", "said"),
    [
        # 15 July 2025 to 15 July 2027: 24 months.
        (MOUILLAGE, {}, "11 250 € par mois en moyenne, soit 135 000 € par an"),
        (MOUILLAGE, {"named": (C,)}, "7 708,33 € par mois en moyenne, soit 92 500 € par an"),
        (MOUILLAGE, {"amounts": ("48000",)}, "2 000 € par mois en moyenne, soit 24 000 € par an"),
        # « trente mois », « vingt-quatre mois »: the text gives the length itself.
        (PROTOCOL, {}, "11 500 € par mois en moyenne, soit 138 000 € par an"),
        (AGREEMENT, {}, "8 750 € par mois en moyenne, soit 105 000 € par an"),
    ],
)
def test_averages(convention: Convention, given: Told, said: str) -> None:
    told = scenario("2026-05-02", **given)
    told = told.model_copy(update={"notification": scenario(signature="2025-07-15").signature})
    assert prose(outcome(convention, "average", told)).startswith(said)


@pytest.mark.parametrize(
    ("convention", "notified", "said"),
    [
        (
            MOUILLAGE,
            "2025-05-31",
            ("100 000 €, le 28 février 2026 ; 85 000 €, fin octobre 2026, soit 185 000 €",),
        ),
        (MOUILLAGE, "", ("100 000 €, au plus tard neuf mois après", "Il manque la date de notif")),
        (
            INSTALMENTS,
            "",
            ("60 000 €, le 1er mars 2033", "40 000 €, sans date lue", "150 000 € au total"),
        ),
    ],
)
def test_instalments(convention: Convention, notified: str, said: tuple[str, ...]) -> None:
    day = scenario(signature=notified).signature if notified else None
    told = scenario("2026-05-02").model_copy(update={"notification": day})
    text = prose(outcome(convention, "tranches", told))
    for words in said:
        assert words in text


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("tranches", {}),
        ("alert_threshold", {}),
        ("ae_cp_equal", {}),
        ("excess", {"amounts": ("1",), "named": (Part.CP,)}),
        ("difference", {"named": (Part.CP, Part.COFINANCING)}),
        ("share", {"rates": ("10",), "named": (Part.AE,)}),
    ],
)
def test_what_the_text_does_not_state(name: str, given: Told) -> None:
    assert outcome(PROTOCOL, name, scenario(**given)).status is OutcomeStatus.ABSENT


def test_a_sum_to_compare_is_asked_for() -> None:
    found = outcome(MOUILLAGE, "excess", scenario())
    assert found.missing == "le montant à comparer"


@pytest.mark.parametrize(
    ("name", "amounts"), [("credits_by_year", ()), ("commitment", ("1000",)), ("excess", ("1000",))]
)
def test_a_year_said_from_today_is_proved_by_its_words(name: str, amounts: tuple[str, ...]) -> None:
    year = Given[int](value=2031, words="l'an prochain", origin=Origin.QUESTION)
    told = scenario("2030-05-02", amounts=amounts).model_copy(update={"years": (year,)})
    found = outcome(MOUILLAGE, name, told)
    assert "ne prévoit rien pour 2031" in prose(found)
    assert found.derivation is not None
    leaves = [step for step in walk(found.derivation) if isinstance(step, GivenLeaf)]
    assert ("l'an prochain", "2031") in {(leaf.words, leaf.value) for leaf in leaves}


def test_months_that_a_monthly_cost_can_be_paid_for() -> None:
    told = scenario("2026-05-02", amounts=("50000",), matters=(Matter.MONTHLY_COST,))
    # 270 000 € delegated: five months, and 20 000 € over.
    assert prose(outcome(MOUILLAGE, "average", told)).startswith("5 mois en entier, à 50 000 €")


@pytest.mark.parametrize(
    ("name", "matter", "amounts"),
    [
        # « 320 000 €, mais il n'y en a que 270 000 »
        ("shares_check", Matter.CONTRAST, ("320000", "270000")),
        ("share", Matter.TIME_GONE, ()),
    ],
)
def test_what_is_not_asked_of_sums(name: str, matter: Matter, amounts: tuple[str, ...]) -> None:
    told = scenario("2026-05-02", amounts=amounts, matters=(matter,))
    assert outcome(MOUILLAGE, name, told).status is OutcomeStatus.UNASKED
