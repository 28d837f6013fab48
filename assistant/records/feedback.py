"""What visitors think of the answers: counted by week, word for word only where they agree."""

from datetime import date
from enum import StrEnum

from assistant.records.activity import Subject
from assistant.records.counters import add_one
from assistant.records.database import Database
from assistant.records.schema import FeedbackCount, Remark
from assistant.records.texts import storable
from assistant.records.weeks import week_of
from assistant.value import Value

MOST_WORDS = 1000


class Verdict(StrEnum):
    """Whether an answer helped."""

    USEFUL = "utile"
    USELESS = "inutile"


class Reason(StrEnum):
    """What was wrong with an answer, in the words shown to the visitor."""

    WRONG_ARTICLE = "mauvais article"
    WRONG_FIGURE = "calcul faux"
    WRONGLY_SILENT = "refus à tort"
    INCOMPLETE = "incomplet"
    MISUNDERSTOOD = "incompris"


class Consented(Value):
    """The text that a visitor agrees to leave; without her agreement there is none.

    Attributes:
        question: the question, word for word.
        words: what she adds, cut where it is too long; empty where she adds nothing.
    """

    question: str
    words: str = ""


class Feedback(Value):
    """What a visitor thinks of one answer.

    Attributes:
        subject: the question judged, without its text.
        verdict: whether the answer helped.
        reason: what was wrong; none where the answer helped.
        text: what she agrees to leave; none where she does not.
    """

    subject: Subject
    verdict: Verdict
    reason: Reason | None = None
    text: Consented | None = None


def record_feedback(database: Database, feedback: Feedback, day: date) -> None:
    """Count ``feedback``, given on ``day``, and keep the text that comes with it.

    Raises:
        RecordsUnavailableError: the database does not take it.
    """
    about = {"week": week_of(day), "reason": feedback.reason or "", **feedback.subject.model_dump()}
    with database.writing() as session:
        add_one(session, FeedbackCount, {"verdict": feedback.verdict, **about})
        if feedback.text is not None:
            words = storable(feedback.text.words)[:MOST_WORDS]
            question = storable(feedback.text.question)
            session.add(Remark(**about, question=question, words=words))
