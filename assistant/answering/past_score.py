"""The score that a golden set had at its last run, and what has changed since.

One small JSON file a set, in the folder of what the program leaves, named by the set and by the
place of its file. Of a set that nobody may look at, only the counts are kept.
"""

from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from assistant.answering.golden_set import GoldenSet
from assistant.answering.score import Score, Tally
from assistant.errors import AssistantError
from assistant.value import Value


class UnwritableScoreError(AssistantError):
    """The score of a run that cannot be kept."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"Le résultat ne peut pas être gardé dans « {path} » ({cause.strerror or cause}) : la "
            "prochaine évaluation ne dira pas ce qui a changé. Donnez un autre dossier par la "
            "variable ASSISTANT_DATA."
        )


class PastScore(Value):
    """What is kept of a run.

    Attributes:
        total: the counts.
        failed: the names of the questions not answered right; none where they were not shown.
    """

    total: Tally
    failed: tuple[str, ...] | None

    @classmethod
    def of(cls, score: Score, *, only_counts: bool) -> "PastScore":
        """What is kept of ``score``."""
        failed = None if only_counts else tuple(one.id for one in score.failures)
        return cls(total=score.total, failed=failed)


class Change(Value):
    """What has changed since the last run.

    Attributes:
        before: the counts of that run.
        repaired: the questions answered right that were not, by name.
        broken: the questions not answered right that were, by name.
    """

    before: Tally
    repaired: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()


def change(golden_set: GoldenSet, past: PastScore, present: PastScore) -> Change:
    """What has changed from ``past`` to ``present``; in counts only where one shows no more.

    A question taken out of the set is not repaired.
    """
    if past.failed is None or present.failed is None:
        return Change(before=past.total)
    asked = {golden.id for golden in golden_set.questions}
    now = present.failed
    return Change(
        before=past.total,
        repaired=tuple(name for name in past.failed if name in asked and name not in now),
        broken=tuple(name for name in now if name not in past.failed),
    )


def read_past(folder: Path, golden_set: GoldenSet) -> PastScore | None:
    """The last score of ``golden_set``; none where there is none that can be read."""
    try:
        return PastScore.model_validate_json(_place(folder, golden_set).read_bytes())
    except (OSError, ValidationError):
        return None


def keep_past(folder: Path, golden_set: GoldenSet, past: PastScore) -> None:
    """Keep ``past`` as the last score of ``golden_set``.

    Raises:
        UnwritableScoreError: the disk refuses.
    """
    path = _place(folder, golden_set)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(past.model_dump_json(indent=1), encoding="utf-8")
    except OSError as cause:
        raise UnwritableScoreError(path, cause) from cause


def _place(folder: Path, golden_set: GoldenSet) -> Path:
    digest = sha256(str(golden_set.path.resolve()).encode()).hexdigest()[:8]
    return folder / f"{golden_set.name}-{digest}.json"
