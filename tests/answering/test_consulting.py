"""Questions that point at an article or a value: what stands there is quoted."""

import pytest

from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from tests.answering.conftest import Build
from tests.rules.facts.redrafts import MOUILLAGE

_SLUG = "convention-essai"


def _asked(build: Build, text: str) -> Reply:
    return build({_SLUG: MOUILLAGE.text}).ask(Question(text=text, convention=_SLUG))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Que dit l'article 13 ?", "avenant écrit, signé des deux parties"),
        ("Résume l'article 16", "mise en ligne par le SNNP"),
        ("article 15", "arbitrage du secrétariat général"),
        ("Que dit l'article 5.5 ?", "Lorsque 80 % des AE"),
        ("14 000 c pour quoi", "audit de sécurité"),
        ("À quoi correspondent les 36 000 € ?", "l'accompagnement de l'équipe"),
        ("60 %, c'est quoi ?", "de son temps de travail"),
        ("SNPMOU1017 c koi", "Centre de coût"),
        ("Pourquoi 352 ?", "Innovations et transformations numériques"),
        ("Il se passe quoi le 30 septembre 2025 ?", "sa première séance"),
        ("Que se passe-t-il le 15 octobre ?", "sont déclarés à la DINUM"),
        ("pourquoi 45 jours ?", "pourvoit à son remplacement"),
        ("C'est quoi la différence entre AE et CP ?", "crédits de paiement (CP) sont"),
        ("que veulent dire AE et CP", "autorisations d'engagement (AE) sont"),
        ("différence entre intrapreneur et sponsor", "lève les obstacles internes"),
        ("Que dit la définition d'équipe produit ?", "désigne l'intrapreneur et les personnes"),
    ],
)
def test_what_stands_there(assistant_on: Build, question: str, words: str) -> None:
    reply = _asked(assistant_on, question)
    assert reply.status is Status.ANSWERED
    assert words in reply.answer
    assert "sans le définir" not in reply.answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Que dit l'article 18 ?", "La convention n'a pas d'article 18 (elle en compte 16)."),
        (
            "À quoi correspondent les 77 000 € ?",
            "La convention ne mentionne pas «\u00a077 000 €\u00a0»",
        ),
    ],
)
def test_what_does_not_stand_there(assistant_on: Build, question: str, answer: str) -> None:
    reply = _asked(assistant_on, question)
    assert reply.status is Status.SILENT
    assert reply.answer.startswith(answer)


def test_an_article_of_a_decree_is_none_of_the_convention(assistant_on: Build) -> None:
    reply = _asked(assistant_on, "Que dit l'article 99 du décret 2004-1085 ?")
    assert "elle en compte" not in reply.answer
