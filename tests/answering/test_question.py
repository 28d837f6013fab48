"""Questions that cannot be read as one are refused with a reason."""

import pytest

from assistant.answering.question import (
    MAX_LENGTH,
    BadQuestionError,
    ControlCharacterError,
    EmptyQuestionError,
    Question,
    TooLongQuestionError,
)
from assistant.errors import ExitCode


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "???", "…", "« »"])
def test_a_question_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(EmptyQuestionError, match="vide"):
        Question(text=text).checked()


@pytest.mark.parametrize("length", [MAX_LENGTH + 1, 200_000])
def test_a_huge_question_is_refused_with_its_length(length: int) -> None:
    with pytest.raises(TooLongQuestionError, match=str(length)):
        Question(text="a" * length).checked()


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [("a\x00b", "U+0000", 2), ("\x1b[31mrouge", "U+001B", 1), ("bon\x7fjour", "U+007F", 4)],
)
def test_a_control_character_is_named_with_its_place(text: str, code: str, position: int) -> None:
    with pytest.raises(ControlCharacterError) as caught:
        Question(text=text).checked()
    assert code in str(caught.value)
    assert f"position {position}" in str(caught.value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ControlCharacterError, match="U\\+DCE9"):
        Question(text="pr\udce9avis").checked()


@pytest.mark.parametrize(
    "text",
    ["Quel préavis ?", "Deux\nlignes\tet une tabulation ?", "a" * MAX_LENGTH, "何时结束？", "٣"],
)
def test_what_can_be_typed_is_accepted(text: str) -> None:
    question = Question(text=text)
    assert question.checked() is question


def test_a_bad_question_is_bad_usage() -> None:
    assert BadQuestionError.exit_code is ExitCode.BAD_USAGE
