"""The day that any clause sets, and the time until it."""

import pytest

from assistant.convention.citation import Citation, cite
from assistant.convention.span import Span
from assistant.rules.clause_days import day_set, deadlines_of, time_until
from assistant.rules.facts.reader import read_facts
from assistant.rules.outcome import OutcomeStatus
from tests.rules.calculators.scenarios import prose, scenario
from tests.rules.facts.redrafts import MOUILLAGE

_FACTS = read_facts(MOUILLAGE)


def _cited(words: str) -> Citation:
    start = MOUILLAGE.text.index(words)
    return cite(MOUILLAGE, Span(start=start, end=start + len(words)))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "ouvrir le service dans au moins huit départements littoraux d'ici au 31 mars 2026",
            "Il reste 30 jours",
        ),
        (
            "Dans les deux mois de sa signature, la convention est mise en ligne",
            "C'est passé depuis 232 jours",
        ),
    ],
)
def test_the_time_until_the_day_of_a_clause(words: str, said: str) -> None:
    found = time_until(deadlines_of(_cited(words))[0], _FACTS, scenario("2026-03-01"))
    assert said in prose(found)


def test_what_the_day_lacks_is_told() -> None:
    words = "Une première tranche de 100 000 € est engagée au plus tard neuf mois après la"
    found = time_until(
        deadlines_of(_cited(f"{words} notification"))[0], _FACTS, scenario("2026-03-01")
    )
    assert found.status is OutcomeStatus.NEEDS_INPUT


def test_a_clause_without_a_day_counts_nothing() -> None:
    words = "il le signale par écrit sous huit jours"
    assert deadlines_of(_cited(words)) == ()
    assert day_set(_cited(words), _FACTS, scenario("2026-03-01")) is None


def test_the_day_that_a_delay_leads_to() -> None:
    words = "Dans les deux mois de sa signature, la convention est mise en ligne"
    found = day_set(_cited(words), _FACTS, scenario("2026-03-01"))
    assert found is not None
    assert prose(found).startswith("Le 12 juillet 2025.")
