"""Which of several topics as near the question answers it: the text decides."""

from assistant.answering.case import Case
from assistant.answering.matching import TopicMatch
from assistant.answering.topics import PassageAnswer
from assistant.retrieval.tokens import tokens

_MUCH_BETTER = 0.1
_LIKER = 0.05
# The question is a canonical one, word for word.
_SAME = 0.98
# What names no clause by itself.
_OF_ANY_CLAUSE = frozenset(
    tokens(
        "règle obligation clause prévu délai date durée montant somme nombre lieu cas condition"
        " convention dinum partenaire délégant service produit équipe projet jour mois année"
    )
)


def told_better(close: list[TopicMatch], case: Case) -> list[TopicMatch]:
    """``close``, first the one that its wording and the words of its clause tell much better.

    Between two topics as near, what the text says of each decides.
    """
    same = next((match for match in close if match.closeness >= _SAME), None)
    if same is not None:
        return [same, *(match for match in close if match is not same)]
    if not close or not isinstance(close[0].topic.answer, PassageAnswer):
        return close
    absent = next((match for match in close if _is_absent(match, case)), None)
    if absent is not None:
        # « Un plafond de responsabilité ? » is not answered by a cap on something else.
        return [absent, *(match for match in close if match is not absent)]
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


def lacks_own_word(match: TopicMatch, case: Case) -> bool:
    """Whether the question names the clause itself (« télétravail »), by a word the text lacks."""
    named = frozenset(tokens(" ".join((*match.topic.looked_for, match.topic.label))))
    asked = (named & frozenset(case.understanding.terms)) - _OF_ANY_CLAUSE
    return any(not case.desk.support.knows(term) for term in asked)


def _is_absent(match: TopicMatch, case: Case) -> bool:
    """Whether a question names the clause of a topic, which the text does not have."""
    shown = not match.topic.evidence or case.shows(match)
    return not shown and lacks_own_word(match, case)
