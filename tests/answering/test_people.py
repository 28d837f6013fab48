"""Questions about somebody: what names them is quoted, a wrong part is put right."""

import pytest

from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from tests.answering.conftest import Build
from tests.rules.facts.redrafts import MOUILLAGE

_SLUG = "convention-essai"


def _asked(build: Build, text: str) -> Reply:
    return build({_SLUG: MOUILLAGE.text}).ask(Question(text=text, convention=_SLUG))


@pytest.mark.parametrize(
    "question",
    [
        "Maëlle Kervadec joue quel rôle ?",
        "kervadec c'est qui",
        "qui est mme kervadec",
        "KERVADEC, quelle est sa fonction ?",
        "Maelle fait quoi ?",
    ],
)
def test_who_somebody_is(assistant_on: Build, question: str) -> None:
    reply = _asked(assistant_on, question)
    assert "en est le sponsor" in reply.answer
    assert not reply.answer.startswith(("Oui", "Non"))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Mme KERVADEC est-elle l'intrapreneure ?", "Non : c'est Théo LANVIN."),
        ("Lanvin est bien l'intrapreneur ?", "Oui."),
        ("Théo Lanvin est-il le sponsor ?", "Non : c'est Maëlle KERVADEC."),
        (
            "Mme VARENNE-TESTUD signe-t-elle pour le SNNP ?",
            "Non : Hélène VARENNE-TESTUD représente",
        ),
        ("Le Gouarec représente-t-il le délégataire ?", "Oui : Yannick LE GOUAREC représente"),
        ("Kervadec est-elle la référente ?", "La convention ne nomme personne à ce titre."),
    ],
)
def test_whether_somebody_has_a_part(assistant_on: Build, question: str, lead: str) -> None:
    assert _asked(assistant_on, question).answer.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le rôle de M. Bernard dans le pilotage ?",
        "mme durand c'est qui ?",
        "Qui est Martine Dubreuil ?",
        "Monsieur Durand peut-il signer ?",
    ],
)
def test_whom_the_text_does_not_name(assistant_on: Build, question: str) -> None:
    reply = _asked(assistant_on, question)
    assert reply.status is Status.SILENT
    assert reply.answer.startswith("La convention ne mentionne pas")


def test_a_name_stands_for_the_part_of_that_person(assistant_on: Build) -> None:
    reply = _asked(assistant_on, "Théo doit consacrer quelle part de son temps au produit ?")
    assert "60 %" in reply.answer
