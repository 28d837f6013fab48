"""A delay of a clause is counted from the day that the question gives, and from no other."""

from datetime import date

import pytest

from assistant.answering.question import Question
from assistant.answering.reply import Reply
from tests.answering.conftest import Build
from tests.rules.facts.redrafts import MOUILLAGE

_TODAY = date(2026, 1, 5)


def _asked(build: Build, text: str) -> Reply:
    slug = "convention-essai"
    return build({slug: MOUILLAGE.text}).ask(Question(text=text, convention=slug, today=_TODAY))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "Notre communiqué de presse sort le 20 juin 2026, je l'envoie à la DINUM quand ?",
            "15 juin",
        ),
        (
            "Vu le 22 novembre 2025 que les crédits ne suffiraient pas : jusqu'à quand l'écrire ?",
            "30 novembre",
        ),
        (
            "Si l'intrapreneur part le 1er septembre 2026, il faut quelqu'un pour quand ?",
            "16 octobre",
        ),
        ("Fuite de données le 3 mars 2026, avant quand prévenir la DINUM ?", "5 mars"),
        ("Je résilie le 3 mars 2026, fin quand ?", "2 mai"),
    ],
)
def test_the_day_asked_for(assistant_on: Build, question: str, lead: str) -> None:
    reply = _asked(assistant_on, question)
    assert reply.answer.startswith(f"Le {lead}")
    assert reply.derivation is not None
    assert reply.citations


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "Le communiqué part le 18 juin 2026, diffusion le 20 juin 2026, est-ce à temps ?",
            "Non :",
        ),
        (
            "Le communiqué part le 14 juin 2026, diffusion le 20 juin 2026, est-ce à temps ?",
            "Oui :",
        ),
    ],
)
def test_whether_it_is_in_time(assistant_on: Build, question: str, lead: str) -> None:
    assert _asked(assistant_on, question).answer.startswith(lead)
