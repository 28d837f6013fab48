"""Two questions in one: « combien, et avant quand ? », « qui paie et combien ? »."""

import re

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.matching import TopicMatch
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import Taxonomy, Topic
from assistant.convention.folding import fold
from assistant.rules.derivation import Derivation, DerivedStep

# A second interrogative, after « et » or a comma; « combien et à qui ».
_SECOND = re.compile(
    r"(?:,? (?:et|puis)|,|\?) (?=(?:(?:c'est |on |a |avec |avant |pour |d'ici |jusqu'a |sous "
    r"|dans |depuis |au plus tard |a partir de |en |sur |de |faire )*"
    r"(?:quand|combien|qui|quoi|quel(?:le)?s?|pourquoi|comment|when|how|who|whom|what)\b))"
)
_PURPOSE = re.compile(r"^(?:pour|a|to) (?:en |y )?(?:faire )?(?:quoi|what)\b|^(?:what|pour quoi)\b")
_SAID = frozenset({Status.ANSWERED, Status.NEEDS_INPUT})


def kinds_of(text: str, interrogatives: Interrogatives) -> tuple[Asked, ...]:
    """The kinds of answer that the two halves of ``text`` want; none where it is one question."""
    folded = " ".join(fold(text).split())
    place = _SECOND.search(folded)
    if place is None or not folded[: place.start()].strip():
        return ()
    halves = (folded[: place.start()], folded[place.end() :])
    kinds = tuple(dict.fromkeys(_kind(half, interrogatives) for half in halves))
    return kinds if len(kinds) > 1 else ()


def _kind(half: str, interrogatives: Interrogatives) -> Asked:
    return Asked.WHAT if _PURPOSE.search(half) else interrogatives.read(half).asked


def other_half(
    name: str, halves: tuple[Asked, ...], taxonomy: Taxonomy
) -> tuple[Asked, Topic] | None:
    """The kind of answer that the topic ``name`` leaves, and its sister that gives it, if any."""
    own = taxonomy.get(name)
    if own is None or not halves:
        return None
    left = [kind for kind in halves if kind not in own.asked]
    for sister in (topic for also in own.also if (topic := taxonomy.get(also)) is not None):
        for kind in left:
            if kind in (sister.asked or (Asked.WHAT,)):
                return kind, sister
    return None


def as_match(topic: Topic) -> TopicMatch:
    """``topic`` as what a half of the question is about, whatever that half resembles."""
    return TopicMatch(topic=topic, score=0, closeness=0, wording=topic.questions[0], sign=None)


def joined(first: Draft, second: Draft, title: str) -> Draft:
    """``first``, then ``second``, whose matter is ``title``: what both say, with both proofs.

    What is answered comes before what lacks something; what only quotes the same again is left out.
    """
    same = set(second.citations) <= set(first.citations) and not second.values
    if second.status not in _SAID or same:
        return first
    answered = Status.ANSWERED in {first.status, second.status}
    parts = [first.answer, f"{title} : {second.answer}"]
    if first.status is Status.NEEDS_INPUT and second.status is Status.ANSWERED:
        parts.reverse()
    return first.model_copy(
        update={
            "status": Status.ANSWERED if answered else first.status,
            "answer": paragraphs(parts),
            "citations": tuple(dict.fromkeys((*first.citations, *second.citations))),
            "derivation": _both(first.derivation, second.derivation),
            "values": (*first.values, *second.values),
        }
    )


def _both(first: Derivation | None, second: Derivation | None) -> Derivation | None:
    if first is None or second is None:
        return first or second
    return DerivedStep(
        label="les deux réponses",
        value=f"{first.value} ; {second.value}",
        operation="l'une puis l'autre, chacune avec ses étapes",
        operands=(first, second),
    )
