"""The cited article beside the chat, open on its passage."""

import streamlit as st

from assistant.rendering import citation_label
from assistant.ui import state
from assistant.ui.citation_link import draw_article_link
from assistant.ui.markdown import as_label
from assistant.ui.passage import MARK_ID, part_html

# Brings the marked passage into view inside its own box, each time another one is opened. The page
# itself stays on the answer, unless the visitor asked for the passage and it is out of sight.
_SCROLL = """<script>/* {nonce} */ requestAnimationFrame(() => {{
  const mark = document.getElementById('{mark}');
  let box = mark?.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (!box) return;
  // Whoever has no mouse scrolls it too.
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Article cité');
  box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top
    - box.clientHeight / 3;
  const {{ top, bottom }} = mark.getBoundingClientRect();
  if ({follow} && (top < 0 || bottom > innerHeight * 0.85)) {{
    mark.scrollIntoView({{ block: 'center' }});
  }}
}});</script>"""


def draw_article() -> None:
    """Draw the article of the citation that is open; nothing where none is."""
    citation = state.shown()
    if citation is None:
        return
    convention = state.open_assistant().library.get(citation.convention)
    with st.container(key="beside"):
        st.header(as_label(citation_label(convention, citation)), anchor=False)
        with st.container(height=560, border=True, key="article"):
            st.html(part_html(convention, citation))
            times = state.times_shown()
            nonce = f"{citation.start}-{citation.end}-{len(state.history())}-{times}"
            follow = "true" if times else "false"
            script = _SCROLL.format(nonce=nonce, mark=MARK_ID, follow=follow)
            st.html(script, unsafe_allow_javascript=True)
        draw_article_link(citation)
