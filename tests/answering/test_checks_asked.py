"""Checks of one kind: which topic answers, and whether « oui » or « non » is right."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.matters import matters_of
from assistant.answering.question import Question
from assistant.answering.topics import ChecksAnswer, load_taxonomy
from assistant.rules.scenario import Matter

_POLARITY = {Matter.FAULT, Matter.SOUND}
_INTERROGATIVES = Interrogatives.load()
_CLOSED = [
    (wording, Matter.SOUND if wording in topic.questions_no else Matter.FAULT)
    for topic in load_taxonomy().topics
    if isinstance(topic.answer, ChecksAnswer)
    for wording in topic.wordings
    if _INTERROGATIVES.read(wording).asked is Asked.YES_NO
]


@pytest.mark.parametrize(("wording", "supposed"), _CLOSED)
def test_no_wording_is_read_the_wrong_way_round(wording: str, supposed: Matter) -> None:
    """Where its words do not tell, or tell both, the canonical question does."""
    named = matters_of(wording) & _POLARITY
    assert len(named) != 1 or supposed in named


@pytest.mark.parametrize(
    ("question", "topic", "lead"),
    [
        ("Y a-t-il une incohérence d'année dans les crédits ouverts ?", "controle_annees", "Oui"),
        ("Les années du texte et du tableau concordent-elles ?", "controle_annees", "Non"),
        ("Le partenaire est-il écrit partout de la même façon ?", "controle_graphies", "Non"),
        ("Le délégataire est-il orthographié de plusieurs façons ?", "controle_graphies", "Oui"),
        ("Reste-t-il des cases à remplir ?", "controle_blancs", "Oui"),
        ("Tous les champs sont-ils bien remplis ?", "controle_blancs", "Non"),
        ("Les renvois entre articles sont-ils justes ?", "controle_renvois", "Non"),
        ("Y a-t-il une date impossible dans le texte ?", "controle_dates", "Non"),
        ("Les totaux des tableaux sont-ils exacts ?", "controle_sommes", "Oui"),
        ("Y a-t-il des erreurs dans la convention ?", "controles", "Oui"),
        ("La convention est-elle complète ?", "controles", "Non"),
        ("Qu'est-ce qui cloche dans ce document ?", "controles", ""),
    ],
)
def test_the_topic_and_its_first_word(
    assistant: Assistant, question: str, topic: str, lead: str
) -> None:
    reply = assistant.ask(Question(text=question))
    assert reply.topic == topic
    first = reply.answer.split()[0].strip(".,:")
    assert (first if first in {"Oui", "Non"} else "") == lead


def test_a_silence_of_one_kind_says_which(assistant: Assistant) -> None:
    answer = assistant.ask(Question(text="Y a-t-il une date impossible dans le texte ?")).answer
    assert "une date qu'aucun calendrier ne contient" in answer
    assert "ni manque ni incohérence" not in answer
    assert "d'un autre genre" in answer
