"""``assistant evaluate``: what is printed of golden sets made by hand, and what is refused."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import evaluating
from assistant.cli.program import run
from assistant.errors import ExitCode
from tests.cli.conftest import StandIn

pytestmark = pytest.mark.usefixtures("opened")

# The stand-in answers « Cinq mois de préavis. », or with the status that the question names.
_RIGHT = {
    "id": "q1",
    "kind": "plain",
    "question": "Quel préavis ?",
    "status": ["answered"],
    "must": ["(?i)cinq mois"],
    "quote": ["préavis est de cinq"],
}
_WRONG = {"id": "q2", "question": "Quelle durée ?", "status": ["answered"], "must": ["8 mois"]}
_REFUSED = {"id": "q3", "kind": "typo", "question": "silent", "status": ["answered"]}
_SILENT = {"id": "q4", "kind": "silent", "question": "silent", "status": ["silent"]}
_TALKATIVE = {"id": "q5", "kind": "silent", "question": "Et [red]la TVA[/] ?", "status": ["silent"]}
_WITHHELD = {"id": "q6", "kind": "mon genre", "question": "error", "status": ["answered"]}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("ASSISTANT_DATA", str(folder))
    monkeypatch.setenv("NO_COLOR", "1")
    return folder


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., str]:
    """Writes a set, and gives its path."""

    def write(*lines: dict[str, object], name: str = "jeu") -> str:
        path = tmp_path / f"{name}.jsonl"
        text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def _lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines printed, each kind of space folded."""
    output = capsys.readouterr()
    assert not output.err
    return [" ".join(line.split()) for line in output.out.splitlines()]


def test_the_page_counts_by_kind_and_lists_the_failures(
    written: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(_RIGHT, _WRONG, _REFUSED, _SILENT, _TALKATIVE, _WITHHELD)

    assert run(["evaluate", path]) == ExitCode.FAULTS_FOUND
    lines = _lines(capsys)

    for line in (
        "jeu (essai)",
        "Réponses justes 33,33 % 2 sur 6",
        "Première citation juste 100 % 1 sur 1",
        "RAG simple, premier passage 100 % 1 sur 1",
        "BM25, premier passage 100 % 1 sur 1",
        "Citations conformes au texte 100 % 3 sur 3",
        "Réponses fausses 16,67 % 1 sur 6",
        "dont un chiffre faux 0 % 0 sur 6",
        "Réponses alors que le texte est muet 16,67 % 1 sur 6",
        "Refus à tort 16,67 % 1 sur 6",
        "Réponses retenues par un contrôle 16,67 % 1 sur 6",
        "simple 1 1 0 0 0 0 0 1 1 1 1",
        "non précisé 1 0 1 0 0 0 0 0 0 0 0",
        "fautes, abrégés 1 0 0 0 0 1 0 0 0 0 0",
        "sans réponse 2 1 0 0 1 0 0 0 0 0 0",
        "mon genre 1 0 0 0 0 0 1 0 0 0 0",
        "total 6 2 1 0 1 1 1 1 1 1 1",
        "À revoir : 4",
        "q2 · réponse fausse · Quelle durée ?",
        "manque : 8 mois",
        "obtenu : répondu. Cinq mois de préavis.",
        "cité : « Le préavis est de cinq mois. »",
        "q3 · refus à tort · silent",
        "attendu : répondu",
        "q5 · réponse alors que le texte est muet · Et [red]la TVA[/] ?",
        "attendu : convention muette",
        "q6 · retenue par un contrôle · error",
    ):
        assert line in lines
    assert not any("q1" in line or "q4" in line for line in lines)


def test_the_exit_code_is_0_where_all_is_right(written: Callable[..., str]) -> None:
    assert run(["evaluate", written(_RIGHT, _SILENT)]) == ExitCode.ANSWERED


def test_several_sets_are_summed_even_where_they_share_a_name(
    written: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = written(_RIGHT, _SILENT)
    (tmp_path / "autre").mkdir()
    second = written(_RIGHT, _WRONG, name="autre/jeu")

    # The same file twice is one set.
    run(["evaluate", first, second, first])
    lines = _lines(capsys)

    assert lines.count("jeu (essai)") == 2
    assert "Ensemble" in lines
    assert "Réponses justes 75 % 3 sur 4" in lines


def test_the_next_run_shows_the_difference(
    written: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["evaluate", written(_RIGHT, _WRONG, _SILENT)])
    capsys.readouterr()
    run(["evaluate", written(_RIGHT, _WRONG, _SILENT)])
    assert "Rien n'a changé depuis la dernière fois." in _lines(capsys)

    run(["evaluate", written(_RIGHT | {"must": ["neuf"]}, _WRONG | {"must": []}, _SILENT)])
    lines = _lines(capsys)

    assert "À revoir depuis la dernière fois : q1" in lines
    assert "Réparées depuis la dernière fois : q2" in lines

    run(["evaluate", written(_RIGHT, _WRONG | {"must": []}, _SILENT)])
    assert "Réponses justes 100 % 3 sur 3 (+1)" in _lines(capsys)
    run(["evaluate", written(_RIGHT, _WRONG, _SILENT)])
    assert "Réponses justes 66,67 % 2 sur 3 (\u22121)" in _lines(capsys)


@pytest.mark.parametrize(
    ("name", "options"), [("jeu", ["--only-counts"]), ("unseen-jeu", []), ("unseen", ["--json"])]
)
def test_failures_that_are_only_counted_are_shown_nowhere(
    name: str,
    options: list[str],
    written: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = written(_RIGHT, _WRONG, _REFUSED, name=name)

    assert run(["evaluate", path, *options]) == ExitCode.FAULTS_FOUND
    printed = capsys.readouterr().out

    assert "Quelle durée" not in printed
    assert "q2" not in printed
    if "--json" not in options:
        assert "2 à revoir, comptées et non montrées." in printed


def test_the_runs_as_json(written: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    path = written(_RIGHT, _WRONG)
    run(["evaluate", path])
    capsys.readouterr()

    assert run(["evaluate", path, "--json"]) == ExitCode.FAULTS_FOUND
    (found,) = json.loads(capsys.readouterr().out)

    assert (found["score"]["name"], found["score"]["convention"]) == ("jeu", "essai")
    assert found["score"]["total"]["right"] == 1
    assert found["score"]["kinds"]["plain"]["questions"] == 1
    (failure,) = found["score"]["failures"]
    assert failure["id"] == "q2"
    assert failure["fault"] == "wrong"
    assert failure["reasons"] == ["must: 8 mois"]
    assert failure["answer"] == "Cinq mois de préavis."
    assert found["change"]["before"] == found["score"]["total"]


def test_the_sets_of_the_project_have_names(
    written: Callable[..., str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(evaluating, "_GOLDEN", tmp_path)
    for name in (*evaluating.DEFAULTS, "unseen"):
        written(_RIGHT, name=name)

    run(["evaluate"])
    shown = [line for line in _lines(capsys) if line.endswith("(essai)")]
    assert {"sparte", "tri-facile", "mon-mouillage", "dialogues"} <= set(evaluating.DEFAULTS)
    assert shown == [f"{name} (essai)" for name in evaluating.DEFAULTS]

    run(["evaluate", "dialogues"])
    assert "dialogues (essai)" in _lines(capsys)


def test_a_convention_may_be_named(
    written: Callable[..., str], opened: Callable[[], StandIn], source_docs: Path
) -> None:
    text = (source_docs / "essai.md").read_text("utf-8")
    (source_docs / "essai-jeu.md").write_text(text, encoding="utf-8")

    run(["evaluate", written(_RIGHT)])
    assert [question.convention for question in opened().asked] == ["essai-jeu"]
    run(["evaluate", written(_RIGHT), "--convention", "essai"])
    assert [question.convention for question in opened().asked] == ["essai"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["absent"], "Le jeu d'évaluation « absent » n'existe pas."),
        (
            ["absent.jsonl"],
            "ou l'un de ces noms : bornage, carto-sols, dialogues",
        ),
        (["."], "ne peut pas être lu"),
        (["sparte", "--convention", "esai"], "Vouliez-vous dire « essai » ?"),
        (["sparte", "--source-docs", "absent"], "Le dossier des conventions « absent »"),
    ],
)
def test_what_cannot_be_evaluated_is_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", *arguments]) == ExitCode.BAD_USAGE
    output = capsys.readouterr()

    assert message in output.err
    assert not output.out


def test_a_malformed_line_is_named(
    written: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(_RIGHT, {"id": "q2", "question": "Q ?"})

    assert run(["evaluate", path]) == ExitCode.BAD_USAGE
    assert f"« {path} », ligne 2 : le champ « status » manque." in capsys.readouterr().err


def test_evaluating_never_loads_torch() -> None:
    script = """
import sys
import assistant.answering.evaluating, assistant.cli.evaluating, assistant.cli.score_page
sys.exit('torch' in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False)

    assert done.returncode == 0
