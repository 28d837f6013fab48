"""Dates as prose and as figures write them, whole or in part."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from assistant.rules.calendar import add
from assistant.rules.reading.lexer import TokenKind
from assistant.rules.reading.numbers import number
from assistant.rules.reading.quantities import FIRSTS, ORDINAL_OPENINGS, RANK_SUFFIXES, ordinal
from assistant.rules.reading.tokens import Match, Tokens, words
from assistant.rules.reading.values import (
    CalendarDate,
    DayKind,
    ImpossibleDate,
    MonthPart,
    TimeUnit,
)

MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
# Read after a day in figures only: « sept » is seven, « may » a verb of English, in which some
# users ask.
_MONTHS_AFTER_DAY = {
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip
# Words of their own (« mars » the planet, « mais » without its s): they need a word before them.
_DOUBTFUL_MONTHS = frozenset({"mars", "mai"})
_BEFORE_MONTH = words("en de d depuis avant apres courant jusqu a ici mois vers entre et des pour")
_BEFORE_DAY = words("le du au avant apres depuis jusqu et")
_PARTS = {
    "debut": MonthPart.BEGINNING,
    "mi": MonthPart.MIDDLE,
    "milieu": MonthPart.MIDDLE,
    "fin": MonthPart.END,
}
OPENINGS = ORDINAL_OPENINGS | {"dernier"} | MONTHS.keys() | WEEKDAYS.keys() | _PARTS.keys()
# The parts of a year that are counted, by the months that each holds.
_TERMS = {"t": 3, "s": 6}
_TERM_NAMES = {"trimestre": 3, "semestre": 6}
_SEPARATOR = re.compile(r"[/.-]")
_TWO_FIGURES = re.compile(r"[0-9]{2}")
_YEAR_LENGTH = 4
_LAST_DAY = 31
_LAST_MONTH = 12
_FEBRUARY = 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
# Years of two figures are of the hundred years that end in 2049.
_PIVOT = 50
_LEAP_YEAR = 2024


class DayMonth(NamedTuple):
    """A day and a month as written, whether or not a calendar holds them."""

    day: int
    month: int


AnyDate = CalendarDate | ImpossibleDate


def calendar_date(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    """The date, whole or in part, that starts at token ``at``."""
    if tokens.kind(at) is TokenKind.DATE:
        return _date_in_figures(tokens, at)
    return (
        _date_in_words(tokens, at)
        or _date_in_spaced_figures(tokens, at)
        or _day_of_month(tokens, at)
        or _month(tokens, at)
        or _end_of_term(tokens, at)
        or _year_alone(tokens, at)
        or _day_alone(tokens, at)
    )


def day_and_month(tokens: Tokens, at: int) -> Match[DayMonth] | None:
    """« 31 décembre », « mardi 3 juin », « 1er mars », « trente et un août » at token ``at``."""
    start = at + 1 if tokens.key(at) in WEEKDAYS else at
    day = _day(tokens, start)
    if day is None:
        return None
    month = MONTHS.get(tokens.key(day.end)) or _short_month(tokens, day)
    if month is None:
        return None
    dotted = tokens.key(day.end) in _MONTHS_AFTER_DAY and tokens[day.end + 1].key == "."
    end = day.end + 2 if dotted and tokens[day.end + 1].glued else day.end + 1
    return Match(DayMonth(day.found, month), end)


def _short_month(tokens: Tokens, day: Match[int]) -> int | None:
    """The month of an abbreviation, after figures only (« vingt sept » is a number)."""
    written = tokens.kind(day.end - 1) is TokenKind.NUMBER or tokens[day.end - 1].glued
    return _MONTHS_AFTER_DAY.get(tokens.key(day.end)) if written else None


def _day(tokens: Tokens, at: int) -> Match[int] | None:
    if tokens.key(at) in FIRSTS:
        return Match(1, at + 1) if FIRSTS[tokens.key(at)] == 1 else None
    day = number(tokens, at)
    if day is None or day.found.value != day.found.value.to_integral_value():
        return None
    if day.found.article or day.found.value >= 100:  # noqa: PLR2004
        return None
    end = day.end
    # « 1er mars », and « 1 er mars » as some word processors leave it.
    if tokens.key(end) in RANK_SUFFIXES and (tokens[end].glued or tokens.key(end) == "er"):
        end += 1
    return Match(int(day.found.value), end)


def _date_in_words(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    found = day_and_month(tokens, at)
    if found is None:
        return None
    year = _year(tokens, found.end, short=True)
    end = year.end if year is not None else found.end
    day, month = found.found
    return _checked(tokens, at, end, (year.found if year is not None else None, month, day))


def _year(tokens: Tokens, at: int, *, short: bool = False) -> Match[int] | None:
    """The year at ``at``, in four figures or in words; in two figures where ``short``."""
    found = number(tokens, at)
    if found is None or found.found.suffixed:
        return None
    figures = tokens.key(at)
    two_figures = tokens.kind(at) is TokenKind.NUMBER and _TWO_FIGURES.fullmatch(figures)
    if short and two_figures and not _goes_on(tokens, found.end):
        return Match(_century(int(figures)), found.end)
    if not _FIRST_YEAR <= found.found.value <= _LAST_YEAR:
        return None
    if tokens.kind(at) is TokenKind.NUMBER and len(figures) != len("2023"):
        return None
    return Match(int(found.found.value), found.end)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether what follows two figures makes them no year (« le 3 mars 12 agents »)."""
    return tokens.kind(at) in {TokenKind.WORD, TokenKind.NUMBER} or tokens.key(at) in {"€", "%"}


def _century(year: int) -> int:
    return year + (2000 if year < _PIVOT else 1900)


def _checked(
    tokens: Tokens, at: int, end: int, parts: tuple[int | None, int | None, int | None]
) -> Match[AnyDate]:
    """The date of these year, month and day, or the report that there is none such."""
    year, month, day = parts
    span, text = tokens.span(at, end), tokens.text(at, end)
    try:
        date(
            _LEAP_YEAR if year is None else year,
            1 if month is None else month,
            1 if day is None else day,
        )
    except ValueError:
        return Match(ImpossibleDate(span=span, text=text), end)
    return Match(CalendarDate(span=span, text=text, year=year, month=month, day=day), end)


def _month(tokens: Tokens, at: int) -> Match[CalendarDate] | None:
    """« décembre 2023 », « début mars », « mi-septembre 2024 », « en juin »."""
    part, place = _part(tokens, at)
    month = MONTHS.get(tokens.key(place))
    if month is None:
        return None
    year = _year(tokens, place + 1)
    doubtful = tokens.key(place) in _DOUBTFUL_MONTHS and place == at and year is None
    if doubtful and not _said_month(tokens, place):
        return None
    end = year.end if year is not None else place + 1
    return Match(
        CalendarDate(
            span=tokens.span(at, end),
            text=tokens.text(at, end),
            year=year.found if year is not None else None,
            month=month,
            part=part,
        ),
        end,
    )


def _end_of_term(tokens: Tokens, at: int) -> Match[CalendarDate] | None:
    """« fin T2 2027 », « fin du premier semestre 2027 »: the end of the last month of it."""
    if _PARTS.get(tokens.key(at)) is not MonthPart.END:
        return None
    term = _term(tokens, tokens.after_phrase(at + 1, "du", "de"))
    year = _year(tokens, tokens.after_phrase(term.end, "de")) if term is not None else None
    if term is None or year is None:
        return None
    return Match(
        CalendarDate(
            span=tokens.span(at, year.end),
            text=tokens.text(at, year.end),
            year=year.found,
            month=term.found,
            part=MonthPart.END,
        ),
        year.end,
    )


def _term(tokens: Tokens, at: int) -> Match[int] | None:
    """The last month of « T2 », « 2e trimestre », « premier semestre »."""
    rank = ordinal(tokens, at)
    if rank is not None:
        months, count, end = _TERM_NAMES.get(tokens.key(rank.end)), rank.found.rank, rank.end + 1
    else:
        figures = tokens.key(at + 1)
        months, end = _TERMS.get(tokens.key(at)), at + 2
        count = int(figures) if tokens[at + 1].glued and figures.isdecimal() else 0
    if months is None or not 1 <= count <= _LAST_MONTH // months:
        return None
    return Match(months * count, end)


def _said_month(tokens: Tokens, at: int) -> bool:
    following = tokens.key(at + 1)
    alone = at == 0 and len(tokens) == 1
    return alone or tokens.before(at) in _BEFORE_MONTH or following in {"prochain", "dernier"}


def _part(tokens: Tokens, at: int) -> tuple[MonthPart | None, int]:
    part = _PARTS.get(tokens.key(at))
    if part is None:
        return None, at
    end = tokens.after_phrase(at + 1, "-", "du mois de", "du mois d", "de", "d")
    return part, end


def _year_alone(tokens: Tokens, at: int) -> Match[CalendarDate] | None:
    """« en 2024 », « 2023 »: four figures in a row that nothing else claims."""
    year = _year(tokens, at)
    in_figures = tokens.kind(at) is TokenKind.NUMBER
    introduced = tokens.before(at) in {"annee", "exercice", "en", "courant"}
    if year is None or not (in_figures or introduced) or _is_part_of_name(tokens, year.end):
        return None
    span, text = tokens.span(at, year.end), tokens.text(at, year.end)
    return Match(CalendarDate(span=span, text=text, year=year.found), year.end)


def _day_alone(tokens: Tokens, at: int) -> Match[CalendarDate] | None:
    """« le 16 », where the sentence or its part ends there."""
    figures, following = tokens.key(at), tokens[at + 1]
    plain = tokens.kind(at) is TokenKind.NUMBER and figures.isdecimal()
    if tokens.before(at) != "le" or not plain or not 1 <= int(figures) <= _LAST_DAY:
        return None
    if following.kind is not TokenKind.END and following.key not in {".", ",", ";", "?", "!"}:
        return None
    span, text = tokens.span(at, at + 1), tokens.text(at, at + 1)
    return Match(CalendarDate(span=span, text=text, day=int(figures)), at + 1)


def _is_part_of_name(tokens: Tokens, end: int) -> bool:
    return tokens[end].glued and tokens.kind(end) is TokenKind.WORD


def _date_in_figures(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    """« 31/12/2023 », « 31.12.2023 », « 2023-12-31 », « 12/2023 », « le 17/2 »."""
    figures = tokens.key(at)
    parts = [int(part) for part in _SEPARATOR.split(figures)]
    lengths = [len(part) for part in _SEPARATOR.split(figures)]
    if lengths[0] == _YEAR_LENGTH:
        if not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
            return None
        return _checked(tokens, at, at + 1, (parts[0], parts[1], parts[2]))
    if len(parts) == len(("month", "year")):
        return _two_parts(tokens, at, parts, lengths)
    year = parts[2]
    if lengths[2] != _YEAR_LENGTH:
        # « 4.2.10 » is the number of a section, and « 12-3-45 » may be anything.
        if "/" not in figures:
            return None
        year = _century(year)
    elif not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return _checked(tokens, at, at + 1, (year, parts[1], parts[0]))


def _date_in_spaced_figures(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    """« 24 12 2014 », « le 24 12 14 »: in a sentence two or three numbers are no other date."""
    parts = [tokens.key(at + i) for i in range(3) if tokens.kind(at + i) is TokenKind.NUMBER]
    if len(parts) != len(("day", "month", "year")) or not all(map(str.isdecimal, parts)):
        return None
    day, month, year = map(int, parts)
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH):
        return None
    if len(parts[2]) == _YEAR_LENGTH and _FIRST_YEAR <= year <= _LAST_YEAR:
        return _checked(tokens, at, at + 3, (year, month, day))
    if tokens.before(at) == "le" and _TWO_FIGURES.fullmatch(parts[2]):
        return _checked(tokens, at, at + 3, (_century(year), month, day))
    return None


def _day_of_month(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    """« premier jour de mars », « dernier jour de février 2024 »."""
    worked = _last_working_day(tokens, at)
    if worked is not None:
        return worked
    rank = ordinal(tokens, at)
    place = rank.end if rank is not None else tokens.after_phrase(at, "dernier")
    month_at = tokens.after_phrase(place, "jour de", "jour d", "jour du mois de", "jour du mois d")
    month = MONTHS.get(tokens.key(month_at))
    if place in {at, month_at} or month is None:
        return None
    year = _year(tokens, month_at + 1)
    end = year.end if year is not None else month_at + 1
    said = year.found if year is not None else None
    if rank is not None:
        return _checked(tokens, at, end, (said, month, rank.found.rank))
    if said is None and month == _FEBRUARY:
        return None
    return _checked(tokens, at, end, (said, month, monthrange(said or _LEAP_YEAR, month)[1]))


def _last_working_day(tokens: Tokens, at: int) -> Match[AnyDate] | None:
    """« dernier jour ouvré du mois de mars 2026 »; without a year, no calendar tells it."""
    month_at = tokens.after_phrase(
        at,
        *(
            f"dernier jour {kind} {of}"
            for kind in ("ouvre", "ouvrable")
            for of in ("de", "d", "du mois de", "du mois d")
        ),
    )
    month, year = MONTHS.get(tokens.key(month_at)), _year(tokens, month_at + 1)
    if month_at == at or month is None or year is None:
        return None
    kind = DayKind.WORKING if tokens.key(at + 2) == "ouvre" else DayKind.BUSINESS
    after = date(year.found + month // _LAST_MONTH, month % _LAST_MONTH + 1, 1)
    last = add(after, -1, TimeUnit.DAY, kind)
    return _checked(tokens, at, year.end, (last.year, last.month, last.day))


def _two_parts(
    tokens: Tokens, at: int, parts: list[int], lengths: list[int]
) -> Match[AnyDate] | None:
    """A month and a year, or a day and a month that cannot be a fraction (« 1/3 »)."""
    if lengths[1] == _YEAR_LENGTH:
        plausible = parts[0] <= _LAST_MONTH and _FIRST_YEAR <= parts[1] <= _LAST_YEAR
        return _checked(tokens, at, at + 1, (parts[1], parts[0], None)) if plausible else None
    introduced = tokens.before(at) in _BEFORE_DAY
    plausible = parts[0] <= _LAST_DAY and 1 <= parts[1] <= _LAST_MONTH
    if not plausible or not (introduced or parts[0] > _LAST_MONTH):
        return None
    return _checked(tokens, at, at + 1, (None, parts[1], parts[0]))
