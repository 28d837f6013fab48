"""What each kind of question is given: a figure, the words of the clause, a definition."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.glossary import Glossary
from assistant.answering.question import Question

_TODAY = date(2023, 5, 2)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Le comité se réunit combien de fois par an ?", "Tous les six mois."),
        # Said in words.
        ("À quel rythme les fonds arrivent-ils ?", "L'article 4, sous"),
        ("Combien de sponsors faut-il ?", "L'article 2, sous"),
        # Not said: the clause is quoted all the same.
        (
            "Combien de destinataires de copies ?",
            "La convention ne donne aucun nombre à ce sujet.\nL'article 4 dit",
        ),
        ("Tous les combien met-on à jour la fiche produit ?", "L'article 2, sous"),
        # Sixty days are nobody.
        ("faut prevenir qui si on arrete", "L'article 6 dit"),
        # What a body is, what is the reader's own.
        ("Le CBCM c'est qui et il fait quoi ?", "Le contrôleur budgétaire et comptable"),
        ("La DGALN, c'est qui ?", "La Direction générale de l'Aménagement"),
        ("C'est quoi notre UO ?", "0352-CFSE-CFIN."),
    ],
)
def test_the_first_words(assistant: Assistant, question: str, said: str) -> None:
    assert assistant.ask(Question(text=question, today=_TODAY)).answer.startswith(said)


def test_a_sister_topic_gives_the_figure(assistant: Assistant) -> None:
    for text in ("Qui préside le comité d'investissement ?", "à quel rythme ?"):
        reply = assistant.ask(Question(text=text, today=_TODAY, conversation="sœur"))
    assert reply.answer.startswith("Tous les six mois.")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "C'est quoi la différence entre AE et CP ?",
            ("Les autorisations d'engagement (AE) sont", "Les crédits de paiement (CP) sont"),
        ),
        (
            "ETP ça veut dire quoi et on en doit combien ?",
            ("L'équivalent temps plein (ETP) mesure", "Au moins 1 ETP"),
        ),
        (
            "Il faut rendre des comptes à qui, et quand ?",
            ("C'est la date du compte rendu", "rendre compte au délégant au terme"),
        ),
    ],
)
def test_both_halves(assistant: Assistant, question: str, parts: tuple[str, ...]) -> None:
    answer = assistant.ask(Question(text=question, today=_TODAY)).answer
    assert all(part in answer for part in parts)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("AE et CP, c'est pareil ?", ("AE", "CP")),
        ("What do the AE and the CP mean?", ("AE", "CP")),
        ("Les AE de 2031 et leurs CP", ()),
        ("Qu'est-ce qu'une UO ?", ()),
    ],
)
def test_the_terms_named_together(question: str, terms: tuple[str, ...]) -> None:
    assert tuple(term.term[:2] for term in Glossary.load().paired_in(question)) == terms
