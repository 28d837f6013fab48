"""What becomes of a name that the convention lacks: silence, or a word beside the answer."""

from assistant.answering.desk import Desk
from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.nearness import is_above_floor
from assistant.answering.topics import PassageAnswer
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold

# What a name that the text does not hold is asked for is nobody's to give.
_POINTED = {Asked.WHO, Asked.HOW_MUCH, Asked.HOW_MANY, Asked.SHARE}
_LEAST_BESIDES = 0.25


def strangers_in(desk: Desk, understanding: Understanding) -> tuple[str, ...]:
    """The names of the question that the convention does not hold."""
    # « April » is a month, not somebody.
    read = [reading.text for reading in understanding.readings]
    named = desk.strangers.named_in(understanding.question.text)
    return tuple(name for name in named if not any(name in words for words in read))


def holds(match: TopicMatch, understanding: Understanding, name: str) -> bool:
    """Whether ``name`` is a word of the topic (« OVH » of hosting), which tells of it itself."""
    folded = fold(name)
    held = any(folded in fold(wording) for wording in match.topic.wordings)
    return held and is_above_floor(match, understanding)


def tells_besides(match: TopicMatch, understanding: Understanding) -> bool:
    """Whether the closest topic answers what is asked, the unknown name left aside.

    « Peut-on confier la gestion à l'Ifremer ? » is answered by the clause that forbids to confide
    it; what the Ifremer pays is not, by a sum that another pays.
    """
    if match.score < _LEAST_BESIDES:
        return False
    # « C'est bien l'ADEME qui est partenaire ? »: who it is answers, and not she.
    if understanding.interrogation.asked is Asked.YES_NO and Asked.WHO in match.topic.asked:
        return True
    # A clause that is not there is told of with the name (« ne mentionne pas « Slack » »).
    quoted = isinstance(match.topic.answer, PassageAnswer)
    return quoted and understanding.interrogation.asked not in _POINTED
