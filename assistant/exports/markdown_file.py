"""Documents as Markdown in which every word of ours or of others is read as it is written."""

import re
from collections.abc import Iterable

from assistant.exports.blocks import Block, Style, printable

# What opens emphasis, code, links, tables, formulas, footnotes or headings anywhere.
_ACTIVE = re.compile(r"[\\`*_{}\[\]~|$#^]")
# What makes an address, an e-mail or an emoji of plain words.
_LINKING = re.compile(r":(?=\S)|(?<=\w)@(?=\w)|(?<=www)\.", re.IGNORECASE)
# What opens a list, a rule or an underlined heading at the head of a line.
_OPENING = re.compile(r"^(\d{1,9})([.)])|^([-+=])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LEADING = re.compile(r"^[ \t]+")
_FENCE = re.compile(r"`{3,}")
_HEADINGS = {Style.SECTION: "##", Style.PASSAGE: "###"}


def markdown_file(title: str, blocks: Iterable[Block]) -> str:
    """The document as Markdown: ``title``, then ``blocks``."""
    parts = (f"# {_inline(title)}", *map(_written, blocks))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """``text`` such that Markdown shows it as it is, line by line.

    >>> escaped("<b>gras</b>")
    '&lt;b&gt;gras&lt;/b&gt;'
    """
    return "\n".join(_line(line) for line in printable(text).split("\n"))


def _written(block: Block) -> str:
    match block.style:
        case Style.SECTION | Style.PASSAGE:
            return f"{_HEADINGS[block.style]} {_inline(block.text)}"
        case Style.QUOTE:
            return "\n".join(f"> {line}".rstrip(" ") for line in _broken(block.text))
        case Style.CALCULATION:
            return _fenced(printable(block.text))
        case Style.TEXT:
            return "\n".join(_broken(block.text))


def _inline(text: str) -> str:
    return escaped(" ".join(text.split()))


def _broken(text: str) -> list[str]:
    """The lines of ``text``, each ended where it ends in the text."""
    lines = escaped(text).split("\n")
    followed = zip(lines, [*lines[1:], ""], strict=True)
    return [
        f"{line}\\" if line.strip() and following.strip() else line for line, following in followed
    ]


def _line(line: str) -> str:
    shown = _ACTIVE.sub(r"\\\g<0>", line.translate(_ENTITIES))
    shown = _LINKING.sub(r"\\\g<0>", shown)
    lead = _LEADING.match(shown)
    indent = lead[0] if lead else ""
    # Spaces as entities: four plain ones would open a block of code.
    spaces = "".join(f"&#{ord(space)};" for space in indent)
    return spaces + _OPENING.sub(_protected, shown[len(indent) :])


def _protected(opening: re.Match[str]) -> str:
    return f"\\{opening[3]}" if opening[3] else f"{opening[1]}\\{opening[2]}"


def _fenced(text: str) -> str:
    """``text`` as a block of code, where nothing is read as Markdown or HTML."""
    longest = max((len(run) for run in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text}\n{fence}"
