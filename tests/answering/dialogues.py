"""A dialogue asked turn by turn, for the tests of what its last turn is answered."""

from collections.abc import Sequence
from datetime import date

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Reply

TODAY = date(2023, 5, 2)


def last_reply(assistant: Assistant, turns: Sequence[str]) -> Reply:
    """The reply to the last of ``turns``, asked in one dialogue."""
    assistant.forget("suite")
    replies = [
        assistant.ask(Question(id="q", text=turn, today=TODAY, conversation="suite"))
        for turn in turns
    ]
    return replies[-1]
