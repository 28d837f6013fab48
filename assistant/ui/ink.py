"""The colour of words in a chart: Streamlit's own grey is too pale on white."""

import streamlit as st


def ink() -> str:
    """A colour that is read on the present theme."""
    return "#f4f4f4" if st.context.theme.type == "dark" else "#31333f"
