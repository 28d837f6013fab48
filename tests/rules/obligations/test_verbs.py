"""The forms of the verbs by which a convention makes somebody act."""

import re

import pytest

from assistant.rules.obligations.verbs import act_participle, finite_acts, infinitive_at, verbs


@pytest.mark.parametrize(
    "form",
    [
        "informe",
        "informent",
        "informera",
        "informeront",
        "relève",
        "délègue",
        "délèguent",
        "intègre",
        "renouvelle",
        "fournit",
        "fournissent",
        "fournira",
        "met",
        "mettent",
        "mettra",
        "transmettront",
        "tient",
        "rendent",
        "suspendra",
        "retranscrit",
    ],
)
def test_third_persons_are_known(form: str) -> None:
    assert form in finite_acts()


@pytest.mark.parametrize("form", ["alloué", "informé", "transmis", "engagement", "convention"])
def test_participles_and_nouns_are_no_acts(form: str) -> None:
    assert form not in finite_acts()


@pytest.mark.parametrize("form", ["alloués", "transmise", "fourni", "tenues", "remis", "payé(e)s"])
def test_participles_agree(form: str) -> None:
    assert re.fullmatch(act_participle(), form)


def test_a_state_is_no_act_in_the_passive() -> None:
    assert "documenter" in verbs().premier_groupe
    assert re.fullmatch(act_participle(), "documenté") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nommer un référent", True),
        ("se tenir prêt", True),
        ("en informer le délégant", True),
        ("l'avertir", True),
        ("ne pas céder", True),
        ("rendre compte", True),
        ("titre gratuit", False),
        ("l'atelier", False),
        ("calendrier", False),
        ("informe", False),
    ],
)
def test_infinitives_are_told_from_nouns(words: str, *, expected: bool) -> None:
    assert infinitive_at(words, 0) is expected
