"""How much the assistant is asked, and with what outcome: counts by week, never a question."""

from datetime import date

from assistant.records.counters import add_one
from assistant.records.database import Database
from assistant.records.schema import QuestionCount
from assistant.records.weeks import week_of
from assistant.value import Value


class Subject(Value):
    """All that is kept of a question.

    Attributes:
        status: its outcome, as replies name it.
        topic: the matter recognised; empty where there is none.
        convention: the slug of the convention asked about.
    """

    status: str
    topic: str
    convention: str


def count_question(database: Database, subject: Subject, day: date) -> None:
    """Count one question asked on ``day``, of which only the week is kept.

    Raises:
        RecordsUnavailableError: the database does not take it.
    """
    with database.writing() as session:
        add_one(session, QuestionCount, {"week": week_of(day), **subject.model_dump()})
