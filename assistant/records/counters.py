"""Counting so that several people at once never lose a count."""

from datetime import date

from sqlalchemy.orm import Session

from assistant.records.schema import FeedbackCount, QuestionCount
from assistant.records.upserts import upsert

Key = dict[str, str | date]


def add_one(session: Session, counter: type[QuestionCount | FeedbackCount], key: Key) -> None:
    """Add one to the row of ``counter`` that ``key`` names, made at one where it is lacking.

    The database does it in one statement: it never reads a count to write it back.
    """
    upsert(session, counter, {**key, "count": 1}, list(key), {"count": counter.count + 1})
