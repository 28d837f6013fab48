"""Where sentences begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle prend effet. Elle dure un an.", ["Elle prend effet.", "Elle dure un an."]),
        ("L'art. 5 et l'al. 2 s'appliquent.", ["L'art. 5 et l'al. 2 s'appliquent."]),
        ("Mme. Durand et M. J. Martin signent.", ["Mme. Durand et M. J. Martin signent."]),
        ("L'article R. 331-65 dit non. Soit.", ["L'article R. 331-65 dit non.", "Soit."]),
        ("Accès, coaching, etc. L'offre est en ligne.", None),
        ("Le n° 2031-12 du 3.5.2031 vaut 1.5 fois.", ["Le n° 2031-12 du 3.5.2031 vaut 1.5 fois."]),
        ("Voir <https://exemple.fr/a.b>. Ensuite, agir.", None),
        ("Le montant est de 1 000 €. 2 exemplaires sont remis.", None),
        (
            "Qui le souhaitent.. En particulier, tous.",
            ["Qui le souhaitent..", "En particulier, tous."],
        ),
        ("Il dit : « Oui. » Puis il signe.", ["Il dit : « Oui. »", "Puis il signe."]),
        ("1. Objet de la convention", ["1. Objet de la convention"]),
        ("avant. après", ["avant. après"]),
        ("Est-ce possible ? Oui !", ["Est-ce possible ?", "Oui !"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str] | None) -> None:
    found = [span.of(text) for span in sentences(text)]
    if expected is None:
        assert len(found) == 2
        assert " ".join(found) == text
    else:
        assert found == expected


@given(st.text(alphabet=st.sampled_from("Ab1.?!…«» \n\u00a0;:(\"'")))
def test_no_character_is_lost(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize(
    "text", ["le partenaire s'engage ; " * 40_000, "x" * 1_000_000, "A. " * 300_000]
)
def test_a_paragraph_of_a_million_characters_is_read_in_parts(text: str) -> None:
    spans = sentences(text)
    assert all(0 < len(span) <= 4000 for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
