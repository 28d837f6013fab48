"""The program: its commands, and what becomes of a failure."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, NamedTuple

import typer

from assistant import __version__
from assistant.cli import answer_file, asking, evaluating, indexing, serving, structure
from assistant.cli.french import FrenchCommand, FrenchGroup, translated, usage
from assistant.cli.terminal import prepare, say, warn
from assistant.errors import AssistantError, ExitCode

_DEBUG = "ASSISTANT_DEBUG"


class _Command(NamedTuple):
    """A command: its name, what runs it, its help (the list shows the first sentence), examples."""

    name: str
    run: Callable[..., int | None]
    help: str
    examples: str


_COMMANDS = (
    _Command(
        "ask",
        asking.ask,
        "Répond à une question, avec les passages de la convention qui le prouvent. Code de "
        "sortie : 0 réponse donnée, 3 convention muette ou question hors du sujet, 4 il manque "
        "une information, 2 demande mal formée, 1 défaut.",
        """\
assistant ask "Quel est le préavis ?"
assistant ask "Quand engager le cofinancement ?" --signature-date 28/02/2031
assistant ask "Et si je résilie demain ?" --today "15 janvier 2031" --json
assistant ask "Quel budget ?" --source-docs mes-conventions --index mon-index""",
    ),
    _Command(
        "batch",
        answer_file.batch,
        "Répond à un fichier de questions. Chaque ligne est un objet JSON avec « id » et "
        "« question », et s'il y a lieu « convention », « signature_date », « today », "
        "« conversation ». Une ligne fautive donne une ligne « error » et n'arrête pas les autres.",
        "assistant batch questions.jsonl --out reponses.jsonl",
    ),
    _Command(
        "index",
        indexing.index,
        "Construit l'index des conventions, s'il ne leur correspond plus.",
        "assistant index\nassistant index --force",
    ),
    _Command(
        "outline",
        structure.outline,
        "Montre la structure d'une convention : articles, alinéas, et leur place dans le texte.",
        "assistant outline\nassistant outline ma-convention --json",
    ),
    _Command(
        "evaluate",
        evaluating.evaluate,
        "Compte les réponses justes sur des jeux de questions dont la réponse est connue. À côté : "
        "un RAG simple et BM25 sur les mêmes questions, et ce qui a changé depuis la dernière "
        "fois. Code de sortie : 0 tout est juste, 5 il y a des réponses à revoir, 2 jeu illisible, "
        "1 défaut.",
        """\
assistant evaluate
assistant evaluate sparte dialogues
assistant evaluate mes-questions.jsonl --source-docs mes-conventions --json
assistant evaluate unseen --only-counts""",
    ),
    _Command(
        "serve",
        serving.serve,
        "Ouvre la page de l'assistant, sur cette machine seule si rien d'autre n'est demandé.",
        "assistant serve\nassistant serve --port 8600",
    ),
)

app = typer.Typer(
    cls=FrenchGroup,
    add_completion=False,
    rich_markup_mode=None,
    subcommand_metavar="COMMANDE …",
    help="Répond en français aux questions sur une convention de délégation de gestion, preuves "
    "à l'appui, sans réseau.",
    epilog="""\
assistant ask "Quand se termine la convention ?"
assistant batch questions.jsonl --out reponses.jsonl
assistant serve""",
)
for _command in _COMMANDS:
    app.command(_command.name, cls=FrenchCommand, help=_command.help, epilog=_command.examples)(
        _command.run
    )


@app.callback(invoke_without_command=True)
def _root(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Affiche la version.")] = False,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug", help=f"Montre le détail technique d'un défaut (ou variable {_DEBUG}=1)."
        ),
    ] = False,
) -> None:
    if debug:
        os.environ[_DEBUG] = "1"
    if version:
        say(f"Assistant Convention {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(ExitCode.BAD_USAGE)


def main() -> None:
    """Run the command that the shell gave, and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code; every failure ends in a French message."""
    prepare()
    try:
        return int(app(list(arguments), prog_name="assistant", standalone_mode=False) or 0)
    except typer.TyperException as misuse:
        _explain(misuse)
        return ExitCode.BAD_USAGE
    except AssistantError as failure:
        warn(f"Erreur : {failure}")
        return failure.exit_code
    except Exception as defect:
        if os.environ.get(_DEBUG) == "1":
            raise
        warn(
            f"Erreur : défaut du programme ({type(defect).__name__} : {defect}). Signalez-le, avec "
            "le détail que donne « assistant --debug … »."
        )
        return ExitCode.BROKEN


def _explain(misuse: typer.TyperException) -> None:
    warn(f"Erreur : {translated(misuse.format_message())}")
    ctx = getattr(misuse, "ctx", None)
    if ctx is not None:
        warn(f"{usage(ctx)}\nPour l'aide : {ctx.command_path} --help")
