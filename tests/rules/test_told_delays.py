"""Delays that a passage ties to an event only the user can date."""

from datetime import date
from typing import Any

import pytest

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rules.facts.reader import read_facts
from assistant.rules.outcome import Outcome
from assistant.rules.proofs import present_day
from assistant.rules.reading.values import DayKind, TimeUnit
from assistant.rules.scenario import Matter
from assistant.rules.told_delays import due, in_time, told_delay
from tests.rules.calculators.scenarios import day, prose, scenario
from tests.rules.drafts import one_article

D, W, M = TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH
RELEASE = "Les communiqués sont transmis cinq jours avant leur diffusion."
SHORTFALL = "Il le signale par écrit sous huit jours."
LEAK = "Toute fuite est signalée dans les quarante-huit heures."
END = "La convention prend fin le 30 juin 2031."


@pytest.mark.parametrize(
    ("passage", "count", "unit", "before"),
    [
        (RELEASE, 5, D, True),
        (SHORTFALL, 8, D, False),
        ("Il pourvoit à son remplacement dans un délai de quarante-cinq jours.", 45, D, False),
        (LEAK, 2, D, False),
        ("L'incident est signalé dans les 72 heures.", 3, D, False),
        ("Le dossier est adressé dix jours avant la séance.", 10, D, True),
        ("Le relevé est diffusé dans les sept jours.", 7, D, False),
        ("L'autre partie est avertie deux semaines à l'avance.", 2, W, True),
        ("Elle prévient au moins quinze jours avant toute communication.", 15, D, True),
        ("Le rapport est remis dans les deux mois suivant la découverte.", 2, M, False),
        ("Il répond dans un délai maximal de trois semaines.", 3, W, False),
    ],
)
def test_the_delay_of_a_passage(
    passage: str,
    count: int,
    unit: TimeUnit,
    before: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = told_delay(passage)
    assert found is not None
    assert (found.count, found.unit, found.before) == (count, unit, before)


@pytest.mark.parametrize(
    "passage",
    [
        "Le dossier présente les objectifs des quatre mois à venir.",
        "La convention dure deux ans.",
        "Le cofinancement est engagé dans les six mois suivant la signature.",
        "Le compte rendu est remis dans les deux mois qui suivent la fin de la convention.",
        "Il répond sous huit jours, ou dans un délai de deux mois en cas de litige.",
        "L'incident est signalé dans les trente-six heures.",
        "Un coach est présent pendant douze mois.",
        "Chaque partie peut résilier sous réserve d'un préavis de trois mois.",
    ],
)
def test_no_delay_or_two(passage: str) -> None:
    assert told_delay(passage) is None


def test_working_days_are_counted_as_the_text_says() -> None:
    found = told_delay("Il le signale sous trois jours ouvrés.")
    assert found is not None
    assert found.days is DayKind.WORKING
    assert found.counted_from(date(2031, 1, 3)) == date(2031, 1, 8)


def _cited(passage: str) -> tuple[Convention, Any]:
    convention = one_article(END, passage)
    start = convention.text.index(passage)
    return convention, cite(convention, Span(start=start, end=start + len(passage)))


def _due(passage: str, given: str) -> Outcome:
    convention, citation = _cited(passage)
    delay = told_delay(passage)
    assert delay is not None
    return due(delay, citation, day(given), read_facts(convention), scenario("2031-01-02"))


@pytest.mark.parametrize(
    ("passage", "given", "said"),
    [
        (RELEASE, "2031-06-20", ("Le 15 juin 2031.", "depuis le 20 juin 2031, que vous", "un dim")),
        (SHORTFALL, "2031-03-03", ("Le 11 mars 2031.", "c'est huit jours après : l'article 1")),
        (SHORTFALL, "2031-06-28", ("Le 6 juillet 2031.", "après la fin de la convention")),
        (LEAK, "2031-03-03", ("Le 5 mars 2031.", "deux jours après :", "même heure")),
    ],
)
def test_the_day_it_gives(passage: str, given: str, said: tuple[str, ...]) -> None:
    found = _due(passage, given)
    assert [words for words in said if words not in prose(found)] == []
    assert found.derivation is not None


@pytest.mark.parametrize(
    ("passage", "days", "matter", "verdict"),
    [
        (RELEASE, ("2031-06-20", "2031-06-14"), Matter.IN_TIME, "Oui"),
        (RELEASE, ("2031-06-16", "2031-06-20"), Matter.IN_TIME, "Non"),
        (RELEASE, ("2031-06-16", "2031-06-20"), Matter.LATE, "Oui"),
        (SHORTFALL, ("2031-03-03", "2031-03-11"), Matter.IN_TIME, "Oui"),
        (SHORTFALL, ("2031-03-03", "2031-03-12"), Matter.LATE, "Oui"),
        # The present day is judged: 2 January 2031.
        (SHORTFALL, ("2030-12-25",), Matter.IN_TIME, "Oui"),
        (SHORTFALL, ("2030-12-24",), Matter.IN_TIME, "Non"),
    ],
)
def test_whether_it_is_kept(
    passage: str, days: tuple[str, ...], matter: Matter, verdict: str
) -> None:
    convention, citation = _cited(passage)
    delay = told_delay(passage)
    given = scenario("2031-01-02", dates=days).model_copy(update={"matters": frozenset({matter})})
    assert delay is not None
    found = in_time(delay, citation, read_facts(convention), given, present_day(given))
    assert found is not None
    assert found.sentence.startswith(verdict)
