"""Payments by instalments: « 50 000 € à la signature, le solde de 40 000 € au plus tard le… »."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from assistant.rules.facts.base import Fact, FactValue
from assistant.rules.facts.candidates import Candidate
from assistant.rules.facts.passages import Passage
from assistant.rules.parts import Part
from assistant.rules.reading.values import Amount, CalendarDate, Delay, Trigger, Urgency

_INSTALMENTS = re.compile(
    r"\btranches?\b|\bacomptes?\b|\bavance\b.*\bsolde\b|\b(?:en|par) (?:\w+ ){1,2}(?:versements"
    r"|echeances|fois|fractions|temps|termes|etapes|parts|annuites)\b"
    r"|\bpremiere? (?:versement|part|moitie|fraction|echeance|quotite)\b"
)
# AE and CP of a year are two sides of the same credits.
_BY_KIND = re.compile(
    r"\b(?:ae|autorisations? d'engagement)\b.*\b(?:cp|credits? de paiement)\b", re.DOTALL
)
_When = CalendarDate | Delay | Trigger | Urgency
# One instalment needs no list.
_FEWEST = 2


class _Instalment(NamedTuple):
    """A sum, when it falls due where that is read, and where both stand."""

    amount: Amount
    when: _When | None
    passage: Passage


def tranche_facts(passages: Iterable[Passage]) -> Iterator[Candidate]:
    """The instalments that ``passages`` state: the sum of each, and when it falls due.

    They stand in one sentence, or in the items of one list. A plan that is said again counts once.
    """
    plans: dict[tuple[str, ...], list[_Instalment]] = {}
    for _, group in groupby(passages, key=_place):
        found = _plan(list(group))
        if len(found) >= _FEWEST and any(one.when is not None for one in found):
            plans.setdefault(tuple(str(one.amount.euros) for one in found), found)
    every = (one for plan in plans.values() for one in plan)
    for rank, one in enumerate(every, start=1):
        yield _candidate(Part.TRANCHE, rank, one.amount, one.passage)
        if one.when is not None:
            yield _candidate(Part.TRANCHE_DATE, rank, one.when, one.passage)


def _place(passage: Passage) -> tuple[bool, int]:
    """What passages are read together by: the list they are items of, else each alone."""
    if passage.list_at is None:
        return False, passage.citation.start
    return True, passage.list_at


def _plan(group: list[Passage]) -> list[_Instalment]:
    words = [passage.folded for passage in group]
    if group[0].list_at is not None:
        words.append(group[0].context)
    if not any(_INSTALMENTS.search(text) for text in words):
        return []
    if any(_BY_KIND.search(text) for text in words):
        return []
    found = [one for passage in group for one in _instalments(passage)]
    # « 150 000 €, versés en deux fois : … »: what comes first is the whole.
    rest = sum(one.amount.euros for one in found[1:])
    return found[1:] if len(found) > _FEWEST and found[0].amount.euros == rest else found


def _instalments(passage: Passage) -> Iterator[_Instalment]:
    """Each sum of ``passage``, with the first date between it and the next sum."""
    in_order = sorted(passage.readings, key=lambda reading: reading.span.start)
    places = [n for n, reading in enumerate(in_order) if isinstance(reading, Amount)]
    for place, after in pairwise([*places, len(in_order)]):
        amount = in_order[place]
        between = (r for r in in_order[place + 1 : after] if isinstance(r, _When))
        if isinstance(amount, Amount):
            yield _Instalment(amount, next(between, None), passage)


def _candidate(part: Part, rank: int, value: FactValue, passage: Passage) -> Candidate:
    fact = Fact(
        part=part,
        rank=rank,
        value=value,
        span=value.span,
        citation=passage.citation,
        evidence=passage.citation.quote,
    )
    return Candidate(fact=fact)
