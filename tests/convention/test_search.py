"""Searching a text: nothing but case, accents and spaces is forgiven, and hits are whole."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.convention.folding import align, fold
from assistant.convention.search import find

_TEXTS = st.text(st.sampled_from("aeéEÉœŒ \n\u00a0'’-–…«»s\u0301\u00ad\u202eß.*"), max_size=60)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


@given(_TEXTS, _TEXTS)
def test_every_hit_folds_to_the_query(text: str, query: str) -> None:
    hits = find(align(text), query)
    assert all(_plain(hit.of(text)) == _plain(query) for hit in hits)
    assert all(first.end <= second.start for first, second in itertools.pairwise(hits))


@given(_TEXTS, _TEXTS, _TEXTS)
def test_what_stands_there_apart_is_found(before: str, query: str, after: str) -> None:
    # A mark of an accent at the edges would belong to the letters around.
    text = f"{before}|{query}|{after}"
    wanted = _plain(query)
    assert bool(find(align(text), query)) is bool(wanted)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Le Délégataire s’engage", "delegataire S'ENGAGE", ["Délégataire s’engage"]),
        ("mise en\n  œuvre", "en oeuvre", ["en\n  œuvre"]),
        ("mise en œuvre", "o", []),
        ("cafe\u0301 et thé", "café", ["cafe\u0301"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("le texte", "", []),
        ("le texte", "\u00ad ", []),
    ],
)
def test_hits(text: str, query: str, found: list[str]) -> None:
    assert [hit.of(text) for hit in find(align(text), query)] == found
