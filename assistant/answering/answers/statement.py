"""Acknowledgements: somebody says when the convention was signed or notified, and asks nothing."""

from assistant.answering.draft import Draft
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.moments import NOTIFICATION_DAY
from assistant.rules.outcome import Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import sentence
from assistant.rules.reading.values import Delay, EventKind, Trigger

# The parts that usually run from these days, the one that matters most first.
_RUNNING = (Part.ENTRY_INTO_FORCE, Part.COFINANCING_DEADLINE, Part.TRANCHE_DATE, Part.END)
_NAMES = {
    EventKind.SIGNATURE: Part.SIGNATURE_DATE.value,
    EventKind.NOTIFICATION: NOTIFICATION_DAY,
}
_DONE = {EventKind.SIGNATURE: "signée", EventKind.NOTIFICATION: "notifiée"}


def compose(understanding: Understanding, facts: FactBase) -> Draft | None:
    """The acknowledgement of a day of signature or notification, with the clause it matters to."""
    told = understanding.scenario.told
    if told is None or understanding.asks:
        return None
    kind, given = told
    day, name = french.day(given.value), _NAMES[kind]
    matters = _clause(kind, facts)
    why = sentence(clause(matters)) if matters else ""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((noted(understanding), why)),
        citations=(matters,) if matters else (),
        derivation=GivenLeaf(label=name, value=day, words=given.words, origin=given.origin.value),
        values=(Quantum(name=name, value=given.value.isoformat(), unit="date", text=day),),
    )


def noted(understanding: Understanding) -> str:
    """That the day is noted; empty where none is given."""
    told = understanding.scenario.told
    if told is None:
        return ""
    kind, given = told
    return f"C'est noté : la convention est {_DONE[kind]} le {french.day(given.value)}."


def _clause(kind: EventKind, facts: FactBase) -> Citation | None:
    """The clause that makes something run from the event ``kind``."""
    for fact in (fact for part in _RUNNING for fact in facts.all(part)):
        if isinstance(fact.value, Delay | Trigger) and fact.value.event.kind is kind:
            return fact.citation
    return None
