"""The link from a citation to its place in the text."""

import streamlit as st

from assistant.convention.citation import Citation
from assistant.rendering import citation_label
from assistant.ui import navigation, state
from assistant.ui.markdown import as_label


def draw_citation_link(citation: Citation, label: str = "") -> None:
    """Draw a link to the text page, with the passage of ``citation`` highlighted there.

    Args:
        citation: the passage.
        label: the words of the link, as plain text; by default, where the passage stands.
    """
    convention = state.open_assistant().library.get(citation.convention)
    st.page_link(
        navigation.TEXT.path,
        label=as_label(label or citation_label(convention, citation)),
        icon=":material/format_quote:",
        query_params=navigation.passage_address(citation),
    )


def draw_article_link(citation: Citation) -> None:
    """Draw a link to the whole text, where the article of ``citation`` stands in full."""
    draw_citation_link(citation, "Lire l'article entier dans le texte")
