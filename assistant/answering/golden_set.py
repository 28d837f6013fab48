"""Golden sets: questions with what a right answer holds, and the conventions they are about.

The format is one JSON object a line: ``id``, ``question``, optional ``kind``, ``convention``,
``signature_date``, ``today``, ``conversation``; ``status`` (any of the list is right), ``must``
(patterns that the answer holds), ``must_not``, ``quote`` (a citation holds one of them verbatim),
``quote_all`` (the citations hold all of them).

A set is about the convention whose name ends in the same words (``essai.jsonl`` is about
``convention-essai``), or else about the convention by default; a line may name its own. The folders
that stand beside the set's own, as ``data`` beside ``golden``, may hold conventions too.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import takewhile
from pathlib import Path

from pydantic import ValidationError, field_validator

from assistant.answering.json_fault import json_fault
from assistant.answering.question import BadQuestionError, Question
from assistant.answering.reply import Status
from assistant.convention.library import Library, LibraryError, UnknownConventionError, load_library
from assistant.convention.model import Convention
from assistant.errors import AssistantError, ExitCode
from assistant.value import Value

# The day that golden questions reason from where they say none.
DEFAULT_TODAY = date(2023, 5, 2)
_BESIDE = ("data", "conventions", "source_docs")
_UNSEEN = "unseen"


class GoldenSetError(AssistantError):
    """A set of golden questions that cannot be used."""

    exit_code = ExitCode.BAD_USAGE


class BadGoldenLineError(GoldenSetError):
    """A line of a set that is no golden question."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(
            f"Jeu d'évaluation « {path} », ligne {line} : {problem.rstrip('.')}. "
            "Corrigez cette ligne, puis recommencez."
        )


class UnreadableGoldenSetError(GoldenSetError):
    """A set whose file cannot be read."""

    def __init__(self, path: Path, cause: OSError | UnicodeDecodeError) -> None:
        why = cause.strerror if isinstance(cause, OSError) else "il n'est pas encodé en UTF-8"
        super().__init__(
            f"Le jeu d'évaluation « {path} » ne peut pas être lu ({why}). "
            "Donnez le chemin d'un fichier .jsonl."
        )


class EmptyGoldenSetError(GoldenSetError):
    """A set without a question."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Le jeu d'évaluation « {path} » ne contient aucune question. "
            "Mettez-y un objet JSON par ligne."
        )


class GoldenQuestion(Value):
    """A question with what a right answer holds."""

    id: str
    question: str
    kind: str = ""
    convention: str = ""
    signature_date: date | None = None
    today: date = DEFAULT_TODAY
    conversation: str = ""
    status: tuple[Status, ...]
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    quote_all: tuple[str, ...] = ()

    @field_validator("must", "must_not")
    @classmethod
    def _are_patterns(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                message = f"« {pattern} » n'est pas une expression régulière ({error})"
                raise ValueError(message) from error
        return patterns

    def asked(self, convention: str) -> Question:
        """The question to ask about ``convention``, unless it names its own."""
        return Question(
            id=self.id,
            text=self.question,
            convention=self.convention or convention,
            signature_date=self.signature_date,
            today=self.today,
            conversation=self.conversation,
        )


class GoldenSet(Value):
    """The golden questions of one file.

    Attributes:
        path: the file.
        convention: the slug of the convention of the questions that name none.
        questions: the questions, in order.
    """

    path: Path
    convention: str
    questions: tuple[GoldenQuestion, ...]

    @property
    def name(self) -> str:
        """What people call it."""
        return self.path.stem

    @property
    def is_unseen(self) -> bool:
        """Whether nobody who works on the program may look at its failures."""
        return self.name.startswith(_UNSEEN)


def read_golden(path: Path) -> Iterator[GoldenQuestion]:
    """The golden questions of the file ``path``, in order.

    Raises:
        UnreadableGoldenSetError: the file cannot be read.
        BadGoldenLineError: a line of it is no golden question.
    """
    return (golden for _, golden in _numbered(path))


def golden_library(library: Library, paths: Iterable[Path]) -> Library:
    """``library``, with the conventions that stand beside the sets ``paths``."""
    found = {one.slug: one for path in paths for one in _beside(path)}
    found |= {one.slug: one for one in library.conventions}
    conventions = tuple(found[slug] for slug in sorted(found))
    return library.model_copy(update={"conventions": conventions})


def open_golden(path: Path, library: Library, default: str, *, said: str = "") -> GoldenSet:
    """The set of the file ``path``, about conventions of ``library``.

    Args:
        path: the file.
        library: the conventions.
        default: the slug for a set whose name says none.
        said: the slug whatever the name says; empty to read the name.

    Raises:
        GoldenSetError: the file cannot be read, a line of it is no golden question, names an
            unknown convention or bears the name of an earlier one.
    """
    seen: dict[str, int] = {}
    questions: list[GoldenQuestion] = []
    for number, golden in _numbered(path):
        try:
            library.get(golden.asked(library.conventions[0].slug).checked().convention)
        except (BadQuestionError, UnknownConventionError) as error:
            raise BadGoldenLineError(path, number, str(error)) from error
        if golden.id in seen:
            problem = f"l'identifiant « {golden.id} » est déjà celui de la ligne {seen[golden.id]}"
            raise BadGoldenLineError(path, number, problem)
        seen[golden.id] = number
        questions.append(golden)
    if not questions:
        raise EmptyGoldenSetError(path)
    convention = said or _named(path.stem, library) or default
    return GoldenSet(path=path, convention=convention, questions=tuple(questions))


def _numbered(path: Path) -> Iterator[tuple[int, GoldenQuestion]]:
    """The golden questions with the number of their line."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableGoldenSetError(path, error) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, GoldenQuestion.model_validate_json(line)
            except ValidationError as error:
                raise BadGoldenLineError(path, number, json_fault(error)) from error


def _beside(path: Path) -> Iterator[Convention]:
    for name in _BESIDE:
        # A folder of that name without a convention is no mistake.
        with suppress(LibraryError):
            yield from load_library(path.resolve().parent.parent / name).conventions


def _named(name: str, library: Library) -> str:
    """The slug that shares the most last words with ``name``; empty where none shares any."""
    shared = {one.slug: _last_words_shared(name, one.slug) for one in library.conventions}
    slug = max(shared, key=lambda one: shared[one])
    return slug if shared[slug] else ""


def _last_words_shared(name: str, slug: str) -> int:
    pairs = zip(reversed(name.split("-")), reversed(slug.split("-")), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
