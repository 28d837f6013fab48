"""Answers that say what is missing from a convention, or inconsistent in it."""

from collections.abc import Sequence

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import ChecksAnswer
from assistant.rules.checks.model import Check

_NOTHING = "Les contrôles ne relèvent ni manque ni incohérence dans la convention."


def compose(spec: ChecksAnswer, checks: Sequence[Check], asked: Asked) -> Draft:
    """What the checks of ``spec`` found, each with its places; that they found nothing, if so."""
    found = [check for check in checks if not spec.codes or check.code in spec.codes]
    if not found:
        return Draft(status=Status.ANSWERED, answer=_NOTHING)
    lead = "Oui, les contrôles relèvent :" if asked is Asked.YES_NO else "Les contrôles relèvent :"
    citations = dict.fromkeys(citation for check in found for citation in check.citations)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, *(f"– {check.title} : {check.sentence}" for check in found))),
        citations=tuple(citations),
    )
