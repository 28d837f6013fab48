"""What a calculator gives back: an answer, the input it lacks, or the silence of the text."""

from enum import StrEnum

from assistant.convention.citation import Citation
from assistant.rules.derivation import Derivation
from assistant.value import Value


class OutcomeStatus(StrEnum):
    """How a calculation ends."""

    ANSWERED = "answered"
    NEEDS_INPUT = "needs_input"
    ABSENT = "absent"
    UNASKED = "unasked"


class Quantum(Value):
    """A value that an answer states, for machines.

    Attributes:
        name: what it is, in French.
        value: in a plain form: ISO date, decimal number, code.
        unit: ``date``, ``EUR``, ``%``, ``jour``, ``mois``, ``code``…
        text: as the answer writes it.
    """

    name: str
    value: str
    unit: str
    text: str


class Outcome(Value):
    """The result of a calculation.

    Attributes:
        status: how it ends; ``absent`` where the text states nothing to calculate from,
            ``unasked`` where the question gives nothing that would make it this calculation.
        sentence: French prose, the answer first, then why; what is missing otherwise.
        quanta: the figures and dates of the answer.
        derivation: how they were obtained; none where nothing could be.
        citations: the passages it rests on, the one that answers first; none when absent.
        missing: the French name of the input that is lacking; empty otherwise.
        settled: whether the « oui » or the « non » of the sentence already heeds the wording of the
            question (« à temps ? », « en retard ? »).
        remarks: what else to know, one French sentence each: falls on a Sunday, after the end…
    """

    status: OutcomeStatus
    sentence: str
    quanta: tuple[Quantum, ...] = ()
    derivation: Derivation | None = None
    citations: tuple[Citation, ...] = ()
    missing: str = ""
    settled: bool = False
    remarks: tuple[str, ...] = ()
