"""Counting so that several people at once never lose a count."""

from datetime import date

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.records.schema import FeedbackCount, QuestionCount

Key = dict[str, str | date]


def add_one(session: Session, counter: type[QuestionCount | FeedbackCount], key: Key) -> None:
    """Add one to the row of ``counter`` that ``key`` names, made at one where it is lacking.

    The database does it in one statement: it never reads a count to write it back.
    """
    row, unique, more = {**key, "count": 1}, list(key), {"count": counter.count + 1}
    if session.get_bind().dialect.name == "sqlite":
        into_sqlite = sqlite.insert(counter).values(row)
        session.execute(into_sqlite.on_conflict_do_update(index_elements=unique, set_=more))
    else:
        into_postgresql = postgresql.insert(counter).values(row)
        session.execute(into_postgresql.on_conflict_do_update(index_elements=unique, set_=more))
