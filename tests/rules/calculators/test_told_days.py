"""What the words beside a date change: done then, counted to, or within the convention."""

from typing import Any

import pytest

from assistant.convention.model import Convention
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.scenario import Matter
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.redrafts import MOUILLAGE

Told = dict[str, Any]
LATE, IN_TIME, HOW_LATE = Matter.LATE, Matter.IN_TIME, Matter.HOW_LATE


@pytest.mark.parametrize(
    ("name", "day", "matters", "said"),
    [
        ("cofinancing_deadline", "2025-03-31", (IN_TIME,), "Oui : le 31 mars 2025 est dans"),
        ("cofinancing_deadline", "2025-04-01", (IN_TIME,), "Oui : le 1er avril 2025 est dans"),
        ("cofinancing_deadline", "2025-04-02", (IN_TIME,), "Non : le 2 avril 2025 vient 1 jour"),
        ("cofinancing_deadline", "2025-04-02", (LATE,), "Oui : le 2 avril 2025 vient 1 jour après"),
        ("cofinancing_countdown", "2025-03-31", (LATE,), "Non : le 31 mars 2025 est dans"),
        ("cofinancing_countdown", "2025-06-02", (HOW_LATE, LATE), "62 jours de retard"),
        ("staff_countdown", "2025-02-01", (HOW_LATE,), "17 jours de retard"),
        ("staff_deadline", "2025-01-10", (HOW_LATE,), "Aucun retard"),
        ("report_deadline", "2026-03-05", (LATE,), "Oui : le 5 mars 2026 vient 5 jours après"),
    ],
)
def test_a_day_is_judged_by_the_deadline(
    tri_facile: Convention, name: str, day: str, matters: tuple[Matter, ...], said: str
) -> None:
    told = scenario("2025-01-06", dates=(day,), matters=matters)
    found = outcome(tri_facile, name, told)
    assert prose(found).startswith(said)
    assert found.settled


def test_without_a_day_the_present_one_is_judged(tri_facile: Convention) -> None:
    told = scenario("2025-04-11", matters=(LATE,))
    assert prose(outcome(tri_facile, "cofinancing_countdown", told)).startswith("Oui : le 11 avril")


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("days_between", {"period": ("2025-03-03", "2025-04-15")}, "43 jours (6 semaines et 1"),
        ("time_left", {"period": ("2025-05-02", "2025-05-10")}, "8 jours (1 semaine et 1 jour)"),
        (
            "time_left",
            {"period": ("", "2026-02-28"), "dates": ("2026-02-28",)},
            "418 jours (59 semaines et 5 jours",
        ),
        ("time_left", {"dates": ("2026-02-18",)}, "Il reste 10 jours"),
    ],
)
def test_days_are_counted_between_those_given(
    tri_facile: Convention, name: str, told: Told, said: str
) -> None:
    assert prose(outcome(tri_facile, name, scenario("2025-01-06", **told))).startswith(said)


@pytest.mark.parametrize("name", ["cofinancing_countdown", "report_countdown", "staff_countdown"])
def test_a_countdown_leaves_two_days_alone(tri_facile: Convention, name: str) -> None:
    told = scenario("2025-01-06", period=("2025-01-06", "2025-02-01"))
    assert outcome(tri_facile, name, told).status is OutcomeStatus.UNASKED


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "6 comités d'ici la fin de la convention, le 30 septembre 2025"),
        ({"period": ("", "2026-12-31")}, "4 comités du 2 juin 2025 au 31 décembre 2026"),
        ({"period": ("2026-01-01", "2026-12-31")}, "3 comités du 1er janvier 2026"),
        ({"matters": (Matter.YEARLY,)}, "3 comités en 1 an : le comité se tient tous les quatre"),
        ({"matters": (Matter.HELD,)}, "Aucun comité jusqu'au 2 juin 2025"),
        ({"today": "2026-02-01", "matters": (Matter.HELD,)}, "2 comités jusqu'au 1er février 2026"),
    ],
)
def test_committees_are_counted_within_bounds(told: Told, said: str) -> None:
    given = scenario(**{"today": "2025-06-02", "signature": "2025-05-12", **told})
    assert prose(outcome(MOUILLAGE, "committee_count", given)).startswith(said)


def test_the_next_committee_is_the_first_one_where_the_text_sets_it() -> None:
    given = scenario("2025-06-02", signature="2025-05-12")
    assert prose(outcome(MOUILLAGE, "next_committees", given)).startswith("Le 30 septembre 2025.")


def test_no_committee_is_to_come_after_the_end(sparte: Convention) -> None:
    given = scenario("2025-05-02", signature="2023-02-20")
    assert "Aucun comité n'est plus prévu" in outcome(sparte, "next_committees", given).sentence


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"years": (2026,)}, "Le 31 janvier 2027."),
        ({}, "Le 31 janvier 2026."),
        (
            {"years": (2025,), "dates": ("2026-02-10",), "matters": (LATE,)},
            "Oui : le 10 février 2026 vient 10 jours",
        ),
    ],
)
def test_the_report_of_a_year_is_due_the_next_one(told: Told, said: str) -> None:
    given = scenario("2025-06-02", **told)
    assert prose(outcome(MOUILLAGE, "yearly_report", given)).startswith(said)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"years": (2025,), "matters": ()}, OutcomeStatus.UNASKED),
        ({"matters": (Matter.YEARLY,)}, OutcomeStatus.UNASKED),
        ({"years": (2027,), "matters": (Matter.FINAL,)}, OutcomeStatus.ANSWERED),
        ({"matters": ()}, OutcomeStatus.ANSWERED),
    ],
)
def test_the_final_report_is_not_the_one_of_a_year(told: Told, status: OutcomeStatus) -> None:
    assert outcome(MOUILLAGE, "report_deadline", scenario("2025-06-02", **told)).status is status
