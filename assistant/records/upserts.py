"""Writing a row that may be there already, in one statement: what others write is never lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.records.schema import Base


def upsert(
    session: Session,
    table: type[Base],
    row: Mapping[str, Any],
    unique: Sequence[str],
    changes: Mapping[str, Any],
) -> None:
    """Add ``row`` to ``table``, or make ``changes`` to the row that is there in its place.

    Args:
        session: the transaction to write in.
        table: the table.
        row: the row to add, by column.
        unique: the columns that no two rows share.
        changes: what to change in the row that is there; the other columns keep what they hold.
    """
    if session.get_bind().dialect.name == "sqlite":
        into_sqlite = sqlite.insert(table).values(**row)
        session.execute(into_sqlite.on_conflict_do_update(index_elements=unique, set_=changes))
    else:
        into_postgresql = postgresql.insert(table).values(**row)
        session.execute(into_postgresql.on_conflict_do_update(index_elements=unique, set_=changes))
