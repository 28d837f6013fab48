"""A text whose parts have a name each, and no number."""

import pytest

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rules.french import place
from tests.convention.samples import parsed

_TEXT = """\
# FAST 77 – COQUELICOT

Convention de délégation de gestion

## Les parties

**La Direction interministérielle du numérique**, « la DINUM », 1 rue des Essais, 75000 Paris, que \
représente Mme Ada MODÈLE, sa directrice.

**L'Agence des phares**, « l'Agence », 3 quai du Test, 29200 Brest, que représente M. Jean ESSAI, \
son directeur.

## Textes de référence

Décret n° 2031-77 du 3 mai 2031 relatif aux phares.

## Contexte

COQUELICOT allume les phares.

## L'argent

L'Agence gère les crédits.

## Les personnes

Le sponsor est M. Jean ESSAI.

## Durée

La convention dure vingt mois.

## Se séparer

Chacun peut partir.

## Signatures

À Paris, le

Pour la DINUM
"""


@pytest.fixture(scope="module")
def convention() -> Convention:
    return parsed(_TEXT)


def test_each_named_part_is_an_article_without_a_number(convention: Convention) -> None:
    titles = [article.title for article in convention.articles]
    assert titles == ["L'argent", "Les personnes", "Durée", "Se séparer"]
    assert {article.number for article in convention.articles} == {""}
    assert convention.preamble is not None


def test_a_clause_of_a_named_part_is_no_recital(convention: Convention) -> None:
    start = convention.text.index("La convention dure")
    assert place(cite(convention, Span(start=start, end=start + 20))) == "le texte"


def test_a_party_named_between_commas(convention: Convention) -> None:
    delegant, partner = convention.parties
    assert (delegant.name.text, partner.name.text) == (
        "La Direction interministérielle du numérique",
        "L'Agence des phares",
    )
    assert partner.designation is not None
    assert partner.designation.text == "l'Agence"


@pytest.mark.parametrize("mark", ["Article 1 : ", "1. "])
def test_numbers_come_before_names(mark: str) -> None:
    text = _TEXT
    for rank, name in enumerate(("L'argent", "Les personnes", "Durée", "Se séparer"), start=1):
        text = text.replace(f"## {name}", f"## {mark.replace('1', str(rank))}{name}")
    assert [article.number for article in parsed(text).articles] == ["1", "2", "3", "4"]
