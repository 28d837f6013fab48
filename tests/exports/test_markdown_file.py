"""Markdown in which hostile words are read as they are written, by a real reader of Markdown."""

from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.exports.blocks import Block, Style, printable
from assistant.exports.markdown_file import markdown_file

_READER = MarkdownIt("gfm-like", {"linkify": False})
_HOSTILE = (
    "<script>alert(1)</script> & &amp; &#65; <!-- -->",
    "**gras** _x_ `code` ~~non~~ $x^2$ [lien](javascript:alert(1)) ![i](http://exemple.test/x)",
    "# titre\n## titre\ntitre\n=====\ntitre\n-----\n---\n***\n",
    "- a\n+ b\n* c\n1. d\n2) e\n> f\n    code\n\tcode\n| a | b |\n|---|---|\n| 1 | 2 |",
    "```\ncode\n```\n~~~~\n[x]: http://exemple.test\n[^1]: note",
    "www.exemple.test http://exemple.test a@exemple.test :smile: \\* \\",
    "=1+1\n@SUM(A1)\n\u202etxt.exe\u202c",
    "un\r\ndeux\rtrois\x00\x1b\u2028quatre",
)


def _shown(tokens: list[Token]) -> str:
    """The words that a reader sees, line by line."""
    lines: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces = token.children or []
            words = "".join(
                "\n" if piece.type in {"hardbreak", "softbreak"} else piece.content
                for piece in pieces
            )
            lines += words.split("\n")
    return "\n".join(lines)


def _kinds(tokens: list[Token]) -> set[str]:
    inner = {piece.type for token in tokens for piece in token.children or []}
    return {token.type for token in tokens} | inner


def _plain(text: str) -> list[str]:
    """The lines of ``text`` without what Markdown never shows: blank lines, spaces at the ends."""
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("style", [Style.TEXT, Style.QUOTE])
@pytest.mark.parametrize("words", _HOSTILE)
def test_hostile_words_are_shown_as_words(words: str, style: Style) -> None:
    tokens = _READER.parse(markdown_file("Essai", [Block(style=style, text=words)]))
    assert _plain(_shown(tokens)) == ["Essai", *_plain(printable(words))]
    allowed = {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"}
    allowed |= {"text", "text_special", "hardbreak", "softbreak"}
    allowed |= {"blockquote_open", "blockquote_close"} if style is Style.QUOTE else set()
    assert _kinds(tokens) <= allowed


@given(st.text(st.sampled_from("a1 \t\n\r*_`~#>-+=.)([]!<&;:/@$|\\{}^x")))
@example("a\n\n    b\n")
@example("&#32;")
def test_any_words_come_back(words: str) -> None:
    tokens = _READER.parse(markdown_file("Essai", [Block(style=Style.QUOTE, text=words)]))
    assert _plain(_shown(tokens)) == ["Essai", *_plain(printable(words))]


@pytest.mark.parametrize("text", ["a\n```\n<b>$x$</b>\n`````\nz", "┌ fin : 1\n└─ **x**"])
def test_a_calculation_is_kept_in_a_fence_that_nothing_closes(text: str) -> None:
    [fence] = [
        token
        for token in _READER.parse(
            markdown_file("Essai", [Block(style=Style.CALCULATION, text=text)])
        )
        if token.type == "fence"
    ]
    assert fence.content == f"{text}\n"


def test_a_heading_stays_on_its_line() -> None:
    written = markdown_file("Essai", [Block(style=Style.PASSAGE, text="Article 1,\n# *x*")])
    assert unescape(written).splitlines()[-1] == "### Article 1, \\# \\*x\\*"
