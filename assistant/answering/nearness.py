"""How near a question must be to a topic for the topic to answer it.

The closest topic always exists; these say when it is more than the least far.
"""

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.matching import TopicMatch, masks
from assistant.answering.topics import CourtesyAnswer
from assistant.answering.understanding import Understanding
from assistant.retrieval.tokens import tokens

# How like its closest canonical question a question about a topic is: short greetings and orders
# are near anything, and « le texte », « la convention » are in every question.
_LEAST_CLOSENESS = 0.3
# Less will do where the wordings around agree on the topic.
_LEAST_AGREED = 0.25
AGREED = 0.15
# Below this, the closest topic is only the least far: nothing is quoted on its account.
FLOOR = 0.115
_FIRM_CLOSENESS = 0.6
# What is quoted without the figure asked for must be about the matter without a doubt.
_SURE = 0.15
_SURE_CLOSENESS = 0.55
_LEAST_COURTESY = 0.35
_NEAR_COURTESY = 0.6
_SURE_COURTESY = 0.2
_SURE_IF_ON_SUBJECT = 0.3
_SAME_COURTESY = 0.85
# What else a question that is like small talk must be far from, and by how much.
_FAINT = 0.145
_CLEAR = 0.05
# Words of the convention that are in any talk with the assistant.
_OF_ANY_TALK = frozenset(
    tokens(
        "convention document texte article question réponse faire faut peut doit être avoir "
        "cas ainsi tout tous toute plus moins bien notre nous service public français"
    )
)


def is_about(match: TopicMatch) -> bool:
    """Whether a question is about a topic at all."""
    agreed = match.score >= AGREED and match.closeness >= _LEAST_AGREED
    return agreed or match.closeness >= _LEAST_CLOSENESS


def is_above_floor(match: TopicMatch, understanding: Understanding) -> bool:
    """Whether a likeness is more than the least faint of all.

    The scores of a turn that leans on the one before are averaged, and faint for all that is right.
    """
    firm = match.score >= FLOOR or match.closeness >= _FIRM_CLOSENESS
    return firm or understanding.leans


def is_courtesy(match: TopicMatch, desk: Desk, understanding: Understanding) -> bool:
    """Whether a question is small talk, or foreign to the subject, for sure.

    « Le Sénat a-t-il voté le budget ? » is like talk of politics, and speaks of what the convention
    holds: it takes more to turn such a question away.
    """
    if match.closeness < _LEAST_COURTESY:
        return False
    # The question itself: the names of the parties are masked in what is compared.
    terms = tokens(understanding.question.text)
    on_subject = any(desk.support.knows(term) and term not in _OF_ANY_TALK for term in terms)
    if on_subject:
        return match.score >= _SURE_IF_ON_SUBJECT or match.closeness >= _SAME_COURTESY
    # « Les 20 000 €, qui les gère ? » thanks nobody (« tu gères »).
    near = match.closeness >= _NEAR_COURTESY and not masks(understanding.searched)
    return match.score >= _SURE_COURTESY or near


def is_outside(matches: Sequence[TopicMatch]) -> bool:
    """Whether a question is like other talk, and like nothing that a convention holds.

    « Quelles sont les règles du rugby ? » has a word of any text, and is no question on this one.
    """
    first, *others = matches
    if not isinstance(first.topic.answer, CourtesyAnswer):
        return False
    rest = (match.score for match in others if not isinstance(match.topic.answer, CourtesyAnswer))
    second = next(rest, 0.0)
    return second < _FAINT and first.score - second >= _CLEAR


def is_sure(match: TopicMatch) -> bool:
    """Whether a question is about a topic without a doubt."""
    return match.score >= _SURE or match.closeness >= _SURE_CLOSENESS
