"""What the counts say: how much was asked week by week, what helped, what stayed unanswered."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.records.database import Database
from assistant.records.feedback import Verdict
from assistant.records.schema import FeedbackCount, QuestionCount
from assistant.records.weeks import week_name, week_of
from assistant.value import Value

WEEKS = 12
_PERCENT = 100
_Row = TypeVar("_Row", QuestionCount, FeedbackCount)


class Week(Value):
    """The counts of one week.

    Attributes:
        monday: its first day.
        name: its name as ISO 8601 writes it.
        asked: how many questions.
        by_status: how many questions by outcome.
        useful: how many answers were judged useful.
        useless: how many were judged useless.
    """

    monday: date
    name: str
    asked: int
    by_status: dict[str, int]
    useful: int
    useless: int

    def count(self, status: str) -> int:
        """How many questions had the outcome ``status``."""
        return self.by_status.get(status, 0)


class Topic(Value):
    """The counts of one matter.

    Attributes:
        id: the matter; empty for the questions whose matter was not recognised.
        by_status: how many questions by outcome.
    """

    id: str
    by_status: dict[str, int]


class Statistics(Value):
    """The counts of the last weeks, in which nobody can be recognised.

    Attributes:
        weeks: the weeks, the oldest first, those without any question too; none where nothing
            was ever asked.
        by_status: how many questions by outcome.
        topics: the counts by matter.
        reasons: how many useless answers by reason, the most frequent first.
    """

    weeks: tuple[Week, ...]
    by_status: dict[str, int]
    topics: tuple[Topic, ...]
    reasons: dict[str, int]

    @property
    def asked(self) -> int:
        """How many questions."""
        return sum(self.by_status.values())

    @property
    def useful(self) -> int:
        """How many answers were judged useful."""
        return sum(week.useful for week in self.weeks)

    @property
    def judged(self) -> int:
        """How many answers were judged."""
        return self.useful + sum(week.useless for week in self.weeks)

    @property
    def satisfaction(self) -> Decimal | None:
        """The share of useful answers among those judged, in whole percent; none without any."""
        if not self.judged:
            return None
        return (Decimal(self.useful * _PERCENT) / self.judged).quantize(1, ROUND_HALF_UP)

    def count(self, status: str) -> int:
        """How many questions had the outcome ``status``."""
        return self.by_status.get(status, 0)

    def most_often(self, *statuses: str) -> tuple[tuple[str, int], ...]:
        """The matters that had one of ``statuses``, and how often, the most frequent first."""
        counts = _added((t.id, t.by_status.get(s, 0)) for t in self.topics for s in statuses)
        return tuple((topic, count) for topic, count in counts.items() if count)


def read_statistics(
    database: Database, today: date, convention: str = "", weeks: int = WEEKS
) -> Statistics:
    """The counts of the last ``weeks`` weeks, that of ``today`` included.

    Args:
        database: where they are kept.
        today: the day to count back from.
        convention: the slug of the only convention to count; empty for all.
        weeks: how many weeks.

    Raises:
        RecordsUnavailableError: the database does not answer.
    """
    mondays = [week_of(today) - timedelta(weeks=back) for back in reversed(range(weeks))]
    with database.reading() as session:
        questions = _kept(session, QuestionCount, mondays[0], convention)
        feedback = _kept(session, FeedbackCount, mondays[0], convention)
    return Statistics(
        weeks=tuple(_week(monday, questions, feedback) for monday in mondays)
        if questions or feedback
        else (),
        by_status=_added((row.status, row.count) for row in questions),
        topics=tuple(_topic(topic, questions) for topic in sorted({q.topic for q in questions})),
        reasons=_added((row.reason, row.count) for row in feedback if row.reason),
    )


def _kept(session: Session, table: type[_Row], first: date, convention: str) -> Sequence[_Row]:
    query = select(table).where(table.week >= first)
    if convention:
        query = query.where(table.convention == convention)
    return session.scalars(query).all()


def _week(
    monday: date, questions: Sequence[QuestionCount], feedback: Sequence[FeedbackCount]
) -> Week:
    by_status = _added((row.status, row.count) for row in questions if row.week == monday)
    judged = _added((row.verdict, row.count) for row in feedback if row.week == monday)
    return Week(
        monday=monday,
        name=week_name(monday),
        asked=sum(by_status.values()),
        by_status=by_status,
        useful=judged.get(Verdict.USEFUL, 0),
        useless=judged.get(Verdict.USELESS, 0),
    )


def _topic(topic: str, questions: Sequence[QuestionCount]) -> Topic:
    return Topic(
        id=topic,
        by_status=_added((row.status, row.count) for row in questions if row.topic == topic),
    )


def _added(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sum of the counts of each name, the highest first."""
    total: Counter[str] = Counter()
    for name, count in pairs:
        total[name] += count
    return dict(sorted(total.items(), key=lambda pair: (-pair[1], pair[0])))
