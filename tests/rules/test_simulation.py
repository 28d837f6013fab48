"""Commitments tried against a convention."""

from decimal import Decimal

import pytest

from assistant.convention.model import Convention
from assistant.rules.budget import read_budget
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.facts.reader import read_facts
from assistant.rules.simulation import BadAmountError, Commitment, Simulation, simulate
from tests.rules.facts.wordings import SPLIT, reworded


def _simulated(convention: Convention, *typed: str, year: int | None = None) -> Simulation:
    facts = read_facts(convention)
    lines = [Commitment(number=n, typed=words, year=year) for n, words in enumerate(typed, 1)]
    return simulate(facts, read_budget(facts), lines)


def _plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("30 000,50", "30000.50"),
        ("30\u202f000,50 €", "30000.50"),
        ("30.000", "30000"),
        ("2024", "2024"),
        ("12 k€", "12000"),
        ("0", "0"),
    ],
)
def test_a_sum_typed_the_french_way_is_read(typed: str, euros: str) -> None:
    amount = Commitment(number=1, typed=typed).amount
    assert amount is not None
    assert amount.euros == Decimal(euros)


@pytest.mark.parametrize(
    "typed", ["abc", "-5", "5 et 6", "30,000", "au moins 5", "12 %", "1,2345", "<b>5</b>", "1e5"]
)
def test_words_that_are_no_sum_are_told_with_their_line(typed: str) -> None:
    with pytest.raises(BadAmountError, match=r"Ligne 3 : .*n'est pas un montant"):
        _ = Commitment(number=3, typed=typed).amount


def test_a_line_left_empty_is_none_and_a_label_alone_lacks_its_sum(sparte: Convention) -> None:
    assert _simulated(sparte, "", " ") == Simulation()
    with pytest.raises(BadAmountError, match="il manque le montant"):
        _ = Commitment(number=1, label="Étude").amount


def test_within_the_cap_something_is_left(sparte: Convention) -> None:
    found = _simulated(sparte, "45 250,50", "100 000", "abc")
    assert found.whole is not None
    assert _plain(found.whole.verdict) == "Reste 34 749,50 €"
    assert found.exceeded == ()
    assert found.duties == ()
    assert len(found.problems) == 1
    given = [leaf for leaf in walk(found.whole.gap.derivation) if isinstance(leaf, GivenLeaf)]
    assert [leaf.words for leaf in given] == ["45 250,50", "100 000"]


def test_the_very_cap_is_not_exceeded_and_a_cent_more_is(sparte: Convention) -> None:
    assert _simulated(sparte, "180 000").exceeded == ()
    found = _simulated(sparte, "180 000,01")
    assert [_plain(one.verdict) for one in found.exceeded] == ["Dépassement de 0,01 €"]
    assert "ne pourra dépasser la limite" in found.limits[0].quote
    assert ["sans délai" in each.quote for each in found.duties] == [True, False]


def test_the_credits_of_the_year_may_lack_within_the_cap(tri_facile: Convention) -> None:
    found = _simulated(tri_facile, "40 000", year=2024)
    assert [(one.name, _plain(one.verdict)) for one in found.years] == [
        ("AE 2024", "Reste 10 000 €"),
        ("CP 2024", "Dépassement de 10 000 €"),
    ]
    assert found.whole is not None
    assert not found.whole.exceeded
    assert found.limits == ()
    assert len(found.duties) == 2


def test_without_a_limit_nothing_is_compared(sparte: Convention) -> None:
    found = _simulated(reworded(sparte, SPLIT, ""), "1 000")
    assert found.spent is not None
    assert found.whole is None
    assert "ne dit rien" in found.silences[0].sentence
