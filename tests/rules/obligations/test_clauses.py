"""Who must do what, sentence by sentence."""

import pytest

from assistant.rules.obligations import Debtor, Kind, Obligation, Role, read_register
from tests.rules.drafts import draft, one_article

G = Debtor.DELEGANT
P = Debtor.DELEGATAIRE
T = Debtor.TEAM
B = Debtor.PARTIES
O = Debtor.OTHER  # noqa: E741 - a column of a table
U = Debtor.UNSAID

# One line for each obligation: the sentence, then debtor and action of each.
ACTIVE = [
    ("Le délégant verse 40 000 € au délégataire.", [(G, "verse 40 000 € au délégataire")]),
    ("La DDE transmet un bilan à la DINUM.", [(P, "transmet un bilan à la DINUM")]),
    ("La DINUM s'engage à former l'équipe.", [(G, "former l'équipe")]),
    (
        "Le délégant s'engage, dès la signature, à ouvrir les droits et à former les agents.",
        [(G, "ouvrir les droits"), (G, "former les agents")],
    ),
    ("Le délégataire est chargé d'assurer la recette.", [(P, "assurer la recette")]),
    ("Le délégataire est tenu de fournir un bilan.", [(P, "fournir un bilan")]),
    ("Le délégataire aura pour mission de recruter.", [(P, "recruter")]),
    (
        "Le délégataire est responsable de la qualité des données.",
        [(P, "est responsable de la qualité des données")],
    ),
    ("Les parties se réunissent chaque semestre.", [(B, "se réunissent chaque semestre")]),
    (
        "Le délégant et le délégataire désignent un correspondant.",
        [(B, "désignent un correspondant")],
    ),
    ("Les agents de la DINUM assurent le support.", [(G, "assurent le support")]),
    ("L'équipe du délégataire tient un journal.", [(T, "tient un journal")]),
    ("L'équipe beta.gouv.fr anime les ateliers.", [(G, "anime les ateliers")]),
    ("Le comité de pilotage valide la feuille de route.", [(O, "valide la feuille de route")]),
    ("Le bureau des achats s'engage à répondre.", [(O, "répondre")]),
    (
        "La DINUM, en accord avec la DDE, met à disposition un coach et assure son financement.",
        [(G, "met à disposition un coach"), (G, "assure son financement")],
    ),
    (
        "Le délégant, dans la limite des crédits, délègue au délégataire leur gestion.",
        [(G, "délègue au délégataire leur gestion")],
    ),
    (
        "Le délégataire tient à jour la fiche produit et la transmet à la DINUM.",
        [(P, "tient à jour la fiche produit"), (P, "la transmet à la DINUM")],
    ),
    (
        "Le délégataire remet un bilan à la DINUM, qui le valide sous trente jours.",
        [(P, "remet un bilan à la DINUM"), (G, "le valide sous trente jours")],
    ),
    ("Il appartient au délégataire de nommer un référent.", [(P, "nommer un référent")]),
    ("Il incombe à la DINUM d'ouvrir les droits.", [(G, "ouvrir les droits")]),
    (
        "La charge de la maintenance incombe au délégataire.",
        [(P, "La charge de la maintenance incombe au délégataire")],
    ),
    (
        "Les frais de déplacement sont à la charge du délégant.",
        [(G, "Les frais de déplacement sont à la charge du délégant")],
    ),
    (
        "Il revient à l'équipe de mesurer son impact et de publier ses statistiques.",
        [(T, "mesurer son impact"), (T, "publier ses statistiques")],
    ),
]
PRONOUNS = [
    (
        "Lorsque le délégant constate un écart, il en informe le délégataire et suspend l'aide.",
        [(G, "en informe le délégataire"), (G, "suspend l'aide")],
    ),
    (
        "Si les crédits versés par le délégant manquent au délégataire, celui-ci l'avertit.",
        [(P, "l'avertit")],
    ),
    (
        "Le délégataire notifie tout incident ; il en informe également l'ANSSI.",
        [(P, "notifie tout incident"), (P, "en informe également l'ANSSI")],
    ),
    (
        "Le comité est présidé par le représentant de la DDE qui s'engage à inviter la DINUM.",
        [(P, "Le comité est présidé par le représentant de la DDE"), (P, "inviter la DINUM")],
    ),
    (
        "Le délégataire remet un bilan. Il joint ses factures.",
        [(P, "remet un bilan"), (P, "joint ses factures")],
    ),
    (
        "La DDE prévoit une enveloppe qu'elle engage avant la fin.",
        [(P, "prévoit une enveloppe qu'elle engage avant la fin")],
    ),
    (
        "À défaut de crédits, la DDE prévient le délégant, faute de quoi elle suspend l'exécution.",
        [(P, "prévient le délégant"), (P, "suspend l'exécution")],
    ),
]
PASSIVE = [
    ("Un bilan est remis au délégant par le délégataire.", [(P, "Un bilan est remis au délégant")]),
    ("Le délégant est informé sans délai par la DDE.", [(P, "Le délégant est informé")]),
    ("Une copie est transmise au comptable.", [(U, "Une copie est transmise au comptable")]),
    (
        "20 000 € sur l'enveloppe sont conservés par la DINUM pour former.",
        [(G, "20 000 € sur l'enveloppe sont conservés par la DINUM pour former")],
    ),
    (
        "Les crédits alloués par le délégant sont consommés par le délégataire.",
        [(P, "Les crédits alloués par le délégant sont consommés par le délégataire")],
    ),
    (
        "Elle est publiée sur le site géré par le service des essais et par la DINUM sur le sien.",
        [
            (U, "Elle est publiée sur le site géré par le service des essais"),
            (G, "Elle est publiée sur le site géré par le service des essais et par la DINUM"),
        ],
    ),
    (
        "Elle est publiée par le délégataire sur son site et par la DINUM sur le sien.",
        [
            (P, "Elle est publiée par le délégataire sur son site"),
            (G, "Elle est publiée par le délégataire sur son site et par la DINUM sur le sien"),
        ],
    ),
    (
        "Toute modification, définie d'un commun accord entre les parties, fait l'objet d'avenants",
        [(B, "Toute modification, définie d'un commun accord")],
    ),
]
NOTHING_OWED = [
    "La présente convention prend effet à sa date de signature.",
    "La convention est établie en deux exemplaires.",
    "L'offre de la DINUM est documentée sur son site.",
    "Le délégataire se voit confier par le délégant la gestion de crédits.",
    "Les 75 000 € restants seront délégués par l'enveloppe prévue.",
    "Le comptable assignataire est le CBCM du délégataire.",
    "La résiliation entraîne celle des services associés.",
    "La demande du délégataire porte sur les outils.",
    "La somme doit permettre de recruter.",
]
MODAL = [
    ("Le délégataire ne peut engager plus de 40 000 €.", P, Kind.PROHIBITION),
    ("Le délégataire ne doit en aucun cas diffuser les données.", P, Kind.PROHIBITION),
    ("La DDE s'interdit de sous-traiter.", P, Kind.PROHIBITION),
    ("La DDE s'engage à ne pas sous-traiter.", P, Kind.PROHIBITION),
    ("Le délégataire n'utilise pas les crédits pour du personnel.", P, Kind.PROHIBITION),
    ("Il est interdit au délégataire de céder les crédits.", P, Kind.PROHIBITION),
    ("La somme engagée par le délégataire ne pourra dépasser 40 000 €.", P, Kind.PROHIBITION),
    ("Les crédits mis à disposition par la DINUM ne peuvent être cédés.", U, Kind.PROHIBITION),
    ("La DINUM pourra, si la DDE le demande, prolonger l'aide.", G, Kind.FACULTY),
    ("Chaque partie peut dénoncer la convention.", B, Kind.FACULTY),
    ("Il peut être mis fin à la convention par l'une des parties.", B, Kind.FACULTY),
    ("Le délégataire est autorisé à consommer les crédits.", P, Kind.FACULTY),
    ("L'intrapreneuse devra présenter ses résultats.", T, Kind.CONTINUING),
    ("En cas d'insuffisance, la DDE informe le délégant.", P, Kind.CONDITIONAL),
    ("Pour toute difficulté, le délégataire saisit le délégant.", P, Kind.CONDITIONAL),
    ("L'équipe organise régulièrement des ateliers.", T, Kind.RECURRING),
]


def _read(*paragraphs: str) -> tuple[Obligation, ...]:
    return read_register(one_article(*paragraphs)).obligations


@pytest.mark.parametrize(("sentence", "expected"), ACTIVE + PRONOUNS + PASSIVE)
def test_each_clause_binds_whom_its_grammar_says(
    sentence: str, expected: list[tuple[Debtor, str]]
) -> None:
    found = _read(sentence)
    assert [o.debtor for o in found] == [debtor for debtor, _ in expected]
    for obligation, (_, action) in zip(found, expected, strict=True):
        assert obligation.action.startswith(action)


@pytest.mark.parametrize("sentence", NOTHING_OWED)
def test_statements_oblige_nobody(sentence: str) -> None:
    assert _read(sentence) == ()


@pytest.mark.parametrize(("sentence", "debtor", "kind"), MODAL)
def test_modal_strength_is_kept(sentence: str, debtor: Debtor, kind: Kind) -> None:
    [found] = _read(sentence)
    assert (found.debtor, found.kind) == (debtor, kind)


def test_a_faculty_under_proviso_brings_a_duty() -> None:
    faculty, duty = _read(
        "Il peut être mis fin à la convention par l'une des parties, sous réserve du respect d'un "
        "préavis de deux mois."
    )
    assert faculty.kind is Kind.FACULTY
    assert (duty.kind, duty.debtor) == (Kind.CONDITIONAL, B)
    assert duty.action == "respect d'un préavis de deux mois"
    assert duty.condition.startswith("Il peut être mis fin")


def test_a_faculty_and_a_duty_of_one_subject_stay_apart() -> None:
    faculty, duty = _read(
        "L'intrapreneur(e) et l'équipe du service pourront choisir la forme mais devront présenter "
        "leurs indicateurs."
    )
    assert (faculty.kind, faculty.action) == (Kind.FACULTY, "pourront choisir la forme")
    assert (duty.kind, duty.action) == (Kind.CONTINUING, "devront présenter leurs indicateurs")
    assert faculty.roles == duty.roles == (Role.INTRAPRENEUR, Role.TEAM)


def test_a_condition_holds_for_what_follows_it() -> None:
    first, second, third = _read(
        "La DINUM met à disposition les crédits et, le cas échéant, sollicite un report puis verse "
        "la somme."
    )
    assert [o.condition for o in (first, second, third)] == ["", *["le cas échéant"] * 2]
    assert [o.kind for o in (first, second, third)] == [Kind.CONTINUING, *[Kind.CONDITIONAL] * 2]


@pytest.mark.parametrize(
    ("sentence", "beneficiary"),
    [
        ("La DDE informe le délégant sans délai.", "le délégant"),
        ("La DDE s'engage à inviter La DINUM à y participer.", "La DINUM"),
        ("La DINUM met à disposition du délégataire les reports.", "délégataire"),
        ("Un rapport est remis par la DDE à la DINUM.", "la DINUM"),
        ("La DDE utilise ses marchés.", ""),
        (
            "Une copie est transmise au CBCM des services centraux et au CBCM du délégataire.",
            "CBCM des services centraux et au CBCM du délégataire",
        ),
    ],
)
def test_the_beneficiary_is_read(sentence: str, beneficiary: str) -> None:
    assert _read(sentence)[0].beneficiary == beneficiary


def test_the_parties_block_alone_says_who_is_who() -> None:
    body = "Article 1 : Crédits\n\nLa DINUM verse 10 €.\n\nLe délégant nomme un référent."
    usual = read_register(draft(body)).obligations
    swapped = read_register(
        draft(
            body,
            delegant="La Direction des essais (DDE)",
            delegataire="La Direction interministérielle du numérique (DINUM)",
        )
    ).obligations
    assert [o.debtor for o in usual] == [G, G]
    assert [o.debtor for o in swapped] == [P, G]
