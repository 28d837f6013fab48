"""A clause that states the opposite of a quality says no to it; one that says nothing, nothing."""

import pytest

from assistant.answering.opposites import Quality, opposed

_EXPRESS = "peut être reconduite par décision expresse ; la reconduction tacite est exclue"
_PAGE = "met en ligne une page publique de statistiques"
_CODE = "publier le code en open source"


@pytest.mark.parametrize(
    ("question", "clause", "wording", "quality"),
    [
        ("La reconduction est-elle automatique ?", _EXPRESS, "", Quality.OPPOSED),
        ("Faut-il une décision expresse ?", _EXPRESS, "", None),
        ("Nos chiffres peuvent-ils rester secrets ?", _PAGE, "", Quality.OPPOSED),
        ("Nos chiffres sont-ils publics ?", _PAGE, "", None),
        ("Le programme est-il payant ?", "donne accès à un programme", "", Quality.UNSAID),
        # The canonical question lends the same quality: its answer is known.
        ("Est-ce gratuit ?", "donne accès à un programme", "L'accès est-il gratuit ?", None),
        # It lends the other one: its answer is to be turned over.
        ("Le code est-il ouvert ?", _CODE, "Le code reste-t-il fermé ?", Quality.STATED),
        (
            "Faut-il un avenant ?",
            "révisent la convention par échange de lettres",
            "Faut-il un avenant ?",
            Quality.OPPOSED,
        ),
        ("Faut-il un sponsor ?", _PAGE, "", None),
    ],
)
def test_what_a_clause_says_of_a_quality(
    question: str, clause: str, wording: str, quality: Quality | None
) -> None:
    assert opposed(question, clause, wording) is quality
