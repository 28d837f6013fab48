"""How values are written in French prose."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from assistant.convention.citation import Citation
from assistant.rules.reading.values import (
    CalendarDate,
    DayKind,
    Delay,
    Duration,
    MonthPart,
    Notice,
    Recurrence,
    TimeUnit,
)

NO_BREAK = "\u00a0"
_CENT = Decimal("0.01")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_WORDS = (
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
)
_FEMININE = {TimeUnit.WEEK}
_PLURALS = {TimeUnit.MONTH: "mois"}
_NAMED_PLACES = {
    "titre": "le titre",
    "parties": "l'en-tête",
    "visas": "les visas",
    "preambule": "le préambule",
    "signature": "le bloc de signature",
    "": "le texte",
}


def euros(amount: Decimal) -> str:
    """``amount`` in euros, cents shown only when there are some: « 134 749,50 € »."""
    return f"{_decimal(amount, cents=amount != amount.to_integral_value())}{NO_BREAK}€"


def number(value: Decimal) -> str:
    """« 1 234 », « 110,5 »: a number, without zeros that say nothing."""
    whole, _, rest = f"{value.normalize():f}".partition(".")
    return f"{_grouped(int(whole))}{f',{rest}' if rest else ''}"


def percent(rate: Decimal) -> str:
    """``rate`` to two decimals where it is not whole: « 14,29 % », « 50 % »."""
    rounded = rate.quantize(_CENT, rounding=ROUND_HALF_UP)
    text = _decimal(rounded, cents=True).rstrip("0").rstrip(",")
    return f"{text}{NO_BREAK}%"


def day(value: date) -> str:
    """A whole date: « 1er mars 2023 »."""
    return f"{_day_of_month(value.day)} {_MONTHS[value.month - 1]} {value.year}"


def partial(value: CalendarDate) -> str:
    """A date as far as it is said: « début mars », « mi-juin 2024 », « 2025 »."""
    words: list[str] = []
    if value.day is not None:
        words.append(_day_of_month(value.day))
    if value.month is not None:
        words.append(_month(value.month, value.part))
    elif value.part is not None:
        words.append(value.part.value)
    if value.year is not None:
        words.append(str(value.year))
    return " ".join(words)


def duration(count: int, unit: TimeUnit) -> str:
    """A length of time, in words up to sixteen: « trois mois », « 45 jours », « une semaine »."""
    if count == 1 and unit in _FEMININE:
        return f"une {unit.value}"
    name = unit.value if count <= 1 else _PLURALS.get(unit, f"{unit.value}s")
    return f"{_WORDS[count] if count < len(_WORDS) else _grouped(count)} {name}"


def length(value: Duration | Delay | Notice | Recurrence) -> str:
    """A length of time with the kind of its days: « trois mois », « 30 jours ouvrés »."""
    words = duration(value.count, value.unit)
    kind = getattr(value, "days", DayKind.CALENDAR)
    return words if kind is DayKind.CALENDAR else f"{words} {kind.value}"


def every(value: Recurrence) -> str:
    """How often: « tous les six mois », « toutes les deux semaines », « chaque mois »."""
    if value.count == 1:
        return f"chaque {value.unit.value}"
    article = "toutes" if value.unit in _FEMININE else "tous"
    return f"{article} les {duration(value.count, value.unit)}"


def days(count: int) -> str:
    """A number of days in figures, as a count is: « 60 jours », « 1 jour », « 0 jour »."""
    return f"{_grouped(count)}{NO_BREAK}{'jours' if count > 1 else 'jour'}"


def figure(count: int, unit: TimeUnit) -> str:
    """A length of time in figures: « 8 semaines », « 1 mois »."""
    name = unit.value if count <= 1 else _PLURALS.get(unit, f"{unit.value}s")
    return f"{_grouped(count)}{NO_BREAK}{name}"


def place(citation: Citation) -> str:
    """Where a citation stands, after a verb: « l'article 4 », « le préambule »."""
    named = _NAMED_PLACES.get(citation.article)
    if named is not None:
        return named
    if citation.article.startswith("annexe"):
        return f"l'{citation.article}"
    return f"l'article {citation.article}"


def reference(citation: Citation) -> str:
    """Where a citation stands, as a reference: « article 4 », « préambule »."""
    return place(citation).removeprefix("l'").removeprefix("le ").removeprefix("les ")


def enumerated(words: tuple[str, ...]) -> str:
    """``words`` as an enumeration: « a, b et c »."""
    if len(words) < 2:  # noqa: PLR2004 - one word, or none, needs no conjunction
        return "".join(words)
    return f"{', '.join(words[:-1])} et {words[-1]}"


def capitalized(text: str) -> str:
    """``text`` with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def _decimal(amount: Decimal, *, cents: bool) -> str:
    rounded = amount.quantize(_CENT if cents else Decimal(1), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    sign = "-" if rounded < 0 else ""
    return f"{sign}{_grouped(int(whole))}{f',{fraction}' if fraction else ''}"


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", NO_BREAK)


def _day_of_month(value: int) -> str:
    return "1er" if value == 1 else str(value)


def _month(month: int, part: MonthPart | None) -> str:
    name = _MONTHS[month - 1]
    if part is None:
        return name
    return f"mi-{name}" if part is MonthPart.MIDDLE else f"{part.value} {name}"
