"""``assistant outline``: the structure as a tree or as JSON."""

import json

import pytest

from assistant.cli.program import run
from assistant.errors import ExitCode

pytestmark = pytest.mark.usefixtures("source_docs")


def test_the_tree_names_articles_and_spans(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline"]) == ExitCode.ANSWERED
    assert "Article 1 : Durée [20:" in capsys.readouterr().out


def test_the_json_holds_the_same_nodes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", "essai", "--json"]) == ExitCode.ANSWERED
    root = json.loads(capsys.readouterr().out)

    assert [(node["kind"], node["article"]) for node in root["children"]] == [
        ("title", ""),
        ("article", "1"),
    ]


def test_an_unknown_convention(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", "inconnue"]) == ExitCode.BAD_USAGE
    assert "Convention inconnue : « inconnue »" in capsys.readouterr().err
