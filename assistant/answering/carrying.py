"""What a turn takes from the ones before it: its subject, its sums, its days.

« et si c'était un mois plus tard ? », « pareil avec 40 000 de plus », « et celui d'après ? » ask
the question before again with other circumstances. A turn that says a matter of its own is not one
of them: only words of change and figures may stand in it.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from assistant.answering.conversation import Memory
from assistant.answering.draft import Draft
from assistant.answering.givens import euros_of
from assistant.answering.matching import matter
from assistant.answering.understanding import MASKS, Understanding
from assistant.convention.folding import fold
from assistant.rules import calendar, french
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.reading.values import AnyReading, Duration
from assistant.rules.scenario import Given, Origin, Scenario

# Words that change circumstances and bring no matter of their own, once accents are folded.
_CHANGE = re.compile(
    r"\b(?:et|mais|ou|alors|donc|sinon|si|pareil(?:le)?|idem|(?:meme|la) (?:question|chose)"
    r"|encore|en plus|de plus|en moins|de moins|par-dessus|supplementaires?|ajoute\w*|avec"
    r"|plus (?:tard|tot)|apres|avant|c'etait|c'est|etait|on|nous|avait|avions|j'avais|au lieu de"
    r"|sign\w+|cette fois|plutot|finalement|a partir du|and|if|it|were|was|later|earlier|more"
    r"|less)\b"
)
_MASK = re.compile("|".join(MASKS.values()))
_NEXT = re.compile(
    r"^(?:et )?(?:(?:pour )?(?:celui|celle|ceux) (?:d'apres|qui sui(?:t|vent))"
    r"|(?:le|la|les) (?:suivante?s?|d'apres|prochaine?s?)|(?:encore )?(?:apres|ensuite))\W*$"
)
_LATER = re.compile(r"\b(?:plus tard|apres|later)\b")
_EARLIER = re.compile(r"\b(?:plus tot|avant|earlier)\b")
_MORE = re.compile(
    r"^\W*(?:€|euros?|k€)?\W*(?:en|de) plus\b|^\W*(?:€|euros?)?\W*(?:par-dessus|supp)"
)
_LESS = re.compile(r"^\W*(?:€|euros?)?\W*(?:en|de) moins\b")
_ADDED = re.compile(r"\b(?:encore|ajoute\w*)\W*(?:\w+\W+)?$")


def taken_up(understanding: Understanding, memory: Memory) -> Understanding | None:
    """The question before, asked again with what this turn changes; none where it is another."""
    before = memory.subject
    if before is None:
        return None
    scenario = _next(understanding, memory) or _changed(understanding, before)
    if scenario is None:
        return None
    return before.model_copy(
        update={
            "question": understanding.question,
            "readings": understanding.readings,
            "scenario": scenario,
        }
    )


def carried_note(draft: Draft, repeated: str) -> str:
    """What the answer takes from earlier turns, in French; empty where it takes nothing.

    Args:
        draft: the answer.
        repeated: the earlier question that it asks again; empty where it asks its own.
    """
    steps = walk(draft.derivation) if draft.derivation is not None else ()
    leaves = [step for step in steps if isinstance(step, GivenLeaf)]
    taken = dict.fromkeys(
        f"{leaf.label} : {leaf.value}"
        for leaf in leaves
        if leaf.origin == Origin.EARLIER_TURN.value
    )
    parts = [f"question « {repeated} »"] if repeated else []
    parts += taken
    return f"Repris de nos échanges : {' ; '.join(parts)}." if parts else ""


def _next(understanding: Understanding, memory: Memory) -> Scenario | None:
    """The circumstances for the day after the one last given (« et celui d'après ? »)."""
    folded = " ".join(fold(understanding.question.text).split())
    if memory.subject is None or not memory.days or not _NEXT.search(folded):
        return None
    last = memory.days[0]
    given = Given[date](value=last, words=french.day(last), origin=Origin.EARLIER_TURN)
    return memory.subject.scenario.model_copy(
        update={"today": understanding.scenario.today, "dates": (given,)}
    )


def _changed(understanding: Understanding, before: Understanding) -> Scenario | None:
    """The circumstances of ``before`` as this turn changes them; none where it changes none."""
    if not understanding.readings or _says_more(understanding):
        return None
    own, kept = understanding.scenario, before.scenario
    text = understanding.question.text
    shift = next((r for r in understanding.readings if isinstance(r, Duration)), None)
    sign = _direction(fold(text))
    if shift is not None and sign:
        return _shifted(kept, shift, sign, fold(text), own.today)
    changes: dict[str, object] = {
        name: value
        for name in ("dates", "years", "percentages", "durations", "bases")
        if (value := getattr(own, name))
    }
    if own.signature is not None and own.signature.origin is Origin.QUESTION:
        changes["signature"] = own.signature
    if own.amounts:
        changes["amounts"] = _sums(text, understanding.readings, kept.amounts) or own.amounts
    return kept.model_copy(update={"today": own.today, **changes}) if changes else None


def _says_more(understanding: Understanding) -> bool:
    """Whether the turn has a matter of its own."""
    unmasked = _MASK.sub(" ", understanding.searched)
    return bool(matter(_CHANGE.sub(" ", fold(unmasked))))


def _direction(folded: str) -> int:
    if _LATER.search(folded):
        return 1
    return -1 if _EARLIER.search(folded) else 0


def _shifted(
    kept: Scenario, shift: Duration, sign: int, folded: str, today: date
) -> Scenario | None:
    """``kept`` with its day moved: the one given last, or the signature."""
    of_signature = "sign" in folded or not kept.dates
    if of_signature and kept.signature is not None:
        moved = _moved(kept.signature, shift, sign)
        return kept.model_copy(update={"today": today, "signature": moved})
    if kept.dates:
        days = (*kept.dates[:-1], _moved(kept.dates[-1], shift, sign))
        return kept.model_copy(update={"today": today, "dates": days})
    return None


def _moved(given: Given[date], shift: Duration, sign: int) -> Given[date]:
    day = calendar.add(given.value, sign * shift.count, shift.unit, shift.days)
    side = "plus tard" if sign > 0 else "plus tôt"
    return Given[date](
        value=day,
        words=f"{french.day(given.value)}, {shift.text} {side}",
        origin=Origin.EARLIER_TURN,
    )


def _sums(
    text: str, readings: Iterable[AnyReading], kept: tuple[Given[Decimal], ...]
) -> tuple[Given[Decimal], ...]:
    """The sums of before with what this turn adds or takes away; none where it does neither."""
    if not kept:
        return ()
    for reading in readings:
        euros = euros_of(reading)
        if euros is None:
            continue
        after = fold(text[reading.span.end :])
        less = bool(_LESS.search(after))
        if less or _MORE.search(after) or _ADDED.search(fold(text[: reading.span.start])):
            last = kept[-1]
            total = Given[Decimal](
                value=last.value - euros if less else last.value + euros,
                words=f"{last.words}, {'moins' if less else 'plus'} {reading.text}",
                origin=Origin.EARLIER_TURN,
            )
            return (*kept[:-1], total)
    return ()
