"""The note de preuve of an answer, made when somebody takes it away."""

from collections.abc import Callable

import streamlit as st

from assistant.answering.reply import Reply
from assistant.exports import proof_note
from assistant.ui import state

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def draw_note(number: int, reply: Reply) -> None:
    """Draw what takes away the proof of ``reply``, the answer ``number`` of the history."""
    convention = state.open_assistant().library.get(reply.convention)
    with st.popover("Note de preuve", type="tertiary", icon=":material/description:"):
        st.caption("La question, la réponse, les citations, le calcul et les empreintes.")
        name = f"note-de-preuve-{reply.convention}-{reply.as_of}"
        _draw_download(
            "Document (.docx)",
            f"{name}.docx",
            _DOCX,
            number,
            lambda: proof_note.docx(reply, convention),
        )
        _draw_download(
            "Texte (.md)",
            f"{name}.md",
            "text/markdown",
            number,
            lambda: proof_note.markdown(reply, convention),
        )


def _draw_download(
    label: str, name: str, kind: str, number: int, make: Callable[[], bytes | str]
) -> None:
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=kind,
        key=f"note-{number}-{kind}",
        icon=":material/download:",
        on_click="ignore",
    )
