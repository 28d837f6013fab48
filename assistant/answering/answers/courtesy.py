"""Answers to what is no question about the convention: greetings, other subjects, orders."""

from assistant.answering.draft import Draft
from assistant.answering.reply import Status
from assistant.answering.topics import CourtesyAnswer


def compose(spec: CourtesyAnswer) -> Draft:
    """The courteous sentence of the topic."""
    return Draft(status=Status.OUT_OF_SCOPE, answer=spec.reply)
