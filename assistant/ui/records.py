"""The database of visitors' records, which never stands in the way of an answer."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import streamlit as st

from assistant.answering.reply import Reply, Status
from assistant.records.activity import Subject, count_question
from assistant.records.database import Database, RecordsUnavailableError
from assistant.records.feedback import Feedback, record_feedback
from assistant.settings import Settings

_UNAVAILABLE = "records_unavailable"
_log = logging.getLogger(__name__)


@st.cache_resource(show_spinner=False)
def open_database() -> Database:
    """The database, opened once for all sessions.

    Raises:
        RecordsUnavailableError: it cannot be opened; the next call tries again.
    """
    return Database.open(Settings())


def subject_of(reply: Reply) -> Subject:
    """What is kept of the question that ``reply`` answers."""
    return Subject(status=reply.status, topic=reply.topic, convention=reply.convention)


def count_reply(reply: Reply) -> None:
    """Count the question that ``reply`` answers; without a database, nothing happens."""
    with _quietly():
        count_question(open_database(), subject_of(reply), date.today())


def count_failure(convention: str) -> None:
    """Count a question about ``convention`` that a defect left without a reply."""
    failed = Subject(status=Status.ERROR, topic="", convention=convention)
    with _quietly():
        count_question(open_database(), failed, date.today())


def judge(feedback: Feedback) -> bool:
    """Record ``feedback``; whether there was a database to do so."""
    with _quietly():
        record_feedback(open_database(), feedback, date.today())
    return are_available()


def are_available() -> bool:
    """Whether the last thing to record in this session was recorded."""
    return not st.session_state.get(_UNAVAILABLE, False)


@contextmanager
def _quietly() -> Iterator[None]:
    """Go on without a database, and remember it so that the page can say so."""
    try:
        yield
    except RecordsUnavailableError as error:
        _log.warning("%s", error)
        st.session_state[_UNAVAILABLE] = True
    else:
        st.session_state[_UNAVAILABLE] = False
