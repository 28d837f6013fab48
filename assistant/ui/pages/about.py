"""What the assistant is, how it proves its answers, and the notices that a public site owes."""

import streamlit as st

from assistant import __version__
from assistant.rules.french import NO_BREAK
from assistant.ui.texts import read_text

# Each text, under its heading and the anchor that leads to it.
_SECTIONS = (
    ("Présentation", "presentation"),
    ("Déclaration d'accessibilité", "accessibilite"),
    ("Mentions légales", "mentions-legales"),
    ("Vie privée", "vie-privee"),
    ("Licence, code source et contact", "licence"),
)


def draw() -> None:
    """Draw the page."""
    st.title("À propos")
    st.text(f"Assistant Convention, version{NO_BREAK}{__version__}")
    st.markdown("\n".join(f"- [{title}](#{anchor})" for title, anchor in _SECTIONS))
    for title, anchor in _SECTIONS:
        st.header(title, anchor=anchor)
        st.markdown(read_text(anchor))


draw()
