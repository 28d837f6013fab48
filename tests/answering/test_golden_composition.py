"""What the project's golden set is made of, counted from the fields of its lines alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answering.golden_set import GoldenQuestion, read_golden
from assistant.answering.reply import Status
from tests.shared import ROOT

_FOLDER = ROOT / "tests" / "golden"
_UNANSWERED = {Status.SILENT, Status.OUT_OF_SCOPE}
_LEAST = 250


def _questions(pattern: str) -> list[GoldenQuestion]:
    return [one for path in sorted(_FOLDER.glob(pattern)) for one in read_golden(path)]


def _is_unanswered(golden: GoldenQuestion) -> bool:
    return _UNANSWERED.issuperset(golden.status)


def _is_plausible(golden: GoldenQuestion) -> bool:
    """Whether a sponsor could really ask what the text does not say."""
    return _is_unanswered(golden) and Status.OUT_OF_SCOPE not in golden.status


# The kinds of questions of an unseen part are in no field of it: those of the others must do.
@pytest.mark.parametrize(
    ("pattern", "least", "counted"),
    [
        ("*.jsonl", _LEAST, lambda _: True),
        ("*.jsonl", 70, _is_unanswered),
        ("*.jsonl", 40, _is_plausible),
        ("dialogues.jsonl", 30, lambda golden: bool(golden.conversation)),
        ("*.jsonl", 30, lambda golden: golden.kind == "typo"),
        ("*.jsonl", 10, lambda golden: golden.kind == "english"),
        ("unseen*.jsonl", -(-_LEAST // 3), lambda _: True),
    ],
    ids=["all", "unanswered", "plausible", "turns", "typos", "english", "unseen"],
)
def test_the_golden_set_holds_enough_of_each(
    pattern: str, least: int, counted: Callable[[GoldenQuestion], bool]
) -> None:
    assert sum(map(counted, _questions(pattern))) >= least


def test_every_question_of_development_says_its_kind_and_bears_a_name_of_its_own() -> None:
    seen = [one for one in _FOLDER.glob("*.jsonl") if not one.stem.startswith("unseen")]
    questions = [one for path in seen for one in read_golden(path)]

    assert all(one.kind for one in questions)
    assert len({one.id for one in questions}) == len(questions)


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_turns_of_a_dialogue_follow_one_another(path: Path) -> None:
    names = [one.conversation for one in read_golden(path) if one.conversation]

    starts = [name for place, name in enumerate(names) if place == 0 or names[place - 1] != name]
    assert len(starts) == len(set(starts))
