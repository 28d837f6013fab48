"""What a question takes for granted, and the text gainsays."""

import pytest

from assistant.answering.premises import wrong_premise
from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from tests.rules.facts.redrafts import MOUILLAGE

_FACTS = read_facts(MOUILLAGE)


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        (
            "Vu que le cofinancement est de 95 000 €, que faut-il engager ?",
            Part.COFINANCING,
            "que faut-il engager ?",
        ),
        (
            "Puisque le cofinancement est de 95 000 €, quand doit-il être engagé ?",
            Part.COFINANCING,
            "le cofinancement, quand doit-il être engagé ?",
        ),
        (
            "Quand écrire, sachant que le préavis est de six mois ?",
            Part.NOTICE,
            "Quand écrire",
        ),
        (
            "La convention court jusqu'au 30 juin 2028, donc on peut payer en 2028 ?",
            Part.END,
            "on peut payer en 2028 ?",
        ),
        (
            "Comme le comité se réunit chaque mois, qui prépare l'ordre du jour ?",
            Part.COMMITTEE_RECURRENCE,
            "qui prépare l'ordre du jour ?",
        ),
        (
            "Sur quelle UO seront posés les 300 000 € délégués ?",
            Part.DELEGATED,
            "Sur quelle UO seront posés les crédits délégués ?",
        ),
        (
            "Quand engager notre cofinancement de 95 000 € ?",
            Part.COFINANCING,
            "Quand engager notre cofinancement ?",
        ),
    ],
)
def test_a_wrong_value_is_found(text: str, part: Part, rest: str) -> None:
    found = wrong_premise(text, read(text), _FACTS)
    assert found is not None
    assert (found.fact.part, found.rest) == (part, rest)


@pytest.mark.parametrize(
    "text",
    [
        # The value of the text, or of a part of it.
        "Vu que le cofinancement est de 185 000 €, quand l'engager ?",
        "Comme la première tranche du cofinancement est de 100 000 €, quand l'engager ?",
        # What is spent, supposed, or asked.
        "Vu qu'on a engagé 95 000 € de cofinancement, que reste-t-il ?",
        "Si le cofinancement était de 95 000 €, que changerait-on ?",
        "Le cofinancement est-il de 95 000 €, ou plus ?",
        "Peut-on engager 95 000 € ?",
        # The whole question is what it would have confirmed.
        "Le cofinancement est de 95 000 €, c'est bien ça ?",
    ],
)
def test_what_is_not_gainsaid(text: str) -> None:
    assert wrong_premise(text, read(text), _FACTS) is None
