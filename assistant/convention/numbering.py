"""Numbers of articles: their written forms, and the plain form that the tree keeps."""

import re

from assistant.convention.folding import fold

LATIN_SUFFIX = r"(?i:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)"
_WORDS = {
    "premier": "1",
    "premiere": "1",
    "deux": "2",
    "deuxieme": "2",
    "trois": "3",
    "troisieme": "3",
    "quatre": "4",
    "cinq": "5",
    "six": "6",
    "sept": "7",
    "huit": "8",
    "neuf": "9",
    "dix": "10",
    "onze": "11",
    "douze": "12",
}
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}

# The written forms of a number: « 1er », « 8 bis », « 5.1 », « 12-3 », « premier », « IV ».
NUMBER = (
    r"(?:\d{1,3}(?:[.\-]\d{1,3}){0,4}(?:\s?(?i:er|ère|ere|e|ᵉʳ)(?!\w))?"
    rf"(?:\s{LATIN_SUFFIX}(?!\w))?(?:\s[A-Z](?![\w.'’]))?"
    r"|(?i:premier|première|premiere|unique)(?!\w)"
    r"|I(?i:er)(?!\w)|[IVX]{1,7}(?![\w'’]))"
)
_PLAIN = re.compile(
    r"(?P<digits>\d[\d.\-]*)\s?(?:er|ère|ere|e|ᵉʳ)?(?:\s(?P<suffix>\w+))?", re.IGNORECASE
)


def plain_number(written: str) -> str:
    """The plain form of a number of article.

    >>> plain_number("1er"), plain_number("8 bis"), plain_number("IV"), plain_number("premier")
    ('1', '8 bis', '4', '1')
    """
    match = _PLAIN.fullmatch(written.strip())
    if match is not None:
        digits = match["digits"].rstrip(".-")
        suffix = _suffix(match["suffix"] or "")
        return f"{digits} {suffix}".strip()
    folded = fold(written.strip())
    if folded in _WORDS:
        return _WORDS[folded]
    if folded == "ier":
        return "1"
    return str(_roman_value(written)) if set(written) <= set(_ROMAN_DIGITS) else folded


def _suffix(written: str) -> str:
    """« BIS » is « bis »; a letter (« 5 A ») stays as it is."""
    return written if len(written) == 1 else written.lower()


def follows(number: str, previous: str) -> bool:
    """Whether article ``number`` may come just after article ``previous`` in a count."""
    whole, before = _whole(number), _whole(previous)
    return whole is not None and before is not None and whole == before + 1


def _whole(number: str) -> int | None:
    match = re.match(r"\d+", number)
    return int(match[0]) if match else None


def _roman_value(written: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in written]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
