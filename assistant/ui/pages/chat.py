"""The chat: questions, answers, and the cited article beside them."""

import streamlit as st

from assistant.answering.reply import Reply, Status
from assistant.answering.starters import load_starters
from assistant.rendering import citation_label, derivation_lines
from assistant.ui import state
from assistant.ui.feedback import draw_feedback
from assistant.ui.passage import MARK_ID, part_html
from assistant.ui.state import Exchange

_STATUS_NOTES = {
    Status.SILENT: "La convention est muette sur ce point",
    Status.OUT_OF_SCOPE: "Hors du sujet",
    Status.NEEDS_INPUT: "Il manque une information",
    Status.ERROR: "Réponse retenue",
}
# Brings the marked passage into view inside its own box, each time another one is opened: the page
# itself stays where it is, on the answer.
_SCROLL = """<script>/* {nonce} */ requestAnimationFrame(() => {{
  const mark = document.getElementById('{mark}');
  let box = mark?.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (box) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top
    - box.clientHeight / 3;
}});</script>"""


def draw() -> None:
    """Draw the page."""
    st.title("Assistant Convention")
    question = st.chat_input("Posez votre question sur la convention…", max_chars=2000)
    if question:
        state.ask(question)
    chat, beside = st.columns([3, 2], gap="large")
    with chat:
        if not state.history():
            _draw_welcome()
        for number, exchange in enumerate(state.history()):
            _draw_exchange(number, exchange)
    with beside:
        _draw_article()


def _draw_welcome() -> None:
    st.write(
        "Posez une question en français : la réponse vient avec l'article qui la prouve. "
        "Quand la convention ne dit rien, je le dis."
    )
    for starter in load_starters():
        st.subheader(starter.public)
        for question in starter.questions:
            st.button(question, key=f"starter-{question}", on_click=state.ask, args=(question,))


def _draw_exchange(number: int, exchange: Exchange) -> None:
    with st.chat_message("user"):
        st.text(exchange.question)
    with st.chat_message("assistant"):
        if exchange.reply is None:
            st.error(exchange.problem)
        else:
            _draw_reply(number, exchange.reply)


def _draw_reply(number: int, reply: Reply) -> None:
    note = _STATUS_NOTES.get(reply.status)
    if note:
        st.caption(note)
    # Plain text, never Markdown: it would eat the marks of the quotations.
    st.text(reply.answer)
    convention = state.open_assistant().library.get(reply.convention)
    with st.container(horizontal=True):
        for rank, citation in enumerate(reply.citations):
            st.button(
                citation_label(convention, citation),
                key=f"citation-{number}-{rank}",
                icon=":material/format_quote:",
                on_click=state.show,
                args=(citation,),
            )
    if reply.derivation is not None:
        with st.expander("Pourquoi ?"):
            for line in derivation_lines(reply.derivation):
                st.text(line)
    for source in reply.sources:
        st.caption(f"Hors convention : {source.title} — {source.origin}")
    draw_feedback(number, reply)
    if reply.follow_ups:
        st.caption("Pour continuer")
    for rank, question in enumerate(reply.follow_ups):
        st.button(
            question,
            key=f"next-{number}-{rank}",
            type="tertiary",
            on_click=state.ask,
            args=(question,),
        )


def _draw_article() -> None:
    citation = state.shown()
    if citation is None:
        return
    convention = state.open_assistant().library.get(citation.convention)
    st.subheader(citation_label(convention, citation))
    with st.container(height=560, border=True, key="article"):
        st.html(part_html(convention, citation))
        nonce = f"{citation.start}-{citation.end}-{len(state.history())}"
        st.html(_SCROLL.format(nonce=nonce, mark=MARK_ID), unsafe_allow_javascript=True)


draw()
