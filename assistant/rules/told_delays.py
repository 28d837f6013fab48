"""A delay that a passage states, counted from a day that the user gives for what it runs from.

« Les communiqués sont transmis cinq jours avant leur diffusion »: only the user knows when that is.
"""

import re
from collections.abc import Iterator
from datetime import date

from assistant.convention.citation import Citation
from assistant.convention.folding import fold, fold_line
from assistant.rules import calendar, french
from assistant.rules.answers import dated
from assistant.rules.derivation import Derivation, DerivedStep, StatedLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import Moment
from assistant.rules.outcome import Outcome
from assistant.rules.policy import date_policy
from assistant.rules.proofs import day_step, given_day, quoted, said, sentence
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    AnyReading,
    DayKind,
    Delay,
    Direction,
    Duration,
    EventKind,
    Notice,
    Quantity,
    TimeUnit,
)
from assistant.rules.scenario import Given, Matter, Scenario
from assistant.value import Value

# What makes a delay of a length of time, before it: « sous », « dans un délai de », « dans les ».
_OPENING = re.compile(
    r"\b(?:sous|dans|d'ici|au plus tard|delai)"
    r"(?:[ '](?:un|le|les|l|d|de|du|delai|maximal|maximum|imperatif))*'?$"
)
_BEFORE = re.compile(
    r"^ (?:au (?:moins|minimum|plus tard) )?(?:avant|a l'avance|d'avance|precedant)\b"
)
_AFTER = re.compile(r"^ (?:au (?:plus|plus tard) )?(?:apres|suivant|a compter|a partir)\b")
_AHEAD = re.compile(r"\ba l'avance$|\bd'avance$")
_HOURS = re.compile(r"heures?\b")
_HOURS_IN_A_DAY = 24
_LABEL = "échéance du délai"
_PAIR = 2


class ToldDelay(Value):
    """A delay tied to something that happens.

    Attributes:
        count: how many units.
        unit: the unit.
        days: which days are counted.
        before: whether it runs back from what happens.
        text: its length, verbatim.
        event: what happens, verbatim; empty where the words beside the delay do not say.
        hours: whether the text counts in hours.
    """

    count: int
    unit: TimeUnit
    days: DayKind = DayKind.CALENDAR
    before: bool = False
    text: str
    event: str = ""
    hours: bool = False

    def counted_from(self, day: date) -> date:
        """The day that the delay gives, from ``day``."""
        return calendar.add(day, -self.count if self.before else self.count, self.unit, self.days)

    @property
    def words(self) -> str:
        """Its length, as French prose writes it."""
        words = french.duration(self.count, self.unit)
        return words if self.days is DayKind.CALENDAR else f"{words} {self.days.value}"

    @property
    def side(self) -> str:
        """« avant » or « après »."""
        return "avant" if self.before else "après"


def told_delay(passage: str) -> ToldDelay | None:
    """The delay that ``passage`` ties to something that happens; none where it has none, or two.

    What runs from the signature, the notification, the effect or the end has calculators.
    """
    found = list(_delays(passage))
    return found[0] if len(found) == 1 else None


def _delays(passage: str) -> Iterator[ToldDelay]:
    for reading in read(passage):
        match reading:
            case Delay() if reading.event.kind is EventKind.OTHER:
                yield ToldDelay(
                    count=reading.count,
                    unit=reading.unit,
                    days=reading.days,
                    before=reading.direction is Direction.BEFORE,
                    text=reading.text,
                    event=reading.event.text,
                )
            case Duration() if _ties(passage, reading):
                yield _length(reading, before=_runs_back(passage, reading))
            case Notice() if _AHEAD.search(fold(reading.text)):
                yield _length(reading, before=True)
            case Quantity() if _HOURS.match(fold(reading.unit)) and _ties(passage, reading):
                yield from _in_days(passage, reading)


def _length(reading: Duration | Notice, *, before: bool) -> ToldDelay:
    return ToldDelay(
        count=reading.count,
        unit=reading.unit,
        days=reading.days,
        before=before,
        text=reading.text,
    )


def _in_days(passage: str, reading: Quantity) -> Iterator[ToldDelay]:
    """« quarante-huit heures » in days, where they make whole days."""
    days, rest = divmod(reading.number, _HOURS_IN_A_DAY)
    if days and not rest:
        yield ToldDelay(
            count=int(days),
            unit=TimeUnit.DAY,
            before=_runs_back(passage, reading),
            text=reading.text,
            hours=True,
        )


def _ties(passage: str, reading: AnyReading) -> bool:
    """Whether the words around a length of time make a delay of it."""
    before = fold_line(passage[: reading.span.start])
    after = fold(passage[reading.span.end :])
    return bool(_OPENING.search(before) or _BEFORE.search(after) or _AFTER.search(after))


def _runs_back(passage: str, reading: AnyReading) -> bool:
    return _BEFORE.search(fold(passage[reading.span.end :])) is not None


def due(
    delay: ToldDelay, citation: Citation, given: Given[date], facts: FactBase, scenario: Scenario
) -> Outcome:
    """The day that ``delay``, which ``citation`` states, gives from the day ``given``."""
    day = delay.counted_from(given.value)
    moment = Moment(
        label=_LABEL,
        words=french.day(day),
        day=day,
        derivation=_derivation(delay, citation, given, day),
        citations=(citation,),
    )
    event = f" ({quoted(delay.event)})" if delay.event else ""
    why = (
        f"Compté depuis le {french.day(given.value)}, que vous donnez{event}, c'est "
        f"{delay.words} {delay.side} : {said(citation, citation.quote)}"
    )
    hours = ("Des heures comptées en jours mènent à la même heure du jour dit.",)
    return dated(moment, why, facts, scenario, *(hours if delay.hours else ()))


def _derivation(delay: ToldDelay, citation: Citation, given: Given[date], day: date) -> DerivedStep:
    length: Derivation = StatedLeaf(
        label="délai", value=delay.text if delay.hours else delay.words, citation=citation
    )
    if delay.hours:
        length = DerivedStep(
            label="délai en jours",
            value=delay.words,
            operation="heures ramenées en jours",
            operands=(length,),
        )
    counting = date_policy().counting(delay.unit)
    operation = f"{delay.words} {delay.side} le jour donné. {counting}"
    return day_step(_LABEL, day, operation, length, given_day("jour donné", given))


def in_time(
    delay: ToldDelay, citation: Citation, facts: FactBase, scenario: Scenario, today: Given[date]
) -> Outcome | None:
    """Whether what is done on a day keeps ``delay``; none where the question does not tell.

    Of two days given, a delay that runs back ends at the later one, any other starts at the
    earlier one; with one day alone, the present day is the one to judge.
    """
    late = scenario.matters is not None and Matter.LATE in scenario.matters
    days = sorted(scenario.dates, key=lambda given: given.value)
    if len(days) == _PAIR:
        event, done = (days[1], days[0]) if delay.before else (days[0], days[1])
    elif len(days) == 1:
        event, done = days[0], today
    else:
        return None
    last = delay.counted_from(event.value)
    kept = done.value <= last
    outcome = due(delay, citation, event, facts, scenario)
    verdict = "Oui" if kept is not late else "Non"
    told = "est dans le délai" if kept else "est trop tard"
    last_day = french.day(last)
    why = outcome.sentence.removeprefix(sentence(f"le {last_day}")).strip()
    step = DerivedStep(
        label="comparaison avec l'échéance",
        value=last_day,
        operation="jour comparé à l'échéance",
        operands=tuple(
            operand
            for operand in (outcome.derivation, given_day("jour à comparer", done))
            if operand is not None
        ),
    )
    return outcome.model_copy(
        update={
            "sentence": f"{verdict} : le {french.day(done.value)} {told}, le dernier jour est le "
            f"{last_day}. {why}",
            "derivation": step,
        }
    )
