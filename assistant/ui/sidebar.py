"""The side bar: which convention, signed when, and the day to reason from."""

import streamlit as st

from assistant.ui import state


def draw() -> None:
    """Draw the side bar; its widgets keep their values in the session, by their keys."""
    library = state.open_assistant().library
    with st.sidebar:
        st.header("La convention")
        titles = {c.slug: c.title.text.strip() if c.title else c.slug for c in library.conventions}
        st.selectbox(
            "Convention",
            options=list(titles),
            format_func=titles.__getitem__,
            key="convention",
            on_change=state.start_again,
        )
        st.date_input(
            "Date de signature (facultative)",
            value=None,
            format="DD/MM/YYYY",
            key="signature_date",
            help="Sert aux échéances qui courent à compter de la signature.",
        )
        st.date_input(
            "Date de référence",
            format="DD/MM/YYYY",
            key="today",
            help="Le jour depuis lequel les délais sont comptés ; aujourd'hui par défaut.",
        )
        st.button("Recommencer", on_click=state.start_again, width="stretch")
        for problem in library.problems:
            st.warning(problem.message)
        st.caption(
            "Réponses tirées du seul texte de la convention, citations à l'appui. "
            "Ce n'est pas un conseil juridique."
        )
