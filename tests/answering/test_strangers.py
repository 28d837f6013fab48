"""Names that a convention does not know, told apart from words that begin a sentence."""

import pytest

from assistant.answering.strangers import Strangers

_KNOWN = ("La Direction du Numérique (DNX) et Jeanne Martin signent. Qui signe le FAST ?",)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Quel est le rôle de Paul Durand ?", ("Paul Durand",)),
        ("Que doit faire l'ABCD dans ce projet ?", ("ABCD",)),
        ("Pourquoi Luc a-t-il signé ?", ("Luc",)),
        ("Quel est le rôle de Jeanne Martin ?", ()),
        ("Que doit faire la DNX ?", ()),
        ("Peut-on résilier ? Quand faut-il prévenir ?", ()),
        ("QUEL EST LE PREAVIS POUR RESILIER", ()),
        ("quel est le rôle de paul", ()),
        ("", ()),
    ],
)
def test_unknown_names(question: str, names: tuple[str, ...]) -> None:
    assert Strangers(_KNOWN).named_in(question) == names
