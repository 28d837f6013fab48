"""``assistant ask``: what is asked, what is printed, the exit code."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.answering.question import Question
from assistant.cli.program import run
from assistant.errors import ExitCode
from tests.cli.conftest import StandIn


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("answered", ExitCode.ANSWERED),
        ("needs_input", ExitCode.INPUT_NEEDED),
        ("silent", ExitCode.SILENT),
        ("out_of_scope", ExitCode.SILENT),
        ("error", ExitCode.BROKEN),
    ],
)
@pytest.mark.usefixtures("opened")
def test_the_exit_code_says_what_came_of_the_question(status: str, code: ExitCode) -> None:
    assert run(["ask", status]) == code


@pytest.mark.usefixtures("opened")
def test_the_reply_is_plain_text_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    run(["ask", "Quel préavis ?"])

    output = capsys.readouterr()

    assert not output.err
    assert (
        output.out
        == """\
Cinq mois de préavis.

Article 1, Durée
« Le préavis est de cinq mois. »

Convention
essai, au 2 mai 2031
"""
    )


@pytest.mark.usefixtures("opened")
def test_the_reply_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    run(["ask", "Quel préavis ?", "--json"])
    reply = json.loads(capsys.readouterr().out)

    assert reply["status"] == "answered"
    assert reply["convention"] == "essai"
    assert reply["citations"][0]["quote"] == "Le préavis est de cinq mois."


def test_options_reach_the_question(opened: Callable[[], StandIn]) -> None:
    arguments = [
        "--convention",
        "essai",
        "--signature-date",
        "28/02/2031",
        "--today",
        "1er mai 2031",
    ]

    run(["ask", "Quel préavis ?", *arguments])

    assert opened().asked == [
        Question(
            text="Quel préavis ?",
            convention="essai",
            signature_date=date(2031, 2, 28),
            today=date(2031, 5, 1),
        )
    ]


@pytest.mark.usefixtures("opened")
def test_an_option_wins_over_the_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "autre"

    assert run(["ask", "Quel préavis ?", "--source-docs", str(empty)]) == ExitCode.BAD_USAGE
    assert str(empty) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("", "La question est vide"),
        ("  ?! ", "La question est vide"),
        ("a" * 200_000, "200000 caractères"),
        ("Quel \x1b[31mpréavis ?", "U+001B"),
        ("Quel \udcff ?", "UTF-8"),
    ],
)
@pytest.mark.usefixtures("opened")
def test_a_question_that_cannot_be_read_is_refused(
    question: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", question]) == ExitCode.BAD_USAGE
    output = capsys.readouterr()

    assert message in output.err
    assert not output.out


@pytest.mark.parametrize("option", ["--today", "--signature-date"])
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("30/02/2031", "« 30/02/2031 » n'existe pas dans le calendrier"),
        ("2031-02-29", "« 2031-02-29 » n'existe pas dans le calendrier"),
        ("demain", "« demain » n'est pas une date complète"),
        ("mars 2031", "« mars 2031 » n'est pas une date complète"),
        ("", "n'est pas une date complète"),
    ],
)
@pytest.mark.usefixtures("opened")
def test_a_date_that_is_none_is_refused(
    option: str, words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "Quel préavis ?", option, words]) == ExitCode.BAD_USAGE
    assert message in capsys.readouterr().err


@pytest.mark.usefixtures("opened")
def test_an_unknown_convention_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "Quel préavis ?", "--convention", "esai"]) == ExitCode.BAD_USAGE
    assert "Vouliez-vous dire « essai » ?" in capsys.readouterr().err


def test_an_empty_folder_says_what_to_put_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "Quel préavis ?", "--source-docs", str(tmp_path)]) == ExitCode.BAD_USAGE
    assert "Aucune convention lisible" in capsys.readouterr().err


@pytest.mark.usefixtures("opened")
def test_a_file_left_aside_is_told(source_docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (source_docs / "latin.md").write_bytes("Durée".encode("latin-1"))

    assert run(["ask", "Quel préavis ?"]) == ExitCode.ANSWERED
    output = capsys.readouterr()

    assert output.err.startswith("Attention : « latin.md » n'est pas encodé en UTF-8")
    assert "Cinq mois" in output.out
