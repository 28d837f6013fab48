"""Golden questions: what a right answer holds, and whether a reply holds it.

The format is one JSON object a line: ``id``, ``question``, optional ``signature_date``, ``today``,
``conversation``; ``status`` (any of the list is right), ``must`` (patterns that the answer holds),
``must_not``, ``quote`` (a citation holds one of them verbatim), ``quote_all`` (the citations hold
all of them). Patterns are read with every kind of space folded to one, ``’`` to ``'`` and ``**``
removed. A silent answer has no citation.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import ValidationError

from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from assistant.convention.model import Convention
from assistant.errors import AssistantError, ExitCode
from assistant.value import Value

# The day that golden questions reason from where they say none.
DEFAULT_TODAY = date(2023, 5, 2)
_UNANSWERED = {Status.SILENT, Status.OUT_OF_SCOPE}


class BadGoldenSetError(AssistantError):
    """A set of golden questions that cannot be read."""

    exit_code = ExitCode.BAD_USAGE

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"Jeu d'évaluation « {path.name} », ligne {line} : {problem}.")


class GoldenQuestion(Value):
    """A question with what a right answer holds."""

    id: str
    question: str
    kind: str = ""
    convention: str = ""
    signature_date: date | None = None
    today: date = DEFAULT_TODAY
    conversation: str = ""
    status: tuple[Status, ...]
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    quote_all: tuple[str, ...] = ()

    def asked(self, convention: str) -> Question:
        """The question to ask about ``convention``, unless it names its own."""
        return Question(
            id=self.id,
            text=self.question,
            convention=self.convention or convention,
            signature_date=self.signature_date,
            today=self.today,
            conversation=self.conversation,
        )


class Fault(StrEnum):
    """What is wrong with a reply, the worst first."""

    WITHHELD = "withheld"
    UNVERBATIM = "unverbatim"
    ANSWERED_THOUGH_SILENT = "answered though silent"
    WRONG = "wrong"
    FALSE_REFUSAL = "false refusal"


class Verdict(Value):
    """The judgement of one reply.

    Attributes:
        golden: the question and what was expected.
        reply: what was replied.
        fault: what is wrong; none for a right answer.
        first_citation: whether the first citation holds an expected quotation; none where none
            is expected.
        reasons: what was expected and not found, in a few words each.
    """

    golden: GoldenQuestion
    reply: Reply
    fault: Fault | None
    first_citation: bool | None
    reasons: tuple[str, ...]


def read_golden(path: Path) -> Iterator[GoldenQuestion]:
    """The golden questions of the file ``path``, in order.

    Raises:
        BadGoldenSetError: the file or a line of it cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadGoldenSetError(path, 0, f"fichier illisible ({error})") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield GoldenQuestion.model_validate_json(line)
            except ValidationError as error:
                raise BadGoldenSetError(path, number, str(error).split("\n", 1)[0]) from error


def judge(golden: GoldenQuestion, reply: Reply, convention: Convention) -> Verdict:
    """Whether ``reply`` is a right answer to ``golden``."""
    reasons = (*_status_reasons(golden, reply), *_content_reasons(golden, reply))
    verbatim = all(c.span.of(convention.text) == c.quote for c in reply.citations)
    return Verdict(
        golden=golden,
        reply=reply,
        fault=_fault(golden, reply, reasons, verbatim=verbatim),
        first_citation=_first_citation(golden, reply),
        reasons=reasons,
    )


def _fault(
    golden: GoldenQuestion, reply: Reply, reasons: tuple[str, ...], *, verbatim: bool
) -> Fault | None:
    if reply.status is Status.ERROR:
        return Fault.WITHHELD
    if not verbatim:
        return Fault.UNVERBATIM
    if not reasons:
        return None
    unanswered = reply.status in _UNANSWERED
    if not unanswered and _UNANSWERED.issuperset(golden.status):
        return Fault.ANSWERED_THOUGH_SILENT
    return Fault.FALSE_REFUSAL if unanswered else Fault.WRONG


def _status_reasons(golden: GoldenQuestion, reply: Reply) -> Iterator[str]:
    if reply.status not in golden.status:
        yield f"status {reply.status} not in {', '.join(golden.status)}"
    if reply.status in _UNANSWERED and reply.citations:
        yield "cites though silent"


def _content_reasons(golden: GoldenQuestion, reply: Reply) -> Iterator[str]:
    if reply.status in _UNANSWERED:
        return
    answer = plain(reply.answer)
    for pattern in golden.must:
        if not re.search(plain(pattern), answer):
            yield f"must: {pattern}"
    for pattern in golden.must_not:
        if re.search(plain(pattern), answer):
            yield f"must not: {pattern}"
    quotes = [plain(citation.quote) for citation in reply.citations]
    if golden.quote and not any(plain(q) in quote for q in golden.quote for quote in quotes):
        yield f"quote: {' | '.join(golden.quote)}"
    for expected in golden.quote_all:
        if not any(plain(expected) in quote for quote in quotes):
            yield f"quote_all: {expected}"


def _first_citation(golden: GoldenQuestion, reply: Reply) -> bool | None:
    if not golden.quote or not _UNANSWERED.isdisjoint(golden.status):
        return None
    if not reply.citations:
        return False
    first = plain(reply.citations[0].quote)
    return any(plain(quote) in first for quote in golden.quote)


def plain(text: str) -> str:
    """``text`` with every kind of space folded to one, ``’`` to ``'`` and ``**`` removed."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("**", ""))
