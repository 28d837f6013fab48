"""``assistant batch``: the files it reads and writes."""

import json
from pathlib import Path

import pytest

from assistant.cli.program import run
from assistant.errors import ExitCode

pytestmark = pytest.mark.usefixtures("opened")
_LINES = (
    b'{"id": "a", "question": "Quel pr\xc3\xa9avis ?"}\n'
    b'{"id": "b", "question": "\xff"}\n'
    b'{"id": "c", "question": "silent"}\n'
)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_bytes(_LINES)
    return path


def _read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_answers_come_in_order_and_a_bad_line_is_one_error(
    questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "reponses.jsonl"

    assert run(["batch", str(questions), "--out", str(out)]) == ExitCode.ANSWERED
    answers = _read(out)

    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    assert [answer.get("status") for answer in answers] == ["answered", None, "silent"]
    assert answers[1]["line"] == 2
    assert f"3 lignes écrites dans « {out} », dont 1 en erreur." in capsys.readouterr().err


def test_a_byte_order_mark_and_windows_newlines_are_no_mistakes(tmp_path: Path) -> None:
    path = tmp_path / "windows.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a", "question": "Q ?"}\r\n')
    out = tmp_path / "reponses.jsonl"

    run(["batch", str(path), "--out", str(out)])

    assert [answer["status"] for answer in _read(out)] == ["answered"]


def test_a_line_separator_inside_a_question_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "separateur.jsonl"
    path.write_text('{"id": "a", "question": "Quel\u2028préavis ?"}\n', encoding="utf-8")
    out = tmp_path / "reponses.jsonl"

    run(["batch", str(path), "--out", str(out)])

    assert len(out.read_bytes().splitlines()) == 1


def test_a_missing_file_of_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "reponses.jsonl"

    assert run(["batch", str(tmp_path / "rien"), "--out", str(out)]) == ExitCode.BAD_USAGE
    assert "ne peut pas être lu" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("name", ["absent/reponses.jsonl", "."])
def test_a_file_of_replies_that_cannot_be_written(
    name: str, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["batch", str(questions), "--out", str(tmp_path / name)]) == ExitCode.BAD_USAGE
    assert "ne peut pas être écrit" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["conventions", questions.name]


def test_an_interruption_leaves_the_file_as_it_was(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "reponses.jsonl"
    out.write_text("avant", encoding="utf-8")
    questions.write_text('{"id": "a", "question": "interruption"}\n', encoding="utf-8")

    assert run(["batch", str(questions), "--out", str(out)]) == 130
    assert out.read_text(encoding="utf-8") == "avant"
    assert not list(tmp_path.glob(".*"))


def test_the_file_of_questions_may_be_the_file_of_replies(questions: Path) -> None:
    assert run(["batch", str(questions), "--out", str(questions)]) == ExitCode.ANSWERED
    assert len(_read(questions)) == 3


def test_rights_on_the_file_are_kept(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "reponses.jsonl"
    out.touch(mode=0o600)

    run(["batch", str(questions), "--out", str(out)])

    assert out.stat().st_mode & 0o777 == 0o600


def test_a_device_is_written_in_place(questions: Path) -> None:
    device = Path("/dev/null")

    assert run(["batch", str(questions), "--out", str(device)]) == ExitCode.ANSWERED
    assert device.is_char_device()
