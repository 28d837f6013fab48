"""Which topic a question is about: a question is far closer to a question than to a clause."""

import re
from functools import cache
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.topics import Taxonomy, Topic
from assistant.answering.verdict_turns import verdict_turns
from assistant.answering.wording_space import Vectors, WordingSpace
from assistant.convention.folding import fold
from assistant.retrieval.tokens import tokens
from assistant.value import Value

# Of the closest wordings, how many have a say; how sharply closeness counts, in the exponent; and
# how much a wording is doubted, so that two that contradict each other share their say.
_NEIGHBOURS = 100
_SHARPNESS = 2.0
_DOUBT = 1.0
# How much the closest wording counts beside what they all say.
_NEAREST = 0.03
# How much the last sentence counts beside the whole: it asks what the others only tell.
_FOCUS = 0.3
_ASKED_BONUS = 0.04
_MASK_BONUS = 0.05
_KIND_MALUS = 0.06
# How many wordings are told apart by the kind of answer they want, and how many topics are tried.
_CLOSEST = 100
_MOST_TOPICS = 12
# Yes and no: the two answers, how many of the closest topics may be asked for theirs, and from how
# like the question a wording can lend it.
_SIGNS = 2
_SIGNED_TOPICS = 4
_LEAST_LIKE = 0.3
_POINTED = frozenset({Asked.WHO, Asked.WHEN, Asked.HOW_MUCH, Asked.HOW_OFTEN, Asked.LIST})
_MASK = re.compile(r"\b(?:DATE|MONTANT|POURCENT|DUREE)\b")
_NAME = re.compile(r"\b(?:PRODUIT|PARTENAIRE)\b")
# Stop words of a text that tell questions apart.
_TURNS = {
    "pourquoi": re.compile(r"\bpourquoi\b|\bpour quelle raison\b|\bwhy\b"),
    "comment": re.compile(r"\bcomment\b|\bhow (?!much|many|long|often|soon)"),
}
_ACTORS = {
    "délégant": re.compile(r"\bdinum\b|\bdelegant\b|\bbeta\b"),
    "délégataire": re.compile(r"\bpartenaire\b|\bdelegat\w+|\bministere\b|\bnous\b"),
}
_DENIES = re.compile(r"\b(?:ne|n'|pas|jamais|aucune?)\b")
# « Est-ce à la DINUM de… ? » asks which party acts; « faut-il prévenir la DINUM ? » does not.
_PARTIES = r"(?:dinum|delegant|beta|partenaire|delegat\w+|ministere)"
_FALLS_TO = re.compile(
    r"\b(?:est-ce|c'est|revient-il|appartient-il)(?: bien)? (?:a la |a l'|au |aux |la |le )"
    rf"{_PARTIES}\b"
)
_ACTS = re.compile(rf"\b{_PARTIES}\b,? (?:[a-z]+-t?-?(?:elle|il)\b|qui\b|doit\b|peut\b|va\b|est\b)")
# « Tu peux m'expliquer… ? » asks the assistant, and nothing of the clause.
_ADDRESSED = re.compile(
    r"\b(?:tu|vous) (?:peux|pouvez|sais|savez)\b|\b(?:peux|sais|pourrais)-tu\b"
    r"|\b(?:pouvez|savez|pourriez)-vous\b|\bexpliqu|\brappel(?:er|le|ez)[ -](?:moi|nous)\b"
)
# A question of these kinds is not served by a topic that gives another kind of answer.
_PRECISE = frozenset(Asked) - {Asked.YES_NO, Asked.LIST, Asked.DEFINITION, Asked.ARTICLE}


class Sign(Value):
    """What the clause of a topic, being there, says to a yes/no question near the one asked.

    Attributes:
        wording: the canonical question.
        closeness: how like the question it is, at most 1.
        margin: how much closer it is than any of the other answer.
        expects_no: whether it expects « non ».
    """

    wording: str
    closeness: float
    margin: float
    expects_no: bool


class _Turn(Value):
    """How a question is put: what keeps it from having the answer of another one, however near.

    Attributes:
        actors: the parties that it names.
        inverted: whether it asks for the contrary, or for doing without.
        denies: whether it is put in the negative.
        by_party: whether it has a party act.
    """

    actors: frozenset[str]
    inverted: bool
    denies: bool
    by_party: bool

    @classmethod
    def of(cls, text: str) -> Self:
        """How ``text`` is put."""
        folded = fold(text)
        return cls(
            actors=_actors(text),
            inverted=verdict_turns().inverts.search(folded) is not None,
            denies=verdict_turns().negates.search(folded) is not None,
            by_party=_has_party_act(folded),
        )

    def is_shared_by(self, wording: str, *, expects_no: bool) -> bool:
        """Whether the canonical question ``wording`` is put alike."""
        folded = fold(wording)
        # « Est-ce à la DINUM de… ? » has another answer than « faut-il… ? ».
        if (self.actors or expects_no) and not _actors(wording) <= self.actors:
            return False
        if expects_no and not self.by_party and _has_party_act(folded):
            return False
        if (verdict_turns().inverts.search(folded) is not None) is not self.inverted:
            return False
        # « On n'est pas obligés de… ? » is answered from what « est-on obligé de… ? » is.
        return not (_ADDRESSED.search(folded) or (self.denies and _DENIES.search(folded)))


class TopicMatch(Value):
    """How close a question is to a topic.

    Attributes:
        topic: the topic.
        score: the whole closeness; comparable between topics for one question only.
        closeness: how like the question the closest wording is, at most 1.
        wording: the canonical question that came closest.
        sign: the closest of the yes/no ones; none where the topic has none.
    """

    topic: Topic
    score: float
    closeness: float
    wording: str
    sign: Sign | None

    @property
    def expects_no(self) -> bool:
        """Whether the clause, being there, says « non » to the question."""
        return self.sign is not None and self.sign.expects_no


class Focus(NamedTuple):
    """What a question asks last, where it tells something before.

    Attributes:
        text: the last sentence, put right and masked as the whole is.
        vector: its embedding.
    """

    text: str
    vector: Vectors


class TopicMatcher:
    """Compares a question with all the canonical questions at once."""

    def __init__(
        self, taxonomy: Taxonomy, vectors: Vectors, interrogatives: Interrogatives
    ) -> None:
        """Take the taxonomy, the vectors of its wordings (one a row) and the turns of questions."""
        self._kind = cache(lambda wording: interrogatives.read(wording).asked)
        self._topics = taxonomy.topics
        self._wordings = wordings(taxonomy)
        self._space = WordingSpace(tuple(map(_features, self._wordings)), vectors)
        found = tuple(map(masks, self._wordings))
        # Few sets of masks stand for all the wordings.
        self._mask_sets = tuple(dict.fromkeys(found))
        places = {own: place for place, own in enumerate(self._mask_sets)}
        self._mask_set = np.array([places[own] for own in found])
        self._places = {topic.id: place for place, topic in enumerate(self._topics)}
        counts = [len(topic.wordings) for topic in self._topics]
        self._first = np.concatenate(([0], np.cumsum(counts)[:-1]))
        self._owner = np.repeat(np.arange(len(counts)), counts)

    def match(
        self, text: str, vector: Vectors, asked: Asked, focus: Focus | None = None
    ) -> tuple[TopicMatch, ...]:
        """The closest topics, the closest first.

        Args:
            text: the question put right and masked.
            vector: its embedding.
            asked: the kind of answer it wants.
            focus: its last sentence, where it has others.
        """
        closeness = self._space.closeness(_features(text), vector)
        last = Focus(text, vector) if focus is None else focus
        said = closeness
        if focus is not None:
            said = self._space.closeness(_features(focus.text), focus.vector)
            closeness = (1 - _FOCUS) * closeness + _FOCUS * said
        scores = closeness + self._agreement(masks(text))
        self._part_by_kind(scores, asked)
        pooled = self._pooled(scores) + _NEAREST * np.maximum.reduceat(closeness, self._first)
        pooled += [_adjustment(topic, asked) for topic in self._topics]
        order = np.argsort(-pooled, kind="stable")[:_MOST_TOPICS]
        found = [self._best(int(i), float(pooled[i]), closeness) for i in order]
        # The yes or the no is to what is asked, not to what is told before.
        signed = [self._signed(match, said, last.text) for match in found[:_SIGNED_TOPICS]]
        return (*signed, *found[_SIGNED_TOPICS:])

    def _pooled(self, scores: Vectors) -> Vectors:
        """What the closest wordings say of each topic, about 1 for sure and 0 for no.

        Kernel ridge regression over these neighbours alone (a local Gaussian process): unlike a
        vote, it discounts many wordings that say the same, and heeds those that tell two topics
        apart.
        """
        rows = _closest(scores, _NEIGHBOURS)
        between = np.exp(_SHARPNESS * (self._space.between(rows.tolist()).astype(np.float64) - 1))
        to_question = np.exp(_SHARPNESS * (scores[rows].astype(np.float64) - 1))
        weights = np.linalg.solve(between + _DOUBT * np.eye(len(rows)), to_question)
        pooled = np.zeros(len(self._topics), dtype=np.float32)
        np.add.at(pooled, self._owner[rows], weights.astype(np.float32))
        return pooled

    def _best(self, index: int, score: float, closeness: Vectors) -> TopicMatch:
        topic, first = self._topics[index], int(self._first[index])
        own = closeness[first : first + len(topic.wordings)]
        row = int(np.argmax(own))
        return TopicMatch(
            topic=topic,
            score=score,
            closeness=float(own[row]),
            wording=self._wordings[first + row],
            sign=None,
        )

    def _signed(self, match: TopicMatch, closeness: Vectors, text: str) -> TopicMatch:
        """``match`` with what its yes/no wordings say to ``text``."""
        topic, first = match.topic, int(self._first[self._places[match.topic.id]])
        own = closeness[first : first + len(topic.wordings)]
        return match.model_copy(update={"sign": self._sign(first, topic, own, text)})

    def _sign(self, first: int, topic: Topic, own: Vectors, text: str) -> Sign | None:
        """The closest of the yes/no wordings of ``topic`` that are put as ``text`` is.

        None but its parties act in them, and they ask what is allowed, or what is not, as it does.
        The closest of them all may be one whose answer hangs on the clause: then there is none.
        """
        turn = _Turn.of(text)
        affirmative = len(topic.questions)
        signed = affirmative + len(topic.questions_no)
        best: dict[bool, tuple[float, str]] = {}
        for i in np.argsort(-own, kind="stable"):
            if own[i] < _LEAST_LIKE:
                break
            wording, expects_no = self._wordings[first + i], bool(i >= affirmative)
            if not turn.is_shared_by(wording, expects_no=expects_no):
                continue
            if i >= signed and not best:
                return None
            if i >= signed:
                continue
            if expects_no or self._kind(wording) is Asked.YES_NO:
                best.setdefault(expects_no, (float(own[i]), wording))
            if len(best) == _SIGNS:
                break
        if not best:
            return None
        expects_no = max(best, key=lambda one: best[one][0])
        closeness, wording = best[expects_no]
        other = best.get(not expects_no, (0.0, ""))[0]
        return Sign(
            wording=wording, closeness=closeness, margin=closeness - other, expects_no=expects_no
        )

    def _agreement(self, given: frozenset[str]) -> Vectors:
        """For each wording, what its masks add: a question that gives a date is near one that does.

        A figure that only one of the two gives takes as much away.
        """
        shifts = [_MASK_BONUS * (len(own & given) - len(own ^ given)) for own in self._mask_sets]
        added: Vectors = np.array(shifts, dtype=np.float32)[self._mask_set]
        return added

    def _part_by_kind(self, scores: Vectors, asked: Asked) -> None:
        """Tell « qui nomme ? » from « quand nommer ? » among the closest wordings, in place.

        Their interrogative words are stop words, and their vectors are close.
        """
        if asked not in _POINTED:
            return
        for row in _closest(scores, _CLOSEST):
            kind = self._kind(self._wordings[row])
            if kind in _POINTED and kind is not asked:
                scores[row] -= _KIND_MALUS


def _closest(scores: Vectors, count: int) -> NDArray[np.intp]:
    """Where the ``count`` highest of ``scores`` stand, from the highest; of equals, the first."""
    if len(scores) <= count:
        return np.argsort(-scores, kind="stable")
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    high = np.flatnonzero(scores >= least)
    return high[np.argsort(-scores[high], kind="stable")][:count]


def wordings(taxonomy: Taxonomy) -> tuple[str, ...]:
    """All the canonical questions, in the order that the vectors of a matcher follow."""
    return tuple(wording for topic in taxonomy.topics for wording in topic.wordings)


def masks(text: str) -> frozenset[str]:
    """What stands in ``text`` for the figures that a user gives (DATE, MONTANT…)."""
    return frozenset(_MASK.findall(text))


def matter(text: str) -> tuple[str, ...]:
    """The terms of ``text`` that say its matter: neither masks nor names do."""
    return tokens(unmasked(text))


def _features(text: str) -> tuple[str, ...]:
    """What ``text`` is compared by: its matter, and whether it asks why or how."""
    folded = fold(text)
    return matter(text) + tuple(f"{word}?" for word, turn in _TURNS.items() if turn.search(folded))


def unmasked(text: str) -> str:
    """``text`` without what stands for figures and names."""
    return _NAME.sub(" ", _MASK.sub(" ", text))


def _actors(text: str) -> frozenset[str]:
    """The parties that ``text`` names, masked as it is."""
    folded = fold(text)
    return frozenset(actor for actor, names in _ACTORS.items() if names.search(folded))


def _has_party_act(folded: str) -> bool:
    return _FALLS_TO.search(folded) is not None or _ACTS.search(folded) is not None


def _adjustment(topic: Topic, asked: Asked) -> float:
    """What raises a topic that gives what is asked, and lowers one that gives another thing."""
    if asked in topic.asked:
        return _ASKED_BONUS
    return -_ASKED_BONUS if topic.asked and asked in _PRECISE else 0.0
