"""Everything that a text writes of one kind is listed, once, with its places."""

import pytest

from assistant.rules.outcome import OutcomeStatus
from assistant.rules.scenario import Matter
from tests.rules.calculators.scenarios import outcome, prose, scenario
from tests.rules.drafts import one_article

TEXT = one_article(
    "Le partenaire apporte un cofinancement de 40 000 €, à engager avant le 3 mai 2031.",
    "Un audit de 1 500,50 € est remboursé en juin 2031. Le décret n° 2004-1085 du 14 octobre 2004 "
    "s'applique. La somme de 40 000 € est ferme.",
    "La convention prend fin le 30 juin 2032.",
)


@pytest.mark.parametrize(
    ("name", "listed", "left_out"),
    [
        ("all_amounts", ("40 000 €, cofinancement du partenaire", "1 500,50 €"), ("3 mai",)),
        (
            "all_dates",
            ("3 mai 2031", "juin 2031", "14 octobre 2004", "30 juin 2032, fin de la convention"),
            ("40 000",),
        ),
    ],
)
def test_the_list_is_whole(name: str, listed: tuple[str, ...], left_out: tuple[str, ...]) -> None:
    said = prose(outcome(TEXT, name, scenario("2031-01-02")))
    assert [words for words in listed if f"- {words}" not in said] == []
    assert [words for words in left_out if words in said] == []
    assert said.count("40 000 €") <= 1


@pytest.mark.parametrize("name", ["all_amounts", "all_dates"])
def test_it_is_for_questions_that_want_all(name: str) -> None:
    asked = scenario("2031-01-02").model_copy(update={"matters": frozenset({Matter.LATE})})
    assert outcome(TEXT, name, asked).status is OutcomeStatus.UNASKED
    empty = outcome(one_article("Rien."), name, scenario("2031-01-02"))
    assert empty.status is OutcomeStatus.ABSENT
