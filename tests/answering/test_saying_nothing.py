"""Questions that the convention does not answer: told so, by the right name, and no others."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status


def _reply(assistant: Assistant, text: str) -> Reply:
    return assistant.ask(Question(text=text, today=date(2023, 5, 2)))


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Faut-il chiffrer les disques durs ?", "chiffrement"),
        ("Peut-on nous exclure du programme en cours de route ?", "sortie_du_programme"),
        ("Un juriste a-t-il relu la convention ?", "relecture_juridique"),
        ("Faut-il un plan de reprise après une panne ?", "continuite_activite"),
        ("Les crédits peuvent-ils être gelés ?", "mise_en_reserve"),
        ("Faut-il une retenue de garantie ?", "garantie_financiere"),
        ("Un rapport trimestriel de consommation est-il exigé ?", "bilan_intermediaire"),
        # A neighbour that the text has, a cap on something else, answers nothing.
        ("Y a-t-il un plafond de responsabilité ?", "responsabilite"),
    ],
)
def test_an_absent_clause_is_told_by_its_own_name(
    assistant: Assistant, question: str, topic: str
) -> None:
    reply = _reply(assistant, question)

    assert (reply.status, reply.topic) == (Status.SILENT, topic)


@pytest.mark.parametrize(
    "question",
    [
        "Faut-il prévoir un écran dans le hall ?",
        "Faut-il un captcha ?",
        "Que pense la Cour des comptes de ce projet ?",
        "Combien de tickets de support traite-t-on par mois ?",
        "Do we need a notary?",
    ],
)
def test_what_is_only_the_least_far_is_not_quoted(assistant: Assistant, question: str) -> None:
    reply = _reply(assistant, question)

    assert reply.status is Status.SILENT
    assert not reply.citations


@pytest.mark.parametrize(
    "question",
    [
        "je comprends rien à ce texte, par où commencer",
        "Le Sénat a-t-il voté le budget ?",
        "Où se trouve la DINUM ?",
    ],
)
def test_a_question_on_the_subject_is_not_turned_away(assistant: Assistant, question: str) -> None:
    assert _reply(assistant, question).status is not Status.OUT_OF_SCOPE


@pytest.mark.parametrize("question", ["T'es nul", "Pour qui voter dimanche ?", "Bonjour"])
def test_small_talk_is_still_met_as_such(assistant: Assistant, question: str) -> None:
    assert _reply(assistant, question).status is Status.OUT_OF_SCOPE


def test_hollow_words_are_not_looked_for(assistant: Assistant) -> None:
    answer = _reply(assistant, "dsl jsp si le machin sert pour le captcha").answer

    assert not {"dsl", "jsp", "machin", "sert"} & set(answer.replace(",", " ").split())
