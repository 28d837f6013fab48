"""Who is named in a text: representatives, and people with a title or a part; never acronyms."""

import pytest

from assistant.convention.model import PartyRole
from assistant.convention.people import people
from tests.answering.conftest import convention_of

_HEAD = """Convention de délégation de gestion FAST 31 | ESSAI

Entre

La Direction interministérielle du numérique (DINUM)
Représentée par Mme Ada LE RUNE, directrice,
Ci-après dénommée « le délégant »,

Et

L'Agence des phares (AGPH)
Représentée par Noé Brume
Ci-après dénommée « le délégataire »,

Article 1 : Portage

"""


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("M. Éloi DU PRÉ, chargé de mission, est désigné intrapreneur.", ["Éloi DU PRÉ"]),
        ("Léa VAGUE, cheffe de bureau, en est le sponsor.", ["Léa VAGUE"]),
        ("Monsieur Houle et Madame Anse pilotent le produit.", ["Houle", "Anse"]),
        ("L'intrapreneur est Jonas Delbec, chargé de mission.", ["Jonas Delbec"]),
        ("Le rôle de sponsor est tenu par Odile Vague.", ["Odile Vague"]),
        ("| Rôle | Nom |\n|---|---|\n| Référent FAST | Yanis Bell |\n", ["Yanis Bell"]),
        ("Inès Houle assure le rôle de sponsor.", ["Inès Houle"]),
        ("Le sponsor est la Directrice Générale. Responsable : Direction Forêt.", []),
        ("Le référent est le RGAA. Le responsable : Audit RGAA.", []),
        ("La Startup FAST est portée par la DINUM. Le FAST est un fonds.", []),
        ("Madame la directrice préside. M. le préfet y est convié.", []),
    ],
)
def test_who_is_named(clause: str, names: list[str]) -> None:
    found = people(convention_of("essai", _HEAD + clause))
    assert [one.name for one in found] == ["Ada LE RUNE", "Noé Brume", *names]
    assert [one.party.role for one in found[:2] if one.party] == [
        PartyRole.DELEGANT,
        PartyRole.DELEGATAIRE,
    ]


def test_a_role_said_before_a_name_is_said_of_it() -> None:
    clause = "La marraine est Sabine Lore, secrétaire générale. Le référent est Yanis Bell."
    *_, first, second = people(convention_of("essai", _HEAD + clause))
    assert "marraine" in first.said[0]
    assert "referent" in second.said[0]
    assert "marraine" not in second.said[0]


def test_what_is_said_of_each_stops_at_the_next_name() -> None:
    clause = "M. Houle est l'intrapreneur ; Mme Anse, sous-directrice, en est le sponsor."
    *_, first, second = people(convention_of("essai", _HEAD + clause))
    assert "intrapreneur" in first.said[0]
    assert "sponsor" not in first.said[0]
    assert "sponsor" in second.said[0]
