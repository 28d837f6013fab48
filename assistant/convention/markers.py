"""What opens an item of a list or a footnote."""

import re

_BULLET = r"[-–—−‐‑•●▪■◦‣·➢✓]"
_ITEM = re.compile(
    rf"(?P<bullet>{_BULLET})(?=\s|$)"
    rf"|(?P<tight>[-–—•●▪◦‣])(?=[^\W\d]['’\w])"
    r"|(?P<star>[*+o])(?=\s+\S)"
    r"|(?P<degree>\d{1,2}\s?°)(?=\s|$|[^\W\d])"
    r"|(?P<number>\d{1,2}[.)])(?=\s|$)"
    r"|(?P<bracketed>\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))(?=\s)"
    r"|(?P<letter>[a-z]\)|[a-z]\.(?=\s)|[A-Z]\))(?=\s|$)"
    r"|(?P<roman>[ivx]{2,4}\))(?=\s)"
)
SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN_DIGITS = str.maketrans(SUPERSCRIPT_DIGITS, "0123456789")
_FOOTNOTE = re.compile(
    rf"(?:(?P<raised>[{SUPERSCRIPT_DIGITS}]+)|\[\^(?P<named>[\w-]{{1,20}})\]:)\s*"
)


def item_marker(text: str) -> re.Match[str] | None:
    """The marker that opens ``text``, if it is an item; ``lastgroup`` names its family."""
    return _ITEM.match(text)


def footnote_opening(text: str) -> re.Match[str] | None:
    """What opens ``text`` if it is a footnote: its marker and the space after it."""
    match = _FOOTNOTE.match(text)
    return match if match is not None and match.end() < len(text) else None


def footnote_number(opening: re.Match[str]) -> str:
    """The marker of a footnote or of its call, in plain digits."""
    return (opening["raised"] or opening["named"]).translate(_PLAIN_DIGITS)
