"""Golden sets run one after the other: scores, and what has changed since the last run."""

from collections.abc import Sequence
from pathlib import Path

from assistant.answering.batch import Answerer
from assistant.answering.golden_set import GoldenSet
from assistant.answering.past_score import (
    Change,
    PastScore,
    UnwritableScoreError,
    change,
    keep_past,
    read_past,
)
from assistant.answering.peers import Peers
from assistant.answering.question import Question
from assistant.answering.reply import Reply
from assistant.answering.score import Score, score
from assistant.convention.library import Library
from assistant.retrieval.encoder import Encoder
from assistant.retrieval.work import Progress
from assistant.value import Value


class Run(Value):
    """One run of a set.

    Attributes:
        score: what the answers are worth.
        only_counts: whether its failures are counted and not shown.
        change: what has changed since the last run; none at the first.
    """

    score: Score
    only_counts: bool
    change: Change | None


class Evaluator:
    """Runs golden sets, and keeps their scores for the next time.

    Attributes:
        notice: what a person should know of the runs, in French; empty where all is well.
    """

    def __init__(
        self, assistant: Answerer, library: Library, encoder: Encoder, folder: Path
    ) -> None:
        """Take what answers, its conventions, the encoder of its peers, and where scores go."""
        self.notice = ""
        self._assistant = assistant
        self._library = library
        self._encoder = encoder
        self._folder = folder
        self._peers: dict[str, Peers] = {}

    def run(
        self, golden_sets: Sequence[GoldenSet], progress: Progress, *, only_counts: bool
    ) -> tuple[Run, ...]:
        """Run ``golden_sets``, in order.

        Args:
            golden_sets: the sets.
            progress: called with the questions asked so far and their total.
            only_counts: whether to count failures without showing them; unseen sets are never
                shown.
        """
        watched = _Watched(self._assistant, progress, sum(len(s.questions) for s in golden_sets))
        return tuple(
            self._run(golden_set, watched, only_counts=only_counts or golden_set.is_unseen)
            for golden_set in golden_sets
        )

    def _run(self, golden_set: GoldenSet, assistant: Answerer, *, only_counts: bool) -> Run:
        found = score(assistant, self._library, golden_set, self._peers_of)
        past, present = (
            read_past(self._folder, golden_set),
            PastScore.of(found, only_counts=only_counts),
        )
        try:
            keep_past(self._folder, golden_set, present)
        except UnwritableScoreError as unwritable:
            self.notice = str(unwritable)
        return Run(
            score=found.only_counts() if only_counts else found,
            only_counts=only_counts,
            change=change(golden_set, past, present) if past else None,
        )

    def _peers_of(self, slug: str) -> Peers:
        if slug not in self._peers:
            self._peers[slug] = Peers(self._library.get(slug).text, self._encoder)
        return self._peers[slug]


class _Watched:
    """An answerer that tells how many questions it was asked."""

    def __init__(self, assistant: Answerer, progress: Progress, total: int) -> None:
        self._assistant = assistant
        self._progress = progress
        self._total = total
        self._done = 0

    def ask(self, question: Question) -> Reply:
        reply = self._assistant.ask(question)
        self._done += 1
        self._progress(self._done, self._total)
        return reply
