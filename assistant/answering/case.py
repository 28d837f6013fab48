"""A question and all that is known when it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering.desk import Desk
from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.presence import Showing
from assistant.answering.understanding import Understanding
from assistant.answering.workings import Workings
from assistant.retrieval.search import Hit

# How much of a question a passage must hold to go before one that holds next to nothing of it.
_MUCH = 0.3
_NEXT_TO_NOTHING = 0.1


@dataclass(frozen=True)
class Case:
    """A question, understood, with what resembles it.

    Attributes:
        desk: all that is worked out about the convention.
        understanding: the question.
        matches: the topics near it, the closest first.
        hits: the passages near it, the nearest first.
        workings: what the calculators make of it.
    """

    desk: Desk
    understanding: Understanding
    matches: Sequence[TopicMatch]
    hits: Sequence[Hit]
    workings: Workings

    @property
    def asked(self) -> Asked:
        """The kind of answer that it wants."""
        return self.understanding.interrogation.asked

    @property
    def words(self) -> str:
        """The question as it was typed."""
        return self.understanding.question.text

    def half(self, kind: Asked) -> "Case":
        """The half of the question that wants an answer of the kind ``kind``."""
        interrogation = self.understanding.interrogation.model_copy(update={"asked": kind})
        understanding = self.understanding.model_copy(update={"interrogation": interrogation})
        return replace(self, understanding=understanding)

    def shows(self, match: TopicMatch) -> bool:
        """Whether the convention shows the topic at all."""
        return bool(self.desk.presence.of(match.topic.evidence))

    def share(self, showing: Showing) -> float:
        """How much of the question a passage accounts for, in its context."""
        words = showing.chunk.in_context(showing.span)
        return self.desk.support.share(self.understanding.terms, words, families=True)

    def showings(self, match: TopicMatch) -> list[Showing]:
        """The passages that show a topic: the strongest evidence, then the nearest, first.

        One that holds far more of the words of the question goes before them.
        """
        order = {hit.chunk.id: rank for rank, hit in enumerate(self.hits)}
        showings = sorted(
            self.desk.presence.of(match.topic.evidence),
            key=lambda showing: (showing.rank, order.get(showing.chunk.id, len(order))),
        )
        if len(showings) < 2:  # noqa: PLR2004
            return showings
        shares = [self._share(showing) for showing in showings]
        best = max(range(len(showings)), key=lambda place: shares[place])
        if shares[0] > _NEXT_TO_NOTHING or shares[best] < _MUCH:
            return showings
        return [showings[best], *showings[:best], *showings[best + 1 :]]

    def _share(self, showing: Showing) -> float:
        """How much of the question the words of ``showing`` hold."""
        words = showing.span.of(self.desk.convention.text)
        return self.desk.support.share(self.understanding.terms, words)
