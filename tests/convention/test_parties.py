"""Who signs, in the many ways that heads of conventions say it."""

import pytest

from assistant.convention.model import Party, PartyRole
from assistant.convention.nodes import Mention
from assistant.convention.parties import role_of
from tests.convention.samples import parsed

END = "\n\nIl a été convenu ce qui suit :\n\nArticle 1 : Objet\n\nLe phare luit.\n"


@pytest.mark.parametrize(
    ("designation", "role"),
    [
        ("le délégant", PartyRole.DELEGANT),
        ("la délégante", PartyRole.DELEGANT),
        ("le Délegant", PartyRole.DELEGANT),
        ("le délégataire", PartyRole.DELEGATAIRE),
        ("le partenaire-déléataire", PartyRole.DELEGATAIRE),
        ("le partenaire-déléguataire", PartyRole.DELEGATAIRE),
        ("le délégué", PartyRole.DELEGATAIRE),
        ("le service délégataire", PartyRole.DELEGATAIRE),
        ("le bailleur", PartyRole.OTHER),
        ("la délégation", PartyRole.OTHER),
        ("", PartyRole.OTHER),
    ],
)
def test_roles(designation: str, role: PartyRole) -> None:
    """Misspelt designations are understood."""
    assert role_of(designation) is role


def words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def summary(party: Party) -> tuple[str | None, ...]:
    return (
        party.name.text,
        words(party.acronym),
        words(party.representative),
        words(party.office),
        words(party.designation),
        party.role.value,
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            ("Entre la Direction des phares (DDP), représentée par M. Paul ESSAI, directeur,\n"
            "ci-après dénommée « le délégant »,\n\n"
            "Et le Service des balises, représenté par Mme Lise TEST, ci-après « le délégataire »"),
            [
                ("la Direction des phares", "DDP", "M. Paul ESSAI", "directeur", "le délégant",
                 "délégant"),
                ("le Service des balises", None, "Mme Lise TEST", None, "le délégataire",
                 "délégataire"),
            ],
        ),
        (
            ("ENTRE :\n\nLa Direction des phares (DDP)\nReprésentée par Paul ESSAI\n"
            'Directeur des phares\nCi-après désignée "le délégant"\n\nET :\n\n'
            "Le Service des balises (SB)\nCi-après désigné “le partenaire”"),
            [
                ("La Direction des phares", "DDP", "Paul ESSAI", "Directeur des phares",
                 "le délégant", "délégant"),
                ("Le Service des balises", "SB", None, None, "le partenaire", "délégataire"),
            ],
        ),
        (
            ("Les soussignés\n\nD'une part, la direction des phares, ci-après « la DDP » ou « le "
             "délégant », sise 3 quai Neuf, agissant par Mme Lise TEST, directrice,\n\n"
             "D'autre part, le service des balises, ci-après « le SB », agissant par M. Paul ESSAI,"
             " directeur,"),
            [
                ("la direction des phares", "DDP", "Mme Lise TEST", "directrice", "le délégant",
                 "délégant"),
                ("le service des balises", "SB", "M. Paul ESSAI", "directeur", None,
                 "délégataire"),
            ],
        ),
        (
            ("ENTRE :\n\nL'État, pris en la personne de la direction des phares, établie au 3 quai "
             "Neuf, représentée par son directeur, M. Jean TEST, habilité à cet effet, ci-après "
             "dénommée « l'administration délégante »,\n\nET\n\n– le service des balises (« SB », "
             "ci-après l'« Opérateur »), que représente Mme Lise ESSAI, cheffe."),
            [
                ("la direction des phares", None, "M. Jean TEST", "son directeur",
                 "l'administration délégante", "délégant"),
                ("le service des balises", "SB", "Mme Lise ESSAI", "cheffe.", "Opérateur",
                 "délégataire"),
            ],
        ),
        (
            "Entre\n\nLe phare nord (PN)\n\nEt\n\nLe phare sud (PS)\n\nEt\n\nLe phare est (PE)",
            [
                ("Le phare nord", "PN", None, None, None, "partie"),
                ("Le phare sud", "PS", None, None, None, "partie"),
                ("Le phare est", "PE", None, None, None, "partie"),
            ],
        ),
        (
            ("ENTRE :\n\nLa Direction des phares, sise 1 rue du Quai, prise en la personne de "
            "Madame Ada ESSAI, directrice,\n\ndénommée ci-après « le Délégant »,\n\nET :\n\n"
            "Le Service des balises (SB), pris en la personne de M. Jean TEST, chef,\n\n"
            "dénommé ci-après « le Délégataire »,"),
            [
                ("La Direction des phares", None, "Madame Ada ESSAI", "directrice", "le Délégant",
                 "délégant"),
                ("Le Service des balises", "SB", "M. Jean TEST", "chef", "le Délégataire",
                 "délégataire"),
            ],
        ),
        (
            ("## Les signataires\n\n**La DINUM** (direction interministérielle du numérique)\n"
            "1 rue du Quai\nreprésentée par Ada Essai, directrice\n\n"
            "**Le SPB** (Service des phares et balises)\nreprésenté par Jean Test, chef\n\n"
            "## Le contexte\n\nLe phare luit."),
            [
                ("direction interministérielle du numérique", "DINUM", "Ada Essai", "directrice",
                 None, "délégant"),
                ("Service des phares et balises", "SPB", "Jean Test", "chef", None, "délégataire"),
            ],
        ),
        (
            ("Entre les parties ci-après :\n\n1. la direction interministérielle du numérique "
            "(DINUM), représentée par M. Jean Test, ci-après « le financeur » ;\n\n"
            "2. le Service des balises (SB), représenté par Mme Ada Essai, ci-après « le service »."
            "\n\n**Contexte**\n\nLe phare luit."),
            [
                ("la direction interministérielle du numérique", "DINUM", "M. Jean Test", None,
                 "le financeur", "délégant"),
                ("le Service des balises", "SB", "Mme Ada Essai", None, "le service",
                 "délégataire"),
            ],
        ),
        (
            ("Passé entre la Direction interministérielle du numérique (DINUM), que représente "
            "Mme Ada Essai, cheffe, ci-après « la DINUM »,\n\n"
            "et le Service des balises (SB), que représente M. Jean Test, chef, ci-après « SB »."),
            [
                ("la Direction interministérielle du numérique", "DINUM", "Mme Ada Essai", "cheffe",
                 "la DINUM", "délégant"),
                ("le Service des balises", "SB", "M. Jean Test", "chef", "SB", "délégataire"),
            ],
        ),
    ],
)  # fmt: skip
def test_heads(head: str, expected: list[tuple[str | None, ...]]) -> None:
    """In one sentence or line by line; quotes of any kind; two parties or more."""
    assert [summary(party) for party in parsed(head + END).parties] == expected


def test_where_a_party_is_named_whichever_comes_first() -> None:
    head = (
        "## Les signataires\n\n**La DINUM** (direction interministérielle du numérique)\n"
        "représentée par Ada Essai\n\nLe Service des balises (SB)\nreprésenté par Jean Test"
    )
    text = head + END
    assert [party.named.of(text) for party in parsed(text).parties] == [
        "DINUM** (direction interministérielle du numérique",
        "Le Service des balises (SB",
    ]
