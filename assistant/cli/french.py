"""The command line's own words in French: help pages and mistakes in the use of a command.

typer writes both in English and offers no translation of most. The pages are written here from
the parameters themselves; the messages go through the table below, which the tests check against
the version of typer that the project pins.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click import Context

_MAX_WIDTH = 100
_GAP = 2
_WIDEST_NAME = 30
_MESSAGES = tuple(
    (re.compile(english, re.DOTALL), french)
    for english, french in (
        (r"Missing argument '(.+?)'\.", r"il manque l'argument \1."),
        (r"Missing option '(.+?)'\.", r"il manque l'option \1."),
        (r"Missing command\.", "il manque une commande."),
        (r"No such command '(.+?)'\. Did you mean (.+)\?",
         r"la commande « \1 » n'existe pas. Vouliez-vous dire \2 ?"),
        (r"No such command '(.*?)'\.", r"la commande « \1 » n'existe pas."),
        (r"No such option: (\S+) \(Possible options: (.+)\)",
         r"l'option \1 n'existe pas. Options proches : \2."),
        (r"No such option: (.+)", r"l'option \1 n'existe pas."),
        (r"Option '(.+?)' requires an argument\.", r"l'option \1 attend une valeur."),
        (r"Option '(.+?)' does not take a value\.", r"l'option \1 ne prend pas de valeur."),
        (r"Got unexpected extra argument\(s\) \((.+)\)",
         r"« \1 » est de trop. Mettez les phrases entre guillemets."),
    )
)  # fmt: skip


class FrenchCommand(TyperCommand):
    """A command whose help page is in French."""

    def get_help(self, ctx: "Context") -> str:
        """The help page."""
        return "\n".join(_page(self, ctx))


class FrenchGroup(TyperGroup):
    """The program, whose help page is in French."""

    def get_help(self, ctx: "Context") -> str:
        """The help page."""
        return "\n".join(_page(self, ctx))


def usage(ctx: "Context") -> str:
    """How the command of ``ctx`` is written."""
    written = ctx.get_usage().replace("Usage: ", "Usage : ", 1)
    # typer puts what must be given between braces; French manuals leave it bare.
    return written.replace("{", "").replace("}", "")


def translated(message: str) -> str:
    """A message of typer in French; one that the table lacks is given as it is."""
    for english, french in _MESSAGES:
        found = english.fullmatch(message)
        if found:
            return found.expand(french)
    return message


def _page(command: "FrenchCommand | FrenchGroup", ctx: "Context") -> Iterator[str]:
    width = min(get_terminal_size().columns, _MAX_WIDTH)
    yield usage(ctx)
    yield ""
    yield from textwrap.wrap(command.help or "", width)
    arguments, options = [], []
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            arguments.append((param.metavar or param.name, getattr(param, "help", "")))
        elif param.name == "help":
            options.append(("--help", "Affiche cette aide."))
        else:
            options.append((_option_name(param), getattr(param, "help", "")))
    yield from _table("Arguments", arguments, width)
    yield from _table("Options", options, width)
    if isinstance(command, FrenchGroup):
        rows = [(name, _first_sentence(one.help or "")) for name, one in command.commands.items()]
        yield from _table("Commandes", rows, width)
    if command.epilog:
        yield from ("", _heading("Exemples"))
        yield textwrap.indent(command.epilog, "  ")


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."


def _option_name(param: object) -> str:
    names = ", ".join(getattr(param, "opts", ()))
    metavar = getattr(param, "metavar", None)
    return f"{names} {metavar}" if metavar else names


def _table(title: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield from ("", _heading(title))
    column = min(max(len(name) for name, _ in rows), _WIDEST_NAME) + _GAP
    for name, text in rows:
        lead = f"  {name:<{column}}"
        indent = " " * (column + 2)
        if len(name) > _WIDEST_NAME:
            yield lead.rstrip()
            lead = indent
        yield textwrap.fill(text, width, initial_indent=lead, subsequent_indent=indent)


def _heading(title: str) -> str:
    return typer.style(f"{title} :", bold=True)
