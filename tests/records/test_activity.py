"""Counts of questions: several people at once, killed processes, nothing but aggregates."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from sqlalchemy import select

from assistant.records.activity import Subject, count_question
from assistant.records.database import Database
from assistant.records.schema import QuestionCount
from assistant.settings import Settings
from tests.records.counting import DAY, SUBJECT
from tests.shared import ROOT


def _counts(database: Database) -> dict[tuple[date, str, str, str], int]:
    with database.reading() as session:
        rows = session.scalars(select(QuestionCount)).all()
    return {(row.week, row.status, row.topic, row.convention): row.count for row in rows}


def _process(settings: Settings, times: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.records.counting"),
            *(str(settings.data), settings.database_url, str(times)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_questions_with_one_subject_in_one_week_are_one_row(database: Database) -> None:
    other = Subject(status="silent", topic="", convention="exemple")
    for day in (date(2031, 5, 5), date(2031, 5, 11)):
        count_question(database, SUBJECT, day)
    count_question(database, SUBJECT, date(2031, 5, 12))
    count_question(database, other, date(2031, 5, 12))
    assert _counts(database) == {
        (date(2031, 5, 5), "answered", "fin", "exemple"): 2,
        (date(2031, 5, 12), "answered", "fin", "exemple"): 1,
        (date(2031, 5, 12), "silent", "", "exemple"): 1,
    }


def test_threads_that_count_at_once_lose_nothing(database: Database) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: count_question(database, SUBJECT, DAY), range(160)))
    assert list(_counts(database).values()) == [160]


def test_two_processes_that_start_and_count_at_once_lose_nothing(settings: Settings) -> None:
    processes = [_process(settings, 60) for _ in range(2)]
    for process in processes:
        process.communicate(timeout=60)
    assert [process.returncode for process in processes] == [0, 0]
    database = Database.open(settings)
    assert list(_counts(database).values()) == [120]
    database.close()


def test_what_a_killed_process_has_counted_is_kept(settings: Settings) -> None:
    process = _process(settings, 100_000)
    assert process.stdout is not None
    for _ in range(25):
        assert process.stdout.readline() == "kept\n"
    process.kill()
    announced = 25 + process.communicate(timeout=60)[0].count("kept\n")
    database = Database.open(settings)
    (kept,) = _counts(database).values()
    # The process may die between a count kept and its line.
    assert announced <= kept <= announced + 1
    count_question(database, SUBJECT, DAY)
    assert list(_counts(database).values()) == [kept + 1]
    database.close()
