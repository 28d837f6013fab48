"""Where the answer before is written: its citations, again."""

from collections.abc import Sequence

from assistant.answering.draft import Draft
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import Topic
from assistant.convention.citation import Citation
from assistant.rules.proofs import sentence


def compose(citations: Sequence[Citation], topic: Topic | None) -> Draft:
    """The passages that the answer before rests on, in their order."""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(sentence(clause(citation)) for citation in citations),
        topic=topic.id if topic is not None else "",
        citations=tuple(citations),
    )
