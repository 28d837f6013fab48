"""``assistant evaluate``: golden sets asked and judged, beside what simpler searches find."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.options import AsJson, BadValueError, Index, Slug, SourceDocs, settings_of
from assistant.cli.terminal import progress_bar, say, warn_of
from assistant.errors import ExitCode

_GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"
# The sets of development, run when none is named.
DEFAULTS = (
    "sparte",
    "wordings-sparte",
    "usages-sparte",
    "tri-facile",
    "usages-tri-facile",
    "mon-mouillage",
    "bornage",
    "toit-etudiant",
    "dialogues",
    "reprises",
    "suites-sparte",
    "suites-tri-facile",
    "suites-mon-mouillage",
)
_SUFFIX = ".jsonl"
_FOLDER = "evaluations"


class UnknownSetError(BadValueError):
    """A set that is neither a file nor the name of one of the project's."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(
            f"Le jeu d'évaluation « {name} » n'existe pas. Donnez le chemin d'un fichier {_SUFFIX}"
            + (f", ou l'un de ces noms : {', '.join(known)}." if known else ".")
        )


def evaluate(  # noqa: PLR0913 - one parameter for each option
    sets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[JEU…]",
            help="Fichiers .jsonl, ou noms de jeux du projet ; par défaut ceux de la mise au "
            f"point : {', '.join(DEFAULTS)}.",
        ),
    ] = None,
    *,
    only_counts: Annotated[
        bool,
        typer.Option(
            "--only-counts",
            help="Compte les réponses à revoir sans les montrer. Va de soi pour un jeu dont le nom "
            "commence par « unseen ».",
        ),
    ] = False,
    convention: Slug = "",
    as_json: AsJson = False,
    source_docs: SourceDocs = None,
    index: Index = None,
) -> int:
    """Ask and judge golden sets; the exit code says whether every answer is right."""
    # Imported here: the help and the other commands do without the encoder.
    from assistant.answering.assistant import Assistant  # noqa: PLC0415
    from assistant.answering.evaluating import Evaluator  # noqa: PLC0415
    from assistant.answering.golden_set import golden_library, open_golden  # noqa: PLC0415
    from assistant.cli.score_page import score_page  # noqa: PLC0415
    from assistant.convention.library import load_library  # noqa: PLC0415
    from assistant.retrieval.encoder import question_encoder  # noqa: PLC0415

    paths = [_path(name) for name in dict.fromkeys(sets or DEFAULTS)]
    settings = settings_of(source_docs, index, convention)
    own = load_library(settings.source_docs)
    library = golden_library(own, paths)
    default = (library if convention else own).choose(settings.convention).slug
    golden_sets = [open_golden(path, library, default, said=convention) for path in paths]
    kept = settings.data / _FOLDER
    if len(library.conventions) > len(own.conventions):
        # With conventions that stand beside the sets: the program's own index stays as it is.
        settings = settings.model_copy(update={"index": kept / "index"})
    with progress_bar("Index des conventions") as progress:
        assistant = Assistant.over(library, settings, progress)
    warn_of(own.problems)
    evaluator = Evaluator(assistant, library, question_encoder(settings), kept)
    with progress_bar("Questions") as progress:
        runs = evaluator.run(golden_sets, progress, only_counts=only_counts)
    warn_of((), evaluator.notice)
    if as_json:
        say(json.dumps([run.model_dump(mode="json") for run in runs], ensure_ascii=False, indent=2))
    else:
        say(score_page(runs))
    return ExitCode.ANSWERED if all(run.score.is_perfect for run in runs) else ExitCode.FAULTS_FOUND


def _path(name: str) -> Path:
    """The file of a set: a path as it is, or the name of one of the project's sets."""
    path = Path(name)
    own = _GOLDEN / f"{name}{_SUFFIX}"
    if path.is_file() or not own.is_file():
        if not path.exists():
            raise UnknownSetError(name, sorted(one.stem for one in _GOLDEN.glob(f"*{_SUFFIX}")))
        return path
    return own
