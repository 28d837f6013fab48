"""Delays counted from an event (« dans les six mois suivant la signature »)."""

from assistant.rules.reading import durations
from assistant.rules.reading.bounds import bound_after
from assistant.rules.reading.durations import DAY_KINDS, UNITS, Length, length, unit_at
from assistant.rules.reading.events import event, event_of, is_deed
from assistant.rules.reading.quantities import ordinal
from assistant.rules.reading.tokens import Match, Tokens, first_words, words
from assistant.rules.reading.values import DayKind, Delay, Direction, Event, TimeUnit

# What opens a delay, and the words that may stand between that and its figure.
_INTRODUCERS = (
    "a l expiration d",
    "a l issue d",
    "au terme d",
    "avant l expiration d",
    "au plus tard",
    "au moins",
    "au minimum",
    "dans",
    "sous",
    "d ici",
    "pendant",
    "durant",
    "un delai",
    "le delai",
    "delai",
)
_FIRST_WORDS = first_words(*_INTRODUCERS)
# « [dès le] mois qui suit… » opens at its noun.
OPENINGS = _FIRST_WORDS | durations.OPENINGS | UNITS.keys() | {"lendemain"}
_INTRODUCTION = words(
    "un une le la les l ce d de du delai delais periode duree dans sous maximum maximal maximale "
    "minimum minimal minimale imperatif supplementaire global au moins plus tard qui ne peut "
    "depasser exceder n excedant depassant pas de rigueur fixe a"
)
_LONGEST_INTRODUCTION = 10
_FOLLOWING = (
    "suivant",
    "suivants",
    "suivante",
    "suivantes",
    "qui suit",
    "qui suivent",
    "qui suivra",
    "qui suivront",
    "apres",
)
_PRECEDING = ("avant", "precedant", "qui precede", "qui precedent")
_RUNNING = words(
    "courant qui court courent commencant commence commencent a courir decompte decomptes calcule "
    "calcules prenant effet ,"
)
_LONGEST_RUNNING = 5
_COUNTED_FROM = ("a compter", "a partir", "a dater")


def delay(tokens: Tokens, at: int) -> Match[Delay] | None:
    """The delay that starts at token ``at``, with the words that open it.

    « dans les six mois suivant la signature », « trois mois avant le terme », « dans le mois qui
    suit la notification ».
    """
    if tokens.key(at) == "lendemain":
        return _next_day(tokens, at)
    opened = _introduced(tokens, at)
    found = length(tokens, opened) or _single_unit(tokens, opened) or _nth_day(tokens, opened)
    if found is None:
        return None
    return _from_event(tokens, at, found, introduced=opened > at)


def _next_day(tokens: Tokens, at: int) -> Match[Delay] | None:
    """« [le] lendemain de sa signature », the day after."""
    deed = event_of(tokens, at + 1)
    if deed is None:
        return None
    return Match(
        Delay(
            span=tokens.span(at, deed.end),
            text=tokens.text(at, deed.end),
            count=1,
            unit=TimeUnit.DAY,
            direction=Direction.AFTER,
            event=deed.found,
        ),
        deed.end,
    )


def _introduced(tokens: Tokens, at: int) -> int:
    """The index of the figure of a delay that opens at ``at``; ``at`` if none opens there."""
    if tokens.key(at) not in _FIRST_WORDS:
        return at
    opened = tokens.after_phrase(at, *_INTRODUCERS)
    if opened == at:
        return at
    end = opened
    while end - opened < _LONGEST_INTRODUCTION and length(tokens, end) is None:
        if tokens.key(end) not in _INTRODUCTION:
            break
        end += 1
    return end


def _single_unit(tokens: Tokens, at: int) -> Match[Length] | None:
    """« [dans le] mois », which is one month; the article is the token before."""
    if tokens.before(at) not in {"le", "la", "l"}:
        return None
    unit = unit_at(tokens, at)
    return Match(Length(*unit.found), unit.end) if unit is not None else None


def _nth_day(tokens: Tokens, at: int) -> Match[Length] | None:
    """« [au plus tard le] soixantième jour », the last of sixty; « premier jour » is no delay."""
    rank = ordinal(tokens, at)
    if rank is None or rank.found.rank == 1 or tokens.key(rank.end) != "jour":
        return None
    days = DAY_KINDS.get(tokens.key(rank.end + 1))
    found = Length(rank.found.rank, TimeUnit.DAY, days or DayKind.CALENDAR)
    return Match(found, rank.end + (1 if days is None else 2))


def _from_event(
    tokens: Tokens, at: int, found: Match[Length], *, introduced: bool
) -> Match[Delay] | None:
    said = _connected(tokens, found.end, introduced=introduced)
    if said is None:
        return None
    direction, from_ = said.found
    return Match(
        Delay(
            span=tokens.span(at, said.end),
            text=tokens.text(at, said.end),
            count=found.found.size,
            unit=found.found.unit,
            direction=direction,
            event=from_,
            days=found.found.days,
        ),
        said.end,
    )


def _connected(
    tokens: Tokens, at: int, *, introduced: bool
) -> Match[tuple[Direction, Event]] | None:
    """The event that a delay is tied to at ``at``, and on which side of it the delay runs."""
    at = bound_after(tokens, at).end
    for direction, phrases in ((Direction.AFTER, _FOLLOWING), (Direction.BEFORE, _PRECEDING)):
        place = tokens.after_phrase(at, *phrases)
        if place > at:
            found = event(tokens, place)
            return Match((direction, found.found), found.end) if found is not None else None
    counted = _counted_from(tokens, at)
    if counted is not None:
        return Match((Direction.AFTER, counted.found), counted.end)
    # « dans les 30 jours de la notification »
    running = tokens.after_any(at, frozenset({"courant", "court"}))
    deed = event_of(tokens, running) if introduced else None
    if deed is not None and is_deed(deed.found):
        return Match((Direction.AFTER, deed.found), deed.end)
    return None


def _counted_from(tokens: Tokens, at: int) -> Match[Event] | None:
    """« [, courant] à compter de la signature »."""
    start = at
    while start - at < _LONGEST_RUNNING:
        place = tokens.after_phrase(start, *_COUNTED_FROM)
        if place > start:
            return event_of(tokens, place)
        if tokens.key(start) not in _RUNNING:
            return None
        start += 1
    return None
