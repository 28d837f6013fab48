"""How much of a question the words of a passage account for."""

import pytest

from assistant.answering.support import Support, akin
from assistant.retrieval.tokens import tokens


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("remettre", "remet", True),
        ("répondre", "répond", True),
        ("déploiement", "déployer", True),
        ("final", "financer", False),
        ("président", "présent", False),
        ("comité", "commission", False),
        ("un", "une", False),
    ],
)
def test_words_of_one_family(one: str, other: str, *, same: bool) -> None:
    """Words of a family begin alike over most of the longer one."""
    assert all(akin(a, b) is same for a in tokens(one) for b in tokens(other))


def test_a_word_of_the_family_holds_a_term() -> None:
    """« Remettre » is held by « remet », which no search for whole words finds."""
    support = Support(("La DINUM remet les documents.", "La DINUM forme l'équipe."))
    assert support.share(tokens("remettre"), "La DINUM remet les documents.", families=True) == 1
    assert support.share(tokens("remettre"), "La DINUM forme l'équipe.", families=True) == 0
    assert support.share(tokens("remettre"), "La DINUM remet les documents.") == 0
