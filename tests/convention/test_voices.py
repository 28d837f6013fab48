"""« Nous » and « vous » are told as the parties they stand for, each character in its place."""

import pytest

from assistant.convention.model import PartyRole
from assistant.convention.voices import Voices, voices
from tests.answering.conftest import convention_of

_LETTER = Voices(we=PartyRole.DELEGANT, you=PartyRole.DELEGATAIRE)
_HEAD = """Convention de délégation de gestion FAST 31 | ESSAI

Entre

La Direction interministérielle du numérique (DINUM), ci-après « {we} »,

Et

L'Agence des phares (AGPH), ci-après « {you} »,

"""


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Vous vous engagez à", "Vous s'engage à"),
        ("Nous nous réunissons", "Nous se réunit"),
        ("vous nous remettez un bilan", "vous lui remet un bilan"),
        ("vous ne pouvez pas dépasser", "vous ne peut pas dépasser"),
        ("vous transmettrez", "vous transmettra"),
        ("vous apporterez", "vous apportera"),
        ("vous retirez", "vous retire"),
        ("le rendez-vous est donné, voyez", "le rendez-vous est donné, voit"),
        ("vous prévenez l'équipe", "vous prévient l'équipe"),
        ("l'équipe nous signale un incident", "l'équipe lui signale un incident"),
        ("nous transmettre les contacts", "lui transmettre les contacts"),
        ("en notre nom, assez tôt", "en son nom, assez tôt"),
        ("Nous créons les accès de nos agents", "Nous crée les accès de ses agents"),
    ],
)
def test_verbs_are_told_in_the_third_person(written: str, told: str) -> None:
    found = _LETTER.told(written)
    assert " ".join(found.split()) == told
    assert len(found) == len(written)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Vous nous alertez sans délai", "le délégataire alerte au délégant sans délai"),
        ("Nous vous déléguons le reste", "le délégant délègue au délégataire le reste"),
        ("une copie de nous à vous", "une copie du délégant au délégataire"),
        ("Le reste nous revient", "Le reste revient au délégant"),
    ],
)
def test_the_parties_are_named_by_their_part(written: str, named: str) -> None:
    assert " ".join(_LETTER.naming(written).split()) == named


def test_nous_may_be_the_parties_together() -> None:
    said = Voices(together=True).naming("Chacun de nous peut partir. Nous signons un avenant.")
    assert " ".join(said.split()) == (
        "chacune des parties peut partir. les parties signe un avenant."
    )


@pytest.mark.parametrize(
    ("we", "you", "body", "expected"),
    [
        ("nous", "vous", "", _LETTER),
        ("la DINUM", "l'AGPH", "La DINUM délègue des crédits.", Voices()),
        ("la DINUM", "l'AGPH", "Nous convenons. Nous signons. Nous fixons.", Voices(together=True)),
        ("la DINUM", "l'AGPH", "Nous payons. Nous gérons. Nous, " + "vous " * 3, _LETTER),
        ("vous", "nous", "", Voices(we=PartyRole.DELEGATAIRE, you=PartyRole.DELEGANT)),
    ],
)
def test_whom_a_text_means(we: str, you: str, body: str, expected: Voices) -> None:
    text = f"{_HEAD.format(we=we, you=you)}Article 1 : Objet\n\n{body or 'Une règle.'}\n"
    assert voices(convention_of("essai", text)) == expected
