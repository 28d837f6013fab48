"""Whether a passage holds the kind of figure that a question wants, and which one it is."""

import re
from collections.abc import Iterator, Mapping

from assistant.answering.interrogation import Asked
from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.retrieval.tokens import tokens
from assistant.rules.proofs import sentence
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Delay,
    Duration,
    Notice,
    Numeral,
    Percentage,
    Quantity,
    Recurrence,
    Trigger,
    Urgency,
)
from assistant.rules.told_delays import told_delay

# What a passage must hold to answer each kind of question: « combien » wants a figure.
FITTING: Mapping[Asked, tuple[type[AnyReading], ...]] = {
    Asked.WHEN: (CalendarDate, Delay, Notice, Recurrence, Trigger, Urgency),
    Asked.HOW_LONG: (Duration, Delay, Notice, Recurrence, Urgency),
    Asked.HOW_OFTEN: (Recurrence,),
    Asked.HOW_MUCH: (Amount,),
    Asked.HOW_MANY: (Quantity,),
}
# What is said in words, where nothing is reckoned from them: hours and half-days, a share of
# somebody's time, « régulièrement ».
_HOURS = r"\b(?:heures?|minutes?|(?:demi-)?journees?)\b"
_IN_WORDS = {
    Asked.WHEN: re.compile(rf"{_HOURS}|\b(?:pendant|durant)\b"),
    Asked.HOW_LONG: re.compile(rf"{_HOURS}|\btemps (?:de travail|plein|partiel)\b|\bmi-temps\b"),
    Asked.HOW_OFTEN: re.compile(
        r"\b(?:reguliere|progressive|periodique|continuelle)ment\b|\bau fur et a mesure\b"
        r"|\ba (?:chaque|tout|toute) \w+|\b(?:en|de facon|de maniere) (?:continue?|permanence)\b"
        r"|\b(?:une|deux|trois|quatre) (?:seule )?fois\b"
    ),
}
# « Sous huit jours » says when, and « dans les quarante-huit heures » how long.
DELAYED = frozenset({Asked.WHEN, Asked.HOW_LONG})
# What could be taken for the figure asked for: that the text gives none is not said beside it.
_TIMES = (CalendarDate, Delay, Duration, Notice, Recurrence, Trigger, Urgency)
_NEAR: Mapping[Asked, tuple[type[AnyReading], ...]] = {
    Asked.WHEN: _TIMES,
    Asked.HOW_LONG: _TIMES,
    Asked.HOW_OFTEN: _TIMES,
    Asked.HOW_MUCH: (Amount, Percentage),
    Asked.HOW_MANY: (Quantity, Numeral, Duration, Percentage, Recurrence),
}
# The same, where no reading says it: the year of a decree, « avant l'ouverture du service »,
# « deux demi-journées ».
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_UNREAD = {
    Asked.WHEN: re.compile(
        rf"{_DATED.pattern}|\b(?:avant|apres|des|lors|au moment|a l'issue|a la fin|au terme)\b"
    ),
    Asked.HOW_LONG: _DATED,
    Asked.HOW_OFTEN: _DATED,
    Asked.HOW_MANY: re.compile(_HOURS),
}
# « renouvelée une fois », « en deux fois »
_TIMES_SAID = re.compile(
    r"\b(?:une|deux|trois|quatre|cinq|six|\d{1,2})(?: \(\d+\))? (?:seule )?fois\b"
)
_WORD = re.compile(r"[^\W_]+")
# « Un ou une agent public », « deux longues demi-journées »: how far what is counted may stand.
_REACH = 3


def fits(asked: Asked, passage: str, counted: str = "") -> bool:
    """Whether ``passage`` holds the kind of figure that the question wants, if it wants one.

    Args:
        asked: the kind of answer wanted.
        passage: the words of the passage.
        counted: what « combien de … » counts; empty where that is not said.
    """
    if asked not in FITTING or any(_stated(asked, passage, counted)):
        return True
    if asked is Asked.HOW_MANY:
        return _counts(passage, counted) or _TIMES_SAID.search(fold(passage)) is not None
    in_words = _IN_WORDS.get(asked)
    said = in_words is not None and in_words.search(fold(passage)) is not None
    return said or (asked in DELAYED and told_delay(passage) is not None)


def opening(asked: Asked, citation: Citation, counted: str = "") -> str:
    """The date, the sum or the delay asked for, where the clause states just one; else empty."""
    if asked not in FITTING:
        return ""
    found = list(_days(citation.quote) if asked is Asked.WHEN else ())
    # A day answers « quand » better than « tous les quatre mois » beside it.
    found = found if len(set(found)) == 1 else list(_stated(asked, citation.quote, counted))
    delay = told_delay(citation.quote) if asked in DELAYED and not found else None
    found += [delay.text] if delay is not None else []
    return sentence(" ".join(found[0].split())) if len(set(found)) == 1 else ""


def is_bare(asked: Asked, passage: str) -> bool:
    """Whether ``passage`` holds nothing that could be taken for the figure asked for."""
    near = _NEAR.get(asked, ())
    unread = _UNREAD.get(asked)
    said = unread is not None and unread.search(fold(passage)) is not None
    return not said and not any(isinstance(reading, near) for reading in read(passage))


def _stated(asked: Asked, passage: str, counted: str) -> Iterator[str]:
    """The words of the figures of the kind ``asked``; those that count another thing left out."""
    wanted = frozenset(tokens(counted))
    for reading in read(passage):
        if not isinstance(reading, FITTING[asked]):
            continue
        if asked is Asked.HOW_MANY and wanted and not wanted & frozenset(tokens(reading.text)):
            continue
        yield reading.text


def _days(passage: str) -> Iterator[str]:
    readings = (reading for reading in read(passage) if isinstance(reading, CalendarDate))
    return (reading.text for reading in readings if reading.exact is not None)


def _counts(passage: str, counted: str) -> bool:
    """Whether a number stands before what is counted (« un coach produit », « une voix »)."""
    wanted = frozenset(tokens(counted))
    said = _WORD.findall(fold(passage))
    return any(
        wanted & frozenset(tokens(" ".join(said[place + 1 : place + 1 + _REACH])))
        for place, word in enumerate(said)
        if word.isdecimal() or word in NUMBER_WORDS
    )
