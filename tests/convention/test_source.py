"""Reading files, and refusing those that are no text of a convention."""

import hashlib
from pathlib import Path

import pytest

from assistant.convention.source import (
    MAX_BYTES,
    BinaryFileError,
    EmptyFileError,
    FileTooLargeError,
    NotUtf8Error,
    SourceError,
    UnreadableFileError,
    UnsupportedFormatError,
    read_source,
    slug_of,
)
from assistant.errors import ExitCode


def written(folder: Path, raw: bytes, name: str = "essai.md") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("convention-fast77-coquelicot.md", "convention-fast77-coquelicot"),
        ("Convention_Été 2031.txt", "convention-ete-2031"),
        ("Œuvre  (v2).md", "oeuvre-v2"),
        ("éàç.md", "eac"),
        ("日本.md", "convention"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    """Lower case, no accents, one dash between words, never empty."""
    assert slug_of(Path(name)) == slug


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (b"\xef\xbb\xbf\xc3\xa9t\xc3\xa9", "été"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
        (b"a\tb\x0cc", "a\tb\x0cc"),
    ],
)
def test_text_is_decoded_and_untouched(tmp_path: Path, raw: bytes, text: str) -> None:
    """One byte order mark goes, newlines stay; the hash is of the bytes."""
    source = read_source(written(tmp_path, raw, "Été.TXT"))
    assert (source.name, source.slug, source.text) == ("Été.TXT", "ete", text)
    assert source.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("raw", "name", "error", "advice"),
    [
        (b"a", "essai.xyz", UnsupportedFormatError, ".md, .txt"),
        (b"a", "essai", UnsupportedFormatError, "Convertissez"),
        (b"a\x00b", "essai.md", BinaryFileError, "Exportez"),
        (b"a\x1bb", "essai.md", BinaryFileError, "Exportez"),
        ("été".encode("latin-1"), "essai.txt", NotUtf8Error, "iconv -f WINDOWS-1252"),
        ("l’été".encode("cp1252"), "essai.txt", NotUtf8Error, "octet 1 "),
        ("été".encode("utf-16"), "essai.txt", NotUtf8Error, "UTF-8"),
        (b"", "essai.md", EmptyFileError, "vide"),
        (b"\xef\xbb\xbf \r\n\t", "essai.md", EmptyFileError, "vide"),
        (b"a" * (MAX_BYTES + 1), "essai.md", FileTooLargeError, "5 Mo"),
    ],
)
def test_refused_files(
    tmp_path: Path, raw: bytes, name: str, error: type[SourceError], advice: str
) -> None:
    """Each failure has its class; the message names the file and says what to do."""
    with pytest.raises(error) as caught:
        read_source(written(tmp_path, raw, name))
    assert f"« {name} »" in str(caught.value)
    assert advice in str(caught.value)
    assert caught.value.exit_code is ExitCode.BAD_USAGE


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is unreadable."""
    with pytest.raises(UnreadableFileError, match=r"« absent\.md »"):
        read_source(tmp_path / "absent.md")


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file we have no right to read is unreadable (root reads all: the refusal is played)."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, b"a")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFileError, match="droit de le lire"):
        read_source(path)


def test_largest_file_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    assert len(read_source(written(tmp_path, b"a" * MAX_BYTES)).text) == MAX_BYTES
