"""An answer being made: what a reply will say, before the gates have let it through."""

from assistant.answering.reply import Source, Status
from assistant.convention.citation import Citation
from assistant.rules.derivation import Derivation
from assistant.rules.outcome import Quantum
from assistant.value import Value


class Draft(Value):
    """What a reply will say; see ``Reply`` for the meaning of each part.

    Attributes:
        verdict: « Oui » or « Non », to open with if the whole question is proved.
        compared: whether that verdict rests on a value of the question compared with the text's,
            and so stands on its own.
    """

    status: Status
    answer: str
    topic: str = ""
    verdict: str = ""
    compared: bool = False
    citations: tuple[Citation, ...] = ()
    derivation: Derivation | None = None
    values: tuple[Quantum, ...] = ()
    sources: tuple[Source, ...] = ()
    follow_ups: tuple[str, ...] = ()
