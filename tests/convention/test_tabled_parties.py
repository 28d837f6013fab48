"""A head that is a table: each party by its column, or by its row."""

import pytest

from assistant.convention.model import PartyRole
from tests.answering.conftest import convention_of

_BY_COLUMN = """# FAST 57 – ESSAI – Convention de délégation de gestion

## Identité

| | Délégant | Délégataire |
|---|---|---|
| Nom | Direction du numérique (DINUM) | Direction des phares (DPH) |
| Adresse | 1 rue A, Paris | 2 rue B, Brest |
| Représentant | Ada Brun, directrice | Noé Roux, chef du service des phares |

## Article 1 – Objet

- Gestion de crédits.
"""
_BY_ROW = """# FAST 57 – ESSAI – Convention de délégation de gestion

## Identité

| Partie | Nom | Représentée par |
|---|---|---|
| Le délégant | Direction du numérique (DINUM) | Ada Brun, directrice |
| Le délégataire | Direction des phares (DPH) | Noé Roux, chef du service des phares |

## Article 1 – Objet

- Gestion de crédits.
"""


@pytest.mark.parametrize("text", [_BY_COLUMN, _BY_ROW])
def test_a_table_names_the_parties(text: str) -> None:
    one, other = convention_of("essai", text).parties
    assert (one.role, other.role) == (PartyRole.DELEGANT, PartyRole.DELEGATAIRE)
    assert one.acronym is not None
    assert one.acronym.text == "DINUM"
    assert other.name.text == "Direction des phares"
    assert other.representative is not None
    assert other.representative.text == "Noé Roux"
    assert other.office is not None
    assert other.office.text == "chef du service des phares"


def test_a_table_of_something_else_names_nobody() -> None:
    text = _BY_ROW.replace("Le délégataire", "Le comité")
    assert convention_of("essai", text).parties == ()
