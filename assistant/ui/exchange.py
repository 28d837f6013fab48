"""One question of the chat and its answer, with its proof and what can be done with it."""

import streamlit as st

from assistant.answering.reply import Reply, Status
from assistant.rendering import citation_label
from assistant.ui import state
from assistant.ui.feedback import draw_feedback
from assistant.ui.markdown import as_label, as_question
from assistant.ui.note import draw_note
from assistant.ui.proof import draw_proof
from assistant.ui.question_link import question_link
from assistant.ui.state import Exchange

_STATUS_NOTES = {
    Status.SILENT: "La convention est muette sur ce point",
    Status.OUT_OF_SCOPE: "Hors du sujet",
    Status.NEEDS_INPUT: "Il manque une information",
    Status.ERROR: "Réponse retenue",
}


def draw_exchange(number: int, exchange: Exchange) -> None:
    """Draw ``exchange``, the one of that ``number`` in the history."""
    with st.chat_message("user", avatar=":material/person:"):
        st.text(exchange.question)
    with st.chat_message("assistant", avatar=":material/menu_book:"):
        if exchange.reply is None:
            st.error(as_label(exchange.problem))
            _draw_question(f"again-{number}", "Poser à nouveau cette question", exchange.question)
        else:
            _draw_reply(number, exchange.reply)
            with st.container(horizontal=True, gap="small"):
                _draw_link(exchange)
                draw_note(number, exchange.reply)
            draw_feedback(number, exchange.reply)
            _draw_follow_ups(number, exchange.reply)


def _draw_reply(number: int, reply: Reply) -> None:
    note = _STATUS_NOTES.get(reply.status)
    if note:
        st.badge(note, color="gray")
    # Plain text, never Markdown: it would eat the marks of the quotations.
    st.text(reply.answer)
    convention = state.open_assistant().library.get(reply.convention)
    with st.container(horizontal=True):
        for rank, citation in enumerate(reply.citations):
            st.button(
                as_label(citation_label(convention, citation)),
                key=f"citation-{number}-{rank}",
                wrap=True,
                icon=":material/format_quote:",
                on_click=state.show,
                args=(citation,),
            )
    if reply.derivation is not None:
        draw_proof(number, reply.derivation)
    for source in reply.sources:
        st.caption(as_label(f"Hors convention : {source.title} — {source.origin}"))


def _draw_link(exchange: Exchange) -> None:
    if exchange.asked is None:
        return
    with st.popover("Copier le lien", type="tertiary", icon=":material/link:"):
        st.caption("Ce lien ouvre la question, sa réponse et sa preuve. Il contient la question.")
        st.code(question_link(exchange.asked), language=None, wrap_lines=True)


def _draw_follow_ups(number: int, reply: Reply) -> None:
    if reply.follow_ups:
        st.caption("Pour continuer")
    with st.container(horizontal=True, gap="small"):
        for rank, question in enumerate(reply.follow_ups):
            _draw_question(f"next-{number}-{rank}", question, question)


def _draw_question(key: str, label: str, question: str) -> None:
    st.button(as_question(label), key=key, wrap=True, on_click=state.ask, args=(question,))
