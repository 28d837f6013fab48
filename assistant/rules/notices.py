"""The last useful day for a notice, counted back from a wanted end and checked forward."""

from datetime import date

from assistant.convention.citation import Citation
from assistant.rules import calendar, french
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Moment
from assistant.rules.parts import Part
from assistant.rules.policy import date_policy
from assistant.rules.proofs import cited, day_step, said, sentence, stated
from assistant.rules.reading.values import Notice

_LABEL = "dernier jour utile pour notifier"
EFFECT = "prise d'effet de la résiliation"


def stated_notice(facts: FactBase) -> tuple[Fact, Notice] | None:
    """The fact that states the notice, and the notice; none where none is stated."""
    fact = facts.get(Part.NOTICE)
    return None if fact is None or not isinstance(fact.value, Notice) else (fact, fact.value)


def effect_of(notice: Notice, day: date) -> date:
    """The day a termination notified on ``day`` takes effect."""
    return calendar.add(day, notice.count, notice.unit, notice.days)


def last_notice_moment(fact: Fact, target: Moment) -> Moment:
    """The latest day whose notice expires on or before ``target``; ``fact`` states the notice.

    Raises:
        TypeError: the value of ``fact`` is no notice.
    """
    notice = fact.value
    if not isinstance(notice, Notice):
        msg = f"{fact.part} is no notice"
        raise TypeError(msg)
    day = calendar.latest_notice(target.day, notice.count, notice.unit, notice.days)
    return Moment(
        label=_LABEL,
        words=french.day(day),
        day=day,
        derivation=_derivation(fact, notice, target, day),
        citations=cited(fact.citation, *target.citations),
        remarks=target.remarks,
    )


def special_case(facts: FactBase) -> tuple[str, tuple[Citation, ...]]:
    """What the text says of another notice in some case, to be told beside; empty where it is not.

    Whether the case is met is for the reader to know.
    """
    fact = facts.get(Part.NOTICE_EXCEPTION)
    if fact is None:
        return "", ()
    told = sentence(said(fact.citation, fact.citation.quote))
    return f"Le préavis change dans un cas particulier. {told}", (fact.citation,)


def _derivation(fact: Fact, notice: Notice, target: Moment, day: date) -> DerivedStep:
    """The day counted back from the target, then checked forward."""
    length, policy = french.length(notice), date_policy()
    back = f"préavis de {length} compté à rebours. {policy.statements.notice}"
    forward = f"préavis de {length} compté de ce jour. {policy.counting(notice.unit)}"
    found = day_step(_LABEL, day, back, stated(fact), target.derivation)
    checked = day_step(EFFECT, effect_of(notice, day), forward, found, stated(fact))
    return day_step(_LABEL, day, "vérifié : le préavis expire à temps", checked)
