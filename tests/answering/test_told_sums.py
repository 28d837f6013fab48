"""What the words beside a sum say of it."""

import re

import pytest

from assistant.answering.told_sums import SumRole, role_of
from assistant.convention.span import Span

_SUM = re.compile(r"\d[\d ]*\d €?")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Il nous reste 10 000 € d'AE, combien avons-nous engagé ?", SumRole.LEFT),
        ("Il ne nous reste plus que 10 000 €, que faire ?", SumRole.LEFT),
        ("Avec 10 000 € qui nous restent, on commande ?", SumRole.LEFT),
        ("Il manque 10 000 € de cofinancement", SumRole.LEFT),
        ("Il reste combien si 10 000 € sont engagés ?", None),
        ("Que reste-t-il après 10 000 € ?", None),
        ("On dépasse de 2 000 € , c'est grave ?", SumRole.EXCESS),
        ("On dépasse le plafond de 2 000 € , que faire ?", SumRole.EXCESS),
        ("Avec 2 000 € de trop, faut-il suspendre ?", SumRole.EXCESS),
        ("De combien dépasse-t-on avec 2 000 € ?", None),
        ("Une dépense de 2 000 € est-elle possible ?", None),
        ("Quel pourcentage sur 95 000 € ?", SumRole.BASE),
        ("Quelle fraction des 95 000 € nous échappe ?", SumRole.BASE),
        ("Le cofinancement rapporté à 95 000 € ?", SumRole.BASE),
        ("Notre part de 95 000 € est-elle engagée ?", None),
        ("Peut-on engager 95 000 € ?", None),
    ],
)
def test_the_role_of_a_sum(text: str, role: SumRole | None) -> None:
    found = _SUM.search(text)
    assert found is not None
    assert role_of(text, Span(start=found.start(), end=found.end())) is role
