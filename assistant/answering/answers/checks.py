"""Answers that say what is missing from a convention, or inconsistent in it."""

from collections.abc import Iterable, Sequence

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.matching import TopicMatch
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import ChecksAnswer
from assistant.answering.understanding import Understanding
from assistant.answering.verdict_turns import verdict_turns
from assistant.rules import french
from assistant.rules.checks.model import Check, CheckCode
from assistant.rules.scenario import Matter, Scenario

# How much closer than any of the other answer the wording must be that gives the answer.
_LEAST_MARGIN = 0.05
_NOTHING = "les contrôles ne relèvent ni manque ni incohérence dans la convention."
_OTHERS = "Ils relèvent en revanche des points d'un autre genre :"


def compose(
    spec: ChecksAnswer, checks: Sequence[Check], understanding: Understanding, match: TopicMatch
) -> Draft:
    """What the checks of ``spec`` found, each with its places; that they found nothing, if so.

    Args:
        spec: which checks.
        checks: all that was found.
        understanding: the question, whose words tell whether a point found means « oui » (« y
            a-t-il une erreur ? ») or « non » (« est-ce complet ? »).
        match: the topic, and the wording that the question is like, which tells it otherwise.
    """
    found = [check for check in checks if not spec.codes or check.code in spec.codes]
    said = _said(understanding, match, found=bool(found))
    if not found:
        return _nothing_found(said, spec, checks)
    lead = french.capitalized(f"{said}les contrôles relèvent :")
    citations = dict.fromkeys(citation for check in found for citation in check.citations)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, *(f"– {check.title} : {check.sentence}" for check in found))),
        citations=tuple(citations),
    )


def _said(understanding: Understanding, match: TopicMatch, *, found: bool) -> str:
    """« oui, » or « non, » where that is wanted and sure; else nothing."""
    weighs = verdict_turns().is_unsaid(understanding.said)
    if weighs or not _is_closed(understanding.interrogation.asked, match):
        return ""
    sound = _supposes_none(understanding.scenario, match)
    if sound is None:
        return ""
    return "oui, " if found is not sound else "non, "


def _supposes_none(scenario: Scenario, match: TopicMatch) -> bool | None:
    """Whether the question supposes that there is no fault; none where nothing tells."""
    named = (scenario.matters or frozenset()) & {Matter.FAULT, Matter.SOUND}
    if len(named) == 1:
        return Matter.SOUND in named
    if match.sign is None or match.sign.margin < _LEAST_MARGIN:
        return None
    return match.sign.expects_no


def _is_closed(asked: Asked, match: TopicMatch) -> bool:
    """Whether a yes or a no is wanted; « elle y figure vraiment ? » has no turn that says so."""
    if asked is Asked.YES_NO:
        return True
    open_ = asked in {Asked.WHAT, Asked.LIST}
    return open_ and match.sign is not None and match.sign.wording == match.wording


def _nothing_found(said: str, spec: ChecksAnswer, others: Sequence[Check]) -> Draft:
    """That nothing of the kind was found, and the names of what was found of other kinds."""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(
            (
                french.capitalized(said + _nothing(spec.codes)),
                *((_OTHERS,) if others else ()),
                *(f"– {check.title}" for check in others),
            )
        ),
        citations=tuple(dict.fromkeys(c for check in others for c in check.citations)),
    )


def _nothing(codes: Iterable[CheckCode]) -> str:
    """That nothing was found, and what was looked for where that is not everything."""
    looked_for = ", ".join(code.looked_for for code in codes)
    if not looked_for:
        return _NOTHING
    return f"les contrôles ne relèvent rien de ce genre (j'ai cherché : {looked_for})."
