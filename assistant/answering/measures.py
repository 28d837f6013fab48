"""The rates, lengths and numbers of a question compared, in order, with what a clause sets.

« Un agent à 50 % peut-il… ? », where the clause says « au moins 60 % », is answered by no; it is
near the same question without a rate, whose answer is yes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.folding import fold, fold_line
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    AnyReading,
    Bound,
    Delay,
    Direction,
    Duration,
    Notice,
    Percentage,
    Quantity,
    TimeUnit,
)
from assistant.value import Value

_RATE, _TIME, _STAFF = "taux", "jours", "etp"
# A clause that gives none of these says nothing to a question that does.
_ALWAYS_SAID = frozenset({_RATE, _TIME})
# « Huit jours » and « quarante-huit heures » are one kind of length.
_HOURS = "heure"
_HOURS_IN_A_DAY = 24
# A figure that is told as known, to be confirmed: another one is « non ».
_CONFIRMS = re.compile(
    r"\bbien\b|\bc'est (?:bien )?(?:ca|cela|exact|juste|vrai)\b|\bn'est-ce pas\b|\bhein\b|\bnon ?\?"
    r"|\bon est (?:bien )?d'accord\b|\b(?:exact|correct|vrai|juste|right) ?\?|\bje me trompe\b"
    r"|\bconfirme"
)
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7, TimeUnit.MONTH: 30, TimeUnit.YEAR: 365}
_HALF = Decimal("0.5")
_WORDS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}
# A working week has five days.
_SHARE_OF_A_DAY = 20
# Months and days are compared where they are clearly apart.
_CLEARLY = Decimal("0.05")
_NEAR = 45
_LEAST_BEFORE = re.compile(
    r"\b(?:au moins|au minimum|a minima|minimum de|pas moins de|(?:etre|est) inferieure? a|plus de"
    r"|plancher de)\b[^,;]{0,12}$"
)
_MOST_BEFORE = re.compile(
    r"\b(?:au plus|au maximum|maximum de|maximale? de|pas plus de|(?:exceder|depasser)|moins de"
    r"|dans la limite (?:de|d')|limite(?:e|es|s)? a|plafonnee? a|jusqu'a)[^,;]{0,12}$"
)
_LEAST_AFTER = re.compile(r"^[^,;]{0,20}?\b(?:au moins|au minimum|a minima|minimum)\b")
_MOST_AFTER = re.compile(r"^[^,;]{0,20}?\b(?:au plus|au maximum|maximum)\b(?! tard)")
# « Sous huit jours », « au bout de trois semaines », « dix jours avant »: from what happens, or to.
_AFTER = re.compile(
    r"\b(?:au bout d[e']|sous|en|dans(?: les?| un delai (?:maximal )?de)?|delai (?:maximal )?de) ?$"
)
_AHEAD = re.compile(r"^ ?(?:avant|a l'avance|d'avance)\b")
_ENOUGH = re.compile(r"\bsuffi\w*|\bassez\b|\benough\b")
_PERIOD = re.compile(r"\b(?:par|chaque|la|/) ?(semaine|mois|trimestre|semestre|an|annee)\b")
# « Une seule fois » is a ceiling; the grammar counts no times.
_TIMES = re.compile(r"\b(?:une (seule) |(une?|deux|trois|quatre|cinq|\d+) )fois\b(?! (?:par|l'an))")
_SAME: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"demi-journ", re.IGNORECASE), "demijourn"),
    (_TIMES, lambda m: "au plus 1 occasions" if m[1] else f"{_number(m[2])} occasions"),
    (re.compile(r"\bmi-temps\b", re.IGNORECASE), "50 %"),
    (re.compile(r"(?<!équivalent )\b(?:plein temps|temps plein)\b", re.IGNORECASE), "100 %"),
    (
        re.compile(
            r"\b(une?|deux|trois|quatre|cinq|[1-5]) jours? (?:par|la|/) ?semaine\b", re.IGNORECASE
        ),
        lambda m: f"{_number(m[1]) * _SHARE_OF_A_DAY} %",
    ),
)


class Measure(Value):
    """So much of something.

    Attributes:
        kind: of what.
        number: how much, in days for a length of time.
        unit: in what it is told, where it could be told in something else.
        bound: whether it is a floor or a ceiling.
        side: whether it runs after something, or before it; none for a mere length.
    """

    kind: str
    number: Decimal
    unit: str = ""
    bound: Bound = Bound.EXACTLY
    side: Direction | None = None


def compared(question: str, clause: str) -> str | None:
    """« Oui » or « Non » to what ``question`` proposes for the measure that ``clause`` sets.

    Returns:
        None where they share no measure, or the same one; empty where they differ and nothing tells
        what that says to the question.
    """
    question, clause = _in_like_units(question), _in_like_units(clause)
    own, theirs = _by_kind(measures(question)), _by_kind(measures(clause))
    if _STAFF in theirs and _STAFF not in own and _RATE in own and _RATE not in theirs:
        # « Quelqu'un à mi-temps » is half of a full-time equivalent.
        staff = {_STAFF: tuple(map(_as_staff, own[_RATE]))}
        own = {kind: found for kind, found in own.items() if kind != _RATE} | staff
    folded = fold_line(question)
    stance = verdict_turns().stance(folded)
    if _period(question) not in {"", _period(clause)}:
        # So much a year is not so much a month.
        stance = None
    shared = [kind for kind in own if kind in theirs]
    enough = _ENOUGH.search(folded) is not None
    verdicts = [_verdict(own[kind], theirs[kind], stance, enough=enough) for kind in shared]
    if stance in {None, Stance.REQUIRED} and _is_to_confirm(folded):
        others = ["Non" for kind in shared if _is_another(own[kind], theirs[kind])]
        verdicts = [*others, *verdicts]
    # « Deux voix », where the clause says « une voix », or gives no rate at all.
    alone = (kind for kind in own if kind not in theirs)
    verdicts += ["" for kind in alone if kind in _ALWAYS_SAID or _is_one_of(kind, clause)]
    for verdict in ("Non", "", "Oui"):
        if verdict in verdicts:
            return verdict
    return None


def _as_staff(rate: Measure) -> Measure:
    return rate.model_copy(update={"kind": _STAFF, "number": rate.number / 100})


def measures(text: str) -> tuple[Measure, ...]:
    """The measures that ``text`` gives, with the words of bound around them."""
    return tuple(m for reading in read(text) if (m := _measure(reading, text)) is not None)


def _in_like_units(text: str) -> str:
    """``text`` with half-days that the grammar reads, and parts of the week as rates."""
    for pattern, same in _SAME:
        text = pattern.sub(same, text)
    return text


def _measure(reading: AnyReading, text: str) -> Measure | None:
    match reading:
        case Percentage():
            return Measure(kind=_RATE, number=reading.rate, bound=_bound(reading, text))
        case Notice():
            # What is said of a notice is the shortest one.
            return _lasting(reading, Bound.AT_LEAST)
        case Duration():
            return _delayed(_lasting(reading, _bound(reading, text)), _side(reading, text))
        case Delay():
            return _delayed(_lasting(reading, Bound.EXACTLY), reading.direction)
        case Quantity():
            return _counted(reading, _bound(reading, text))
    return None


def _delayed(measure: Measure, side: Direction | None) -> Measure:
    """``measure`` as a delay: the longest one after something, the shortest one before it."""
    bound = measure.bound
    if side is not None and bound is Bound.EXACTLY:
        bound = Bound.AT_LEAST if side is Direction.BEFORE else Bound.AT_MOST
    return measure.model_copy(update={"side": side, "bound": bound})


def _side(reading: Duration, text: str) -> Direction | None:
    if _AHEAD.match(fold(text[reading.span.end :])):
        return Direction.BEFORE
    before = fold_line(text[: reading.span.start])
    return Direction.AFTER if _AFTER.search(before) else None


def _lasting(reading: Duration | Notice | Delay, bound: Bound) -> Measure:
    number = Decimal(reading.count * _DAYS[reading.unit])
    return Measure(kind=_TIME, number=number, unit=reading.unit.value, bound=bound)


def _counted(reading: Quantity, around: Bound) -> Measure:
    unit = fold(reading.unit).split()[0].rstrip("s")
    bound = reading.bound if reading.bound is not Bound.EXACTLY else around
    if unit == _HOURS:
        days = reading.number / _HOURS_IN_A_DAY
        return Measure(kind=_TIME, number=days, unit=TimeUnit.DAY.value, bound=bound)
    if unit in {"journee", "demijournee"}:
        days = reading.number * (_HALF if unit.startswith("demi") else 1)
        return Measure(kind=_TIME, number=days, unit=TimeUnit.DAY.value, bound=bound)
    # « ETP » and « équivalent temps plein » are one unit.
    kind = _STAFF if unit in {"etpt", "etpr", "equivalent"} else unit
    return Measure(kind=kind, number=reading.number, bound=bound)


def _bound(reading: AnyReading, text: str) -> Bound:
    before = fold_line(text[max(0, reading.span.start - _NEAR) : reading.span.start])
    after = fold_line(text[reading.span.end : reading.span.end + _NEAR])
    if _LEAST_BEFORE.search(f"{before} ") or _LEAST_AFTER.search(after):
        return Bound.AT_LEAST
    if _MOST_BEFORE.search(f"{before} ") or _MOST_AFTER.search(after):
        return Bound.AT_MOST
    return Bound.EXACTLY


def _by_kind(found: Iterable[Measure]) -> Mapping[str, tuple[Measure, ...]]:
    kinds: dict[str, tuple[Measure, ...]] = {}
    for measure in found:
        kinds[measure.kind] = (*kinds.get(measure.kind, ()), measure)
    return kinds


def _verdict(
    own: tuple[Measure, ...], theirs: tuple[Measure, ...], stance: Stance | None, *, enough: bool
) -> str | None:
    if {(m.number, m.unit) for m in own} <= {(m.number, m.unit) for m in theirs}:
        return None
    if len(own) != 1 or len(theirs) != 1 or stance is None:
        return ""
    one, other = own[0], theirs[0]
    if one.side is not other.side:
        return ""
    close = abs(one.number - other.number) <= _CLEARLY * other.number
    if one.unit != other.unit and close:
        return ""
    if other.bound is Bound.EXACTLY:
        # Less than what is set does not do; more may, or not.
        return "Non" if enough and stance is Stance.ALLOWED and one.number < other.number else ""
    least = other.bound is Bound.AT_LEAST
    kept = one.number >= other.number if least else one.number <= other.number
    return _ordered(stance, kept=kept, least=least)


def _is_to_confirm(folded: str) -> bool:
    """Whether a question tells what it knows and asks whether it is so."""
    return _CONFIRMS.search(folded) is not None and not verdict_turns().denies.search(folded)


def _is_another(own: tuple[Measure, ...], theirs: tuple[Measure, ...]) -> bool:
    """Whether the one figure told is clearly not that of the clause, nor within its bound."""
    if len(own) != 1 or len(theirs) != 1:
        return False
    one, other = own[0], theirs[0]
    apart = abs(one.number - other.number) > _CLEARLY * other.number
    sides = {one.side, other.side} - {None}
    kept = (other.bound is Bound.AT_LEAST and one.number > other.number) or (
        other.bound is Bound.AT_MOST and one.number < other.number
    )
    return apart and len(sides) < len(Direction) and not kept


def _ordered(stance: Stance, *, kept: bool, least: bool) -> str:
    """What a figure that keeps to the bound, or not, says; ``least``: the bound is a floor."""
    match stance:
        case Stance.ALLOWED:
            return "Oui" if kept else "Non"
        case Stance.REFUSED if kept:
            # More than a floor may be refused, or not.
            return "" if least else "Non"
        case Stance.REFUSED:
            return "Oui"
        case Stance.REQUIRED:
            # Another figure than the floor is not the one required, nor more than the ceiling.
            return "Non" if least or not kept else ""


def _is_one_of(kind: str, clause: str) -> bool:
    """Whether ``clause`` speaks of one ``kind``: an article counts nothing for the grammar."""
    return re.search(rf"\bune? (?:seule? )?{re.escape(kind)}\b", fold(clause)) is not None


def _period(text: str) -> str:
    found = _PERIOD.search(fold(text))
    return found[1] if found else ""


def _number(word: str) -> int:
    return _WORDS.get(fold(word)) or int(word)
