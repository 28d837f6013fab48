"""Feedback: counted for everybody, kept word for word only for who agrees."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import select

from assistant.records.database import Database
from assistant.records.feedback import (
    MOST_WORDS,
    Consented,
    Feedback,
    Reason,
    Verdict,
    record_feedback,
)
from assistant.records.schema import FeedbackCount, Remark
from tests.records.counting import DAY, SUBJECT

_USEFUL = Feedback(subject=SUBJECT, verdict=Verdict.USEFUL)
_USELESS = Feedback(subject=SUBJECT, verdict=Verdict.USELESS, reason=Reason.WRONGLY_SILENT)


def _remarks(database: Database) -> list[Remark]:
    with database.reading() as session:
        return list(session.scalars(select(Remark)))


def test_verdicts_are_counted_apart_by_reason(database: Database) -> None:
    wrong = _USELESS.model_copy(update={"reason": Reason.WRONG_FIGURE})
    for feedback in (_USEFUL, _USELESS, _USEFUL, wrong):
        record_feedback(database, feedback, DAY)
    with database.reading() as session:
        rows = session.scalars(select(FeedbackCount)).all()
    assert {(row.week, row.verdict, row.reason, row.count) for row in rows} == {
        (date(2031, 5, 5), "utile", "", 2),
        (date(2031, 5, 5), "inutile", "refus à tort", 1),
        (date(2031, 5, 5), "inutile", "calcul faux", 1),
    }


def test_without_agreement_no_text_is_kept(database: Database) -> None:
    record_feedback(database, _USELESS, DAY)
    assert _remarks(database) == []


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("<b>$x$</b> =1+1 \u202e", "<b>$x$</b> =1+1 \u202e"),
        ("a\0b", "ab"),
        ("\ud800", "?"),
        ("é" * 5000, "é" * MOST_WORDS),
    ],
)
def test_with_agreement_the_text_is_kept_as_it_is(
    database: Database, words: str, kept: str
) -> None:
    text = Consented(question="Où est l'article « préavis » ?", words=words)
    record_feedback(database, _USELESS.model_copy(update={"text": text}), DAY)
    (remark,) = _remarks(database)
    assert (remark.question, remark.words, remark.week) == (text.question, kept, date(2031, 5, 5))


def test_feedback_given_at_once_is_all_counted(database: Database) -> None:
    feedback = _USELESS.model_copy(update={"text": Consented(question="?")})
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: record_feedback(database, feedback, DAY), range(80)))
    with database.reading() as session:
        assert session.scalars(select(FeedbackCount.count)).all() == [80]
    assert len(_remarks(database)) == 80
