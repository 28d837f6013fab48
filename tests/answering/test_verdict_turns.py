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
    ("question", "weighs"),
    [
        ("Il manque le centre de coût, est-ce normal ?", True),
        ("On a oublié d'inviter tout le monde. Grave ?", True),
        ("Sommes-nous hors la loi ?", True),
        ("On risque quoi ?", True),
        ("C'est un problème si personne ne signe ?", True),
        ("Le comité se réunit-il tous les six mois ?", False),
        ("Faut-il des ateliers réguliers avec l'équipe ?", False),
    ],
)
def test_a_judgement_is_told_from_a_rule(question: str, *, weighs: bool) -> None:
    assert (verdict_turns().weighs.search(fold(question)) is not None) is weighs
