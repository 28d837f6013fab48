"""The side bar: which convention, signed when, and the day to reason from."""

import streamlit as st

from assistant.rendering import short_titles
from assistant.ui import state


def draw() -> None:
    """Draw the side bar; its widgets keep their values in the session, by their keys."""
    library = state.open_assistant().library
    with st.sidebar:
        titles = short_titles(library.titles)
        st.selectbox(
            "Convention",
            options=list(titles),
            format_func=titles.__getitem__,
            key="convention",
            on_change=state.start_again,
        )
        _draw_day(
            "Date de signature (facultative)",
            state.SIGNATURE,
            "Sert aux échéances qui courent à compter de la signature.",
        )
        _draw_day(
            "Date de référence (aujourd'hui par défaut)",
            state.TODAY,
            "Le jour depuis lequel les délais sont comptés.",
        )
        st.button("Recommencer", on_click=state.start_again, width="stretch")
        for problem in library.problems:
            st.warning(problem.message)
        st.caption(
            "Réponses tirées du seul texte de la convention, citations à l'appui. "
            "Ce n'est pas un conseil juridique."
        )


def _draw_day(label: str, key: str, explanation: str) -> None:
    """A field for a day: words rather than a calendar, whose labels Streamlit has in English."""
    st.text_input(label, key=key, placeholder="jj/mm/aaaa", max_chars=40)
    problem = state.problem_of(key)
    if problem:
        st.error(problem)
    else:
        st.caption(explanation)
