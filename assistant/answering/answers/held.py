"""Answers that quote what holds a value of the question: « 14 000 €, c'est pour quoi ? »."""

import re
from collections.abc import Callable, Iterator

from assistant.answering.answers import silence
from assistant.answering.consulting import consulting, says_only
from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.answering.verdict import offers_choice
from assistant.convention.citation import cite
from assistant.convention.folding import fold, fold_line
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.rules.figures import Figure, FigureKind, figures
from assistant.rules.proofs import sentence
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, CalendarDate, Duration, Percentage

_MOST = 3
_POINTING = {
    Asked.WHAT,
    Asked.DEFINITION,
    Asked.CODE,
    Asked.WHEN,
    Asked.WHO,
    Asked.HOW_MUCH,
}
# « 0352-02 », « SNPMOU1017 », « 352 » ; a number of a list or of a day is no code.
_CODE = re.compile(r"(?<![\w-])(?=[a-z\d-]*\d{2})[a-z\d]+(?:-[a-z\d]+)*(?![\w-])")
_LEAST_CODE = 3
_LEAST_DIGITS = 5
_UNITS = re.compile(r"[€%]|\b(?:euros?|c)\b|\bk\b")
_VALUES = {
    FigureKind.NUMBER,
    FigureKind.DATE,
    FigureKind.RATE,
    FigureKind.MONTHS,
    FigureKind.DAYS,
}
# A sum or a code that the text does not hold is said not to be mentioned; a day may be reckoned.
_MENTIONED = {FigureKind.NUMBER, FigureKind.RATE}


def compose(understanding: Understanding, desk: Desk) -> Draft | None:
    """The passages that hold the value that the question asks about; none for another question."""
    words = fold_line(understanding.question.text)
    choice = offers_choice(understanding)
    if not consulting().value.search(words):
        return None
    if understanding.interrogation.asked not in _POINTING and not choice:
        return None
    code = _code(words, choice=choice)
    figure = _figure(understanding) if code is None else None
    if code is not None:
        spans = _spans(desk, code)
    elif figure is not None:
        spans = _spans(desk, lambda text: figure.known_among(figures(text)))
    else:
        return None
    citations = tuple(cite(desk.convention, span) for span in spans)
    if not citations:
        told = figure is not None and figure.kind in _MENTIONED
        return silence.of_strangers([figure.text]) if figure is not None and told else None
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(sentence(clause(citation)) for citation in citations),
        citations=citations,
    )


def _code(words: str, *, choice: bool) -> Callable[[str], bool] | None:
    """What tells the text that holds the code of a question which asks nothing else.

    « …, c'est l'UO ou le centre de coût ? » is answered by the line of the code as well.
    """
    codes = [code for code in _CODE.findall(words) if len(code) >= _LEAST_CODE]
    if len(codes) != 1 or _is_read(codes[0], words):
        return None
    if not (choice or says_only(words, re.compile(re.escape(codes[0])))):
        return None
    place = re.compile(rf"(?<![\w-]){re.escape(codes[0])}(?![\w-]|[ \u00a0]\d{{3}})")
    if codes[0].isdigit() and len(codes[0]) < _LEAST_DIGITS:
        # A bare number is a code where the text calls it one.
        place = re.compile(rf"\bprogramme (?:n[°o] ?)?{place.pattern}")
    return lambda text: place.search(fold_line(text)) is not None


def _is_read(code: str, words: str) -> bool:
    """Whether ``code`` is a part of a sum, a date or a length of time (« 2025 »)."""
    measured = Amount | CalendarDate | Duration | Percentage
    return any(code in one.text for one in read(words) if isinstance(one, measured))


def _figure(understanding: Understanding) -> Figure | None:
    """The sum, the rate, the time or the day of a question which asks nothing else."""
    text = understanding.question.text
    asked = [figure for figure in figures(text) if figure.kind in _VALUES]
    if len(asked) != 1 or not _is_whole(asked[0]):
        return None
    left = fold(text.replace(asked[0].text, " "))
    return asked[0] if says_only(left, _UNITS) else None


def _is_whole(figure: Figure) -> bool:
    """Whether a date is a day; a sum is always one."""
    return figure.kind is not FigureKind.DATE or bool(figure.key[-1])


def _spans(desk: Desk, holds: Callable[[str], bool]) -> list[Span]:
    """The parts of passages that hold something, sentences before rows of tables."""
    found = list(_holding(desk, holds))
    prose = [span for chunk, span in found if chunk.kind is not ChunkKind.TABLE_ROW]
    return list(dict.fromkeys(prose or [span for _, span in found]))[:_MOST]


def _holding(desk: Desk, holds: Callable[[str], bool]) -> Iterator[tuple[Chunk, Span]]:
    for chunk in desk.chunks:
        for span in chunk.spans:
            if holds(span.of(desk.convention.text)):
                yield chunk, span
