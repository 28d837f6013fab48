"""Acknowledgements: somebody says when the convention was signed, and asks nothing."""

from assistant.answering.draft import Draft
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.rules import french
from assistant.rules.derivation import GivenLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import sentence
from assistant.rules.scenario import Origin


def compose(understanding: Understanding, facts: FactBase) -> Draft | None:
    """The acknowledgement of a day of signature, with the clause it matters to."""
    signature = understanding.scenario.signature
    if signature is None or signature.origin is not Origin.QUESTION or understanding.asks:
        return None
    day = french.day(signature.value)
    matters = facts.get(Part.ENTRY_INTO_FORCE) or facts.get(Part.COFINANCING_DEADLINE)
    why = sentence(clause(matters.citation)) if matters else ""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((noted(understanding), why)),
        citations=(matters.citation,) if matters else (),
        derivation=GivenLeaf(
            label=Part.SIGNATURE_DATE.value,
            value=day,
            words=signature.words,
            origin=signature.origin.value,
        ),
        values=(
            Quantum(
                name=Part.SIGNATURE_DATE.value,
                value=signature.value.isoformat(),
                unit="date",
                text=day,
            ),
        ),
    )


def noted(understanding: Understanding) -> str:
    """That the day of signature is noted; empty where none is given."""
    signature = understanding.scenario.signature
    if signature is None:
        return ""
    return f"C'est noté : la convention est signée le {french.day(signature.value)}."
