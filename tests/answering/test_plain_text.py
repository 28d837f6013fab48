"""A convention in plain words, its lists and its pronouns: what is asked for is found whole."""

from datetime import date

import pytest

from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from tests.answering.conftest import Build
from tests.shared import ROOT

_SLUG = "convention-fast33-guichet-foret"
_TODAY = date(2025, 10, 6)


@pytest.fixture(scope="module")
def text() -> str:
    return (ROOT / "tests" / "data" / f"{_SLUG}.md").read_text("utf-8")


def _asked(build: Build, text: str, question: str) -> Reply:
    return build({_SLUG: text}).ask(Question(text=question, convention=_SLUG, today=_TODAY))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Que précise le plan de pérennisation ?",
            ("la structure qui accueillera", "le budget annuel", "la composition"),
        ),
        (
            "Qu'est-ce que la DINUM met à disposition de l'équipe ?",
            ("une coach produit", "un audit de sécurité", "une aide juridique"),
        ),
        ("Que doit contenir le bilan final ?", ("Il présente les dépenses réalisées",)),
        ("Que signifie « la sponsor » dans ce texte ?", ("la cadre dirigeante",)),
        ("Comment s'appelle la sponsor ?", ("Odile Kervadec",)),
        ("Combien la DFSTR apporte-t-elle de cofinancement ?", ("140 000",)),
        (
            "Quand l'équipe aura-t-elle accès aux données du cadastre forestier ?",
            ("30 juin 2025",),
        ),
    ],
)
def test_what_is_asked_for_is_found(
    assistant_on: Build, text: str, question: str, parts: tuple[str, ...]
) -> None:
    reply = _asked(assistant_on, text, question)
    assert reply.status is Status.ANSWERED
    words = reply.answer.replace("\N{NO-BREAK SPACE}", " ").replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    assert all(part in words for part in parts), reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le téléphone de la coach ?",
        "Quelle prime touche l'intrapreneuse ?",
        "Combien de temps par mois la sponsor doit-elle consacrer au projet ?",
    ],
)
def test_what_the_text_lacks_is_no_neighbour_of_it(
    assistant_on: Build, text: str, question: str
) -> None:
    assert _asked(assistant_on, text, question).status is Status.SILENT


def test_a_title_in_bold_is_quoted_for_nothing(assistant_on: Build, text: str) -> None:
    reply = _asked(assistant_on, text, "Faut-il inviter la DINUM au comité d'investissement ?")
    assert "**Le comité" not in reply.answer
