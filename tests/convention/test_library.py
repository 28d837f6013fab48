"""A folder of conventions."""

from pathlib import Path

import pytest

from assistant.convention.library import (
    MissingFolderError,
    NoConventionError,
    UnknownConventionError,
    load_library,
)

TEXT = "Convention des phares\n\nArticle 1 : Objet\n\nLe phare luit.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "phare-sud.md").write_text(TEXT)
    (tmp_path / "phare-nord.txt").write_text(TEXT)
    return tmp_path


def test_conventions_are_sorted_by_slug(folder: Path) -> None:
    """Every .md and .txt counts."""
    library = load_library(folder)
    assert [one.slug for one in library.conventions] == ["phare-nord", "phare-sud"]
    assert library.problems == ()
    assert library.conventions[0].source == "phare-nord.txt"


def test_each_convention_has_a_title(folder: Path) -> None:
    """A text whose first lines are no title goes by its slug."""
    (folder / "sans-titre.md").write_text("Article 1 : Objet\n\nLe phare luit.\n")
    assert load_library(folder).titles == {
        "phare-nord": "Convention des phares",
        "phare-sud": "Convention des phares",
        "sans-titre": "sans-titre",
    }


def test_bad_files_are_named_and_nothing_else_is_lost(folder: Path) -> None:
    """Each file left aside is a problem; hidden files and folders are ignored."""
    (folder / "b.md").write_bytes(b"\x00\x01")
    (folder / "c.txt").write_bytes("été".encode("latin-1"))
    (folder / "d.xyz").write_text(TEXT)
    (folder / "e.md").write_text("")
    (folder / "Phare Sud.md").write_text(TEXT)
    (folder / ".cache.md").write_text(TEXT)
    (folder / "inner.md").mkdir()
    (folder / "inner.md" / "f.md").write_text(TEXT)
    (folder / "lost.md").symlink_to(folder / "nowhere.md")
    library = load_library(folder)
    assert [one.slug for one in library.conventions] == ["phare-nord", "phare-sud"]
    assert [problem.name for problem in library.problems] == [
        "b.md",
        "c.txt",
        "d.xyz",
        "e.md",
        "lost.md",
        "phare-sud.md",
    ]
    assert all(problem.name in problem.message for problem in library.problems)
    assert "Phare Sud.md" in library.problems[-1].message


def test_missing_folder(tmp_path: Path) -> None:
    """The message names the folder and the option."""
    with pytest.raises(MissingFolderError, match=r"absent.*--source-docs"):
        load_library(tmp_path / "absent")


def test_empty_folder(tmp_path: Path) -> None:
    """An empty folder is an error that says what to put there."""
    with pytest.raises(NoConventionError, match="Déposez-y au moins un fichier"):
        load_library(tmp_path)


def test_folder_with_bad_files_only(tmp_path: Path) -> None:
    """The reasons come with the error."""
    (tmp_path / "b.md").write_bytes(b"\x00")
    with pytest.raises(NoConventionError, match=r"« b\.md » n'est pas un fichier de texte"):
        load_library(tmp_path)


def test_choice(folder: Path) -> None:
    """A slug names one; no slug is the first by name."""
    library = load_library(folder)
    assert library.get("phare-sud").slug == "phare-sud"
    assert library.choose("phare-sud").slug == "phare-sud"
    assert library.choose("").slug == "phare-nord"


def test_unknown_slug(folder: Path) -> None:
    """The message lists what there is and suggests the closest."""
    library = load_library(folder)
    with pytest.raises(UnknownConventionError) as caught:
        library.choose("phare-sut")
    assert "Vouliez-vous dire « phare-sud » ?" in str(caught.value)
    assert "phare-nord, phare-sud" in str(caught.value)
    with pytest.raises(UnknownConventionError) as caught:
        library.get("xyz")
    assert "Vouliez-vous" not in str(caught.value)
