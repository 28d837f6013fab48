"""What the turns of a dialogue leave for the next ones."""

import re
from collections import OrderedDict
from datetime import date
from enum import StrEnum
from threading import Lock

from assistant.answering.draft import Draft
from assistant.answering.reply import Status
from assistant.answering.topics import Topic
from assistant.answering.turns import turns
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.rules.derivation import Derivation
from assistant.rules.outcome import Quantum
from assistant.rules.scenario import Given, Origin, Scenario
from assistant.value import Value

_MOST_CONVERSATIONS = 1000
_MOST_TURNS = 20
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Hangs(StrEnum):
    """How a turn was answered beside the one before it."""

    NO = "alone"
    YES = "with its words"
    ASIDE = "about its answer"


class Answered(Value):
    """How a turn was answered.

    Attributes:
        understanding: what was answered.
        draft: the answer.
        hangs: whether the turn hangs on the one before.
        context: what the next turn that hangs on this one is matched with.
    """

    understanding: Understanding
    draft: Draft
    hangs: Hangs = Hangs.NO
    context: str = ""


class Memory(Value):
    """What is kept of the turns before.

    Attributes:
        signature: the day of signature that a turn gave.
        notification: the day of notification that a turn gave.
        topic: the last topic answered about.
        subject: the last question answered, as it was understood.
        asked: the words in which that subject was asked first.
        context: what is put in front of a turn that hangs on that subject, put right and masked.
        pending: whether that question still wants a day that the user has to give.
        yearly: the last question about a year.
        days: the days of the last answer.
        values: what the last answer gives, for machines.
        values_before: what the one before it gave.
        derivation_before: how that one was obtained.
        citations_before: its citations.
        derivation: how the last answer was obtained, where it was calculated.
        citations: the citations of the last answer.
        said: the user's words in those turns, which may prove a figure.
    """

    signature: Given[date] | None = None
    notification: Given[date] | None = None
    topic: Topic | None = None
    subject: Understanding | None = None
    asked: str = ""
    context: str = ""
    pending: bool = False
    yearly: Understanding | None = None
    days: tuple[date, ...] = ()
    values: tuple[Quantum, ...] = ()
    values_before: tuple[Quantum, ...] = ()
    derivation_before: Derivation | None = None
    citations_before: tuple[Citation, ...] = ()
    derivation: Derivation | None = None
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


def carried(scenario: Scenario, memory: Memory, said: str) -> Scenario:
    """``scenario`` with the days of signature and of notification that earlier turns gave.

    What the question gives wins over an earlier turn, which wins over an option. A day that a turn
    supposed is that of the next one which says « dans ce cas » alone.

    Args:
        scenario: what the question gives.
        memory: what is kept of the turns before.
        said: the words of the question, folded.
    """
    signature, notification = memory.signature, memory.notification
    if memory.subject is not None and turns().in_that_case.search(said):
        supposed = memory.subject.scenario
        signature = supposed.signature or signature
        notification = supposed.notification or notification
    return scenario.model_copy(
        update={
            "signature": _kept(scenario.signature, signature),
            "notification": _kept(scenario.notification, notification),
        }
    )


def _kept(own: Given[date] | None, earlier: Given[date] | None) -> Given[date] | None:
    if earlier is None or (own is not None and own.origin is Origin.QUESTION):
        return own
    return earlier.model_copy(update={"origin": Origin.EARLIER_TURN})


def asks_where(understanding: Understanding, memory: Memory) -> bool:
    """Whether a turn asks nothing but where the answer before is written."""
    return bool(memory.citations) and bool(turns().where.search(understanding.said))


def remembered(memory: Memory, told: Understanding, topic: Topic | None, turn: Answered) -> Memory:
    """What is kept after a turn: it adds to ``memory``.

    A signature that a turn only supposes (« un mois plus tard ») is not kept; a courtesy, a
    refusal, an acknowledgement leave the subject as it was.

    Args:
        memory: what was kept before.
        told: the turn, as it was understood on its own.
        topic: the topic answered about; none where there is none.
        turn: how it was answered.
    """
    draft, subject = turn.draft, turn.understanding
    used = subject.scenario
    wanted = memory.pending or bool(turns().corrects.search(fold(told.question.text)))
    signature = _told(told.scenario.signature, used.signature if wanted else None, told, turn)
    # Only what runs from a notification takes a day given alone for one: it was wanted.
    notification = _told(told.scenario.notification, used.notification, told, turn)
    said = (*memory.said, told.question.text)[-_MOST_TURNS:]
    kept = memory.model_copy(
        update={
            "said": said,
            "signature": signature or memory.signature,
            "notification": notification or memory.notification,
        }
    )
    if topic is None or draft.status is Status.OUT_OF_SCOPE:
        return kept
    if turn.hangs is Hangs.ASIDE:
        return kept.model_copy(update={"citations": draft.citations or memory.citations})
    alone = turn.hangs is Hangs.NO
    return Memory(
        signature=kept.signature,
        notification=kept.notification,
        topic=topic,
        subject=subject,
        asked=told.question.text if alone else memory.asked,
        context=turn.context or told.searched,
        pending=draft.status is Status.NEEDS_INPUT,
        yearly=subject if subject.scenario.years else memory.yearly,
        days=tuple(
            date.fromisoformat(quantum.value)
            for quantum in draft.values
            # « début mars » is a date and no day.
            if quantum.unit == "date" and _DAY.fullmatch(quantum.value)
        ),
        values=draft.values,
        values_before=memory.values,
        derivation_before=memory.derivation,
        citations_before=memory.citations,
        derivation=draft.derivation,
        citations=draft.citations or memory.citations,
        said=said,
    )


def _told(
    own: Given[date] | None, used: Given[date] | None, told: Understanding, turn: Answered
) -> Given[date] | None:
    """The day that the turn tells: in so many words (``own``), or as what was missing (``used``).

    « et si c'était le 3 mai ? » supposes one, and tells none.
    """
    if own is not None and own.origin is Origin.QUESTION:
        # « En supposant une signature le 3 mai ? » tells none, where it asks the same again.
        supposed = turn.hangs is Hangs.YES and turns().supposing.search(told.said)
        return None if supposed else own
    if turn.hangs is not Hangs.YES:
        return None
    new = used is not None and any(used.words == reading.text for reading in told.readings)
    return used if new and not turns().supposing.search(told.said) else None
