"""The checklist that this session holds the link of, and what is written to it."""

import logging
from collections.abc import Mapping
from typing import cast
from urllib.parse import urlencode

import streamlit as st

from assistant.answering.checklist import Line
from assistant.errors import AssistantError
from assistant.records.checklists import Change, Checklists, Duty, Entry
from assistant.ui import navigation, records

#: What a link to a checklist says: the secret that opens it.
LIST = "liste"
_HELD = "checklist"
_PROBLEM = "checklist_problem"
_log = logging.getLogger(__name__)


def secret() -> str:
    """The secret of the list in use: of the address, else of the session; empty without one.

    The address then carries it: it is the link of the list.
    """
    found = st.query_params.get(LIST) or cast("str", st.session_state.get(_HELD, ""))
    st.session_state[_HELD] = found
    if found and LIST not in st.query_params:
        st.query_params[LIST] = found
    return found


def link(convention: str) -> str:
    """The address of the list in use, opened on ``convention``."""
    page = (st.context.url or "").partition("?")[0]
    return f"{page}?{urlencode({LIST: secret(), navigation.CONVENTION: convention})}"


def entries(convention: str) -> dict[str, Entry]:
    """What the list in use says of the duties of ``convention``.

    Raises:
        UnknownChecklistError: the link leads to no list.
        RecordsUnavailableError: the database does not answer.
    """
    return Checklists(records.open_database()).read(secret(), convention)


def begin() -> None:
    """Make a list, and use it."""
    try:
        made = Checklists(records.open_database()).begin()
    except AssistantError as error:
        _tell(error)
    else:
        st.session_state[_HELD] = made
        st.query_params[LIST] = made


def write(changes: Mapping[Duty, Change]) -> bool:
    """Make ``changes`` to the list in use; whether they are kept."""
    try:
        Checklists(records.open_database()).change(secret(), changes)
    except AssistantError as error:
        _tell(error)
        return False
    return True


def erase() -> None:
    """Erase the list in use for everybody who holds its link."""
    try:
        Checklists(records.open_database()).erase(secret())
    except AssistantError as error:
        _tell(error)
    else:
        leave()


def leave() -> None:
    """Use no list any more; it stays as it is for who holds its link."""
    st.session_state.pop(_HELD, None)
    st.query_params.pop(LIST, None)


def set_mark(line: Line, field: str, key: str) -> None:
    """Write what the visitor just put in the control ``key`` to ``field`` of ``line``."""
    write({line.duty: Change.model_validate({field: st.session_state[key]})})


def problem() -> str:
    """What went wrong with the last thing written, in French, told once; empty where nothing."""
    return cast("str", st.session_state.pop(_PROBLEM, ""))


def _tell(error: AssistantError) -> None:
    _log.warning("%s", error)
    st.session_state[_PROBLEM] = str(error)
