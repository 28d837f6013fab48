"""What comes again: « tous les six mois », « chaque trimestre », « deux fois par an »."""

from assistant.rules.reading.durations import Length, length, unit_at
from assistant.rules.reading.numbers import NUMBER_WORDS, number
from assistant.rules.reading.tokens import Match, Tokens, words
from assistant.rules.reading.values import Recurrence, TimeUnit

# The adjectives, without the endings that gender, number and « -ment » give them.
_ADJECTIVES = {
    "quotidien": Length(1, TimeUnit.DAY),
    "journalier": Length(1, TimeUnit.DAY),
    "hebdomadaire": Length(1, TimeUnit.WEEK),
    "mensuel": Length(1, TimeUnit.MONTH),
    "bimestriel": Length(2, TimeUnit.MONTH),
    "trimestriel": Length(3, TimeUnit.MONTH),
    "quadrimestriel": Length(4, TimeUnit.MONTH),
    "semestriel": Length(6, TimeUnit.MONTH),
    "biannuel": Length(6, TimeUnit.MONTH),
    "annuel": Length(1, TimeUnit.YEAR),
    "bisannuel": Length(2, TimeUnit.YEAR),
    "biennal": Length(2, TimeUnit.YEAR),
    "triennal": Length(3, TimeUnit.YEAR),
    "quinquennal": Length(5, TimeUnit.YEAR),
}
_ENDINGS = ("", "s", "le", "les", "lement", "ne", "nes", "nement", "ment", "e", "es", "ement")
_ADVERBS = {"journaliere": "journalier", "biennaux": "biennal", "triennaux": "triennal"}
_FORMS = {
    f"{stem}{ending}": length_ for stem, length_ in _ADJECTIVES.items() for ending in _ENDINGS
} | {form: _ADJECTIVES[stem] for form, stem in _ADVERBS.items()}
# What is held so many times a year, besides « fois ».
_HELD = words(
    "fois comite comites reunion reunions seance seances bilan bilans point points rapport "
    "rapports revue revues session sessions rencontre rencontres"
)
_LONGEST_NAME = 4
OPENINGS = NUMBER_WORDS | _FORMS.keys() | {"tous", "toutes", "chaque"}
_DIVISIBLE = {TimeUnit.YEAR: (12, TimeUnit.MONTH), TimeUnit.MONTH: (1, TimeUnit.MONTH),
              TimeUnit.WEEK: (7, TimeUnit.DAY), TimeUnit.DAY: (1, TimeUnit.DAY)}  # fmt: skip


def recurrence(tokens: Tokens, at: int) -> Match[Recurrence] | None:
    """The recurrence that starts at token ``at``."""
    found = _every(tokens, at) or _adjective(tokens, at) or _times(tokens, at)
    found = found or _one_in_two(tokens, at)
    if found is None:
        return None
    count, unit, _ = found.found
    span, text = tokens.span(at, found.end), tokens.text(at, found.end)
    return Match(Recurrence(span=span, text=text, count=count, unit=unit), found.end)


def _every(tokens: Tokens, at: int) -> Match[Length] | None:
    """« tous les six mois », « tous les ans », « chaque trimestre »."""
    place = tokens.after_phrase(at, "tous les", "toutes les", "chaque")
    if place == at:
        return None
    found = length(tokens, place)
    if found is not None:
        return found
    unit = unit_at(tokens, place)
    return Match(Length(*unit.found), unit.end) if unit is not None else None


def _adjective(tokens: Tokens, at: int) -> Match[Length] | None:
    found = _FORMS.get(tokens.key(at))
    return Match(found, at + 1) if found is not None else None


def _times(tokens: Tokens, at: int) -> Match[Length] | None:
    """« deux fois par an », « un comité d'investissement par trimestre ».

    None where the times do not part the period evenly (« cinq fois par an »).
    """
    times = number(tokens, at)
    if times is None or tokens.key(times.end) not in _HELD:
        return None
    per = _per(tokens, times.end)
    unit = (length(tokens, per) or _bare_unit(tokens, per)) if per is not None else None
    return _parted(unit, int(times.found.value)) if unit is not None else None


def _per(tokens: Tokens, held: int) -> int | None:
    """The index after the « par » that follows what is held, and the rest of its name."""
    if tokens.key(held) == "fois":
        place = tokens.after_phrase(held + 1, "par", "l", "/", "chaque", "tous les", "toutes les")
        return place if place > held + 1 else None
    for place in range(held + 1, held + 1 + _LONGEST_NAME):
        if tokens.key(place) == "par":
            return place + 1
    return None


def _bare_unit(tokens: Tokens, at: int) -> Match[Length] | None:
    unit = unit_at(tokens, at)
    return Match(Length(*unit.found), unit.end) if unit is not None else None


def _parted(period: Match[Length], times: int) -> Match[Length] | None:
    count, unit, _ = period.found
    if times == 1:
        return period
    parts, small = _DIVISIBLE[unit]
    if times == 0 or (count * parts) % times:
        return None
    return Match(Length(count * parts // times, small), period.end)


def _one_in_two(tokens: Tokens, at: int) -> Match[Length] | None:
    """« un mois sur deux », « une année sur deux »."""
    one = length(tokens, at)
    if one is None or one.found.size != 1 or tokens.key(one.end) != "sur":
        return None
    every = number(tokens, one.end + 1)
    if every is None or every.found.value != every.found.value.to_integral_value():
        return None
    return Match(Length(int(every.found.value), one.found.unit), every.end)
