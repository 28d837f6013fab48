"""What a text calls its parties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.model import PartyRole
from assistant.rules.obligations.designations import bare, lowered, names, plain, spellings
from tests.rules.drafts import convention, draft


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Le partenaire-délégataire", "partenaire-delegataire"),
        ("l’Agence « des essais »", "agence « des essais"),
        ("La DDE,", "dde"),
    ],
)
def test_designations_are_bared(words: str, expected: str) -> None:
    assert bare(words) == expected


@given(st.text())
def test_plain_and_lowered_keep_each_character_at_its_place(text: str) -> None:
    assert len(plain(text)) == len(lowered(text)) == len(text)


def test_a_party_is_known_by_all_its_names() -> None:
    text = draft("Article 1 : Objet\n\nLe délégataire agit.")
    partner = next(p for p in text.parties if p.role is PartyRole.DELEGATAIRE)
    assert set(names(text, partner)) >= {"direction des essais", "dde", "delegataire", "partenaire"}


def _written(body: str) -> list[list[str]]:
    text = draft(f"Article 1 : Objet\n\n{body}")
    return [[spelling.written for spelling in spellings(text, party)] for party in text.parties]


@pytest.mark.parametrize(
    ("body", "delegant", "delegataire"),
    [
        ("Le délégant aide le délégataire.", ["delegant"], ["delegatair"]),
        ("Les délégants aident les délégataires.", ["delegant"], ["delegatair"]),
        ("La délégation est déléguée au délégué.", ["delegant"], ["delegatair"]),
        ("Le déléguataire agit.", ["delegant"], ["delegatair", "deleguatair"]),
        ("Le destinataire agit.", ["delegant"], ["delegatair"]),
        (
            "Le partenaire-délégué et le partenaire-déléataire agissent.",
            ["delegant"],
            ["delegatair", "partenair-delegu", "partenair-deleatair"],
        ),
    ],
)
def test_slips_are_told_from_other_words(
    body: str, delegant: list[str], delegataire: list[str]
) -> None:
    assert _written(body) == [delegant, delegataire]


def test_two_close_designations_are_two_parties() -> None:
    text = draft("Article 1 : Objet\n\nLe partenaire-délégant aide le partenaire-délégataire.").text
    text = text.replace("« le délégant »", "« le partenaire-délégant »")
    text = text.replace("« le délégataire »", "« le partenaire-délégataire »")
    found = convention(text)
    assert [[s.written for s in spellings(found, party)] for party in found.parties] == [
        ["partenair-delegant"],
        ["partenair-delegatair"],
    ]
