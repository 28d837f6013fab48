"""Searching the words of a text, whatever their case, accents and kinds of space."""

import re

from assistant.convention.folding import FoldedText, fold
from assistant.convention.span import Span


def words_of(query: str) -> tuple[str, ...]:
    """The folded words of ``query``."""
    return tuple(fold(query).split())


def find(folded: FoldedText, query: str) -> tuple[Span, ...]:
    """The places of the source of ``folded`` that read as ``query``, in order, disjoint.

    A hit covers whole characters: « o » is not found inside « œ », which folds to two letters.
    Any run of white space stands for the space between two words.
    """
    words = words_of(query)
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    hits: list[Span] = []
    position = 0
    while (match := pattern.search(folded.text, position)) is not None:
        hit = _whole(folded, match)
        if hit is not None:
            hits.append(hit)
        position = match.end() if hit else match.start() + 1
    return tuple(hits)


def _whole(folded: FoldedText, match: re.Match[str]) -> Span | None:
    """The source of ``match``, the marks over its last letter included; none if it cuts one."""
    start, end = match.span()
    offsets = folded.offsets
    cut = (start > 0 and offsets[start - 1] == offsets[start]) or offsets[end - 1] == offsets[end]
    return None if cut else Span(start=offsets[start], end=offsets[end])
