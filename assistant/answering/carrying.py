"""What a turn takes from the ones before it: its subject, its sums, its days.

« et si c'était un mois plus tard ? », « pareil avec 40 000 de plus », « et celui d'après ? »,
« ah oui : 31 mars 2023 » ask the question before again with other circumstances. A turn that says
a matter of its own is not one of them: only words of change and figures may stand in it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from assistant.answering.conversation import Answered, Memory
from assistant.answering.draft import Draft
from assistant.answering.givens import euros_of
from assistant.answering.interrogation import Asked
from assistant.answering.matching import masks, matter
from assistant.answering.topics import CalculationAnswer
from assistant.answering.turns import Shift, turns
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold, fold_line
from assistant.rules import calendar, french
from assistant.rules.derivation import Derivation, GivenLeaf, StatedLeaf, walk
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.resolution import AnyDate, Leaning, resolve
from assistant.rules.reading.values import CalendarDate, Duration, RelativeDate
from assistant.rules.scenario import Given, Origin, Scenario

# What a question may give, besides the signature.
_GIVENS = ("dates", "years", "amounts", "bases", "percentages", "durations")
# How far a day of the same year may be from the one it replaces; beyond, the nearest year is meant.
_SAME_YEAR = timedelta(days=270)
# The calculations that give a series of days: each takes the last one for its start.
_SERIES = frozenset({"next_committees"})


def taken_up(understanding: Understanding, memory: Memory) -> tuple[Understanding, ...]:
    """The question before, asked again with what this turn changes; none where it is another.

    A day given alone may be one of several: each way to take it is one of the questions returned,
    the likeliest first.
    """
    before = memory.subject
    if before is None or turns().fresh.search(fold_line(understanding.question.text)):
        return ()
    if before == memory.yearly and turns().sum_of_years.search(understanding.said):
        # « ça fait combien au total ? » after the credits of some years.
        return (_again(understanding, before, before.scenario.model_copy(update={"years": ()})),)
    moved = _next(understanding, memory) or _shifted(understanding, memory, before)
    if moved is not None:
        return (_again(understanding, before, moved),)
    year = _other_year(understanding, memory)
    if year is not None and memory.yearly is not None:
        return _in_year(understanding, memory.yearly, year)
    # A figure of a kind that the question had not says more than its circumstances.
    new = masks(understanding.searched) - masks(before.searched)
    words = f"{before.searched} {understanding.searched}" if new else before.searched
    asked = before.model_copy(update={"searched": words})
    return tuple(
        _again(understanding, asked, each) for each in _changed(understanding, memory, before)
    )


def told_day(understanding: Understanding, memory: Memory) -> Understanding | None:
    """The question before, asked again with the day of signature or notification told here.

    None where that question does not hang on it.
    """
    own, before = understanding.scenario, memory.subject
    if before is None or own.told is None or understanding.asks:
        return None
    scenario = before.scenario.model_copy(
        update={
            "today": own.today,
            "signature": own.signature,
            "notification": own.notification,
        }
    )
    return _again(understanding, before, scenario)


def rests_on(draft: Draft, understanding: Understanding) -> bool:
    """Whether ``draft`` was calculated from something that the turn itself gives."""
    given = {reading.text for reading in understanding.readings}
    steps = walk(draft.derivation) if draft.derivation is not None else ()
    return any(isinstance(step, GivenLeaf) and step.words in given for step in steps)


def filled(understanding: Understanding, before: Understanding) -> Understanding:
    """``understanding`` with the days, years and sums of ``before`` where it gives none."""
    own, kept = understanding.scenario, before.scenario
    taken = {
        name: tuple(_earlier(given) for given in getattr(kept, name))
        for name in _GIVENS
        if getattr(kept, name) and not getattr(own, name)
    }
    return understanding.model_copy(update={"scenario": own.model_copy(update=taken)})


def carried_note(turn: Answered, repeated: str) -> str:
    """What the answer takes from earlier turns, in French; empty where it takes nothing.

    Args:
        turn: the answer.
        repeated: the earlier question that it takes up; empty where it asks its own.
    """
    derivation = turn.draft.derivation
    steps = walk(derivation) if derivation is not None else ()
    leaves = [step for step in steps if isinstance(step, GivenLeaf)]
    taken = [
        f"{leaf.label} : {leaf.value}"
        for leaf in leaves
        if leaf.origin == Origin.EARLIER_TURN.value
    ]
    taken += [f"année : {year}" for year in carried_years(turn)]
    parts = [f"question « {repeated} »"] if repeated else []
    parts += dict.fromkeys(taken)
    return f"Repris de nos échanges : {' ; '.join(parts)}." if parts else ""


def carried_years(turn: Answered) -> tuple[str, ...]:
    """The years that a turn takes from earlier ones."""
    years = turn.understanding.scenario.years
    return tuple(str(one.value) for one in years if one.origin is Origin.EARLIER_TURN)


def _again(
    understanding: Understanding, before: Understanding, scenario: Scenario
) -> Understanding:
    """``before`` in other circumstances, as this turn asks it."""
    return before.model_copy(
        update={
            "question": understanding.question,
            "readings": understanding.readings,
            "said": understanding.said,
            "scenario": scenario,
            "again": True,
        }
    )


def _next(understanding: Understanding, memory: Memory) -> Scenario | None:
    """The circumstances for the day after the one last given (« et celui d'après ? »)."""
    spec = memory.topic.answer if memory.topic is not None else None
    serial = isinstance(spec, CalculationAnswer) and spec.calculator in _SERIES
    if memory.subject is None or not memory.days or not serial:
        return None
    if not turns().next_one.search(understanding.said):
        return None
    last = memory.days[0]
    given = Given[date](value=last, words=french.day(last), origin=Origin.EARLIER_TURN)
    return memory.subject.scenario.model_copy(
        update={"today": understanding.scenario.today, "dates": (given,)}
    )


def _in_year(
    understanding: Understanding, yearly: Understanding, year: Given[int]
) -> tuple[Understanding, ...]:
    """The last question about a year, asked again about ``year``."""
    if _says_more(understanding, bare=True):
        return ()
    scenario = yearly.scenario.model_copy(
        update={"today": understanding.scenario.today, "years": (year,)}
    )
    return (_again(understanding, yearly, scenario),)


def _changed(
    understanding: Understanding, memory: Memory, before: Understanding
) -> tuple[Scenario, ...]:
    """The circumstances of ``before`` as this turn changes them; none where it changes none."""
    own = understanding.scenario
    kept = before.scenario.model_copy(update={"today": own.today})
    if not understanding.readings or _says_more(understanding, bare=False):
        supposed = _supposes(understanding, before)
        return (kept.model_copy(update=supposed),) if supposed else ()
    changes: dict[str, object] = {
        name: value for name in _GIVENS if name != "amounts" and (value := getattr(own, name))
    }
    if "dates" in changes:
        changes["dates"] = _dates(understanding, kept)
    if own.signature is not None and own.signature.origin is Origin.QUESTION:
        anchor = kept.signature or _stated_signature(memory.derivation)
        changes["signature"] = _in_its_year(understanding, own.signature, anchor)
    if own.notification is not None and own.notification.origin is Origin.QUESTION:
        anchor = kept.notification
        changes["notification"] = _in_its_year(understanding, own.notification, anchor)
    if own.amounts:
        changes["amounts"] = _sums(understanding, kept.amounts) or own.amounts
    if not changes:
        return ()
    changed = kept.model_copy(update=changes)
    told = tuple(_dated(understanding, kept))
    # « Supposons plutôt le 25 mai » moves the only day that the question before gave.
    return (*told, changed) if _told_alone(before.scenario) else (changed, *told)


def _told_alone(scenario: Scenario) -> bool:
    """Whether the day of signature or of notification is the only one that a question gave."""
    own = (scenario.signature, scenario.notification)
    given = any(one is not None and one.origin is Origin.QUESTION for one in own)
    return given and all(day in own for day in scenario.dates)


def _supposes(understanding: Understanding, before: Understanding) -> dict[str, object]:
    """What « et si j'attends le 3 mai ? » supposes: a figure for the one that was given before."""
    own, kept = understanding.scenario, before.scenario
    lean = turns().lean(understanding.said, understanding.searched)
    supposing = turns().supposing.search(understanding.said)
    if not supposing or lean.terms > 1 or understanding.interrogation.asked is not Asked.WHAT:
        return {}
    given = {name for name in _GIVENS if getattr(own, name)}
    if not given or any(not getattr(kept, name) for name in given):
        return {}
    return {name: getattr(own, name) for name in given}


def _dated(understanding: Understanding, kept: Scenario) -> Iterator[Scenario]:
    """A day given alone taken for the day of signature, or of notification, told of the past."""
    days = [r for r in understanding.readings if isinstance(r, CalendarDate | RelativeDate)]
    if len(days) != 1 or len(understanding.scenario.dates) != 1:
        return
    for name, own in (("signature", kept.signature), ("notification", kept.notification)):
        day = _nearest(days[0], kept.today, own.value if own is not None else date.min)
        if day is not None:
            given = Given[date](value=day, words=days[0].text, origin=Origin.QUESTION)
            others = tuple(each for each in kept.dates if each != own)
            yield kept.model_copy(update={name: given, "dates": others})


def _dates(understanding: Understanding, kept: Scenario) -> tuple[Given[date], ...]:
    """The days of this turn; one without its year is the nearest to the day that it replaces."""
    own = understanding.scenario.dates
    days = [r for r in understanding.readings if isinstance(r, CalendarDate | RelativeDate)]
    if len(days) != 1 or len(own) != 1 or not kept.dates:
        return own
    day = _nearest(days[0], kept.today, kept.dates[-1].value)
    return (own[0].model_copy(update={"value": day}),) if day is not None else own


def _in_its_year(
    understanding: Understanding, given: Given[date], anchor: Given[date] | None
) -> Given[date]:
    """``given``; where its year is not said, in that of the day that it replaces, or near it."""
    if anchor is None:
        return given
    days = (r for r in understanding.readings if isinstance(r, CalendarDate | RelativeDate))
    reading = next((r for r in days if r.text == given.words), None)
    if reading is None:
        return given
    if isinstance(reading, CalendarDate) and reading.year is None:
        same = reading.model_copy(update={"year": anchor.value.year}).exact
        if same is not None and abs(same - anchor.value) <= _SAME_YEAR:
            return given.model_copy(update={"value": same})
    day = _nearest(reading, understanding.scenario.today, anchor.value)
    return given if day is None else given.model_copy(update={"value": day})


def _nearest(reading: AnyDate, today: date, anchor: date) -> date | None:
    """The day that ``reading`` stands for, the nearest to ``anchor`` where its year is not said."""
    found = [resolve(reading, today, leaning) for leaning in (Leaning.PAST, Leaning.FUTURE)]
    days = [one.day for one in found if one is not None]
    return min(days, key=lambda day: abs(day - anchor)) if days else None


def _other_year(understanding: Understanding, memory: Memory) -> Given[int] | None:
    """The year that a turn names by the one before it (« et l'année suivante ? »)."""
    words, said = turns(), understanding.said
    step = 1 if words.year_after.search(said) else -1 if words.year_before.search(said) else 0
    if not step or memory.yearly is None:
        return None
    last = memory.yearly.scenario.years[-1].value
    side = "l'année suivante" if step > 0 else "l'année précédente"
    return Given[int](value=last + step, words=f"{last}, {side}", origin=Origin.EARLIER_TURN)


def _says_more(understanding: Understanding, *, bare: bool) -> bool:
    """Whether the turn has a matter of its own; ``bare``: besides the year it names."""
    words, left = turns(), understanding.said
    for reading in understanding.readings:
        left = left.replace(fold_line(reading.text), " ")
    if bare:
        left = words.year_before.sub(" ", words.year_after.sub(" ", left))
    for pattern in words.lengths.values():
        left = pattern.sub(" ", left)
    return bool(matter(words.changes.sub(" ", left)))


def _shift(understanding: Understanding) -> Shift | None:
    """The length of time that a turn gives."""
    found = next((r for r in understanding.readings if isinstance(r, Duration)), None)
    if found is not None:
        return Shift(count=found.count, unit=found.unit, days=found.days, text=found.text)
    return turns().shift(understanding.said)


def _direction(folded: str) -> int:
    """1 for later, -1 for earlier, 0 where a turn says neither."""
    if turns().later.search(folded):
        return 1
    return -1 if turns().earlier.search(folded) else 0


def _shifted(
    understanding: Understanding, memory: Memory, before: Understanding
) -> Scenario | None:
    """The circumstances of ``before``, its day moved: the one given last, or the signature."""
    shift, sign = _shift(understanding), _direction(understanding.said)
    if shift is None or not sign or _says_more(understanding, bare=False):
        return None
    kept = before.scenario.model_copy(update={"today": understanding.scenario.today})
    signature = kept.signature or _stated_signature(memory.derivation)
    if signature is not None and ("sign" in understanding.said or not kept.dates):
        return kept.model_copy(update={"signature": _moved(signature, shift, sign)})
    if kept.dates:
        days = (*kept.dates[:-1], _moved(kept.dates[-1], shift, sign))
        return kept.model_copy(update={"dates": days})
    return None


def _stated_signature(derivation: Derivation | None) -> Given[date] | None:
    """The day of signature that the text states, where the answer before rests on it."""
    for step in walk(derivation) if derivation is not None else ():
        if isinstance(step, StatedLeaf) and step.label == Part.SIGNATURE_DATE.value:
            read_days = [r.exact for r in read(step.value) if isinstance(r, CalendarDate)]
            if len(read_days) == 1 and read_days[0] is not None:
                return Given[date](value=read_days[0], words=step.value, origin=Origin.EARLIER_TURN)
    return None


def _moved(given: Given[date], shift: Shift, sign: int) -> Given[date]:
    day = calendar.add(given.value, sign * shift.count, shift.unit, shift.days)
    side = "plus tard" if sign > 0 else "plus tôt"
    return Given[date](
        value=day,
        words=f"{french.day(given.value)}, {shift.text} {side}",
        origin=Origin.EARLIER_TURN,
    )


def _earlier(given: Given[date]) -> Given[date]:
    """``given``, told to come from an earlier turn."""
    return given.model_copy(update={"origin": Origin.EARLIER_TURN})


def _sums(
    understanding: Understanding, kept: tuple[Given[Decimal], ...]
) -> tuple[Given[Decimal], ...]:
    """The sums of before with what this turn adds or takes away; none where it does neither."""
    words, text = turns(), understanding.question.text
    for reading in understanding.readings:
        euros = euros_of(reading)
        if euros is None or not kept:
            continue
        before, after = fold(text[: reading.span.start]), fold(text[reading.span.end :])
        less = bool(words.less_after.search(after) or words.less_before.search(before))
        if less or words.more_after.search(after) or words.more_before.search(before):
            last = kept[-1]
            total = Given[Decimal](
                value=last.value - euros if less else last.value + euros,
                words=f"{last.words}, {'moins' if less else 'plus'} {reading.text}",
                origin=Origin.EARLIER_TURN,
            )
            return (*kept[:-1], total)
    return ()
