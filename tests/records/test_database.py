"""The database that cannot be used says so, in French, and comes back as soon as it can."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select, text

from assistant.records import database as module
from assistant.records.activity import count_question
from assistant.records.database import Database, RecordsUnavailableError
from assistant.records.schema import Base, QuestionCount
from assistant.settings import Settings
from tests.records.counting import DAY, SUBJECT


def _sqlite(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, database_url="")


def _file(tmp_path: Path) -> Path:
    return tmp_path / "assistant.sqlite3"


def _questions(database: Database) -> int:
    with database.reading() as session:
        return sum(session.scalars(select(QuestionCount.count)))


def _change_and_fail(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE question_counts SET count = 9"))
        _ = 1 // 0


def test_opening_makes_every_table_once(settings: Settings) -> None:
    for _ in range(2):
        database = Database.open(settings)
        with database.reading() as session:
            for table in Base.metadata.tables.values():
                assert session.execute(table.select()).all() == []
        database.close()


def test_a_block_that_fails_changes_nothing(database: Database) -> None:
    count_question(database, SUBJECT, DAY)
    with pytest.raises(ZeroDivisionError):
        _change_and_fail(database)
    assert _questions(database) == 1


def test_sqlite_writes_ahead_and_through(tmp_path: Path) -> None:
    database = Database.open(_sqlite(tmp_path))
    with database.reading() as session:
        values = [
            session.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()
    assert values == ["wal", 2, 1]


def test_a_locked_sqlite_is_told_then_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SQLITE_SETTINGS", ("PRAGMA busy_timeout = 50",))
    database = Database.open(_sqlite(tmp_path))
    count_question(database, SUBJECT, DAY)
    holder = sqlite3.connect(_file(tmp_path), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordsUnavailableError, match="database is locked"):
        count_question(database, SUBJECT, DAY)
    holder.execute("ROLLBACK")
    holder.close()
    count_question(database, SUBJECT, DAY)
    assert _questions(database) == 2
    database.close()


def test_a_writer_does_not_stop_readers(tmp_path: Path) -> None:
    database = Database.open(_sqlite(tmp_path))
    count_question(database, SUBJECT, DAY)
    holder = sqlite3.connect(_file(tmp_path), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    # Opened while another writes: the tables are there, so that nothing needs writing.
    second = Database.open(_sqlite(tmp_path))
    assert _questions(database) == _questions(second) == 1
    holder.close()
    database.close()
    second.close()


def test_a_read_only_sqlite_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writable = Database.open(_sqlite(tmp_path))
    count_question(writable, SUBJECT, DAY)
    writable.close()
    # Root writes files whatever their mode: the connection itself is made to refuse.
    monkeypatch.setattr(module, "_SQLITE_SETTINGS", ("PRAGMA query_only = ON",))
    database = Database.open(_sqlite(tmp_path))
    with pytest.raises(RecordsUnavailableError, match="readonly"):
        count_question(database, SUBJECT, DAY)
    assert _questions(database) == 1
    database.close()


def test_a_full_sqlite_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.open(_sqlite(tmp_path)).close()
    monkeypatch.setattr(module, "_SQLITE_SETTINGS", ("PRAGMA max_page_count = 1",))
    database = Database.open(_sqlite(tmp_path))
    with pytest.raises(RecordsUnavailableError, match="is full"):
        count_question(database, SUBJECT.model_copy(update={"topic": "x" * 10_000}), DAY)
    database.close()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(RecordsUnavailableError, match="base de données"):
        Database.open(_sqlite(tmp_path / "file" / "data"))


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    _file(tmp_path).write_text("not a database " * 100, "utf-8")
    with pytest.raises(RecordsUnavailableError, match="base de données"):
        Database.open(_sqlite(tmp_path))


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_an_unreachable_postgresql_is_told_without_its_password(scheme: str) -> None:
    url = f"{scheme}://visitor:secret@127.0.0.1:1/visitors"
    with pytest.raises(RecordsUnavailableError, match=r"127\.0\.0\.1/visitors") as failure:
        Database.open(Settings(database_url=url))
    assert "secret" not in str(failure.value)


@pytest.mark.parametrize("url", ["no address", "unknown://host/name"])
def test_an_address_that_names_no_database_is_told(url: str) -> None:
    with pytest.raises(RecordsUnavailableError, match="DATABASE_URL"):
        Database.open(Settings(database_url=url))


def test_the_address_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://host/name")
    assert Settings().database_url == "postgres://host/name"
