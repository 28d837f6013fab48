"""Fixtures that many tests share."""

from pathlib import Path

import pytest

from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import read_source

_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def sparte() -> Convention:
    """The bundled convention."""
    return parse(read_source(_ROOT / "source_docs" / "convention-fast12-sparte.md"))


@pytest.fixture(scope="session")
def tri_facile() -> Convention:
    """A made-up convention of the same family, with other values."""
    return parse(read_source(_ROOT / "tests" / "data" / "convention-fast16-tri-facile.md"))
