"""What the assistant replies, in the page, on the command line and as JSON alike."""

from datetime import date
from enum import StrEnum

from assistant.convention.citation import Citation
from assistant.errors import ExitCode
from assistant.rules.derivation import Derivation
from assistant.rules.outcome import Quantum
from assistant.value import Value


class Status(StrEnum):
    """The outcomes of a question."""

    ANSWERED = "answered"
    NEEDS_INPUT = "needs_input"
    SILENT = "silent"
    OUT_OF_SCOPE = "out_of_scope"
    ERROR = "error"


class Source(Value):
    """What an answer takes from outside the convention.

    Attributes:
        title: what it is.
        text: the words taken.
        origin: where they come from.
    """

    title: str
    text: str
    origin: str


class Fingerprint(Value):
    """What an answer was made from, so that it can be made again.

    Attributes:
        source: the hash of the convention's file.
        rules: the hash of the program's rules and knowledge.
        model: the name and revision of the encoder.
    """

    source: str
    rules: str
    model: str


class Reply(Value):
    """The reply to one question (``docs/architecture.md`` gives its JSON, which is stable).

    Attributes:
        id: the caller's name for the question; empty where none was given.
        question: the question as it was asked.
        convention: the slug of the convention spoken of.
        as_of: the day the answer reasons from.
        status: the outcome.
        answer: the answer, in plain French prose.
        topic: the matter the answer is about; empty where none was recognised.
        citations: the passages it rests on, the one that answers first; none when silent.
        derivation: the calculation; none where the text is simply read.
        values: the figures and dates the answer states.
        sources: what it takes from outside the convention.
        follow_ups: questions that could usefully come next.
        fingerprint: what it was made from.
    """

    id: str = ""
    question: str
    convention: str
    as_of: date
    status: Status
    answer: str
    topic: str = ""
    citations: tuple[Citation, ...] = ()
    derivation: Derivation | None = None
    values: tuple[Quantum, ...] = ()
    sources: tuple[Source, ...] = ()
    follow_ups: tuple[str, ...] = ()
    fingerprint: Fingerprint


EXIT_CODES: dict[Status, ExitCode] = {
    Status.ANSWERED: ExitCode.ANSWERED,
    Status.NEEDS_INPUT: ExitCode.INPUT_NEEDED,
    Status.SILENT: ExitCode.SILENT,
    Status.OUT_OF_SCOPE: ExitCode.SILENT,
    Status.ERROR: ExitCode.BROKEN,
}
