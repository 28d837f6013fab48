"""The tables, all of them here so that opening a database makes each one that it lacks."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class Base(MappedAsDataclass, DeclarativeBase):
    """The base of every table."""


class QuestionCount(Base):
    """How many questions of a week came to the same outcome: a count, never a question.

    Attributes:
        week: the Monday of the ISO week.
        status: the outcome, as replies name it.
        topic: the matter recognised; empty where there is none.
        convention: the slug of the convention asked about.
        count: how many.
    """

    __tablename__ = "question_counts"

    week: Mapped[date] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    convention: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class FeedbackCount(Base):
    """How many visitors of a week judged answers the same way: a count, never a visitor.

    Attributes:
        week: the Monday of the ISO week.
        verdict: whether the answer helped.
        reason: what was wrong; empty where nothing was.
        status: the outcome of the question judged.
        topic: the matter of the answer judged; empty where there is none.
        convention: the slug of the convention asked about.
        count: how many.
    """

    __tablename__ = "feedback_counts"

    week: Mapped[date] = mapped_column(primary_key=True)
    verdict: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    convention: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class Remark(Base):
    """What a visitor wrote, and the question it is about, kept because she agreed to it.

    Attributes:
        number: the rank of the remark.
        week: the Monday of the ISO week.
        reason: what was wrong with the answer.
        status: the outcome of the question judged.
        topic: the matter of the answer; empty where there is none.
        convention: the slug of the convention asked about.
        question: the question, word for word.
        words: what the visitor added; empty where she added nothing.
    """

    __tablename__ = "remarks"

    number: Mapped[int] = mapped_column(primary_key=True, init=False)
    week: Mapped[date]
    reason: Mapped[str]
    status: Mapped[str]
    topic: Mapped[str]
    convention: Mapped[str]
    question: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)


class Checklist(Base):
    """A checklist, which belongs to whoever holds its link.

    Attributes:
        digest: the SHA-256 hash of the secret that its link carries; the secret is kept nowhere.
    """

    __tablename__ = "checklists"

    digest: Mapped[str] = mapped_column(primary_key=True)


class ChecklistLine(Base):
    """What the holders of a checklist say of one duty.

    Attributes:
        checklist: the checklist.
        duty: the key of the duty.
        convention: the slug of its convention.
        action: its words, which tell what the line was about once the text has changed.
        done: whether it is done.
        note: what they note.
        owner: who takes care of it.
    """

    __tablename__ = "checklist_lines"

    checklist: Mapped[str] = mapped_column(
        ForeignKey(Checklist.digest, ondelete="CASCADE"), primary_key=True
    )
    duty: Mapped[str] = mapped_column(primary_key=True)
    convention: Mapped[str]
    action: Mapped[str] = mapped_column(Text)
    done: Mapped[bool]
    note: Mapped[str] = mapped_column(Text)
    owner: Mapped[str]
