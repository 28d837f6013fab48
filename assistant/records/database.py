"""The database that visitors' records are kept in: SQLite in the data folder, or PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from assistant.errors import AssistantError
from assistant.records.schema import Base
from assistant.settings import Settings

_FILE = "assistant.sqlite3"
_SQLITE = "sqlite"
_POSTGRESQL = "postgresql+psycopg"
# The names under which hosts give the address of a PostgreSQL database.
_POSTGRESQL_NAMES = frozenset({"postgres", "postgresql", "postgresql+psycopg"})
# How long a person can wait for a database that others hold.
_PATIENCE_SECONDS = 3
_CONNECTIONS = 20
_WRITING = "writing"
# FULL: in WAL mode NORMAL may lose the last commits when the machine stops, and a tick is worth
# more than the few milliseconds that writing it through takes.
_SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {_PATIENCE_SECONDS * 1000}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
_POSTGRESQL_SETTINGS = (
    f"SET lock_timeout = '{_PATIENCE_SECONDS}s'",
    f"SET statement_timeout = '{_PATIENCE_SECONDS * 2}s'",
)
# Any number, the same in each process: two that start at once make the tables one after the other.
_SCHEMA_LOCK = text("SELECT pg_advisory_xact_lock(5418)")


class RecordsUnavailableError(AssistantError):
    """The database can be neither read nor written: locked, read-only, full, out of reach."""

    def __init__(self, place: str, reason: str) -> None:
        """Name the database and what it says itself."""
        super().__init__(
            f"La base de données « {place} » ne répond pas ({reason}). Vérifiez qu'elle existe, "
            "qu'elle n'est ni pleine, ni verrouillée, ni en lecture seule, et que ASSISTANT_DATA "
            "ou DATABASE_URL la désigne ; les réponses de l'assistant n'en dépendent pas."
        )


class Database:
    """An open database whose tables are there."""

    def __init__(self, engine: Engine, place: str) -> None:
        """Take a ready engine, and the name of the database for messages."""
        self._readers = engine
        self._writers = engine.execution_options(**{_WRITING: True})
        self._place = place

    @classmethod
    def open(cls, settings: Settings) -> "Database":
        """The database that ``settings`` name, its tables made where they are lacking.

        Raises:
            RecordsUnavailableError: it cannot be opened, or its tables cannot be made.
        """
        place = "DATABASE_URL" if settings.database_url else str(settings.data / _FILE)
        with _told(place):
            url = _url(settings)
            database = cls(_engine(url), _shown(url))
        with _told(database._place):
            database._make_tables()
        return database

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that reads one state of the database.

        Raises:
            RecordsUnavailableError: the database does not answer.
        """
        with _told(self._place), Session(self._readers) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are all kept when the block ends, or none if it fails.

        Raises:
            RecordsUnavailableError: the database does not answer, or cannot be written.
        """
        with (
            _told(self._place),
            Session(self._writers, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def close(self) -> None:
        """Let go of every connection."""
        self._readers.dispose()

    def _make_tables(self) -> None:
        """Make the tables that are lacking; a database that has them all is only read."""
        with self._readers.connect() as connection:
            present = inspect(connection).get_table_names()
        if set(Base.metadata.tables) <= set(present):
            return
        with self._writers.begin() as connection:
            if connection.dialect.name != _SQLITE:
                connection.execute(_SCHEMA_LOCK)
            Base.metadata.create_all(connection)


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Turn every failure of the database ``place`` into the one that a user can read."""
    try:
        yield
    except DBAPIError as error:
        raise RecordsUnavailableError(place, _first_line(error.orig)) from error
    except (ArgumentError, PoolTimeoutError, OSError) as error:
        raise RecordsUnavailableError(place, _first_line(error)) from error


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).splitlines()), "")


def _url(settings: Settings) -> URL:
    """The address of the database; the data folder is made for SQLite."""
    if not settings.database_url:
        settings.data.mkdir(parents=True, exist_ok=True)
        return URL.create(_SQLITE, database=str(Path(settings.data).resolve() / _FILE))
    url = make_url(settings.database_url)
    return url.set(drivername=_POSTGRESQL) if url.drivername in _POSTGRESQL_NAMES else url


def _shown(url: URL) -> str:
    """The name of the database without the password that its address may hold."""
    if url.get_backend_name() == _SQLITE:
        return url.database or ""
    return f"{url.host or ''}/{url.database or ''}"


def _engine(url: URL) -> Engine:
    is_sqlite = url.get_backend_name() == _SQLITE
    engine = create_engine(
        url,
        pool_size=_CONNECTIONS,
        pool_timeout=_PATIENCE_SECONDS,
        # A server may have closed a connection that waited: ask before using one.
        pool_pre_ping=not is_sqlite,
        connect_args={} if is_sqlite else {"connect_timeout": _PATIENCE_SECONDS},
    )
    event.listen(engine, "connect", _set_up_sqlite if is_sqlite else _set_up_postgresql)
    if is_sqlite:
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not begin transactions on its own: _begin_sqlite does.
    connection.isolation_level = None
    _execute_all(connection, _SQLITE_SETTINGS)


def _set_up_postgresql(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _execute_all(connection, _POSTGRESQL_SETTINGS)
    connection.commit()


def _execute_all(connection: DBAPIConnection, statements: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the lock of writers at once: a reader that turns writer would fail without waiting."""
    writes = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
