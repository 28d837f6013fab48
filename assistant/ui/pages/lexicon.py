"""The lexicon: terms and acronyms, each with the words of the convention or a source outside it."""

import streamlit as st

from assistant.answering.glossary import Glossary
from assistant.answering.lexicon import LexiconEntry, read_lexicon, search_lexicon
from assistant.rules.french import NO_BREAK, capitalized
from assistant.ui import state
from assistant.ui.citation_link import draw_citation_link
from assistant.ui.markdown import as_label

_ALL, _TEXT, _OUTSIDE = "Tous", "Expliqués par la convention", "Hors convention"


def draw() -> None:
    """Draw the page."""
    st.title("Lexique")
    st.write(
        "Les termes et les sigles. Ceux que la convention explique sont cités ; les autres sont "
        "expliqués par une source extérieure, marquée « hors convention »."
    )
    query = st.text_input(
        "Chercher un terme ou un sigle",
        key="lexicon_search",
        placeholder="par exemple : crédits de paiement",
        max_chars=100,
        icon=":material/search:",
    )
    origin = st.radio(
        "Origine de l'explication", [_ALL, _TEXT, _OUTSIDE], key="lexicon_origin", horizontal=True
    )
    slug = state.convention().slug
    entries = [e for e in search_lexicon(_entries(slug), query) if _comes_from(e, origin)]
    st.text(_count(len(entries)))
    for number, entry in enumerate(entries):
        _draw_entry(number, entry)


@st.cache_resource(max_entries=8, show_spinner=False)
def _entries(slug: str) -> tuple[LexiconEntry, ...]:
    desk = state.open_assistant().desk(slug)
    return read_lexicon(desk.convention, Glossary.load(), desk.presence)


def _comes_from(entry: LexiconEntry, origin: str) -> bool:
    return origin == _ALL or entry.is_from_text is (origin == _TEXT)


def _count(found: int) -> str:
    if not found:
        return "Aucun terme trouvé."
    return "1 terme" if found == 1 else f"{found}{NO_BREAK}termes"


def _draw_entry(number: int, entry: LexiconEntry) -> None:
    with st.container(border=True, key=f"term-{number}", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(as_label(capitalized(entry.term)), width="content")
            if entry.is_from_text:
                st.badge("Convention", icon=":material/article:", color="green")
            else:
                st.badge("Hors convention", icon=":material/public:", color="orange")
        if not entry.is_from_text:
            st.text(entry.definition)
            st.text(f"Source{NO_BREAK}: {entry.source}.")
        _draw_citation(entry)


def _draw_citation(entry: LexiconEntry) -> None:
    if entry.citation is None:
        st.caption("La convention n'emploie pas ce terme.")
        return
    if not entry.is_from_text:
        st.caption("La convention emploie ce terme sans l'expliquer.")
    st.text(f"«{NO_BREAK}{entry.citation.quote}{NO_BREAK}»")
    draw_citation_link(entry.citation)


draw()
