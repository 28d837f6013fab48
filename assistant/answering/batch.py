"""Many questions at once, as JSON lines: one line in, one line out, in order."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from pydantic import ConfigDict, ValidationError
from pydantic_core import from_json

from assistant.answering.json_fault import json_fault
from assistant.answering.question import Question
from assistant.answering.reply import Reply
from assistant.errors import AssistantError
from assistant.value import Value

_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)')
_NOT_UTF8 = "la ligne n'est pas encodée en UTF-8"


class Answerer(Protocol):
    """What answers a question: the assistant, or what stands for it."""

    def ask(self, question: Question) -> Reply:
        """The reply to ``question``."""


class BatchLine(Value):
    """A line of input; fields that the program does not know are left aside.

    Attributes:
        id: the caller's name for the question.
        question: the words asked.
        convention: the slug of the convention asked about; none for the default one.
        signature_date: the day of signature.
        today: the day to reason from; none for the current day.
        conversation: lines that share it are turns of one dialogue.
    """

    model_config = ConfigDict(strict=True, extra="ignore")

    id: str
    question: str
    convention: str | None = None
    signature_date: date | None = None
    today: date | None = None
    conversation: str | None = None

    def to_question(self) -> Question:
        """The question that the line asks."""
        return Question(
            id=self.id,
            text=self.question,
            convention=self.convention or "",
            signature_date=self.signature_date,
            today=self.today,
            conversation=self.conversation or "",
        )


def answer_lines(assistant: Answerer, lines: Iterable[str]) -> Iterator[str]:
    """One line of JSON for each of ``lines``: a reply, or ``{"id", "line", "error"}``.

    Nothing in a line stops the next ones. Blank lines at the end are left out; elsewhere they are
    bad lines like others, so that line n of the output is about line n of the input.
    """
    blank = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            blank += 1
            continue
        for skipped in range(number - blank, number):
            yield _failure("", skipped, "la ligne est vide")
        blank = 0
        yield _answer(assistant, number, line)


def _answer(assistant: Answerer, number: int, line: str) -> str:
    try:
        question = BatchLine.model_validate_json(line.encode()).to_question()
        return assistant.ask(question).model_dump_json()
    except UnicodeEncodeError:
        return _failure(_identity(line), number, _NOT_UTF8)
    except ValidationError as error:
        return _failure(_identity(line), number, json_fault(error))
    except AssistantError as error:
        return _failure(_identity(line), number, str(error))
    except Exception as error:  # noqa: BLE001 - a defect met on one line must not lose the others
        return _failure(_identity(line), number, f"défaut du programme : {error!r}")


def _failure(identity: str | int, number: int, reason: str) -> str:
    message = f"Ligne {number} : {reason}"
    return json.dumps({"id": identity, "line": number, "error": message}, ensure_ascii=False)


def _identity(line: str) -> str | int:
    """The id of a bad line, as far as it can be read."""
    found = _ID.search(line)
    try:
        read = from_json(found[1]) if found else ""
    except ValueError:
        return ""
    return read if isinstance(read, str | int) else ""
