"""Writing to the terminal or to a pipe."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from assistant.convention.library import SourceProblem

Progress = Callable[[int, int], None]


def prepare() -> None:
    """Let no character of an answer be refused by the encoding of the output."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def say(text: str) -> None:
    """Print ``text`` to the output; if nobody reads it any more, that is no failure."""
    _write(sys.stdout, text)


def is_watched() -> bool:
    """Whether somebody reads the output on a terminal, and wants colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def warn(text: str) -> None:
    """Print ``text`` to the error output."""
    _write(sys.stderr, text)


def warn_of(problems: "Iterable[SourceProblem]", notice: str = "") -> None:
    """Tell the files left aside, and what else a person should know."""
    for message in (*(problem.message for problem in problems), notice):
        if message:
            warn(f"Attention : {message}")


@contextmanager
def progress_bar(label: str) -> Iterator[Progress]:
    """What to call with the work done and its total; drawn from the first call, on a terminal."""
    with ExitStack() as drawn:
        bars: list[Progress] = []

        def progress(done: int, total: int) -> None:
            if not bars:
                bars.append(_bar(label, drawn))
            bars[0](done, total)

        yield progress


def _bar(label: str, drawn: ExitStack) -> Progress:
    """A bar where somebody looks; nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None
    # Imported here: it costs a fifth of a second, and most commands draw no bar.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    bar = drawn.enter_context(Bar(console=Console(stderr=True), transient=True))
    task = bar.add_task(label, total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        # The reader has gone. What Python flushes at its end must not complain of it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
