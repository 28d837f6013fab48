"""The questions that usefully come next: only those that the convention answers are proposed.

A topic names questions that go with it. Where they are too few, or the text does not answer them,
the questions that go with those stand in, then those to start with.
"""

from collections.abc import Callable, Iterator, Sequence

from assistant.answering.draft import Draft
from assistant.answering.reply import Status

# The draft that a question on its own gets about the convention of that slug.
Probe = Callable[[str, str], Draft]

_MOST = 3
_ENOUGH = 2
_ANSWERED = {Status.ANSWERED, Status.NEEDS_INPUT}


class FollowUps:
    """Chooses what to propose; each question is tried once for each convention."""

    def __init__(self, probe: Probe, starters: Sequence[str]) -> None:
        """Take what answers a question on its own, and the questions to start with."""
        self._probe = probe
        self._starters = tuple(starters)
        self._tried: dict[tuple[str, str], Draft] = {}

    def after(self, slug: str, draft: Draft) -> tuple[str, ...]:
        """The questions to propose after ``draft``, those of its topic first.

        Nothing is proposed after a silence but what its topic names.
        """
        own = [text for text in draft.follow_ups if self._is_answered(slug, text)][:_MOST]
        if draft.status not in _ANSWERED:
            return tuple(own)
        found = dict.fromkeys(own)
        for text in self._others(slug, draft):
            if len(found) >= _ENOUGH:
                break
            found[text] = None
        return tuple(found)

    def _others(self, slug: str, draft: Draft) -> Iterator[str]:
        """Answered questions about other topics than that of ``draft``."""
        near = (far for text in draft.follow_ups for far in self._try(slug, text).follow_ups)
        for text in (*near, *self._starters):
            if self._try(slug, text).topic != draft.topic and self._is_answered(slug, text):
                yield text

    def _is_answered(self, slug: str, text: str) -> bool:
        return self._try(slug, text).status in _ANSWERED

    def _try(self, slug: str, text: str) -> Draft:
        if (slug, text) not in self._tried:
            self._tried[slug, text] = self._probe(slug, text)
        return self._tried[slug, text]
