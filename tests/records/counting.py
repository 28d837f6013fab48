"""A process that counts questions until it is told to stop, or killed.

It prints a line each time that a count is kept.
"""

import sys
from datetime import date
from pathlib import Path

from assistant.records.activity import Subject, count_question
from assistant.records.database import Database
from assistant.settings import Settings

SUBJECT = Subject(status="answered", topic="fin", convention="exemple")
DAY = date(2031, 5, 7)


def count(data: Path, database_url: str, times: int) -> None:
    """Count ``times`` questions in the database that the settings name."""
    database = Database.open(Settings(data=data, database_url=database_url))
    for _ in range(times):
        count_question(database, SUBJECT, DAY)
        sys.stdout.write("kept\n")
        sys.stdout.flush()


if __name__ == "__main__":
    count(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
