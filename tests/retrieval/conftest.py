"""Fixtures of the tests of retrieval."""

from pathlib import Path

import pytest

from assistant.convention.library import Library, load_library
from tests.retrieval.fakes import WordEncoder

TEXT = """Convention de délégation de gestion FAST 99 | NUAGE

Article 1 : Objet

La convention porte sur le service NUAGE. Elle est libre.

Article 2 : Durée

La convention prend fin le 30 juin 2031.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with one short convention, « nuage »."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "nuage.md").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def library(sources: Path) -> Library:
    """The library of ``sources``."""
    return load_library(sources)


@pytest.fixture
def encoder() -> WordEncoder:
    """An encoder that needs no model."""
    return WordEncoder()
