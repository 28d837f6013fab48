"""Candidates for a part, found in prose by the rules of ``clauses``."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.convention.folding import fold, fold_line
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rules.facts.base import Fact, FactValue, Wording
from assistant.rules.facts.clauses import ClauseRule
from assistant.rules.facts.clauses_codes import CODES_RULES
from assistant.rules.facts.clauses_money import MONEY_RULES
from assistant.rules.facts.clauses_time import TIME_RULES
from assistant.rules.facts.passages import CLOSE, OPEN, Passage
from assistant.rules.facts.patterns import matches
from assistant.rules.parts import Part
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Code,
    Delay,
    Direction,
    Duration,
    EventKind,
    Notice,
    Numeral,
    Quantity,
    Recurrence,
)
from assistant.value import Value

_MARK = re.compile(rf"{OPEN}[a-z]+(?P<index>\d+){CLOSE}")

# A delay that runs from one of these is no notice of termination.
_NO_NOTICE = {
    (Direction.AFTER, EventKind.SIGNATURE),
    (Direction.AFTER, EventKind.ENTRY_INTO_FORCE),
    (Direction.AFTER, EventKind.DATE),
}


LAST_RESORT = 2


class Candidate(Value):
    """A fact and how directly the text states it.

    Attributes:
        fact: the fact.
        rank: the place of the pattern in its rule: 0 for the most defining.
        resort: how far from saying it by itself it is: 0 where its own words name the matter, 1
            where only what it stands under does, 2 for the rules of last resort. It counts where
            the part has none of a lower one.
        list_at: where the list begins that its passage is an item of; none where it is no item.
    """

    fact: Fact
    rank: int = 0
    resort: int = 0
    list_at: int | None = None


def clause_candidates(convention: Convention, passage: Passage) -> Iterator[Candidate]:
    """The candidates that the rules find in ``passage``."""
    rules = (
        (*MONEY_RULES, *TIME_RULES) if passage.entry else (*MONEY_RULES, *TIME_RULES, *CODES_RULES)
    )
    for rule in rules:
        if _applies(rule, passage):
            yield from _candidates(rule, convention, passage)


def _applies(rule: ClauseRule, passage: Passage) -> bool:
    words = f"{passage.folded} {passage.masked}"
    if rule.within and not _search(rule.within, f"{passage.context} {words}"):
        return False
    return not (rule.unless and _search(rule.unless, words))


def _resort(rule: ClauseRule, passage: Passage) -> int:
    """How far ``passage`` is from saying by itself what ``rule`` is about."""
    if rule.fallback:
        return LAST_RESORT
    # Under « Durée et résiliation » stand delays of all kinds.
    own = not rule.owned or _search(rule.within, f"{passage.folded} {passage.masked}")
    return 0 if own else 1


def _search(pattern: str, text: str) -> bool:
    return _plain(pattern).search(text) is not None


@cache
def _plain(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _candidates(rule: ClauseRule, convention: Convention, passage: Passage) -> Iterator[Candidate]:
    """What the first pattern that finds something finds."""
    resort = _resort(rule, passage)
    for rank, pattern in enumerate(rule.patterns):
        found = [
            fact
            for match in matches(pattern, passage.masked)
            if (fact := _fact(rule, match, convention, passage)) is not None
        ]
        if found:
            for fact in found:
                yield Candidate(fact=fact, rank=rank, resort=resort, list_at=passage.list_at)
            return


def _fact(
    rule: ClauseRule, match: re.Match[str], convention: Convention, passage: Passage
) -> Fact | None:
    value = _value(rule, match, convention, passage)
    if value is None:
        return None
    relied_on = passage.source_span(*match.span())
    return Fact(
        part=rule.part,
        year=_year(passage, value.span) if rule.yearly else None,
        value=value,
        span=value.span,
        citation=passage.citation,
        evidence=relied_on.of(convention.text).strip(),
    )


def _value(
    rule: ClauseRule, match: re.Match[str], convention: Convention, passage: Passage
) -> FactValue | None:
    slot = match.span("value") if "value" in match.re.groupindex else match.span()
    mark = _MARK.fullmatch(passage.masked, *slot)
    if mark is None:
        span = passage.source_span(*slot)
        return Wording(span=span, text=span.of(convention.text))
    return _played(rule, passage.readings[int(mark["index"])])


def _played(rule: ClauseRule, reading: AnyReading) -> FactValue | None:
    """``reading`` as a value of the part of ``rule``; none where it cannot be one."""
    if rule.part is Part.NOTICE and isinstance(reading, Duration | Delay):
        return as_notice(reading)
    if rule.part is Part.COMMITTEE_RECURRENCE and isinstance(reading, Duration):
        # « espacées de quatre mois »
        return Recurrence(
            span=reading.span, text=reading.text, count=reading.count, unit=reading.unit
        )
    if isinstance(reading, Numeral):
        return Code(span=reading.span, text=reading.text, code=reading.text)
    if isinstance(reading, Quantity) and not fold(reading.unit).startswith(rule.unit or ("",)):
        return None
    return reading if isinstance(reading, FactValue) else None


def as_notice(reading: Duration | Delay) -> Notice | None:
    """The notice that a length of time is, unless it runs from the start of the convention."""
    if isinstance(reading, Delay) and (reading.direction, reading.event.kind) in _NO_NOTICE:
        return None
    return Notice(
        span=reading.span,
        text=reading.text,
        count=reading.count,
        unit=reading.unit,
        days=reading.days,
    )


def _year(passage: Passage, value: Span) -> int | None:
    """The year that ``passage`` names for ``value``; of several, the one told beside it."""
    years = [r for r in passage.readings if isinstance(r, CalendarDate) and r.year]
    if len({reading.year for reading in years}) <= 1:
        return years[0].year if years else None
    before = [year for year in years if year.span.end <= value.start]
    after = [year for year in years if year.span.start >= value.end]
    sums = (r.span.start for r in passage.readings if isinstance(r, Amount))
    # « 2031 : 5 000 € ; 2032 : 6 000 € », or « 5 000 € en 2031 et 6 000 € en 2032 ».
    leads = years[0].span.start < min(sums, default=value.start)
    return before[-1].year if leads and before else after[0].year if after else None


def value_key(value: FactValue) -> tuple[str, ...]:
    """What two values share when they are the same value in other words."""
    match value:
        case Amount():
            return ("amount", f"{value.euros.normalize():f}")
        case Code():
            return ("code", fold(value.code).replace(" ", ""))
        case Wording():
            return ("wording", fold_line(value.text))
    said = value.model_dump(exclude={"span", "text", "event"}, mode="json")
    event = getattr(value, "event", None)
    return (*(f"{name}={content}" for name, content in said.items()), event.kind if event else "")
