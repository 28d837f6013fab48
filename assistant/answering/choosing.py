"""Which of several topics as near the question answers it: the text decides."""

from assistant.answering.case import Case
from assistant.answering.matching import TopicMatch
from assistant.answering.topics import PassageAnswer

_MUCH_BETTER = 0.1
_LIKER = 0.05


def told_better(close: list[TopicMatch], case: Case) -> list[TopicMatch]:
    """``close``, first the one that its wording and the words of its clause tell much better.

    Between two topics as near, what the text says of each decides.
    """
    if not close or not isinstance(close[0].topic.answer, PassageAnswer):
        return close
    told = [_told(match, case) for match in close]
    best = max(range(len(close)), key=told.__getitem__)
    # What is not there at all has no neighbour for an answer, but one whose wording is more like.
    liker = close[best].closeness >= close[0].closeness + _LIKER
    better = told[best] >= told[0] + _MUCH_BETTER if told[0] else liker
    return [close[best], *close[:best], *close[best + 1 :]] if better else close


def _told(match: TopicMatch, case: Case) -> float:
    """How like the question a topic is, by its wording and by the clause that shows it."""
    shown = case.showings(match) if isinstance(match.topic.answer, PassageAnswer) else []
    if not shown:
        return 0.0
    return match.closeness + max(case.share(showing) for showing in shown)
