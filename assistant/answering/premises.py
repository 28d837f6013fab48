"""What a question takes for granted, where the text says otherwise.

« Vu que la DINUM garde 50 000 €, il nous reste combien ? » asks what remains, and holds a figure
that the text does not give the DINUM: the figure is put right first, then the rest is answered.
"""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.answering.naming import sums_in
from assistant.convention.folding import align, fold, fold_line
from assistant.convention.span import Span
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.figures import figures
from assistant.rules.parts import Part
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Duration,
    Notice,
    Recurrence,
)
from assistant.value import Value

_MONEY = frozenset({Part.FAST_ENVELOPE, Part.DELEGATED, Part.DINUM_SHARE, Part.COFINANCING})
_VALUED: dict[Part, tuple[type[AnyReading], ...]] = {
    Part.END: (CalendarDate,),
    Part.NOTICE: (Duration, Notice),
    Part.COMMITTEE_RECURRENCE: (Recurrence,),
}
# What a sum told may be as well: a tranche of the cofinancement, the credits of a year.
_WITHIN = {Part.COFINANCING: (Part.TRANCHE,), Part.DELEGATED: (Part.AE, Part.CP)}
_NAMES = {
    Part.FAST_ENVELOPE: "l'enveloppe FAST",
    Part.DELEGATED: "le montant délégué",
    Part.DINUM_SHARE: "la part de la DINUM",
    Part.COFINANCING: "le cofinancement",
    Part.END: "la convention",
    Part.NOTICE: "le préavis",
    Part.COMMITTEE_RECURRENCE: "le comité",
}
_ARTICLE = re.compile(r"\b(?:le|la|l'|du|au|ce|cette|notre|nos|votre|leur|un tel) ?$")
_WORD = re.compile(r"[^\W\d_]{2,}")
# What asks nothing but to confirm: the whole question is then the premise.
_TAG = re.compile(
    r"^\W*(?:c'est (?:bien )?(?:ca|cela|exact|juste)|n'est-ce pas|exact|correct|non|hein|vrai"
    r"|pas vrai|on est d'accord|je me trompe|right|c'est bon)\W*$"
)
_REFERS = re.compile(
    r"\b(?<!faut-)(?<!reste-t-)(?<!manque-t-)(?<!passe-t-)"
    r"(?!il (?:(?:me|nous|vous|lui) )?(?:reste|faut|manque|y a))(?:il|elle|ils|elles)\b"
)


# « C'est bien l'INRA qui nous finance, hein ? »
_CLEFT = re.compile(
    r"\b(?:c'est|est-ce|ce serait|ce sera) (?:bien |donc |toujours |pas )*(?P<who>[^,;?!]{2,50}?) "
    r"qui (?P<deed>[^,;?!]{4,})"
)


class _Turns(Value):
    """The knowledge file; see there for each."""

    opens: AnyOf
    joins: AnyOf
    states: AnyOf
    without: AnyOf
    definite: AnyOf
    beside: AnyOf
    between: AnyOf
    parts: dict[Part, AnyOf]


class Premise(Value):
    """A value that a question takes for granted, and the one that the text gives.

    Attributes:
        told: the value, as the question puts it.
        fact: what the text states.
        rest: what is asked besides.
    """

    told: AnyReading
    fact: Fact
    rest: str


@cache
def _turns() -> _Turns:
    path = knowledge_folder().joinpath("premisses.yaml")
    return read_knowledge(path, TypeAdapter(_Turns))


def wrong_premise(text: str, readings: tuple[AnyReading, ...], facts: FactBase) -> Premise | None:
    """What ``text``, whose values are ``readings``, takes for granted and ``facts`` gainsay.

    Raises:
        BadKnowledgeError: ``knowledge/premisses.yaml`` cannot be read.
    """
    found = (*_stated(text, readings), *_nominal(text, readings))
    for told, part, rest in found:
        fact = facts.get(part)
        if fact is None or _TAG.search(fold_line(rest)) or not _WORD.search(rest):
            continue
        if _gainsaid(told, fact, facts):
            return Premise(told=told, fact=fact, rest=rest)
    return None


def _stated(text: str, readings: tuple[AnyReading, ...]) -> Iterator[tuple[AnyReading, Part, str]]:
    """The values that the clauses of ``text`` give before it asks, with what is left of it."""
    for place, rest in _clauses(text):
        for told, part in _told(text, place, readings):
            # « Quand doit-il être engagé ? » asks it of what the clause speaks of.
            named = f"{_NAMES[part]}, {rest}" if _REFERS.search(fold_line(rest)) else rest
            yield told, part, named


def unknown_agent(text: str, names: tuple[str, ...]) -> str | None:
    """« Qui nous finance ? » for « c'est l'INRA qui nous finance ? », which ``names`` holds alone.

    None where the question does not put an unknown name in that place.
    """
    folded = align(text)
    cleft = _CLEFT.search(folded.text)
    if cleft is None or len(names) != 1 or fold(names[0]) not in cleft["who"]:
        return None
    return f"Qui {text[folded.offsets[cleft.start('deed')] : folded.offsets[cleft.end('deed')]]} ?"


def _clauses(text: str) -> Iterator[tuple[Span, str]]:
    """The clauses of ``text`` that state something before it asks, each with what is left."""
    turns, folded = _turns(), align(text)
    opening = turns.opens.search(folded.text)
    if opening is not None:
        join = turns.joins.search(folded.text, opening.end())
        stop, after = join.span() if join is not None else (len(folded.text),) * 2
        place = _span(folded.offsets, opening.end(), stop)
        yield place, _left(text, folded.offsets, opening.start(), after)
        return
    join = turns.joins.search(folded.text)
    if join is None:
        return
    words = folded.text[: join.start()]
    if turns.states.search(words) and not turns.without.search(words):
        yield _span(folded.offsets, 0, join.start()), text[folded.offsets[join.end()] :]


def _left(text: str, offsets: tuple[int, ...], start: int, after: int) -> str:
    """``text`` without the clause, from its opening word to what ends it."""
    before, rest = text[: offsets[start]].strip(" ,;:"), text[offsets[after] :].strip()
    return f"{before}, {rest}" if before and _WORD.search(rest) else before or rest


def _span(offsets: tuple[int, ...], start: int, end: int) -> Span:
    return Span(start=offsets[start], end=offsets[end])


def _told(
    text: str, place: Span, readings: tuple[AnyReading, ...]
) -> Iterator[tuple[AnyReading, Part]]:
    """The values that the clause at ``place`` gives, each with the part that it gives it."""
    inside = [reading for reading in readings if place.contains(reading.span)]
    words = fold_line(text[place.start : place.end])
    if _turns().without.search(words):
        return
    amounts = [reading for reading in inside if isinstance(reading, Amount)]
    sums = [part for span, part in sums_in(text) if place.contains(span) and part in _MONEY]
    if len(amounts) == 1 and len(set(sums)) == 1:
        yield amounts[0], sums[0]
    for reading in inside:
        before = fold_line(text[place.start : reading.span.start])
        for part, kinds in _VALUED.items():
            named = isinstance(reading, Notice) and part is Part.NOTICE
            said = _turns().parts[part].search(f"{before} ") or _turns().parts[part].search(before)
            if isinstance(reading, kinds) and (named or said):
                yield reading, part


def _nominal(text: str, readings: tuple[AnyReading, ...]) -> Iterator[tuple[AnyReading, Part, str]]:
    """The values that ``text`` speaks of as of known ones: « les 50 000 € délégués »."""
    mentions = [(span, part) for span, part in sums_in(text) if part in _MONEY]
    for reading in readings:
        start, end = reading.span.start, reading.span.end
        before = fold(text[:start])
        if isinstance(reading, Notice) and _ARTICLE.search(before):
            yield reading, Part.NOTICE, f"{text[:start]}préavis{text[end:]}"
        if not isinstance(reading, Amount):
            continue
        for span, part in mentions:
            if _follows(text, reading, span):
                yield reading, part, f"{text[:start]}crédits{text[end:]}"
            elif _goes_before(text, reading, span):
                yield reading, part, f"{text[: span.end]}{text[end:]}"


def _follows(text: str, reading: AnyReading, mention: Span) -> bool:
    """« les 50 000 € délégués »."""
    definite = _turns().definite.search(fold(text[: reading.span.start]))
    if reading.span.end > mention.start or definite is None:
        return False
    return _turns().beside.search(fold(text[reading.span.end : mention.start])) is not None


def _goes_before(text: str, reading: AnyReading, mention: Span) -> bool:
    """« notre cofinancement de 50 000 € »."""
    if mention.end > reading.span.start or not _ARTICLE.search(fold(text[: mention.start])):
        return False
    return _turns().between.search(fold(text[mention.end : reading.span.start])) is not None


def _gainsaid(told: AnyReading, fact: Fact, facts: FactBase) -> bool:
    """Whether ``told`` is another value than that of ``fact``, or of a part of it."""
    if isinstance(told, Amount):
        parts = _WITHIN.get(fact.part, ())
        known = (fact, *(one for part in parts for one in facts.all(part)))
        return all(
            not isinstance(one.value, Amount) or one.value.euros != told.euros for one in known
        )
    if isinstance(told, CalendarDate) and told.year is None:
        return False
    if not isinstance(fact.value, _VALUED[fact.part]):
        return False
    stated = figures(fact.value.text)
    return not all(figure.known_among(stated) for figure in figures(told.text))
