"""What the words beside a sum change: what is left, too much, paid, proposed, or quoted."""

from typing import Any

import pytest

from assistant.convention.model import Convention
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.scenario import Matter
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.redrafts import MOUILLAGE

Told = dict[str, Any]
PAYING = {"matters": (Matter.PAYING, Matter.SPENDING)}
INSIDE = {"matters": (Matter.INCLUSION,)}
A, C, D, F, S = Part.AE, Part.COFINANCING, Part.DELEGATED, Part.FAST_ENVELOPE, Part.DINUM_SHARE


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        # What is paid is held against the CP, what is ordered against the AE.
        (
            "commitment",
            {"amounts": ("150000",), "years": (2026,), **PAYING},
            "Non : 150 000 € dépassent de 20 000 € les CP 2026",
        ),
        (
            "commitment",
            {"amounts": ("45000",), "years": (2027,), "matters": (Matter.SPENDING,)},
            "Non : 45 000 € dépassent de 5 000 € les AE 2027",
        ),
        (
            "commitment",
            {"amounts": ("45000",), "years": (2027,), "named": (A,), **PAYING},
            "Non : 45 000 € dépassent de 5 000 € les AE 2027",
        ),
        # « Suis-je en faute ? »: yes, where it is too much.
        (
            "commitment",
            {"amounts": ("280000",), "matters": (Matter.SPENDING, Matter.IN_FAULT)},
            "Oui : 280 000 € dépassent de 10 000 €",
        ),
        (
            "commitment",
            {"amounts": ("260000",), "matters": (Matter.SPENDING, Matter.IN_FAULT)},
            "Non, si rien d'autre",
        ),
        # What is left is the user's to tell.
        (
            "commitment",
            {"amounts": ("15000",), "left": ("12000",), "matters": (Matter.SPENDING,)},
            "Non : 15 000 € dépassent de 3 000 € ce qu'il vous reste, 12 000 €",
        ),
        (
            "commitment",
            {"amounts": ("9000",), "left": ("12000",), "matters": (Matter.SPENDING,)},
            "Oui, si rien d'autre n'est engagé : 9 000 € ne dépassent pas ce qu'il vous reste",
        ),
        (
            "remaining_credits",
            {"left": ("45000",), "years": (2026,), "matters": (Matter.SPENT,)},
            "65 000 € : 110 000 € (AE 2026), moins les 45 000 € qui restent.",
        ),
        ("remaining_credits", {"left": ("300000",), "matters": (Matter.SPENT,)}, "Il ne peut pas"),
        # An instalment, where the question names one.
        (
            "remaining_cofinancing",
            {"amounts": ("60000",), "instalment": 1},
            "Il reste 40 000 € à apporter : 100 000 € prévus (tranche)",
        ),
        (
            "remaining_cofinancing",
            {"amounts": ("60000",), "instalment": -1},
            "Il reste 25 000 € à apporter : 85 000 € prévus (tranche)",
        ),
        # A sum that is the whole is no part of it.
        ("share", {"amounts": ("320000",)}, "15,63 % pour 50 000 € et 84,38 % pour 270 000 €"),
        ("share", {"rates": ("84",), "named": (D, F), "whole": F}, "À l'arrondi près : 84,38 %"),
        ("share", {"rates": ("80",), "named": (D, F), "whole": F}, "Non : 84,38 %"),
        ("share", {"rates": ("15.63",), "proposed": S}, "Oui : 15,63 % pour 50 000 €"),
        ("share", {"rates": ("84.38",), "proposed": D}, "Oui : 84,38 % pour 270 000 €"),
        ("share", {"rates": ("10",), "named": (D,)}, "27 000 € : c'est 10 %"),
        # One sum inside another.
        ("shares_check", {"amounts": ("36000", "270000"), **INSIDE}, "Non : 36 000 € et 270 000 €"),
        ("shares_check", {"amounts": ("14000", "320000"), **INSIDE}, "Oui : 14 000 € font partie"),
        ("shares_check", {"amounts": ("50000", "320000"), **INSIDE}, "Oui : 50 000 € font partie"),
        ("shares_check", {"amounts": ("185000", "320000"), **INSIDE}, "Non : le cofinancement"),
        ("stated_sum", {"amounts": ("14000",)}, "14 000 € : part utilisée directement"),
        (
            "shares_check",
            {"amounts": ("185000",), "named": (F,), **INSIDE},
            "Non : le cofinancement",
        ),
        (
            "shares_check",
            {"amounts": ("320000",), "matters": (Matter.ALL_OURS,)},
            "Non : 270 000 € sont délégués sur 320 000 €, la DINUM en garde 50 000 €.",
        ),
        # A rate of a year is one of its credits.
        ("share", {"rates": ("80",), "years": (2026,)}, "88 000 € : c'est 80 % de 110 000 €"),
        ("share", {"rates": ("80",), "amounts": ("90000",), "years": (2025,)}, "Non : 75 % pour"),
        (
            "remaining_cofinancing",
            {"left": ("15000",), "matters": (Matter.SPENT,)},
            "170 000 € : 185 000 € prévus, moins les 15 000 € qui restent.",
        ),
        # Running totals.
        (
            "credits_by_year",
            {"dates": ("2026-12-31",), "matters": (Matter.CUMULATED,)},
            "230 000 € en AE et 200 000 € en CP en cumul jusqu'en 2026",
        ),
        (
            "credits_by_year",
            {"years": (2025,), "named": (A,), "matters": (Matter.CUMULATED,)},
            "120 000 € en AE en cumul jusqu'en 2025",
        ),
        (
            "credits_by_year",
            {"years": (2025,), "named": (A,), "matters": (Matter.AFTERWARDS,)},
            "150 000 € en AE après 2025 : en 2026 : 110 000 € en AE ; en 2027 : 40 000 € en AE.",
        ),
        # The threshold is reached, or not.
        (
            "alert_reached",
            {"amounts": ("100000",), "years": (2025,), "matters": (Matter.SPENDING,)},
            "Oui : 100 000 € font 83,33 % de 120 000 € (AE 2025)",
        ),
        (
            "alert_threshold",
            {"amounts": ("80000",), "years": (2025,), "matters": (Matter.SPENDING,)},
            "Non : 80 000 € font 66,67 %",
        ),
    ],
)
def test_what_is_told_of_a_sum_is_heeded(name: str, told: Told, said: str) -> None:
    found = outcome(MOUILLAGE, name, scenario("2026-05-02", **told))
    assert found.status is OutcomeStatus.ANSWERED
    assert prose(found).startswith(said)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("commitment", {"excesses": ("2000",), "matters": (Matter.SPENDING,)}),
        ("commitment", {"amounts": ("14000",), "matters": ()}),
        ("commitment", {"amounts": ("90000",), "rates": ("80",), "matters": (Matter.SPENDING,)}),
        ("commitment", {"amounts": ("36000", "270000"), **INSIDE}),
        ("excess", {"excesses": ("2000",)}),
        ("excess", {"bases": ("320000",)}),
        ("remaining_credits", {"left": ("10000",), "matters": ()}),
        ("remaining_credits", {"excesses": ("10000",), "matters": ()}),
        ("remaining_credits", {"bases": ("270000",), "matters": ()}),
        ("remaining_cofinancing", {"left": ("10000",), "matters": ()}),
        ("remaining_cofinancing", {"excesses": ("10000",)}),
        ("remaining_cofinancing", {"matters": ()}),
        ("shares_check", {"amounts": ("1000", "270000"), **INSIDE}),
        ("stated_sum", {"amounts": ("1234",)}),
        ("stated_sum", {}),
        ("alert_reached", {"amounts": ("100000",), "matters": (Matter.SPENDING,)}),
    ],
)
def test_what_is_not_asked_is_not_worked_out(name: str, told: Told) -> None:
    assert outcome(MOUILLAGE, name, scenario(**told)).status is OutcomeStatus.UNASKED


def test_no_addition_is_asked_by_a_sum_that_is_none_of_the_parts() -> None:
    told = scenario(amounts=("100000",))
    assert outcome(MOUILLAGE, "shares_check", told).status is OutcomeStatus.UNASKED


def test_nothing_is_spread_once_the_convention_is_over(sparte: Convention) -> None:
    after = scenario("2025-05-02", signature="2023-02-20", matters=(Matter.UNTIL_END,))
    assert "Aucun mois ne reste" in outcome(sparte, "average", after).sentence
    signed_late = scenario("2025-05-02", signature="2025-01-10", amounts=("180000",))
    assert "Aucun mois ne reste" in outcome(sparte, "average", signed_late).sentence
    whole = scenario("2025-05-02", signature="2023-02-20")
    assert "par mois en moyenne" in outcome(sparte, "average", whole).sentence
