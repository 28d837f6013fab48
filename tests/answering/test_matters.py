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


@pytest.mark.parametrize(
    ("question", "matter", "named"),
    [
        ("Nous avons liquidé 80 000 € en 2031", Matter.PAYING, True),
        ("Peut-on régler une facture ?", Matter.PAYING, True),
        ("Nous avons mandaté 80 000 €", Matter.PAYING, True),
        ("Peut-on commander pour 80 000 € ?", Matter.PAYING, False),
        ("Suis-je en faute ?", Matter.IN_FAULT, True),
        ("Peut-on engager cela sans être en faute ?", Matter.IN_FAULT, False),
        ("Engagé le 3 mai : quel retard ?", Matter.HOW_LATE, True),
        ("De combien de jours dépasse-t-on l'échéance ?", Matter.HOW_LATE, True),
        ("Est-on en retard ?", Matter.HOW_LATE, False),
        ("Le délai pour le cofinancement est-il dépassé ?", Matter.LATE, True),
        ("Combien avons-nous consommé ?", Matter.SPENT, True),
        ("Les perdons-nous ?", Matter.SPENT, False),
        ("Combien de comités par an ?", Matter.YEARLY, True),
        ("Il y a eu combien de comités ?", Matter.HELD, True),
        ("Plafond cumulé à fin 2031 ?", Matter.CUMULATED, True),
        ("Combien par mois si on lisse jusqu'au terme ?", Matter.UNTIL_END, True),
        ("Les 20 000 € sont-ils compris dedans ?", Matter.INCLUSION, True),
        ("Il en manque combien ?", Matter.MISSING, True),
        ("Compte rendu final ?", Matter.FINAL, True),
    ],
)
def test_what_changes_a_calculation_is_named(question: str, matter: Matter, *, named: bool) -> None:
    assert (matter in matters_of(question)) is named
