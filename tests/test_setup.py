"""The environment: what is imported is declared, and what is declared is pinned."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from tests.shared import ROOT

_OWN = {"assistant", "benchmarks", "scripts", "tests"}
# pydantic's core comes with pydantic, of which it is a part; pip comes with Python.
_COME_ALONG = {"pip", "pydantic-core"}
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _declared() -> dict[str, set[str]]:
    """The distributions that the project asks for, to run and to develop."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "run": {_named(requirement) for requirement in project["dependencies"]},
        "dev": {_named(requirement) for requirement in project["optional-dependencies"]["dev"]},
    }


def _named(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found is not None, requirement
    return _normalized(found[0])


def _imported(folder: Path) -> Iterator[str]:
    """The top names that the modules of ``folder`` import, but for the standard library's."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            else:
                continue
            yield from (name.partition(".")[0] for name in names)


def _distributions(folder: Path) -> set[str]:
    known = packages_distributions()
    names = set(_imported(folder)) - _OWN - set(sys.stdlib_module_names)
    assert names <= known.keys(), f"not installed: {names - known.keys()}"
    return {_normalized(known[name][0]) for name in names} - _COME_ALONG


def test_the_program_imports_what_it_declares() -> None:
    assert _distributions(ROOT / "assistant") <= _declared()["run"]


@pytest.mark.parametrize("folder", ["tests", "benchmarks", "scripts"])
def test_tests_and_scripts_import_what_is_declared(folder: str) -> None:
    declared = _declared()

    assert _distributions(ROOT / folder) <= declared["run"] | declared["dev"]


def test_everything_declared_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {_named(line) for line in lines if "==" in line}

    declared = _declared()
    assert declared["run"] | declared["dev"] <= pinned


def test_nothing_pinned_names_a_build_of_this_machine() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()

    assert [line for line in lines if "+" in line or "@" in line or "/" in line] == []
