"""Sums multiplied, added, compared, and put in order by year."""

from typing import Any

import pytest

from assistant.rules.outcome import OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.scenario import Order
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.redrafts import MOUILLAGE

Told = dict[str, Any]
A, C, D, F, S = Part.AE, Part.COFINANCING, Part.DELEGATED, Part.FAST_ENVELOPE, Part.DINUM_SHARE
P = Part.CP


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("multiple", {"named": (D,), "multiple": (2, 1)}, "540 000 € : c'est 270 000 € multipliés"),
        ("multiple", {"named": (F,), "multiple": (1, 3)}, "106 666,67 €, au centime près"),
        ("addition", {"named": (S, D)}, "320 000 € au total : 50 000 €"),
        ("best_year", {"named": (P,)}, "En 2026, avec 130 000 € en CP : c'est le plus."),
        ("best_year", {"order": Order.LESS}, "En 2027, avec 40 000 € en AE"),
        ("best_year", {"named": (P,), "order": Order.LESS}, "En 2025 et en 2027, avec 70 000 €"),
        ("tranche_share", {"instalment": 1}, "54,05 % : 100 000 € sur 185 000 €"),
        ("tranche_share", {"instalment": -1}, "45,95 % : 85 000 € sur 185 000 €"),
        ("thousands", {"named": (D,)}, "270 k€, soit 270 000 €"),
        ("share", {"named": (P,), "whole": P, "years": (2026,)}, "48,15 % pour 130 000 €"),
        (
            "share",
            {"named": (D, F), "whole": F, "rates": ("80",), "order": Order.MORE},
            "Oui : 84,38 %",
        ),
        ("difference", {"named": (A,), "years": (2025, 2027)}, "80 000 € de différence entre"),
        (
            "comparison",
            {"named": (C,), "amounts": ("185000",), "order": Order.AT_LEAST},
            "Oui : le cofinancement",
        ),
        (
            "comparison",
            {"named": (C,), "amounts": ("100000",), "order": Order.MORE},
            "Oui : le cofinancement (185 000 €) dépasse 100 000 €, de 85 000 €.",
        ),
        (
            "comparison",
            {"named": (C, D), "order": Order.MORE},
            "Non : le cofinancement (185 000 €) est en dessous du montant délégué (270 000 €)",
        ),
        (
            "comparison",
            {"named": (A, P), "years": (2026,), "order": Order.LESS},
            "Oui : les AE 2026 (110 000 €) sont en dessous des CP 2026 (130 000 €)",
        ),
        ("comparison", {"amounts": ("1",), "order": Order.SAME}, "Non : le cofinancement"),
        (
            "comparison",
            {"named": (P,), "years": (2025, 2027), "order": Order.SAME},
            "Oui : les CP 2025 (70 000 €) et les CP 2027 (70 000 €) font la même somme.",
        ),
    ],
)
def test_what_is_worked_out(name: str, told: Told, said: str) -> None:
    found = outcome(MOUILLAGE, name, scenario(**told))
    assert found.status is OutcomeStatus.ANSWERED
    assert said in prose(found)


@pytest.mark.parametrize(
    "name", ["multiple", "addition", "tranche_share", "thousands", "comparison"]
)
def test_what_is_not_asked_is_not_worked_out(name: str) -> None:
    assert outcome(MOUILLAGE, name, scenario()).status is OutcomeStatus.UNASKED
