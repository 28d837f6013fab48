"""A negation turns the answer over only where it bears on what the question is about."""

import re

import pytest

from assistant.answering.denial import denied, depends


@pytest.mark.parametrize(
    ("clause", "evidence", "question", "expected"),
    [
        (
            "le delegataire ne peut subdeleguer la gestion",
            "subdeleg",
            "Peut-on subdéléguer ?",
            True,
        ),
        ("ne peut etre modifiee que par un avenant", "avenant", "Faut-il un avenant ?", False),
        # The negation is the evidence.
        ("ne pourra depasser le montant alloue", "ne pourra depasser", "Peut-on dépasser ?", False),
        # The negation runs over the evidence.
        ("elle ne se prolonge pas d'elle-meme", "prolonge", "Se prolonge-t-elle ?", True),
        # It says a circumstance.
        (
            "les credits dont il n'aura pas l'usage sont declares ; elle peut les reprendre",
            "reprendre",
            "Peut-elle reprendre les crédits ?",
            False,
        ),
        (
            "tant que la dotation n'a pas ete revue, les commandes sont suspendues",
            "suspendues",
            "Les commandes sont-elles suspendues ?",
            False,
        ),
        # One part allows, the other denies.
        (
            "elle peut etre reconduite une fois ; la reconduction tacite est exclue",
            "recondui",
            "Peut-on la reconduire ?",
            False,
        ),
        (
            "elle peut etre reconduite une fois ; la reconduction tacite est exclue",
            "recondui|reconduction",
            "La reconduction est-elle tacite ?",
            True,
        ),
    ],
)
def test_what_a_clause_denies(clause: str, evidence: str, question: str, *, expected: bool) -> None:
    shown = [place.span() for place in re.finditer(evidence, clause)]
    assert denied(clause, shown, question) is expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("le financeur ne peut mettre fin a la convention que si l'apport n'est pas verse", True),
        ("elle ne peut etre denoncee que dans les cas suivants", True),
        ("elle ne peut etre modifiee que par un avenant", False),
        ("si l'apport n'est pas verse, elle peut etre resiliee", False),
    ],
)
def test_a_clause_that_allows_in_some_cases_alone(clause: str, *, expected: bool) -> None:
    assert depends(clause) is expected
