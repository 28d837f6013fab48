"""A file of questions: one line in, one line out, whatever the line."""

import json
from datetime import date
from typing import Any

import pytest

from assistant.answering.batch import answer_lines
from assistant.answering.question import Question
from assistant.answering.reply import Fingerprint, Reply, Status
from assistant.convention.library import UnknownConventionError

_GOOD = '{"id": "q1", "question": "Quand ?"}'


class _Echo:
    """Answers every question with itself; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Reply:
        self.asked.append(question)
        if question.convention == "inconnue":
            raise UnknownConventionError(question.convention, ["connue"])
        if question.text == "panne":
            message = "au milieu"
            raise RuntimeError(message)
        question.checked()
        return Reply(
            id=question.id,
            question=question.text,
            convention="connue",
            as_of=date(2031, 5, 2),
            status=Status.ANSWERED,
            answer="Réponse",
            fingerprint=Fingerprint(source="s", rules="r", model="m"),
        )


def _answers(*lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer_lines(_Echo(), lines)]


def test_a_line_gives_the_reply_as_json() -> None:
    (answer,) = _answers(_GOOD)

    assert answer["id"] == "q1"
    assert answer["status"] == "answered"
    assert answer["as_of"] == "2031-05-02"
    assert answer["derivation"] is None


def test_every_field_reaches_the_question() -> None:
    echo = _Echo()
    line = {
        "id": "q2",
        "question": "Quand ?",
        "convention": "connue",
        "signature_date": "2031-02-28",
        "today": "2031-05-02",
        "conversation": "d1",
        "must": ["ignoré"],
    }

    list(answer_lines(echo, [json.dumps(line)]))

    assert echo.asked == [
        Question(
            id="q2",
            text="Quand ?",
            convention="connue",
            signature_date=date(2031, 2, 28),
            today=date(2031, 5, 2),
            conversation="d1",
        )
    ]


def test_nulls_are_fields_left_out() -> None:
    (answer,) = _answers('{"id": "q", "question": "Quand ?", "today": null, "convention": null}')

    assert answer["status"] == "answered"


@pytest.mark.parametrize(
    ("line", "identity", "reason"),
    [
        ("{pas du json", "", "pas du JSON"),
        ('{"id": "q7", "question": "Quand', "q7", "pas du JSON"),
        ("[1, 2]", "", "objet JSON"),
        ('"texte"', "", "objet JSON"),
        ('{"id": "q7"}', "q7", "« question » manque"),
        ('{"question": "Quand ?"}', "", "« id » manque"),
        ('{"id": 7, "question": "Quand ?"}', 7, "« id » doit être un texte"),
        ('{"id": "q7", "question": 12}', "q7", "« question » doit être un texte"),
        ('{"id": "q7", "question": "Q ?", "today": "2031-02-30"}', "q7", "2031-02-30"),
        ('{"id": "q7", "question": "Q ?", "today": 20310228}', "q7", "« today »"),
        ('{"id": "q7", "question": "Q ?", "signature_date": "demain"}', "q7", "AAAA-MM-JJ"),
        ('{"id": "q7", "question": "Q ?", "convention": "inconnue"}', "q7", "Convention inconnue"),
        ('{"id": "q7", "question": "  "}', "q7", "La question est vide"),
        ('{"id": "q7", "question": "a\\u0007b"}', "q7", "caractère de contrôle"),
        (json.dumps({"id": "q7", "question": "a" * 200_000}), "q7", "200000 caractères"),
        ('{"id": "q7", "question": "panne"}', "q7", "défaut du programme"),
        ('{"id": "q7", "question": "\udcff"}', "q7", "UTF-8"),
        ("[" * 100_000, "", "pas du JSON"),
        ("", "", "la ligne est vide"),
    ],
)
def test_a_bad_line_gives_one_error_and_the_rest_goes_on(
    line: str, identity: str | int, reason: str
) -> None:
    before, failure, after = _answers(_GOOD, line, _GOOD)

    assert before["status"] == after["status"] == "answered"
    assert set(failure) == {"id", "line", "error"}
    assert failure["id"] == identity
    assert failure["line"] == 2
    assert reason in failure["error"]


def test_blank_lines_at_the_end_are_left_out() -> None:
    assert len(_answers(_GOOD, "\n", "  \n")) == 1


def test_several_mistakes_of_a_line_are_told_at_once() -> None:
    (failure,) = _answers('{"question": 1, "today": "hier"}')

    assert all(field in failure["error"] for field in ("« id »", "« question »", "« today »"))


def test_a_line_is_answered_before_the_next_one_is_read() -> None:
    def lines() -> Any:  # noqa: ANN401 - a generator that fails when read too far
        yield _GOOD
        pytest.fail("the second line was read before the first was answered")

    assert json.loads(next(answer_lines(_Echo(), lines())))["id"] == "q1"
