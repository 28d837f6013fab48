"""A turn that leans on the one before is matched twice: alone, and after the words of before.

« pour quand ? » says no matter: after « combien de monde doit-on mettre ? » it asks when these
people must be there. The more matter a turn has of its own, the less the words of before weigh;
one that is close to a topic by itself is a new subject, and takes nothing from them.
"""

from collections.abc import Sequence

from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.topics import CalculationAnswer, CourtesyAnswer, TermAnswer, Topic
from assistant.answering.turns import Lean, turns
from assistant.answering.understanding import Understanding

# By how many terms of matter a turn has, the last for any more: how much the words of before weigh
# beside its own, and from how close to a topic it is a new subject all the same.
_WEIGHT = (0.75, 0.5, 0.35, 0.25)
_NEW_SUBJECT = (1.1, 0.66, 0.8, 0.6)
# From how close it is a courtesy, which leans on nothing.
_COURTESY = (0.75, 0.45, 0.45, 0.45)
# How much closer the topic of before is.
_CONTINUITY = 0.06
# What a definition loses where none is asked for (« et en CP ? »).
_DEFINITION = 0.1
# What a courtesy loses where a figure, a day or a person is asked for (« quand au plus tard ? » is
# none), but for the very words of one; what a topic that gives another kind of answer loses.
_POINTED = 0.3
_CERTAIN = 0.9
_OTHER_KIND = 0.12
# What a topic that is in one of two lists only gets for the other, under the least score of both.
_ABSENT = 0.05
# How much of the continuity is left to a topic that does not say that it gives what is asked.
_UNSAID = 0.3
# From how many terms of matter a turn is a context by itself.
_OWN_MATTER = 2
# The most terms of matter of a turn that names but what it is about.
_FEW = 2
_PRECISE = frozenset(Asked) - {Asked.YES_NO, Asked.LIST, Asked.DEFINITION, Asked.WHAT}


def asked_of(turn: Understanding, lean: Lean, before: Understanding | None) -> Asked:
    """The kind of answer that ``turn`` wants: « et la DINUM ? » wants what was asked of another.

    Args:
        turn: the turn.
        lean: how it leans on the one before.
        before: the question before, if there is one.
    """
    own = turn.interrogation.asked
    named = lean.opens and lean.terms <= _FEW and not turn.readings
    if before is None or own is not Asked.WHAT or not named or turns().supposing.search(turn.said):
        return own
    return before.interrogation.asked if before.interrogation.asked in _PRECISE else own


def hangs(lean: Lean, alone: Sequence[TopicMatch]) -> bool:
    """Whether a turn is to be matched after the words of before.

    Args:
        lean: how it leans on them.
        alone: its matches by itself, the closest first.
    """
    if not lean.leans or not alone:
        return lean.leans
    first = alone[0]
    if isinstance(first.topic.answer, CourtesyAnswer):
        return first.closeness < _of(_COURTESY, lean)
    return first.closeness < _of(_NEW_SUBJECT, lean)


def steered(
    matches: Sequence[TopicMatch], near: Topic | None, asked: Asked
) -> tuple[TopicMatch, ...]:
    """``matches`` of a turn that leans, the topic of before brought closer, definitions put back.

    Args:
        matches: the topics.
        near: the topic of before.
        asked: the kind of answer wanted.
    """
    shifted = [
        match.model_copy(update={"score": match.score + _shift(match, near, asked)})
        for match in matches
    ]
    return tuple(sorted(shifted, key=lambda match: -match.score))


def joined(
    lean: Lean, alone: Sequence[TopicMatch], after: Sequence[TopicMatch]
) -> tuple[TopicMatch, ...]:
    """One list of topics from two, the closest first: their scores are averaged.

    Args:
        lean: how the turn leans on the one before.
        alone: its matches by itself.
        after: its matches after the words of before.
    """
    weight = _of(_WEIGHT, lean)
    by_itself = {match.topic.id: match for match in alone}
    with_before = {match.topic.id: match for match in after}
    least = min((match.score for match in (*alone, *after)), default=0.0) - _ABSENT
    found: list[TopicMatch] = []
    for topic in dict.fromkeys((*with_before, *by_itself)):
        own, other = by_itself.get(topic), with_before.get(topic)
        score = (1 - weight) * (own.score if own else least)
        score += weight * (other.score if other else least)
        best = max((match for match in (own, other) if match), key=lambda one: one.closeness)
        # What the words of before were close to says no yes and no no to this turn.
        sign = own.sign if own is not None else None
        found.append(best.model_copy(update={"score": score, "sign": sign}))
    return tuple(sorted(found, key=lambda match: -match.score))


def next_context(lean: Lean, context: str, words: str) -> str:
    """What a turn that leans on the next one is to be matched after.

    Args:
        lean: how the turn leans.
        context: what it was matched after itself.
        words: its own words.
    """
    if not lean.terms:
        return context
    return f"{context} {words}" if lean.refers or lean.terms < _OWN_MATTER else words


def _shift(match: TopicMatch, near: Topic | None, asked: Asked) -> float:
    topic, shift = match.topic, 0.0
    if topic == near:
        # « combien de temps ? » after a topic that gives no length of time is about another.
        said = asked not in _PRECISE or asked in topic.asked
        shift += _CONTINUITY * (1.0 if said else _UNSAID if not topic.asked else 0.0)
    if isinstance(topic.answer, TermAnswer) and asked is not Asked.DEFINITION:
        shift -= _DEFINITION
    if isinstance(topic.answer, CourtesyAnswer) and asked in _PRECISE:
        shift -= _POINTED if match.closeness < _CERTAIN else 0.0
    if asked in _PRECISE | {Asked.WHAT} and _gives_else(topic, asked):
        shift -= _OTHER_KIND
    return shift


def _gives_else(topic: Topic, asked: Asked) -> bool:
    """Whether ``topic`` gives a figure, a day or a person and nothing else, and not what is asked.

    A passage may hold more than its topic says.
    """
    only = isinstance(topic.answer, CalculationAnswer) or set(topic.asked) == {Asked.WHO}
    return bool(topic.asked) and only and asked not in topic.asked


def _of(values: Sequence[float], lean: Lean) -> float:
    return values[min(lean.terms, len(values) - 1)]
