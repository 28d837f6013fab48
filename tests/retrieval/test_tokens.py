"""The tokens of French legal text."""

import pytest

from assistant.retrieval.tokens import tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("résilier", "resilier"),
        ("Résiliation", "RESILIATION"),
        ("l’échéance", "échéances"),
        ("d'engagement", "engagements"),
        ("qu'il obtienne", "obtienne"),
        ("180 000 €", "180000"),
        ("180\u202f000€", "180 000 €"),
        ("œuvre", "oeuvre"),
        ("délégataires", "délégataire"),
    ],
)
def test_what_is_the_same_word(one: str, other: str) -> None:
    assert tokens(one) == tokens(other) != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45 250,50 €", ("45250,50",)),
        ("le 12 345 678", ("12345678",)),
        ("circulaire 5608/SG", ("circulair", "5608/sg")),
        ("UO 0352-CFSE-CFIN", ("uo", "0352-cfse-cfin")),
        ("décret n°2004-1085", ("decret", "2004-1085")),
        ("31/12/2023", ("31/12/2023",)),
        ("au moins 1 ETP", ("moin", "1", "etp")),
        ("article 1er", ("articl", "1er")),
        ("partenaire-délégataire", ("partenair", "delegatair")),
        ("Quelle est la durée ?", ("dure",)),
        ("de la les, et !", ()),
        ("", ()),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert tokens(text) == expected


def test_a_negation_is_kept() -> None:
    assert "pas" in tokens("ne pourra pas dépasser")
