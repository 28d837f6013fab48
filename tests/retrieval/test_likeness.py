"""How alike texts are: by hand on short ones, and against a plain reckoning on any."""

from collections import Counter
from math import isclose, log, log1p, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.likeness import FeatureSpace, pieces

_WORDS = st.lists(st.sampled_from(["solde", "terme", "copie", "audit", "avenant"]), max_size=6)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=6)


def _cosine(one: list[str], other: list[str], texts: list[list[str]]) -> float:
    """What the space should find, feature by feature."""

    def weights(features: list[str]) -> dict[str, float]:
        held = {name: sum(name in text for text in texts) for name in features}
        return {
            name: (1 + log(count)) * log1p(len(texts) / max(held[name], 1))
            for name, count in Counter(features).items()
        }

    first, second = weights(one), weights(other)
    lengths = sqrt(sum(w * w for w in first.values())) * sqrt(sum(w * w for w in second.values()))
    dot = sum(weight * second.get(name, 0.0) for name, weight in first.items())
    return dot / lengths if lengths else 0.0


@given(texts=_TEXTS, question=_WORDS)
def test_a_likeness_is_the_cosine_of_weighed_features(
    texts: list[list[str]], question: list[str]
) -> None:
    found = FeatureSpace(texts).likeness(question)
    assert found.shape == (len(texts),)
    for likeness, text in zip(found, texts, strict=True):
        assert isclose(float(likeness), _cosine(question, text, texts), abs_tol=1e-5)


@given(texts=_TEXTS)
def test_texts_are_as_like_each_other_as_a_question_made_of_one(texts: list[list[str]]) -> None:
    space = FeatureSpace(texts)
    rows = list(range(len(texts)))[::-1]
    between = space.between(rows)
    for place, row in enumerate(rows):
        expected = space.likeness(texts[row])[rows]
        assert between[place] == pytest.approx(expected, abs=1e-5)


def test_a_feature_no_text_holds_weighs_against_all() -> None:
    space = FeatureSpace([["terme"], ["solde"]])
    assert space.likeness(["terme", "inconnu"])[0] < space.likeness(["terme"])[0]
    assert space.likeness(["inconnu"]).tolist() == [0.0, 0.0]


def test_a_rare_feature_weighs_more_than_a_common_one() -> None:
    space = FeatureSpace([["terme", "solde"], ["terme"], ["terme"]])
    common, rare = space.likeness(["terme"])[0], space.likeness(["solde"])[0]
    assert rare > common


@pytest.mark.parametrize(
    ("stems", "expected"),
    [
        ((), ()),
        (("an",), (" an ",)),
        (("solde",), (" sol", "sold", "olde", "lde ")),
        (("au", "an"), (" au ", "au a", "u an", " an ")),
    ],
)
def test_pieces_run_across_words(stems: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert pieces(stems) == expected
