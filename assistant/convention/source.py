"""Reading the file of a convention: the one place that knows file formats."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from assistant.convention.folding import fold
from assistant.errors import AssistantError, ExitCode
from assistant.value import Value

MAX_BYTES = 5_000_000
_BYTE_ORDER_MARK = "\ufeff"
# What no text file holds: control characters other than tab, newlines, form feed.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_OTHER_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SourceFile(Value):
    """The file of a convention, decoded.

    Attributes:
        name: the name of the file, with its suffix.
        slug: the short name of the convention: the name without suffix, in ``[a-z0-9-]``.
        sha256: the hash of the bytes of the file, in hexadecimal.
        text: its characters, byte order mark excluded, newlines untranslated.
    """

    name: str
    slug: str
    sha256: str
    text: str


class SourceError(AssistantError):
    """A file that cannot be read as a convention."""

    exit_code = ExitCode.BAD_USAGE


class UnsupportedFormatError(SourceError):
    """A file whose format the reader does not know."""

    def __init__(self, path: Path) -> None:
        known = ", ".join(sorted(_DECODERS))
        super().__init__(
            f"« {path.name} » : format non pris en charge. Convertissez le fichier dans l'un "
            f"de ces formats : {known}."
        )


class BinaryFileError(SourceError):
    """A file that holds something else than text."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"« {path.name} » n'est pas un fichier de texte (il contient des octets de commande). "
            "Exportez la convention en texte brut UTF-8."
        )


class NotUtf8Error(SourceError):
    """A text file in another encoding than UTF-8."""

    def __init__(self, path: Path, offset: int) -> None:
        super().__init__(
            f"« {path.name} » n'est pas encodé en UTF-8 (octet {offset} illisible ; "
            "probablement Latin-1 ou Windows-1252). Convertissez-le, par exemple avec : "
            f"iconv -f WINDOWS-1252 -t UTF-8 '{path.name}' -o '{path.stem}-utf8{path.suffix}'"
        )


class EmptyFileError(SourceError):
    """A file with no character in it, or only white space."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"« {path.name} » est vide. Déposez-y le texte de la convention.")


class FileTooLargeError(SourceError):
    """A file larger than any convention."""

    def __init__(self, path: Path, size: int) -> None:
        super().__init__(
            f"« {path.name} » est trop volumineux ({size / 1e6:.1f} Mo ; limite : "
            f"{MAX_BYTES / 1e6:.0f} Mo). N'y gardez que le texte de la convention."
        )


class UnreadableFileError(SourceError):
    """A file that the system does not let us read."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"« {path.name} » ne peut pas être lu ({cause.strerror or cause}). "
            "Vérifiez que le fichier existe et que vous avez le droit de le lire."
        )


def slug_of(path: Path) -> str:
    """The slug of the convention that ``path`` holds: its stem, in ``[a-z0-9-]``.

    >>> slug_of(Path("Convention_Été 2031.md"))
    'convention-ete-2031'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(path.stem)).strip("-") or "convention"


def read_source(path: Path) -> SourceFile:
    """The convention file at ``path``.

    Raises:
        UnsupportedFormatError: its suffix is not one the reader knows.
        UnreadableFileError: the system refuses (missing file, rights, a folder).
        FileTooLargeError: it is larger than ``MAX_BYTES``.
        BinaryFileError: it holds control characters.
        NotUtf8Error: it is a text in another encoding.
        EmptyFileError: it holds nothing but white space.
    """
    decode = _DECODERS.get(path.suffix.lower())
    if decode is None:
        raise UnsupportedFormatError(path)
    raw = _read_bytes(path)
    text = decode(path, raw)
    if not text.strip():
        raise EmptyFileError(path)
    digest = hashlib.sha256(raw).hexdigest()
    return SourceFile(name=path.name, slug=slug_of(path), sha256=digest, text=text)


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileTooLargeError(path, size)
        return path.read_bytes()
    except OSError as cause:
        raise UnreadableFileError(path, cause) from cause


def _decode_plain_text(path: Path, raw: bytes) -> str:
    if raw.startswith(_OTHER_BYTE_ORDER_MARKS):
        raise NotUtf8Error(path, 0)
    if _CONTROL.search(raw):
        raise BinaryFileError(path)
    try:
        return raw.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as cause:
        raise NotUtf8Error(path, cause.start) from cause


# Where another format plugs in: its suffix and the function that gives its text.
_DECODERS: dict[str, Callable[[Path, bytes], str]] = {
    ".md": _decode_plain_text,
    ".txt": _decode_plain_text,
}
