"""What the text itself means by its words answers who asks what they mean."""

import pytest

from assistant.answering.answers import own_words
from assistant.convention.model import Convention
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed

_TEXT = """\
# Convention de délégation de gestion FAST 77 | COQUELICOT

Entre

La Direction interministérielle du numérique (DINUM)
Adresse : 1 rue des Essais, 75000 Paris
Représentée par Ada MODÈLE, directrice
Ci-après dénommée « le délégant »,

Et

Le Service des phares et balises (SPB)
Adresse : 3 quai du Test, 29000 Quimper
Représenté par Jean ESSAI, chef de service
Ci-après dénommé « l'administration bénéficiaire »,

Préambule

COQUELICOT (ci-après « le service ») allume les phares. Il est conçu par cinq personnes (ci-après \
« l'équipe »). Le Fonds d'accélération, dit « le fonds », finance le reste.

Article 1 : Définitions

- « la tournée » désigne la visite d'un phare ;
- Veilleur : l'agent qui passe la nuit au phare ;

Article 2 : Objet

L'équipe tient un registre. Le service demeure la propriété de l'État.
"""


@pytest.fixture(scope="module")
def convention() -> Convention:
    return parsed(_TEXT)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("« le service » dans la convention ça désigne quoi ?", "COQUELICOT (ci-après"),
        ("Quand la convention parle de l'équipe, de qui s'agit-il ?", "cinq personnes"),
        ("Qui est l'administration bénéficiaire ?", "Service des phares et balises"),
        ("Le fonds, c'est quoi ?", "dit « le fonds »"),
        ("Qu'entend-on par tournée ?", "désigne la visite d'un phare"),
        ("Que veut dire « veilleur » ?", "Veilleur : l'agent"),
        ("What does « la tournée » mean?", "désigne la visite d'un phare"),
    ],
)
def test_a_word_that_the_text_gives_a_meaning(
    convention: Convention, question: str, quote: str
) -> None:
    draft = own_words.compose(question, convention, chunk(convention))
    assert draft is not None
    assert any(quote in citation.quote for citation in draft.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Qui est propriétaire du service ?",
        "Que doit faire l'équipe ?",
        "Qui paie l'équipe ?",
        "Le registre, c'est quoi ?",
        "De combien de personnes parle-t-on dans l'équipe ?",
        "Qui est le sponsor de l'équipe ?",
    ],
)
def test_another_question_on_such_a_word(convention: Convention, question: str) -> None:
    assert own_words.compose(question, convention, chunk(convention)) is None
