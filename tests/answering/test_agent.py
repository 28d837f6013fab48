"""« Qui » is answered by the one that the clause names for it, and by nobody where it is unsure."""

import pytest

from assistant.answering.answers.agent import named
from assistant.convention.citation import cite
from assistant.retrieval.chunks import chunk
from assistant.rules.obligations.reader import read_register
from tests.answering.conftest import convention_of

_FRAME = """Convention de délégation de gestion FAST 31 | ESSAI

Entre

La Direction interministérielle du numérique (DINUM)
Représentée par Ada Lune,
Ci-après dénommée « le délégant »,

Et

L'Agence des phares (AGPH)
Représentée par Noé Brume,
Ci-après dénommée « le délégataire »,

Article 1 : Obligations du délégataire

{clause}
"""


@pytest.mark.parametrize(
    ("question", "clause", "name"),
    [
        (
            "qui organise les ateliers",
            "L'équipe se rend disponible pour les ateliers organisés par l'observatoire.",
            "l'observatoire",
        ),
        ("qui organise les ateliers", "L'équipe prend part aux ateliers du programme.", ""),
        ("qui participe aux ateliers", "L'équipe prend part aux ateliers.", "L'équipe"),
        (
            "Nos objectifs sont fixés par qui ?",
            "Le délégataire permet à l'équipe d'atteindre les objectifs fixés collectivement.",
            "",
        ),
        ("Qui décide de la suite ?", "Le comité décide d'arrêter le produit.", "Le comité"),
        (
            "Qui décide de la suite ?",
            "Les travaux sont menés sous le pilotage d'un comité de revue, qui détermine la suite.",
            "un comité de revue",
        ),
        ("Qui décide des fonctions ?", "L'équipe développe les fonctions préconisées.", ""),
        (
            "Qui tranche ?",
            "Elles s'en remettent à l'arbitrage du secrétariat général.",
            "le secrétariat général",
        ),
        ("À qui remet-on le bilan ?", "Le délégataire remet un bilan à la DINUM.", "la DINUM"),
        ("Rendre compte : à qui ?", "Le délégataire rend compte au délégant.", "le délégant"),
        (
            "Qui reçoit une copie ?",
            "Une copie est transmise au CBCM du délégataire et à celui du délégant.",
            "le CBCM du délégataire et celui du délégant",
        ),
        (
            "À qui signaler une fuite ?",
            "Une fuite est portée à la connaissance de la DINUM, et notifiée à la CNIL.",
            "la DINUM",
        ),
        ("À qui reviennent-ils ?", "Les crédits reviennent au délégant.", "le délégant"),
        ("À qui présenter le bilan ?", "L'équipe présente au minimum ses chiffres.", ""),
        ("Qui vient au comité ?", "La DINUM y est conviée et y dispose d'une voix.", "La DINUM"),
        ("Qui est responsable ?", "L'AGPH est seule responsable du service.", "L'AGPH"),
        ("À qui est le logo ?", "Le logo est la propriété de l'AGPH.", ""),
        (
            "Qui publie ?",
            "Elle est mise en ligne par l'AGPH sur son site et par la DINUM sur le sien.",
            "l'AGPH et la DINUM",
        ),
        (
            "Qui doit inviter la DINUM ?",
            "Le délégataire invite la DINUM au comité.",
            "Le délégataire",
        ),
        ("Qui doit-on inviter ?", "Le délégataire invite la DINUM au comité.", "la DINUM"),
        ("Qui est désigné sponsor ?", "Le délégataire désigne un sponsor de haut niveau.", ""),
        (
            "Qui est chargé de la saisie ?",
            "Le délégataire saisit les dépenses dans CHORUS.",
            "Le délégataire",
        ),
        ("Qui est le chef ?", "Un chef est désigné ; il conduit le projet.", ""),
    ],
)
def test_whom_a_clause_names(question: str, clause: str, name: str) -> None:
    convention = convention_of("essai", _FRAME.format(clause=clause))
    (passage,) = (one for one in chunk(convention) if one.article == "1")
    citation = cite(convention, passage.span)
    stated = read_register(convention).obligations
    assert named(question, citation, stated) == name


def test_a_heading_names_nobody() -> None:
    convention = convention_of("essai", _FRAME.format(clause="Un bilan doit être publié."))
    (passage,) = (one for one in chunk(convention) if one.article == "1")
    stated = read_register(convention).obligations
    assert named("Qui publie le bilan ?", cite(convention, passage.span), stated) == ""
