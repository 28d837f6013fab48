"""The link that opens a question answered, and what a visitor gives who follows one."""

from urllib.parse import urlencode

import streamlit as st

from assistant.answering.question import Question
from assistant.ui import navigation, state

_QUESTION = "q"
_SIGNATURE = "signature"
_DAY = "date"
_FOLLOWED = "question_of_the_address"


def follow_question() -> None:
    """Ask what the address asks, once for each address, with the days that it gives.

    Call it before the side bar is drawn: it fills its fields. A day that is none is told there and
    under the question.
    """
    asked = st.query_params.get(_QUESTION, "")
    given = {key: st.query_params.get(key, "") for key in (_SIGNATURE, _DAY)}
    address = (asked, *given.values(), st.query_params.get(navigation.CONVENTION, ""))
    if not asked or st.session_state.get(_FOLLOWED) == address:
        return
    st.session_state[_FOLLOWED] = address
    st.session_state[state.SIGNATURE] = given[_SIGNATURE]
    st.session_state[state.TODAY] = given[_DAY]
    state.ask(asked)


def question_link(question: Question) -> str:
    """The address that opens ``question`` answered, with the days it was asked with."""
    page = (st.context.url or "").partition("?")[0]
    days = {_SIGNATURE: question.signature_date, _DAY: question.today}
    said = {key: day.isoformat() for key, day in days.items() if day is not None}
    said |= {navigation.CONVENTION: question.convention} if question.convention else {}
    return f"{page}?{urlencode({_QUESTION: question.text} | said)}"
