"""How many times a sum a question asks for, and how it compares two."""

import pytest

from assistant.answering.proportions import multiple_in, order_in
from assistant.rules.scenario import Order


@pytest.mark.parametrize(
    ("text", "times", "parts"),
    [
        ("le double du montant délégué", 2, 1),
        ("la moitié de l'enveloppe", 1, 2),
        ("les deux tiers du cofinancement", 2, 3),
        ("un quart de notre apport", 1, 4),
        ("trois fois la part de la DINUM", 3, 1),
        ("half of the envelope", 1, 2),
    ],
)
def test_a_multiple(text: str, times: int, parts: int) -> None:
    found = multiple_in(text)
    assert found is not None
    assert (found.times, found.parts) == (times, parts)


@pytest.mark.parametrize(
    "text", ["deux fois par an", "un tiers peut-il reprendre ?", "le montant délégué"]
)
def test_no_multiple(text: str) -> None:
    assert multiple_in(text) is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("le cofinancement dépasse-t-il 100 000 €", Order.MORE),
        ("notre apport est-il inférieur au FAST", Order.LESS),
        ("met-on autant que le FAST", Order.SAME),
        ("un euro pour un euro", Order.SAME),
        ("quel est le cofinancement", None),
    ],
)
def test_an_order(text: str, order: Order | None) -> None:
    assert order_in(text) is order
