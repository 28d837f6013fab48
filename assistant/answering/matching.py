"""Which topic a question is about: a question is far closer to a question than to a clause."""

import re
from collections.abc import Sequence
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.topics import Taxonomy, Topic
from assistant.retrieval.tokens import tokens
from assistant.value import Value

Vectors = NDArray[np.float32]

# E5 puts any two French questions above this cosine: what counts is what lies beyond it.
_COSINE_FLOOR = 0.80
_DENSE_WEIGHT = 0.5
_LEXICAL_WEIGHT = 0.5
_ASKED_BONUS = 0.06
_MASK_BONUS = 0.05
_KIND_MALUS = 0.08
_POINTED = frozenset({Asked.WHO, Asked.WHEN, Asked.HOW_MUCH, Asked.HOW_OFTEN, Asked.LIST})
# How many wordings are told apart by the kind of answer they want.
_CLOSEST = 60
_MASK = re.compile(r"\b(?:DATE|MONTANT|POURCENT|DUREE)\b")
_NAME = re.compile(r"\b(?:PRODUIT|PARTENAIRE)\b")
# A question of these kinds is not served by a topic that gives another kind of answer.
_PRECISE = frozenset(Asked) - {Asked.YES_NO, Asked.LIST, Asked.DEFINITION}


class TopicMatch(Value):
    """How close a question is to a topic.

    Attributes:
        topic: the topic.
        score: the whole closeness; comparable between topics for one question only.
        cosine: the best cosine between the question and a canonical one.
        lexical: the best lexical likeness, from 0 to 1.
        wording: the canonical question that came closest.
        expects_no: whether that wording is one that expects « non ».
    """

    topic: Topic
    score: float
    cosine: float
    lexical: float
    wording: str
    expects_no: bool


class TopicMatcher:
    """Compares a question with all the canonical questions at once."""

    def __init__(
        self, taxonomy: Taxonomy, vectors: Vectors, interrogatives: Interrogatives
    ) -> None:
        """Take the taxonomy, the vectors of its wordings (one a row) and the turns of questions."""
        self._kinds = cache(lambda wording: interrogatives.read(wording).asked)
        self._topics = taxonomy.topics
        self._wordings = wordings(taxonomy)
        self._vectors = vectors
        self._masks = tuple(map(masks, self._wordings))
        self._owner = np.array([i for i, topic in enumerate(self._topics) for _ in topic.wordings])
        self._first = np.searchsorted(self._owner, np.arange(len(self._topics)))

    @cached_property
    def _terms(self) -> tuple[dict[str, int], NDArray[np.float32], NDArray[np.float32]]:
        """Columns of the terms, the rarity of each, and which wording holds which."""
        found = [frozenset(matter(wording)) for wording in self._wordings]
        columns = {term: i for i, term in enumerate(sorted(frozenset().union(*found)))}
        held = np.zeros((len(found), len(columns)), dtype=np.float32)
        for row, terms in enumerate(found):
            held[row, [columns[term] for term in terms]] = 1.0
        rarity = np.log1p(len(found) / (1.0 + held.sum(axis=0))).astype(np.float32)
        return columns, rarity, held

    def match(self, text: str, vector: Vectors, asked: Asked) -> tuple[TopicMatch, ...]:
        """The topics, the closest first.

        Args:
            text: the question put right and masked.
            vector: its embedding.
            asked: the kind of answer it wants.
        """
        cosines = self._vectors @ vector
        lexical = self._likeness(matter(text))
        dense = np.clip((cosines - _COSINE_FLOOR) / (1.0 - _COSINE_FLOOR), 0.0, 1.0)
        scores = _DENSE_WEIGHT * dense + _LEXICAL_WEIGHT * lexical + self._agreement(masks(text))
        self._part_by_kind(scores, asked)
        matches = [
            self._best(index, topic, scores, cosines, lexical)
            for index, topic in enumerate(self._topics)
        ]
        adjusted = (_adjusted(match, asked) for match in matches)
        return tuple(sorted(adjusted, key=lambda match: (-match.score, match.topic.id)))

    def _best(
        self, index: int, topic: Topic, scores: Vectors, cosines: Vectors, lexical: Vectors
    ) -> TopicMatch:
        first = int(self._first[index])
        row = first + int(np.argmax(scores[first : first + len(topic.wordings)]))
        return TopicMatch(
            topic=topic,
            score=float(scores[row]),
            cosine=float(cosines[row]),
            lexical=float(lexical[row]),
            wording=self._wordings[row],
            expects_no=row - first >= len(topic.questions),
        )

    def _agreement(self, given: frozenset[str]) -> Vectors:
        """For each wording, what its masks add: a question that gives a date is near one that does.

        A figure that only one of the two gives takes as much away.
        """
        shifts = [len(own & given) - len(own ^ given) for own in self._masks]
        return _MASK_BONUS * np.array(shifts, dtype=np.float32)

    def _part_by_kind(self, scores: Vectors, asked: Asked) -> None:
        """Tell « qui nomme ? » from « quand nommer ? » among the closest wordings, in place.

        Their interrogative words are stop words, and their vectors are close.
        """
        for row in np.argsort(-scores, kind="stable")[:_CLOSEST]:
            kind = self._kinds(self._wordings[row])
            if {kind, asked} <= _POINTED and kind is not asked:
                scores[row] -= _KIND_MALUS

    def _likeness(self, terms: Sequence[str]) -> Vectors:
        """For each wording the weight of the terms it shares with the question (Dice's measure)."""
        columns, rarity, held = self._terms
        known = sorted({columns[term] for term in terms if term in columns})
        # A term that no wording holds is as rare as can be: it weighs against every topic.
        unknown = len({term for term in terms if term not in columns}) * float(rarity.max())
        shared = held[:, known] @ rarity[known]
        total = float(rarity[known].sum()) + unknown + held @ rarity
        likeness: Vectors = np.where(total > 0, 2.0 * shared / np.maximum(total, 1e-6), 0.0)
        return likeness


def wordings(taxonomy: Taxonomy) -> tuple[str, ...]:
    """All the canonical questions, in the order that the vectors of a matcher follow."""
    return tuple(wording for topic in taxonomy.topics for wording in topic.wordings)


def masks(text: str) -> frozenset[str]:
    """What stands in ``text`` for the figures that a user gives (DATE, MONTANT…)."""
    return frozenset(_MASK.findall(text))


def matter(text: str) -> tuple[str, ...]:
    """The terms of ``text`` that say its matter: neither masks nor names do."""
    return tokens(_NAME.sub(" ", _MASK.sub(" ", text)))


def _adjusted(match: TopicMatch, asked: Asked) -> TopicMatch:
    """The match, raised where the topic gives what is asked, lowered where it gives another."""
    topic = match.topic
    score = match.score
    if asked in topic.asked:
        score += _ASKED_BONUS
    elif topic.asked and asked in _PRECISE:
        score -= _ASKED_BONUS
    return match.model_copy(update={"score": score})
