"""Shorthand is spelt out and slips are corrected; real words are left alone."""

import pytest

from assistant.answering.wording import Wording

_KNOWN = (
    "La convention prévoit un préavis de résiliation et un cofinancement du partenaire.",
    "Des ateliers de risque avec le réseau, notés par le service.",
)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording({"kan": "quand", "ct": "c'était", "jusqua": "jusqu'à"}, _KNOWN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kan finit la convention", "quand finit la convention"),
        ("Jusqua KAN ?", "jusqu'à quand ?"),
        ("le cofinancment", "le cofinancement"),
        ("la convetnion", "la convention"),
        ("le preavi", "le preavis"),
        ("le partenere", "le partenaire"),
        # As it sounds.
        ("fo til des atelié de risk", "fo til des ateliers de risque"),
        ("le reso", "le reseau"),
        ("Le préavis", "Le préavis"),
        # The apostrophe left out.
        ("faute dateliers", "faute d'ateliers"),
        ("c est l atelier, qu il dit", "c'est l'ateliers, qu'il dit"),
        ("c obligé", "c obligé"),
        ("un billet de train", "un billet de train"),
        ("les pates", "les pates"),
        ("45 250,50 € le 31/12/2023", "45 250,50 € le 31/12/2023"),
    ],
)
def test_a_question_is_put_right(wording: Wording, typed: str, meant: str) -> None:
    assert wording.put_right(typed) == meant


def test_the_table_of_shorthand_can_be_read() -> None:
    wording = Wording.load(_KNOWN)
    assert wording.put_right("svp c koi") == "s'il vous plaît c'est quoi"
    assert wording.put_right("jsp cest cmb, faut quil dise") == (
        "je ne sais pas c'est combien, faut qu'il dise"
    )
    assert wording.put_right("C'est quoi ? C’est ça") == "C'est quoi ? C’est ça"
