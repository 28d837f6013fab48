"""« Oui » and « Non » are said only where the whole question is proved."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question

_TODAY = date(2023, 5, 2)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Faut-il publier le code en open source ?", "Oui"),
        ("Peut-on garder le code fermé ?", "Non"),
        ("Le préavis est bien de six mois ?", "Non"),
        ("Le préavis est-il de trois mois ?", "Oui"),
        ("La convention autorise-t-elle à résilier sans préavis ?", "Non"),
        ("Le préavis est-il de soixante jours ?", "Non"),
        ("Le programme est-il le 348 ?", "Non"),
        ("Le programme est-il le 352 ?", "Oui"),
        ("Le centre financier est bien le 0352-ABCD-CFIN ?", "Non"),
        ("Pouvons-nous engager 180 000 € ?", "Oui"),
        ("Si j'engage 180 000 €, est-ce que je dépasse ?", "Non"),
        ("Est-ce que 200 000 € dépassent le plafond ?", "Oui"),
        ("La convention finit bien le 31 décembre 2023 ?", "Oui"),
        ("La convention finit bien le 30 juin 2024 ?", "Non"),
        ("Le budget total est bien de 420 000 € ?", "Oui"),
        ("Le budget total est bien de 400 000 € ?", "Non"),
        ("Signée le 31 décembre 2022, la convention dure-t-elle 12 mois ?", "Oui"),
        ("Signée le 31 décembre 2022, la convention dure-t-elle 18 mois ?", "Non"),
        ("Le cofinancement est de 200 000 €, vrai ?", "Non"),
        ("30 000 et 180 000 font bien l'enveloppe FAST ?", "Oui"),
        ("Les AE sont-elles égales aux CP ?", "Oui"),
        # What a sum is taken from is no proposal.
        ("Sur les 210 000 € du FAST, combien la DINUM garde-t-elle ?", ""),
        # Without a date of signature nothing tells whether it has begun.
        ("La convention est-elle terminée ?", ""),
        ("La convention est-elle toujours en vigueur ?", ""),
        ("La DINUM doit-elle publier le code source ?", "Non"),
        ("Est-ce que la DINUM doit être invitée au comité ?", "Oui"),
        ("C'est bien la DINUM qui préside le comité d'investissement ?", "Non"),
        ("C'est bien le partenaire qui préside le comité d'investissement ?", "Oui"),
        # Nothing here proves a yes or a no: the clause speaks alone.
        ("La convention est-elle publiée au Journal officiel ?", ""),
        ("Faut-il prévenir l'ANSSI en cas d'incident ?", ""),
    ],
)
def test_the_first_word(assistant: Assistant, question: str, lead: str) -> None:
    answer = assistant.ask(Question(text=question, today=_TODAY)).answer
    first = answer.split()[0].strip(".,:")
    assert (first if first in {"Oui", "Non"} else "") == lead


@pytest.mark.parametrize(
    "question", ["Le texte est-il rendu public ?", "Pourquoi a-t-on fait cette convention ?"]
)
def test_a_word_of_every_question_asks_for_no_check(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(text=question, today=_TODAY)).answer
    assert "contrôles" not in answer
    assert "incohérence" not in answer
