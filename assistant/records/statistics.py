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
        asked: how many questions.
        by_status: how many questions by outcome.
        judged: how many answers were judged.
        useful: how many were judged useful.
        satisfaction: the share of useful answers among those judged, in whole percent; none where
            none was judged.
        topics: the counts by matter.
        reasons: how many useless answers by reason, the most frequent first.
    """

    weeks: tuple[Week, ...]
    asked: int
    by_status: dict[str, int]
    judged: int
    useful: int
    satisfaction: int | None
    topics: tuple[Topic, ...]
    reasons: dict[str, int]

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
    by_status = _added((row.status, row.count) for row in questions)
    verdicts = _added((row.verdict, row.count) for row in feedback)
    judged, useful = sum(verdicts.values()), verdicts.get(Verdict.USEFUL, 0)
    return Statistics(
        weeks=tuple(_week(monday, questions, feedback) for monday in mondays)
        if questions or feedback
        else (),
        asked=sum(by_status.values()),
        by_status=by_status,
        judged=judged,
        useful=useful,
        satisfaction=_percent(useful, judged) if judged else None,
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


def _percent(part: int, whole: int) -> int:
    share = Decimal(part * _PERCENT) / whole
    return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _added(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sum of the counts of each name, the highest first."""
    total: Counter[str] = Counter()
    for name, count in pairs:
        total[name] += count
    return dict(sorted(total.items(), key=lambda pair: (-pair[1], pair[0])))
