"""Whom a clause binds under a heading that names somebody, when its own words do not."""

import pytest

from assistant.rules.obligations import Debtor, Obligation, read_register
from tests.rules.drafts import one_article

G, P, B, U = Debtor.DELEGANT, Debtor.DELEGATAIRE, Debtor.PARTIES, Debtor.UNSAID


def _read(paragraph: str, title: str = "Obligations du délégataire") -> tuple[Obligation, ...]:
    return read_register(one_article(paragraph, title=title)).obligations


def _debtors(paragraph: str) -> list[Debtor]:
    return [one.debtor for one in _read(paragraph)]


@pytest.mark.parametrize(
    ("sentence", "debtor"),
    [
        ("Les crédits sont mis à disposition par la DINUM.", G),
        ("Les crédits sont, par la DINUM, mis à disposition du délégataire.", G),
        ("Les crédits sont mis par la DINUM à disposition du délégataire.", G),
        ("Les crédits doivent être mis à disposition par le délégant.", G),
        ("Le bilan est établi et publié par la DINUM.", G),
        ("Le bilan est établi et publié par le délégataire.", P),
        ("Les crédits alloués par la DINUM sont suivis par le délégataire.", P),
        ("Les livrables sont validés par les deux parties.", B),
        ("Le délégataire est informé par la DINUM des évolutions.", G),
    ],
)
def test_the_agent_of_a_passive_comes_before_the_heading(sentence: str, debtor: Debtor) -> None:
    [only] = _read(sentence)
    assert only.debtor is debtor
    assert only.subject
    assert only.intro is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Un bilan est adressé au délégataire.",
        "Un bilan doit être adressé au délégataire.",
        "Un bilan sera adressé aux services de la DDE.",
        "Un bilan est adressé au délégant et au délégataire.",
        "Un bilan est adressé aux parties.",
        "Un bilan lui est adressé.",
        "Un accès est ouvert pour le délégataire.",
        "Les crédits sont mis à la disposition du délégataire dès la signature.",
        "Le délégataire doit être informé des évolutions.",
        "Le délégataire fait l'objet d'un contrôle.",
    ],
)
def test_who_receives_is_not_who_owes(sentence: str) -> None:
    [only] = _read(sentence)
    assert (only.debtor, only.subject, only.intro) == (U, "", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "La somme engagée par la DINUM ne pourra être dépassée.",
        "Les crédits de la DINUM doivent être employés.",
        "Le bilan doit être mis à la charge de la DINUM.",
        "Les crédits sont versés par celle-ci.",
    ],
)
def test_what_comes_from_another_is_not_owed_by_whom_the_heading_names(sentence: str) -> None:
    assert _debtors(sentence) == [U]


@pytest.mark.parametrize(
    ("sentence", "debtor"),
    [
        ("Un bilan est publié.", U),
        ("Les crédits sont transmis chaque trimestre.", U),
        ("Un bilan peut être publié.", U),
        ("Un bilan doit être publié.", P),
        ("Les dépenses ne peuvent excéder le plafond.", P),
        ("Un bilan est adressé au délégant.", P),
        ("Il est rendu compte à la DINUM.", P),
    ],
)
def test_a_heading_binds_only_where_the_words_bear_it(sentence: str, debtor: Debtor) -> None:
    [only] = _read(sentence)
    assert only.debtor is debtor
    assert (only.intro is not None) is (debtor is P)


@pytest.mark.parametrize(
    ("paragraph", "debtors"),
    [
        ("Le délégataire rédige un bilan. Le bilan est publié.", [P, P]),
        ("La DINUM rédige un bilan. Le bilan est publié.", [G, U]),
        ("Le délégataire rédige un bilan. La DINUM le valide. Le bilan est publié.", [P, G, U]),
        ("La DINUM gère les crédits. Ils sont versés par celle-ci.", [G, G]),
    ],
)
def test_a_paragraph_may_tell_who_acts(paragraph: str, debtors: list[Debtor]) -> None:
    assert _debtors(paragraph) == debtors


def test_the_subject_of_a_passive_goes_on_and_not_its_agent() -> None:
    assert _debtors("Le délégataire est aidé par la DINUM et transmet un bilan.") == [G, P]


def test_the_same_words_under_the_other_party_s_heading() -> None:
    sentence = "Un bilan est adressé au délégant."
    [only] = _read(sentence, "Obligations du délégant")
    assert only.debtor is U
    [only] = _read("Un bilan est adressé au délégataire.", "Obligations du délégant")
    assert only.debtor is G
