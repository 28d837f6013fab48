"""The signature block: where and when the text was signed, and by whom."""

import re
from collections.abc import Sequence

from assistant.convention.folding import fold
from assistant.convention.model import Signatory, Signature, SignaturePlace
from assistant.convention.nodes import Mention
from assistant.convention.paragraphs import Paragraph
from assistant.convention.span import Span, trimmed

_MAX_PLACE = 160
_MAX_SIGNATORY = 160
_PLACE_REACH = 3
_PLACE = re.compile(
    r"(?:(?:fait|signe|etabli|conclu)e?s?\b(?P<copies>[^\n]{0,80}?)\s?,?\s*\ba\b\s*|a\s*(?=[\s,]))"
    r"(?P<place>[^,\n]{0,60}?)(?:,?\s+en [^,\n]{1,60})?"
    r"\s*(?:,\s*|\s+|(?<=\W))(?:en date du|le|ce)\b[\s:]*(?P<date>.*)",
    re.DOTALL,
)
# « Lyon, le 11/12/2026 », with no « Fait à »: the day must then be whole.
_BARE_PLACE = re.compile(
    r"(?P<place>[a-z][a-z' -]{1,40}),\s*le\s+"
    r"(?P<date>\d{1,2}(?:er)?[ /.-]{1,3}(?:\d{1,2}|[a-z]{3,9})[ /.-]{1,3}\d{4})\.?"
)
_MADE = re.compile(r"(?:fait|signe) (?:a|en) [^\n]{1,80}")
_BLANK = re.compile(r"[\s._…,;:\[\](){}/-]*")
_TO_FILL = re.compile(r"\[[^\]]*\]|\{\{.*\}\}|<[^>]*>|\([^)]*\)", re.DOTALL)
_SMALL_OPENING = re.compile(r"A [a-z]")


def opens_signature(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is a line such as « Fait à …, le … »."""
    line = paragraph.text
    if len(line) > _MAX_PLACE or not paragraph.is_prose:
        return False
    folded = fold(line)
    if _place(line) is not None:
        return True
    return _MADE.fullmatch(folded) is not None and not line.endswith((":", ";"))


def signature_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many of ``paragraphs``, from the first, belong to the signature block."""
    length = 1
    for paragraph in paragraphs[1:]:
        if len(paragraph.text) > _MAX_SIGNATORY or paragraph.text.startswith("<"):
            break
        length += 1
    return length


def build_signature(text: str, paragraphs: Sequence[Paragraph]) -> Signature:
    """The signature block that ``paragraphs`` make, the first of them saying where and when."""
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    spans = [Span(start=line.start, end=line.end) for line in lines]
    placed = _place_line([line.text for line in lines])
    place = _signature_place(text, spans[placed])
    others = spans[:placed] + spans[placed + 1 :]
    signatories = tuple(Signatory(span=one, text=one.of(text)) for one in others)
    span = Span(start=spans[0].start, end=spans[-1].end)
    return Signature(span=span, text=span.of(text), place=place, signatories=signatories)


def _place_line(lines: Sequence[str]) -> int:
    """Which line says where and when: « Fait en deux exemplaires, » may stand above it."""
    near = range(min(len(lines), _PLACE_REACH))
    return next((index for index in near if _place(lines[index]) is not None), 0)


def _place(line: str) -> re.Match[str] | None:
    """The parts of « Fait à …, le … » in a folded line, if it is one."""
    if _SMALL_OPENING.match(line):
        return None
    # One folded character for each: places in the copy are places in the line.
    folded = "".join(fold(character)[:1] or " " for character in line)
    match = _PLACE.fullmatch(folded)
    if match is None and line[:1].isupper():
        match = _BARE_PLACE.fullmatch(folded)
    if match is None:
        return None
    date = match["date"]
    dated = _BLANK.fullmatch(date) is not None or re.match(
        r"\W*\d|\W*(?:date|jour|signature)|[\[{<]", date
    )
    return match if dated else None


def _signature_place(text: str, span: Span) -> SignaturePlace:
    line = span.of(text)
    match = _place(line)
    place = date = None
    if match is not None:
        place = _mention(text, span.start + match.start("place"), span.start + match.end("place"))
        date = _mention(text, span.start + match.start("date"), span.start + match.end("date"))
    return SignaturePlace(span=span, text=line, place=place, date=date)


def _mention(text: str, start: int, end: int) -> Mention | None:
    span = trimmed(text, Span(start=start, end=end))
    words = span.of(text)
    if _BLANK.fullmatch(words) or _TO_FILL.fullmatch(words):
        return None
    kept = len(words.rstrip(" .,;"))
    span = Span(start=span.start, end=span.start + kept)
    return Mention(span=span, text=span.of(text))
