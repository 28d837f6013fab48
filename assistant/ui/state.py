"""What one visitor's session holds, typed; and the assistant that all sessions share."""

from datetime import date
from enum import Enum, auto
from typing import cast
from uuid import uuid4

import streamlit as st

from assistant.answering.assistant import Assistant
from assistant.answering.days import BadDayError, read_day
from assistant.answering.givens import scenario_of_options
from assistant.answering.question import Question
from assistant.answering.reply import Reply
from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.errors import AssistantError
from assistant.rules.scenario import Scenario
from assistant.settings import Settings
from assistant.ui import records
from assistant.value import Value

_HISTORY = "history"
_CONVERSATION = "conversation"
_SHOWN = "shown"
_TIMES_SHOWN = "times_shown"
_JUDGMENTS = "judgments"
# The keys of the fields of the side bar.
SIGNATURE = "signature_date"
TODAY = "today"
_CONVENTION = "convention"
_FOLLOWED = "convention_of_the_address"
_DEFECT = "Une erreur imprévue a empêché de répondre. La question est conservée ; réessayez."


class Judgment(Enum):
    """How far the visitor has gone in judging an answer."""

    BEGUN = auto()
    GIVEN = auto()


class Exchange(Value):
    """A question and what came of it.

    Attributes:
        question: the words asked.
        reply: the reply; none where the question could not be answered at all.
        problem: what went wrong, in French, where there is no reply.
        asked: the question as the reply answers it; none where a day given with it is none.
    """

    question: str
    asked: Question | None = None
    reply: Reply | None = None
    problem: str = ""


@st.cache_resource(show_spinner="Ouverture de la convention…")
def open_assistant() -> Assistant:
    """The assistant, opened once for all sessions."""
    return Assistant.open(Settings())


def convention() -> Convention:
    """The convention that the side bar shows."""
    return open_assistant().library.choose(cast("str", st.session_state.get(_CONVENTION, "")))


def scenario() -> Scenario:
    """What the side bar gives; a day that is none is left aside, which the side bar says."""
    signature, day = (None if problem_of(key) else _day(key) for key in (SIGNATURE, TODAY))
    return scenario_of_options(signature, day, date.today())


def follow_address() -> None:
    """Take the convention that the address names, once: the side bar may change it afterwards."""
    named = st.query_params.get(_CONVENTION, "")
    known = {one.slug for one in open_assistant().library.conventions}
    if named != st.session_state.get(_FOLLOWED, "") and named in known:
        st.session_state[_CONVENTION] = named
    st.session_state[_FOLLOWED] = named


def history() -> list[Exchange]:
    """The exchanges of this session, the oldest first."""
    return cast("list[Exchange]", st.session_state.setdefault(_HISTORY, []))


def judgments() -> dict[int, Judgment]:
    """The answers of this session that were judged, by their number in the history."""
    return cast("dict[int, Judgment]", st.session_state.setdefault(_JUDGMENTS, {}))


def start_again() -> None:
    """Forget the exchanges of this session; the side bar keeps what it says."""
    open_assistant().forget(_conversation())
    for key in (_HISTORY, _CONVERSATION, _SHOWN, _TIMES_SHOWN, _JUDGMENTS):
        st.session_state.pop(key, None)


def shown() -> Citation | None:
    """The citation whose article is open beside the chat."""
    return cast("Citation | None", st.session_state.get(_SHOWN))


def show(citation: Citation) -> None:
    """Open the article of ``citation`` beside the chat, because the visitor asks for it."""
    st.session_state[_SHOWN] = citation
    st.session_state[_TIMES_SHOWN] = times_shown() + 1


def times_shown() -> int:
    """How many passages the visitor asked for since the last answer, which opens one itself."""
    return cast("int", st.session_state.get(_TIMES_SHOWN, 0))


def ask(text: str) -> None:
    """Ask ``text``; whatever happens, the page stands and the question is kept."""
    exchange = _answered(text)
    history().append(exchange)
    for key in (_SHOWN, _TIMES_SHOWN):
        st.session_state.pop(key, None)
    if exchange.reply is not None and exchange.reply.citations:
        st.session_state[_SHOWN] = exchange.reply.citations[0]


def _answered(text: str) -> Exchange:
    try:
        question = _question(text)
        reply = open_assistant().ask(question)
    except AssistantError as error:
        return Exchange(question=text, problem=str(error))
    except Exception:  # noqa: BLE001 - one question's failure must not take the page down
        records.count_failure(cast("str", st.session_state.get(_CONVENTION, "")))
        return Exchange(question=text, problem=_DEFECT)
    records.count_reply(reply)
    return Exchange(question=text, asked=question, reply=reply)


def _question(text: str) -> Question:
    return Question(
        text=text,
        convention=cast("str", st.session_state.get(_CONVENTION, "")),
        signature_date=_day(SIGNATURE),
        today=_day(TODAY),
        conversation=_conversation(),
    )


def problem_of(key: str) -> str:
    """What is wrong with the day typed in the field ``key``, in French; empty where it is right."""
    try:
        _day(key)
    except BadDayError as problem:
        return str(problem)
    return ""


def _day(key: str) -> date | None:
    """The day typed in the field ``key``; none where it is empty.

    Raises:
        BadDayError: what is typed is no day.
    """
    typed = cast("str", st.session_state.get(key) or "").strip()
    return read_day(typed) if typed else None


def _conversation() -> str:
    return cast("str", st.session_state.setdefault(_CONVERSATION, uuid4().hex))
