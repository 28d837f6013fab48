"""A turn that hangs on the one before is matched twice: alone, and after the words of before.

« pour quand ? » says no matter: after « combien de monde doit-on mettre ? » it asks when these
people must be there. A turn that is close to a topic by itself is a new subject, and takes nothing.
"""

from collections.abc import Sequence

from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.topics import CourtesyAnswer, TermAnswer, Topic
from assistant.answering.turns import Hold

# How much the words of before weigh beside those of the turn.
_CONTEXT_WEIGHT = {Hold.HOLLOW: 0.6, Hold.LEANING: 0.5}
# From how close to a topic a turn that leans is a new subject all the same.
_NEW_SUBJECT = 0.6
# A courtesy leans on nothing.
_COURTESY = {Hold.HOLLOW: 0.75, Hold.LEANING: 0.45}
# How much closer the topic of before is, by how much the turn hangs on it.
_CONTINUITY = {Hold.HOLLOW: 0.08, Hold.LEANING: 0.06}
# What a definition loses where none is asked for (« et en CP ? »).
_DEFINITION = 0.1


def hangs(hold: Hold, alone: Sequence[TopicMatch]) -> bool:
    """Whether a turn is to be matched with the words of the one before.

    Args:
        hold: how much its own words hang on it.
        alone: its matches by itself, the closest first.
    """
    if hold is Hold.NONE or not alone:
        return hold is not Hold.NONE
    if isinstance(alone[0].topic.answer, CourtesyAnswer) and alone[0].closeness >= _COURTESY[hold]:
        return False
    return hold is Hold.HOLLOW or alone[0].closeness < _NEW_SUBJECT


def joined(
    hold: Hold,
    alone: Sequence[TopicMatch],
    after: Sequence[TopicMatch],
    near: Topic | None,
    asked: Asked,
) -> tuple[TopicMatch, ...]:
    """One list of topics from two, the closest first: their scores are averaged.

    Args:
        hold: how much the turn hangs on the one before.
        alone: its matches by itself.
        after: its matches after the words of before.
        near: the topic of before.
        asked: the kind of answer wanted.
    """
    weight = _CONTEXT_WEIGHT[hold]
    by_itself = {match.topic.id: match for match in alone}
    with_before = {match.topic.id: match for match in after}
    least = min((match.score for match in (*alone, *after)), default=0.0)
    found: list[TopicMatch] = []
    for topic in dict.fromkeys((*with_before, *by_itself)):
        own, other = by_itself.get(topic), with_before.get(topic)
        score = (1 - weight) * (own.score if own else least)
        score += weight * (other.score if other else least)
        best = max((m for m in (own, other) if m), key=lambda match: match.closeness)
        score += _CONTINUITY[hold] if best.topic == near else 0.0
        if isinstance(best.topic.answer, TermAnswer) and asked is not Asked.DEFINITION:
            score -= _DEFINITION
        sign = own.sign if own is not None else None
        found.append(best.model_copy(update={"score": score, "sign": sign}))
    return tuple(sorted(found, key=lambda match: -match.score))
