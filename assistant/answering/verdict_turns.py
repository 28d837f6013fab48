"""How questions that want a yes or a no are put: what they ask of a rule, and which way.

The words are closed classes of the language, which ``knowledge/verdicts.yaml`` lists.
"""

from enum import Enum
from functools import cache, cached_property

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf, WordingPatterns
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.retrieval.tokens import tokens
from assistant.rules.reading.numbers import NUMBER_WORDS


class Stance(Enum):
    """What a question asks of the thing it proposes."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    REQUIRED = "required"


class VerdictTurns(WordingPatterns):
    """The turns, as the knowledge file lists them; see there for each."""

    weighs: AnyOf
    negates: AnyOf
    confirms: AnyOf
    inverts: AnyOf
    judges: AnyOf
    refuses: AnyOf
    allows: AnyOf
    requires: AnyOf
    receives: AnyOf
    telling: AnyOf
    denies: AnyOf
    proposes_day: AnyOf
    ours: AnyOf
    paid_by: AnyOf
    pays: AnyOf
    spends: AnyOf
    hollow: str
    opposites: tuple[tuple[AnyOf, AnyOf], ...]

    @cached_property
    def hollow_terms(self) -> frozenset[str]:
        """The terms that add nothing to the matter of a question, numbers spelt out among them."""
        return frozenset(tokens(f"{self.hollow} {' '.join(NUMBER_WORDS)}"))

    def is_unsaid(self, said: str) -> bool:
        """Whether neither yes nor no, as a calculation gives them, is clear to ``said``."""
        return self.weighs.search(said) is not None or self.negates.search(said) is not None

    def stance(self, said: str) -> Stance | None:
        """What the folded question ``said`` asks; none where its words tell two things."""
        if self.denies.search(said):
            return None
        required = self.requires.search(said) is not None
        if self.refuses.search(said):
            return None if required else Stance.REFUSED
        if required:
            return Stance.REQUIRED
        return Stance.ALLOWED if self.allows.search(said) else None


@cache
def verdict_turns() -> VerdictTurns:
    """The turns, read once.

    Raises:
        BadKnowledgeError: ``knowledge/verdicts.yaml`` cannot be read.
    """
    path = knowledge_folder().joinpath("verdicts.yaml")
    return read_knowledge(path, TypeAdapter(VerdictTurns))
