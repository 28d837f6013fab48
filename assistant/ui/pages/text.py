"""The text page: the convention for reading, and the place where citations lead."""

import streamlit as st

from assistant.convention.address import read_passage
from assistant.convention.citation import Citation
from assistant.convention.folding import FoldedText, align
from assistant.convention.model import Convention
from assistant.convention.search import find
from assistant.convention.span import Span
from assistant.errors import AssistantError
from assistant.ui import navigation, state
from assistant.ui.markdown import as_label
from assistant.ui.passage import convention_html
from assistant.ui.reading import contents_html, count_words, results_html, scroll_script

_SEARCH = "text_search"
_SHORTEST = 2
_FEW = 4
# Beyond this many, marking each hit would slow the page down and help nobody.
_MOST_MARKED = 500


def draw() -> None:
    """Draw the page."""
    st.title("Texte")
    convention = state.convention()
    citation = _cited(convention)
    hits = _searched(convention, citation)
    contents, text = st.columns([1, 3], gap="large")
    with contents, st.container(key="contents"):
        st.header("Sommaire")
        st.html(contents_html(convention))
    with text:
        if citation is not None:
            st.caption("Le passage cité est surligné.")
        st.html(convention_html(convention, citation, hits))
    st.html(scroll_script(citation, hits), unsafe_allow_javascript=True)


def _cited(convention: Convention) -> Citation | None:
    """The passage of ``convention`` that the address names, if any; says what is wrong with it."""
    named = st.query_params.get(navigation.CONVENTION, "")
    written = st.query_params.get(navigation.PASSAGE, "")
    try:
        wanted = state.open_assistant().library.choose(named)
        same = not named or wanted.slug == convention.slug
        return read_passage(written, convention) if written and same else None
    except AssistantError as problem:
        st.warning(as_label(str(problem)))
        return None


def _searched(convention: Convention, citation: Citation | None) -> tuple[Span, ...]:
    """The hits to mark of the search that the visitor types; says how many there are."""
    query = st.text_input(
        "Chercher dans le texte",
        key=_SEARCH,
        placeholder="un mot, avec ou sans accents",
        max_chars=200,
        icon=":material/search:",
    ).strip()
    if not query:
        return ()
    if len(query) < _SHORTEST:
        st.caption(f"Tapez au moins {_SHORTEST} caractères.")
        return ()
    hits = find(_folded(convention.sha256, convention), query)
    st.text(count_words(len(hits), _MOST_MARKED))
    marked = hits[:_MOST_MARKED]
    if marked:
        with st.container(height=220 if len(marked) > _FEW else "content", key="results"):
            st.html(results_html(convention, citation, marked))
    return marked


@st.cache_resource(max_entries=8, show_spinner=False)
def _folded(sha256: str, _convention: Convention) -> FoldedText:  # noqa: ARG001 - the key
    return align(_convention.text)


draw()
