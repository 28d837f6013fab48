"""What the turns of a dialogue leave for the next ones."""

import re
from collections import OrderedDict
from datetime import date
from threading import Lock

from assistant.answering.draft import Draft
from assistant.answering.topics import Topic
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.rules.scenario import Given, Origin, Scenario
from assistant.value import Value

_MOST_CONVERSATIONS = 1000
_MOST_TURNS = 20
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A turn that leans on the one before it.
_ELLIPTIC = re.compile(
    r"^(?:et|mais|ou|alors|donc|sinon|pareil|idem|meme question|meme chose|and|what about)\b"
    r"|^si\b|^dans ce cas\b|\b(?:pour|avec|dans) (?:ca|cela)\b"
)
# « c'est écrit où ? », « quel article ? »: nothing else is asked.
_WRITTEN = r"(?:ecrit|marque|dit|indique|precise|prevu)"
_WHERE = re.compile(
    r"^(?:et |mais |ok |d'accord )*(?:"
    rf"(?:c'est|ca se trouve)(?: {_WRITTEN})? (?:ou|dans quel article|a quel article)"
    rf"|ou (?:est-ce|c'est|est-ce que c'est)(?: {_WRITTEN})?|ou (?:ca|cela)|ca vient d'ou"
    r"|(?:dans |a |de )?quel article(?: exactement)?|(?:la |ta |votre |quelle )?source"
    r"|where (?:is it|is that|does it say (?:that|so))(?: written)?)(?: exactement)?\W*$"
)


class Memory(Value):
    """What is kept of the turns before.

    Attributes:
        signature: the day of signature that a turn gave.
        topic: the last topic answered about.
        subject: the last question answered, as it was understood.
        asked: the words in which that subject was asked first.
        days: the days of the last answer.
        citations: the citations of the last answer.
        said: the user's words in those turns, which may prove a figure.
    """

    signature: Given[date] | None = None
    topic: Topic | None = None
    subject: Understanding | None = None
    asked: str = ""
    days: tuple[date, ...] = ()
    citations: tuple[Citation, ...] = ()
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


def asks_where(understanding: Understanding, memory: Memory) -> bool:
    """Whether a turn asks nothing but where the answer before is written."""
    folded = " ".join(fold(understanding.question.text).split())
    return bool(memory.citations) and folded.strip(" ?!.") != "" and bool(_WHERE.search(folded))


def remembered(
    memory: Memory, understanding: Understanding, topic: Topic | None, draft: Draft
) -> Memory:
    """What is kept after a turn: it adds to ``memory``.

    A signature that a turn only supposes (« un mois plus tard ») is not kept.
    """
    signature = understanding.scenario.signature
    told = signature is not None and signature.origin is Origin.QUESTION
    said = (*memory.said, understanding.question.text)[-_MOST_TURNS:]
    kept = memory.model_copy(update={"signature": signature} if told else {})
    if topic is None:
        return kept.model_copy(update={"said": said})
    again = memory.subject is not None and understanding.searched == memory.subject.searched
    return Memory(
        signature=kept.signature,
        topic=topic,
        subject=understanding,
        asked=memory.asked if again else understanding.question.text,
        days=tuple(
            date.fromisoformat(quantum.value)
            for quantum in draft.values
            # « début mars » is a date and no day.
            if quantum.unit == "date" and _DAY.fullmatch(quantum.value)
        ),
        citations=draft.citations or memory.citations,
        said=said,
    )
