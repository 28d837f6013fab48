"""The conventions of a folder."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceError, read_source
from assistant.errors import AssistantError, ExitCode
from assistant.value import Value


class SourceProblem(Value):
    """A file of the folder that was left aside.

    Attributes:
        name: the name of the file.
        message: why, and what to do, in French.
    """

    name: str
    message: str


class LibraryError(AssistantError):
    """A folder of conventions that cannot be used as asked."""

    exit_code = ExitCode.BAD_USAGE


class MissingFolderError(LibraryError):
    """The folder of the conventions does not exist."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Le dossier des conventions « {folder} » n'existe pas. Créez-le et déposez-y une "
            "convention (.md ou .txt), ou indiquez-en un autre avec --source-docs."
        )


class NoConventionError(LibraryError):
    """No file of the folder could be read as a convention."""

    def __init__(self, folder: Path, problems: Iterable[SourceProblem]) -> None:
        reasons = "".join(f"\n- {problem.message}" for problem in problems)
        super().__init__(
            f"Aucune convention lisible dans « {folder} ». Déposez-y au moins un fichier .md ou "
            f".txt encodé en UTF-8.{reasons}"
        )


class UnknownConventionError(LibraryError):
    """A slug that no convention of the folder has."""

    def __init__(self, slug: str, known: Iterable[str]) -> None:
        slugs = sorted(known)
        closest = get_close_matches(slug, slugs, n=1, cutoff=0.5)
        hint = f" Vouliez-vous dire « {closest[0]} » ?" if closest else ""
        super().__init__(
            f"Convention inconnue : « {slug} ».{hint} Conventions disponibles : {', '.join(slugs)}."
        )


class Library(Value):
    """The conventions of a folder, and the files left aside.

    Attributes:
        conventions: the conventions, sorted by slug.
        problems: the files left aside, sorted by name.
    """

    conventions: tuple[Convention, ...]
    problems: tuple[SourceProblem, ...] = ()

    @property
    def titles(self) -> dict[str, str]:
        """The title of each convention by its slug; the slug itself where the text has none."""
        return {c.slug: c.title.text.strip() if c.title else c.slug for c in self.conventions}

    def get(self, slug: str) -> Convention:
        """The convention named ``slug``.

        Raises:
            UnknownConventionError: there is none.
        """
        for convention in self.conventions:
            if convention.slug == slug:
                return convention
        raise UnknownConventionError(slug, (one.slug for one in self.conventions))

    def choose(self, slug: str) -> Convention:
        """The convention named ``slug``; where it is empty, the first by name.

        Raises:
            UnknownConventionError: ``slug`` names none.
        """
        return self.get(slug) if slug else self.conventions[0]


def load_library(folder: Path) -> Library:
    """The conventions that ``folder`` holds; hidden files and inner folders are ignored.

    Raises:
        MissingFolderError: there is no such folder.
        NoConventionError: no file in it could be read.
    """
    if not folder.is_dir():
        raise MissingFolderError(folder)
    conventions: dict[str, Convention] = {}
    problems: list[SourceProblem] = []
    for path in _files(folder):
        try:
            source = read_source(path)
        except SourceError as cause:
            problems.append(SourceProblem(name=path.name, message=str(cause)))
            continue
        first = conventions.get(source.slug)
        if first is None:
            conventions[source.slug] = parse(source)
        else:
            problems.append(_same_slug(path, first))
    if not conventions:
        raise NoConventionError(folder, problems)
    ordered = tuple(conventions[slug] for slug in sorted(conventions))
    return Library(conventions=ordered, problems=tuple(problems))


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if not p.name.startswith(".") and not p.is_dir())


def _same_slug(path: Path, first: Convention) -> SourceProblem:
    message = (
        f"« {path.name} » porte le même nom abrégé (« {first.slug} ») que « {first.source} ». "
        "Renommez l'un des deux fichiers."
    )
    return SourceProblem(name=path.name, message=message)
