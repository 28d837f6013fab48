"""A reply on a terminal: wrapped, coloured, nothing lost."""

import io
import sys

import pytest

from assistant.cli.showing import show
from assistant.rendering import Line, Tone


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _shown(monkeypatch: pytest.MonkeyPatch, text: str, tone: Tone) -> str:
    """What a terminal of forty columns receives."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "40")
    show(iter([Line(text, tone)]))
    return terminal.getvalue()


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let colours be, whatever the environment of the tests."""
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_an_answer_is_wrapped_at_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "un mot et un autre " * 10

    shown = _shown(monkeypatch, words, Tone.ANSWER)

    assert max(map(len, shown.splitlines())) <= 40
    assert shown.split() == words.split()


def test_a_no_break_space_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    amount = "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567\N{NO-BREAK SPACE}€"

    assert amount in _shown(monkeypatch, f"{'x' * 30} {amount}", Tone.ANSWER).splitlines()


def test_a_quotation_is_coloured_and_set_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shown(monkeypatch, "« Mot. »", Tone.QUOTE) == "\x1b[32m  « Mot. »\x1b[0m\n"


def test_colours_can_be_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert _shown(monkeypatch, "Article 1", Tone.HEADING) == "Article 1\n"
