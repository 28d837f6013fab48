"""Two questions in one: « combien, et avant quand ? », « qui paie et combien ? »."""

import re
from collections.abc import Sequence

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked, Interrogatives
from assistant.answering.matching import TopicMatch
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import Taxonomy, Topic
from assistant.convention.folding import fold_line
from assistant.rules.derivation import Derivation, DerivedStep

# A second interrogative, after « et » or a comma; « combien et à qui ».
_SECOND = re.compile(
    r"(?:,? (?:et|puis|and)|,|\?) (?=(?:(?:c'est |on |a |avec |avant |pour |d'ici |jusqu'a |sous "
    r"|dans |depuis |au plus tard |a partir de |en |sur |de |faire )*"
    r"(?:quand|combien|qui|quoi|quel(?:le)?s?|pourquoi|comment|when|how|who|whom|what)\b))"
)
_SECOND_PLACE = re.compile(r",? (?:et|and) (?=(?:ou|where)\b)")
# « …, et on en doit combien ? »: the interrogative after its verb.
_SECOND_LATE = re.compile(
    r",? (?:et|puis) (?=(?:[\w'-]+ ){1,4}(?:combien\b|(?:quoi|quand|ou|qui)\W*$))"
)
# « CP de l'année : montant et date d'ouverture »
_NAMED = (
    r"(?:montants?|sommes?|dates?|echeances?|delais?|durees?|preavis|lieux?|adresses?|nombres?"
    r"|frequences?)\b"
)
_SECOND_NAMED = re.compile(
    rf"(?<![\w']){_NAMED}[\w' ]{{0,20}}?( et (?:la |le |l'|les |sa |son |leurs? )?)(?={_NAMED})"
)
_PURPOSE = re.compile(r"^(?:pour|a|to) (?:en |y )?(?:faire )?(?:quoi|what)\b|^(?:what|pour quoi)\b")
# What a topic that says of no kind that it gives it may be quoted for, if its passage fits.
_UNSAID = (Asked.WHAT, Asked.WHO, Asked.WHEN, Asked.HOW_LONG, Asked.HOW_OFTEN)
# How near the topic of the other half must be to the whole question; less beside a definition.
_LEAST_SCORE = 0.15
_LEAST_CLOSENESS = 0.25
_SAID = frozenset({Status.ANSWERED, Status.NEEDS_INPUT})


def kinds_of(text: str, interrogatives: Interrogatives) -> tuple[Asked, ...]:
    """The kinds of answer that the two halves of ``text`` want; none where it is one question."""
    folded = fold_line(text)
    halves = _halves(folded, interrogatives)
    kinds = tuple(dict.fromkeys(_kind(half, interrogatives) for half in halves))
    return kinds if len(kinds) > 1 else ()


def _halves(folded: str, interrogatives: Interrogatives) -> tuple[str, ...]:
    """The two questions of ``folded``; none where it is one."""
    places = [
        *(place for place in _SECOND.finditer(folded) if folded[: place.start()].strip()),
        *_SECOND_PLACE.finditer(folded),
        *_SECOND_LATE.finditer(folded),
    ]
    # « Le comptable, c'est qui et il fait quoi ? » is cut after its first interrogative.
    asking = (p for p in places if interrogatives.interrogative_words.search(folded[: p.start()]))
    place = next(asking, None) or next((p for p in places if p.re is _SECOND), None)
    if place is not None:
        return folded[: place.start()], folded[place.end() :]
    place = _SECOND_NAMED.search(folded)
    return () if place is None else (folded[: place.start(1)], folded[place.end(1) :])


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
            if kind in (sister.asked or _UNSAID):
                return kind, sister
    return None


def half_among(
    matches: Sequence[TopicMatch], halves: tuple[Asked, ...], own: Topic | None
) -> tuple[Asked, Topic] | None:
    """The half that an answer leaves, and the closest topic that says itself that it gives it.

    Args:
        matches: the topics near the whole question.
        halves: what its halves want.
        own: the topic of the answer; none for the definition of a term.
    """
    given = {Asked.DEFINITION} if own is None else {*own.asked}
    left = [kind for kind in halves if kind not in given]
    # « Et on en doit combien ? » counts what the other half is about.
    left += [Asked.HOW_MANY] if Asked.HOW_MUCH in left and Asked.HOW_MANY not in given else []
    if len(left) == len(halves) and own is not None:
        # Which half the answer is to is not known.
        return None
    for match in matches:
        kind = next((kind for kind in left if kind in match.topic.asked), None)
        near = match.score >= _LEAST_SCORE or (own is None and match.closeness >= _LEAST_CLOSENESS)
        if kind is not None and near and match.topic != own:
            return kind, match.topic
    return None


def as_match(topic: Topic) -> TopicMatch:
    """``topic`` as what a half of the question is about, whatever that half resembles."""
    return TopicMatch(topic=topic, score=0, closeness=0, wording=topic.questions[0], sign=None)


def joined(first: Draft, second: Draft, title: str) -> Draft:
    """``first``, then ``second``, whose matter is ``title``: what both say, with both proofs.

    What is answered comes before what lacks something; what only quotes the same again is left out.
    """
    same = set(second.citations) <= set(first.citations)
    same = same and not second.values and not second.sources
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
            "sources": tuple(dict.fromkeys((*first.sources, *second.sources))),
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
