"""Statistics: the sums are those of what was counted, week by week, and nothing more."""

from datetime import date, timedelta

from assistant.records.activity import Subject, count_question
from assistant.records.database import Database
from assistant.records.feedback import Consented, Feedback, Reason, Verdict, record_feedback
from assistant.records.statistics import read_statistics

_TODAY = date(2031, 5, 7)
_LAST_WEEK = _TODAY - timedelta(weeks=1)


def _subject(status: str, topic: str = "", convention: str = "exemple") -> Subject:
    return Subject(status=status, topic=topic, convention=convention)


def _fill(database: Database) -> None:
    for day, subject in (
        (_TODAY, _subject("answered", "fin")),
        (_TODAY, _subject("silent", "stage")),
        (_TODAY, _subject("silent", "stage")),
        (_TODAY, _subject("silent")),
        (_TODAY, _subject("answered", "fin", "autre")),
        (_LAST_WEEK, _subject("out_of_scope")),
        (_TODAY - timedelta(weeks=12), _subject("error", "fin")),
    ):
        count_question(database, subject, day)
    for verdict, reason in (
        (Verdict.USEFUL, None),
        (Verdict.USEFUL, None),
        (Verdict.USELESS, Reason.INCOMPLETE),
    ):
        judged = Feedback(
            subject=_subject("answered", "fin"),
            verdict=verdict,
            reason=reason,
            text=Consented(question="Une question qui ne doit pas sortir", words="secret"),
        )
        record_feedback(database, judged, _LAST_WEEK)


def test_an_empty_database_has_no_weeks(database: Database) -> None:
    statistics = read_statistics(database, _TODAY)
    assert (statistics.weeks, statistics.asked, statistics.satisfaction) == ((), 0, None)


def test_the_last_weeks_are_summed_those_without_questions_too(database: Database) -> None:
    _fill(database)
    statistics = read_statistics(database, _TODAY)
    assert len(statistics.weeks) == 12
    assert [week.asked for week in statistics.weeks] == [*[0] * 10, 1, 5]
    assert statistics.weeks[-1].name == "2031-W19"
    assert statistics.weeks[-1].by_status == {"answered": 2, "silent": 3}
    assert statistics.weeks[-2].count("out_of_scope") == 1
    assert statistics.weeks[-2].count("answered") == 0
    assert statistics.by_status == {"answered": 2, "silent": 3, "out_of_scope": 1}
    assert statistics.asked == 6


def test_satisfaction_is_the_share_of_useful_answers_among_those_judged(database: Database) -> None:
    _fill(database)
    statistics = read_statistics(database, _TODAY)
    assert statistics.satisfaction == 67
    assert (statistics.weeks[-2].useful, statistics.weeks[-2].useless) == (2, 1)
    assert statistics.reasons == {"incomplet": 1}


def test_unanswered_topics_come_by_frequency(database: Database) -> None:
    _fill(database)
    statistics = read_statistics(database, _TODAY)
    assert statistics.most_often("silent", "error") == (("stage", 2), ("", 1))


def test_one_convention_is_counted_alone(database: Database) -> None:
    _fill(database)
    statistics = read_statistics(database, _TODAY, convention="autre")
    assert (statistics.asked, statistics.judged) == (1, 0)
    assert read_statistics(database, _TODAY, convention="inconnue").weeks == ()


def test_no_text_of_a_visitor_comes_out(database: Database) -> None:
    _fill(database)
    published = read_statistics(database, _TODAY).model_dump_json()
    assert '"asked":6' in published
    assert '"satisfaction":67' in published
    assert "question qui" not in published
    assert "secret" not in published
