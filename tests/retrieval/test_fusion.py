"""One order out of two lists."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.fusion import Weights, fuse, ranks


def test_ranks_keep_the_order_of_equals_and_leave_out_what_is_not_found() -> None:
    assert ranks(np.array([0.5, 0.0, 2.0, 0.5])).tolist() == [2, 0, 1, 3]


def test_the_two_shares_are_added() -> None:
    dense, lexical = np.array([0.8, 0.9, 0.7]), np.array([4.0, 0.0, 2.0])
    fused = fuse(dense, lexical, Weights(dense=0.75))
    assert fused == pytest.approx([0.75 * 0.5 + 0.25, 0.75, 0.25 * 0.5])


def test_a_list_that_prefers_nothing_changes_nothing() -> None:
    dense = np.array([0.2, 0.9])
    assert fuse(dense, np.zeros(2), Weights()).tolist() == [0.0, 0.75]


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 50)), min_size=1, max_size=20))
def test_what_both_lists_put_ahead_stays_ahead(pairs: list[tuple[float, float]]) -> None:
    dense, lexical = (np.array(scores) for scores in zip(*pairs, strict=True))
    fused = fuse(dense, lexical, Weights())
    assert fused.min() >= 0
    assert fused.max() <= 1
    for one in range(len(pairs)):
        ahead = (dense <= dense[one]) & (lexical <= lexical[one])
        assert (fused[ahead] <= fused[one] + 1e-12).all()
