"""Where the sentences of a French legal text begin and end."""

import re
from collections.abc import Iterator

from assistant.convention.folding import fold
from assistant.convention.span import Span, trimmed

# What ends with a full stop without ending a sentence. « etc. » is not here: before a capital
# letter it ends one far more often than not.
_ABBREVIATIONS = (
    "al ann art arr av bd cf chap cie circ dir dr env ex fig hab ibid loc max me mgr min mm mme"
    " mmes n no nos obs op p par pp pr ref resp ss st ste suiv tel tit vol"
)
_KNOWN = frozenset(re.findall(r"\w+", _ABBREVIATIONS))
# The end of a sentence: its punctuation, what closes with it, and something that may open another.
_END = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[\"'»”’)\]*]*|\s»)\s+(?=[\"'«“‘(\[*<]*\s?[^\W_])")
_LAST_WORD = re.compile(r"[^\W_]+(?=[.!?…]*$)")
# « 1. », « IV. », « a. » open what follows them.
# Nobody writes longer: what rules read at once stays bounded, whatever the text.
_LONGEST = 4000
_BREAK = re.compile(r".*\s", re.DOTALL)
# As much as tells whether a stop ends a sentence.
_NEAR = 200
_MARKER = re.compile(r"\W*(?:\d{1,3}|[ivx]{1,5}|[a-z])", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:ils?|elles?|celui-ci|celle-ci)\b")


def sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences of ``text``, in order, white space between them left out.

    A full stop ends a sentence when a capital letter or a digit follows and what precedes is no
    abbreviation, initial or marker of a list; those inside numbers, addresses and codes have no
    space after them. Text that is blank has no sentence. What runs on for thousands of characters
    is cut at a space.
    """
    return tuple(piece for span in _whole(text) for piece in _pieces(text, span))


def _whole(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        before = text[max(start, match.end("stop") - _NEAR) : match.end("stop")]
        if _goes_on(before, text[match.end() : match.end() + _NEAR]):
            continue
        found.append(trimmed(text, Span(start=start, end=match.end("closing"))))
        start = match.end()
    last = trimmed(text, Span(start=start, end=len(text)))
    return (*found, last) if len(last) else tuple(found)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """``span`` in parts that are not too long: whole, where it is not."""
    start = span.start
    while span.end - start > _LONGEST:
        space = _BREAK.match(text, start, start + _LONGEST)
        end = space.end() if space else start + _LONGEST
        piece = trimmed(text, Span(start=start, end=end))
        if len(piece):
            yield piece
        start = end
    last = trimmed(text, Span(start=start, end=span.end))
    if len(last):
        yield last


def _goes_on(before: str, after: str) -> bool:
    """Whether the stop that ends ``before`` is inside the sentence that ``after`` goes on with."""
    opening = after.lstrip("\"'«“‘([*< \u00a0\u202f")[:1]
    if not (opening.isupper() or opening.isdigit()):
        return True
    if not before.endswith(".") or before.endswith(".."):
        return False
    if _MARKER.fullmatch(before.rstrip(".").strip()):
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    # A lone capital is an initial (« J. Martin »), or the letter of an article (« R. 331-65 »).
    initial = len(word.group()) == 1 and word.group().isupper()
    return initial or fold(word.group()) in _KNOWN


def goes_on(paragraph: str) -> bool:
    """Whether ``paragraph`` opens with a pronoun: it goes on with whom the one before is about."""
    return _PRONOUN.match(fold(paragraph)) is not None
