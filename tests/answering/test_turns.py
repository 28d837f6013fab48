"""How a turn hangs on the ones before it, by its words alone."""

import pytest

from assistant.answering.turns import turns
from assistant.convention.folding import fold


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("ah oui : 31 mars 2031", "31 mars 2031"),
        ("merci. et c'est quelle somme déjà ?", "et c'est quelle somme ?"),
        ("Bonjour, qui préside ?", "qui préside ?"),
        ("D’accord, et l'adresse ?", "et l'adresse ?"),
        ("euh non, pardon : signée le 20 janvier", "signée le 20 janvier"),
        ("ah pardon, je me suis trompée, on a signé le 30 avril", "on a signé le 30 avril"),
        ("Rien à voir : quelle adresse ?", "quelle adresse ?"),
        ("il me reste combien de jours alors ?", "il me reste combien de jours ?"),
        ("merci", "merci"),
        ("merci beaucoup !", "merci beaucoup !"),
        ("Merci de me dire qui préside", "qui préside"),
        ("Bon de commande : combien ?", "Bon de commande : combien ?"),
        ("Pouvez-vous me dire combien il reste ?", "combien il reste ?"),
        ("Je voudrais savoir à qui on écrit", "à qui on écrit"),
        ("Can you tell me when it ends?", "when it ends?"),
        # « Si » and « que » bring in a yes/no question.
        ("Peut-on savoir s'il faut payer ?", "est-ce que il faut payer ?"),
        ("Mon chef demande si on peut partir.", "est-ce que on peut partir."),
        ("Un collègue me dit que le préavis est court", "est-ce que le préavis est court"),
        ("Notre directrice prétend qu'on a fini", "est-ce que on a fini"),
        ("Sauf erreur, on préside ?", "on préside ?"),
        ("Je me demande qui préside", "qui préside"),
        (
            "Pourriez-vous avoir la bonté de m'expliquer ce que dit l'article ?",
            "ce que dit l'article ?",
        ),
        ("J'ai entendu dire que le code était public", "est-ce que le code était public"),
        # These ask something themselves.
        ("Le comptable dit quoi ?", "Le comptable dit quoi ?"),
        ("On doit savoir coder ?", "On doit savoir coder ?"),
        ("Je cherche à comprendre", "Je cherche à comprendre"),
        ("On peut combien de fois y aller ?", "On peut combien de fois y aller ?"),
        ("on a déjà signé ?", "on a déjà signé ?"),
    ],
)
def test_what_opens_and_closes_a_turn_is_left_out(text: str, bare: str) -> None:
    assert turns().bare(text) == bare


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("pour quand ?", True),
        ("à qui ?", True),
        ("et le solde ?", True),
        ("si on part ?", True),
        ("qui le préside ?", True),
        ("il faut l'envoyer à qui ?", True),
        ("la région vient aussi ?", True),
        ("Quand doit-il être signé ?", True),
        ("doit-il être signé ?", True),
        ("Le comité peut-il se tenir à distance ?", False),
        ("Il faut un avenant ?", False),
        ("Qui préside le comité ?", False),
        ("Quelle est l'adresse du partenaire ?", False),
    ],
)
def test_a_turn_leans_by_how_it_opens_or_what_it_refers_to(text: str, *, leans: bool) -> None:
    assert turns().lean(fold(text), text).leans is leans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("c'est ecrit ou ?", True),
        ("et c'est dans quel article ?", True),
        ("sur quoi tu te bases ?", True),
        ("cite-moi le passage", True),
        ("where is it written?", True),
        ("ou faut-il publier ?", False),
        ("quel article parle du preavis ?", False),
    ],
)
def test_asking_where_it_is_written(text: str, *, found: bool) -> None:
    assert bool(turns().where.search(text)) is found
