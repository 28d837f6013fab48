"""What the turns of a dialogue leave for the next ones."""

import re
from collections import OrderedDict
from datetime import date
from threading import Lock

from assistant.answering.topics import Topic
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold
from assistant.rules.scenario import Given, Origin, Scenario
from assistant.value import Value

_MOST_CONVERSATIONS = 1000
_MOST_TURNS = 20
# A turn that leans on the one before it.
_ELLIPTIC = re.compile(
    r"^(?:et|mais|ou|alors|donc|sinon|pareil|idem|meme question|meme chose|and|what about)\b"
    r"|^(?:c'est|ou est-ce|ou c'est) (?:ecrit|marque|dit|indique)\b|^si\b|^dans ce cas\b"
)


class Memory(Value):
    """What is kept of the turns before.

    Attributes:
        signature: the day of signature that a turn gave.
        topic: the last topic answered about.
        scenario: what the last turn gave for a calculation.
        said: the user's words in those turns, which may prove a figure.
    """

    signature: Given[date] | None = None
    topic: Topic | None = None
    scenario: Scenario | None = None
    said: tuple[str, ...] = ()


class Conversations:
    """The memories of the dialogues under way; the ones left longest ago are forgotten first."""

    def __init__(self) -> None:
        """Start with none."""
        self._memories: OrderedDict[str, Memory] = OrderedDict()
        self._lock = Lock()

    def recall(self, conversation: str) -> Memory:
        """The memory of ``conversation``; a blank one for a new dialogue or a lone question."""
        with self._lock:
            return self._memories.get(conversation, Memory())

    def keep(self, conversation: str, memory: Memory) -> None:
        """Keep ``memory`` for the next turn; a lone question leaves none."""
        if not conversation:
            return
        with self._lock:
            self._memories[conversation] = memory
            self._memories.move_to_end(conversation)
            while len(self._memories) > _MOST_CONVERSATIONS:
                self._memories.popitem(last=False)

    def forget(self, conversation: str) -> None:
        """Start ``conversation`` again."""
        with self._lock:
            self._memories.pop(conversation, None)


def leans_on_before(understanding: Understanding, memory: Memory) -> bool:
    """Whether a turn is to be understood from the one before it."""
    folded = " ".join(fold(understanding.question.text).split())
    return memory.topic is not None and bool(_ELLIPTIC.search(folded))


def carried(scenario: Scenario, memory: Memory) -> Scenario:
    """``scenario`` with the day of signature that an earlier turn gave.

    What the question gives wins over an earlier turn, which wins over an option.
    """
    own = scenario.signature
    if memory.signature is None or (own is not None and own.origin is Origin.QUESTION):
        return scenario
    earlier = memory.signature.model_copy(update={"origin": Origin.EARLIER_TURN})
    return scenario.model_copy(update={"signature": earlier})


def remembered(memory: Memory, understanding: Understanding, topic: Topic | None) -> Memory:
    """What is kept after a turn: it adds to ``memory``."""
    scenario = understanding.scenario
    signature = scenario.signature
    kept = signature is not None and signature.origin is not Origin.OPTION
    return Memory(
        signature=signature if kept else memory.signature,
        topic=topic or memory.topic,
        scenario=scenario,
        said=(*memory.said, understanding.question.text)[-_MOST_TURNS:],
    )
