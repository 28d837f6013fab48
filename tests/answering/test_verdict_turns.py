"""What a question asks of a rule is read in its words."""

import pytest

from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.folding import fold


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("Peut-on payer en mars ?", Stance.ALLOWED),
        ("Peut-on refuser un atelier ?", Stance.REFUSED),
        ("Faut-il publier ?", Stance.REQUIRED),
        ("On est à 80 %, c'est bon ?", Stance.ALLOWED),
        ("Signaler l'insuffisance au bout de trois semaines, est-ce permis ?", Stance.ALLOWED),
        ("N'est-ce pas permis ?", None),
        ("Où est le texte ?", None),
    ],
)
def test_the_stance(question: str, stance: Stance | None) -> None:
    assert verdict_turns().stance(fold(question)) is stance


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("Il manque le centre de coût, est-ce normal ?", True),
        ("On a oublié d'inviter tout le monde. Grave ?", True),
        ("Sommes-nous hors la loi ?", True),
        ("On risque quoi ?", True),
        ("C'est un problème si personne ne signe ?", True),
        # Put in the negative, it would have « Non » misread.
        ("On n'est pas obligés de publier le code, si ?", True),
        ("Il n'y a pas de préavis, n'est-ce pas ?", True),
        ("On est pas obligé d'inviter la DINUM ?", True),
        ("Vous confirmez que rien ne nous oblige à désigner un sponsor ?", True),
        ("Aucun avenant n'est exigé pour changer de sponsor ?", True),
        ("N'y a-t-il aucun préavis ?", True),
        ("Le préavis est de trois mois, n'est-ce pas ?", False),
        ("Faut-il prévenir la DINUM si on ne consomme pas tout ?", False),
        ("Si on ne consomme pas tout, faut-il prévenir ?", False),
        ("Peut-on ne pas publier le code ?", False),
        ("On ne peut engager que 50 000 € en 2024 ?", False),
        ("Notre site n'a aucun compte. FranceConnect est obligatoire ?", False),
        ("Le comité se réunit-il tous les six mois ?", False),
        ("Faut-il des ateliers réguliers avec l'équipe ?", False),
    ],
)
def test_a_judgement_is_told_from_a_rule(question: str, *, unsaid: bool) -> None:
    assert verdict_turns().is_unsaid(fold(question)) is unsaid
