"""Calculators of days: countdowns, committees left, order of days, deadlines of a period."""

from typing import Any

import pytest

from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.reading.values import Duration, TimeUnit
from assistant.rules.scenario import Given, Origin
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.facts.redrafts import MOUILLAGE

Told = dict[str, Any]
TODAY = "2025-01-06"


@pytest.mark.parametrize(
    ("name", "today", "given", "said"),
    [
        # Signed on 1 December 2024, four months: 1 April 2025.
        ("cofinancing_countdown", TODAY, {}, ("Il reste 85 jours", "le 1er avril 2025")),
        ("cofinancing_countdown", "2025-04-11", {}, ("C'est passé depuis 10 jours",)),
        ("cofinancing_countdown", TODAY, {"dates": ("2025-03-31",)}, ("Il reste 1 jour ",)),
        ("staff_countdown", TODAY, {}, ("Il reste 9 jours", "le 15 janvier 2025")),
        ("report_countdown", "2026-02-18", {}, ("Il reste 10 jours", "le 28 février 2026")),
        (
            "committee_count",
            TODAY,
            {},
            (
                "4 comités d'ici la fin de la convention, le 1er mars 2025, le 1er juin 2025,",
                "le 1er septembre 2025 et le 1er décembre 2025.",
                "4 sur toute la convention",
            ),
        ),
        ("committee_count", "2025-10-01", {}, ("1 comité d'ici la fin", "4 sur toute")),
        ("committee_count", "2026-02-01", {}, ("Aucun comité d'ici la fin",)),
        # Forty-five days before 28 February 2026: 14 January 2026.
        ("notice_in_time", TODAY, {}, ("Oui : le dernier jour utile est le 14 janvier 2026",)),
        ("notice_in_time", "2026-01-14", {}, ("Oui", "il reste 0 jour")),
        (
            "notice_in_time",
            "2026-01-15",
            {},
            ("Non : le dernier jour utile était le 14 janvier 2026, il y a 1 jour.",),
        ),
        ("notice_in_time", TODAY, {"dates": ("2026-02-01",)}, ("Non", "18 mars 2026")),
        # « en février », « fin juin »: a month tells a day too.
        (
            "notice_in_time",
            TODAY,
            {"period": ("2026-02-01", "2026-02-28")},
            ("Non", "18 mars 2026"),
        ),
        (
            "last_notice_day",
            TODAY,
            {"period": ("2025-06-21", "2025-06-30")},
            ("Le 16 mai 2025 au plus tard",),
        ),
        (
            "order_of_days",
            TODAY,
            {"named": (Part.END,)},
            (
                "La date la plus tardive est celle-ci, la fin de la convention, le 28 février 2026",
                "l'échéance du cofinancement tombe le 1er avril 2025",
            ),
        ),
        (
            "order_of_days",
            TODAY,
            {"dates": ("2026-03-01",), "named": (Part.END,)},
            ("celle-ci, la date indiquée, le 1er mars 2026", "1 jour plus tôt"),
        ),
        (
            "order_of_days",
            TODAY,
            {"named": (Part.REPORT, Part.END)},
            ("Le même jour",),
        ),
    ],
)
def test_days_of_tri_facile(
    tri_facile: Convention, name: str, today: str, given: Told, said: tuple[str, ...]
) -> None:
    found = outcome(tri_facile, name, scenario(today, **given))
    assert found.status is OutcomeStatus.ANSWERED
    text = prose(found)
    assert text.startswith(said[0].split(" ", 1)[0]) or name == "order_of_days"
    for words in said:
        assert words in text
    assert found.citations
    assert found.derivation is not None


@pytest.mark.parametrize(
    ("period", "kept", "left_out"),
    [
        (("2025-01-01", "2025-03-31"), ("15 janvier 2025", "1er mars 2025"), ("1er avril 2025",)),
        (("", "2025-03-31"), ("15 janvier 2025", "Avant le 1er avril 2025"), ("1er juin 2025",)),
        (("2025-12-01", ""), ("1er décembre 2025", "28 février 2026"), ("1er mars 2025",)),
        (("2024-01-01", "2024-06-30"), ("Rien n'est daté du 1er janvier 2024",), ("15 janvier",)),
    ],
)
def test_deadlines_of_a_period(
    tri_facile: Convention,
    period: tuple[str, str],
    kept: tuple[str, ...],
    left_out: tuple[str, ...],
) -> None:
    text = outcome(tri_facile, "deadlines", scenario(TODAY, period=period)).sentence
    plain = text.replace("\u00a0", " ")
    for words in kept:
        assert words in plain
    for words in left_out:
        assert words not in plain


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("cofinancing_countdown", "la date de signature"),
        ("committee_count", "la date de signature"),
        ("order_of_days", "la date de signature"),
    ],
)
def test_what_is_missing_is_named(sparte: Convention, name: str, missing: str) -> None:
    found = outcome(sparte, name, scenario(named=(Part.END,)))
    assert found.status is OutcomeStatus.NEEDS_INPUT
    assert found.missing == missing


def test_when_to_ask_for_a_renewal() -> None:
    text = prose(outcome(MOUILLAGE, "renewal_deadline", scenario("2027-02-01")))
    assert text.startswith("Le 15 avril 2027.")
    assert "trois mois avant le terme" in text


def test_an_order_of_nothing_named_is_no_order(sparte: Convention) -> None:
    assert outcome(sparte, "order_of_days", scenario()).status is OutcomeStatus.UNASKED
    assert outcome(sparte, "deadlines_of_period", scenario()).status is OutcomeStatus.UNASKED


@pytest.mark.parametrize(
    ("notified", "status", "said"),
    [
        ("2025-05-31", OutcomeStatus.ANSWERED, "100 000 €, le 28 février 2026"),
        ("", OutcomeStatus.NEEDS_INPUT, "100 000 €, au plus tard neuf mois après"),
    ],
)
def test_a_cofinancing_by_instalments_has_a_date_for_each(
    notified: str, status: OutcomeStatus, said: str
) -> None:
    day = scenario(signature=notified).signature if notified else None
    told = scenario("2025-06-10").model_copy(update={"notification": day})
    found = outcome(MOUILLAGE, "cofinancing_deadline", told)
    assert found.status is status
    assert said in prose(found)


@pytest.mark.parametrize(
    ("count", "unit", "said"),
    [
        (1, TimeUnit.YEAR, "4 comités en 1 an : le comité se tient tous les trois mois."),
        (7, TimeUnit.MONTH, "2 comités en 7 mois"),
        (2, TimeUnit.MONTH, "0 comité en 2 mois"),
    ],
)
def test_committees_in_a_length_of_time(
    tri_facile: Convention, count: int, unit: TimeUnit, said: str
) -> None:
    words = f"{count} {unit.value}"
    length = Duration(span=Span(start=0, end=len(words)), text=words, count=count, unit=unit)
    given = Given[Duration](value=length, words=words, origin=Origin.QUESTION)
    told = scenario(TODAY).model_copy(update={"durations": (given,)})
    assert prose(outcome(tri_facile, "committee_count", told)).startswith(said)


@pytest.mark.parametrize("name", ["termination_effect", "last_notice_day"])
def test_the_notice_of_another_case_is_told(tri_facile: Convention, name: str) -> None:
    told = scenario("2026-03-10", dates=("2026-12-31",))
    text = prose(outcome(MOUILLAGE, name, told))
    assert "ce préavis est ramené à trente jours" in text
    assert "cas particulier" not in prose(outcome(tri_facile, name, told))
