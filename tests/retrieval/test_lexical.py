"""BM25."""

from math import log

import numpy as np
import pytest

from assistant.retrieval.lexical import Bm25


def test_the_score_is_the_one_computed_by_hand() -> None:
    # Three documents of 1, 2 and 3 tokens (2 on average); « budget » is in the last two.
    bm25 = Bm25(["comité", "budget comité", "budget budget avenant"])
    rarity = log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    second = rarity * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / 2))
    third = rarity * 2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2))
    assert bm25.scores("Quel budget ?") == pytest.approx([0.0, second, third])


def test_a_word_said_twice_counts_once() -> None:
    bm25 = Bm25(["budget", "comité"])
    assert np.array_equal(bm25.scores("budget budget"), bm25.scores("budget"))


def test_a_rare_word_tells_more() -> None:
    bm25 = Bm25(["budget comité", "budget avenant", "budget durée"])
    assert bm25.rarity("avenant") > bm25.rarity("budget") > 0


@pytest.mark.parametrize("documents", [[], [""], ["de la"]])
def test_nothing_to_find(documents: list[str]) -> None:
    assert Bm25(documents).scores("budget").tolist() == [0.0] * len(documents)
