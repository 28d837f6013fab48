"""What surrounds an action: when, how it binds, to whom, and whom it is about."""

import re
from typing import TypeVar

from assistant.convention.span import Span
from assistant.rules.obligations.actors import Actor, Cast
from assistant.rules.obligations.clauses import Modality
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.model import Debtor, Kind, Role, Timing
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    CalendarDate,
    Delay,
    Duration,
    Event,
    ImpossibleDate,
    Notice,
    Reading,
    Recurrence,
    Trigger,
    Urgency,
)

_TIMINGS = (
    CalendarDate,
    ImpossibleDate,
    Delay,
    Duration,
    Notice,
    Recurrence,
    Trigger,
    Urgency,
)
_R = TypeVar("_R", bound=Reading)
_DATED = (CalendarDate, ImpossibleDate, Delay, Trigger)
_REPEATED = re.compile(
    r"\b(?:régulièrement|périodiquement|à\s+(?:chaque|intervalles?)|chaque\s+fois|à\s+échéances?"
    r"\s+régulières?)\b"
)
# « toute modification fait l'objet d'un avenant »: due each time that one happens.
_OF_WHICH = re.compile(
    r"(?:\b(?:de|du|des|budgets?|exercices?|AE|CP|ceux\s+de|et\s+de)\s+|\bd'|\bl'ann[ée]e\s+)$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\b(?:en|avant|dans|pendant|durant|courant|cours\s+de)\s+l'ann[ée]e\s+$")
_EACH = re.compile(r"toute?\s[^,;]*?(?=,|\s+(?:fait|est|sera|doit|devra|ne|peut)\b)")
_TO = re.compile(
    r"(?:\b(?:à|a|au|aux|auprès\s+d(?:e|u|es))\s+(?:l(?:a|es)\s+|l')?"
    r"|\bdisposition\s+d(?:u|e|es)\s+(?:la\s+|l')?)$"
)
_DIRECT = re.compile(
    r"\b(?:inform|avis|prévi?en|avert|invit|alert|notifi|saisi|accompagn|associ|consult|assist|épaul)"
    r"[^\W\d_]*\s+(?:immédiatement\s+|sans\s+délai\s+|préalablement\s+)?$"
)
_AND_TO = r"{}\s+et\s+(?:à\s+(?:la\s+|l')?|aux?\s+){}"
_COMPLEMENT = re.compile(r"\s+(?:du\s|des\s|de\s+la\s|de\s+l')[^,;.()]*?(?=\s+et\s|[,;.(]|\s*$)")


def timings(text: str, region: Span, offset: int, excluded: tuple[Span, ...]) -> tuple[Timing, ...]:
    """The dates, delays and recurrences read in ``region`` of ``text``.

    Args:
        text: a sentence or an item.
        region: the part of it that one clause takes.
        offset: where ``text`` stands in the convention: the spans given back are places there.
        excluded: places in the convention whose dates are those of other texts (a decree).
    """
    found: list[Timing] = []
    for reading in read(text):
        if not region.overlaps(reading.span) or not isinstance(reading, _TIMINGS):
            continue
        if isinstance(reading, CalendarDate) and _names_a_year(reading, text):
            continue
        placed = _placed(reading, offset)
        if not any(span.overlaps(placed.span) for span in excluded):
            found.append(placed)
    return tuple(found)


def _names_a_year(reading: CalendarDate, text: str) -> bool:
    """Whether a year tells which thing (« les crédits de l'année 2031 »), not when it is due."""
    before = text[: reading.span.start]
    told = _OF_WHICH.search(before) is not None and _IN_YEAR.search(before) is None
    return reading.month is None and told


def _placed(reading: _R, offset: int) -> _R:
    """``reading`` with its spans counted from the start of the convention."""
    update: dict[str, object] = {"span": reading.span.shifted(offset)}
    event = getattr(reading, "event", None)
    if isinstance(event, Event):
        update["event"] = event.model_copy(update={"span": event.span.shifted(offset)})
    return reading.model_copy(update=update)


def kind_of(
    modality: Modality, words: str, condition: str, timing: tuple[Timing, ...], *, recurs: bool
) -> Kind:
    """How an action binds.

    Args:
        modality: whether it must, must not or may be done.
        words: the words of the clause.
        condition: what it depends on; empty where on nothing.
        timing: when it is due.
        recurs: whether the heading above says that it comes again.
    """
    if modality is Modality.PROHIBITION:
        return Kind.PROHIBITION
    if modality is Modality.FACULTY:
        return Kind.FACULTY
    low = lowered(words)
    if condition:
        return Kind.CONDITIONAL
    if any(isinstance(t, Recurrence) for t in timing) or _REPEATED.search(low):
        return Kind.RECURRING
    if any(isinstance(t, _DATED) for t in timing):
        return Kind.DATED
    return Kind.RECURRING if recurs else Kind.CONTINUING


def occasion(words: str) -> str:
    """The event each of whose occurrences makes the action due (« Toute modification … »)."""
    match = _EACH.match(lowered(words))
    return words[: match.end()] if match else ""


def beneficiary(action: str, cast: Cast, debtor: Debtor) -> str:
    """Whom the action is done to or for, verbatim; empty where the words do not say."""
    low = lowered(action)
    found = ""
    for actor in cast.find(action):
        if not receives(low, actor) or (actor.debtor is debtor is not Debtor.OTHER):
            continue
        whole = _whole(action, actor)
        both = re.search(_AND_TO.format(re.escape(found), re.escape(whole)), action)
        if not found:
            found = whole
        elif both is not None:
            found = both[0]
    return found


def receives(low: str, actor: Actor) -> bool:
    """Whether the action is done to ``actor``: « à X », « informe X », « X est informé »."""
    before = low[: actor.span.start]
    if not before:
        return actor.debtor is not Debtor.OTHER
    direct = not actor.governed and _DIRECT.search(before) is not None
    return direct or _TO.search(before) is not None


def _whole(action: str, actor: Actor) -> str:
    """The words of ``actor``, with the complement that says which (« CBCM des services … »)."""
    if actor.debtor is not Debtor.OTHER:
        return actor.span.of(action)
    complement = _COMPLEMENT.match(action, actor.span.end)
    return action[actor.span.start : complement.end() if complement else actor.span.end]


def concerned(action: str, cast: Cast) -> tuple[Role, ...]:
    """The roles that the words of an action name."""
    return tuple(dict.fromkeys(role for actor in cast.find(action) for role in actor.roles))
