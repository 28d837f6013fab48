"""A reply on the terminal or in a pipe."""

import os
import sys
import textwrap
from collections.abc import Iterator
from shutil import get_terminal_size

import typer

from assistant.cli.terminal import say
from assistant.rendering import Line, Tone, plain

_MAX_WIDTH = 100
_INDENTED = {Tone.QUOTE, Tone.DETAIL}


def show(lines: Iterator[Line]) -> None:
    """Print a reply: wrapped and coloured on a terminal, plain in a pipe."""
    say("\n".join(map(_styled, lines)) if sys.stdout.isatty() else plain(lines))


def _styled(line: Line) -> str:
    indent = "  " if line.tone in _INDENTED else ""
    # No-break spaces hold: this wraps at plain spaces only.
    wrapper = textwrap.TextWrapper(
        min(get_terminal_size().columns, _MAX_WIDTH),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return _coloured("\n".join(map(wrapper.fill, line.text.split("\n"))), line.tone)


def _coloured(text: str, tone: Tone) -> str:
    if "NO_COLOR" in os.environ or not text:
        return text
    if tone is Tone.QUOTE:
        return typer.style(text, fg="green")
    return typer.style(text, bold=True) if tone is Tone.HEADING else text
