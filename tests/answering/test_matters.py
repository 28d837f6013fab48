"""What a question names decides whether a calculation is made for it."""

import re

import pytest

from assistant.answering.matters import matters_of
from assistant.answering.topics import CalculationAnswer, load_taxonomy
from assistant.rules.scenario import Matter

_NEEDS = {"termination_effect": Matter.LEAVING, "next_committees": Matter.MEETING}
_ASKED_FOR = {Matter.LEAVING, Matter.MEETING, Matter.IN_TIME, Matter.LATE}
_WORDINGS = [
    (re.sub(r"\bDATE\b", "12 mai 2031", wording), _NEEDS[topic.answer.calculator])
    for topic in load_taxonomy().topics
    if isinstance(topic.answer, CalculationAnswer) and topic.answer.calculator in _NEEDS
    for wording in topic.wordings
]


@pytest.mark.parametrize(("wording", "matter"), _WORDINGS)
def test_each_canonical_question_names_its_matter(wording: str, matter: Matter) -> None:
    assert matter in matters_of(wording)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Notre communiqué de presse sort le 20 juin 2031, je l'envoie quand ?", set()),
        ("J'ai constaté le 22 novembre que les crédits manquent, jusqu'à quand l'écrire ?", set()),
        ("Mettons qu'elle parte le 1er septembre 2031, il faut quelqu'un pour quand ?", set()),
        ("On a été notifiés le 26 mai 2031.", set()),
        ("Fuite de données le 3 mai 2031 : avant quand prévenir la DINUM ?", set()),
        ("Le compte rendu part le 3 mai 2031, est-on dans les délais ?", {Matter.IN_TIME}),
        ("Signalé le 3 mai 2031, est-ce trop tard ?", {Matter.LATE}),
        ("Si je préviens le 3 mai 2031, jusqu'à quand est-on tenus ?", {Matter.LEAVING}),
        ("La séance a eu lieu le 3 mai 2031, la prochaine ?", {Matter.MEETING}),
    ],
)
def test_a_day_alone_names_no_matter(question: str, named: set[Matter]) -> None:
    assert matters_of(question) & _ASKED_FOR == named
