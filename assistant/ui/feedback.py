"""Two buttons under an answer, and the few questions that follow a negative judgment."""

from typing import cast

import streamlit as st

from assistant.answering.reply import Reply
from assistant.records.feedback import MOST_WORDS, Consented, Feedback, Reason, Verdict
from assistant.rules.french import capitalized
from assistant.ui import records, state
from assistant.ui.state import Judgment

_UNRECORDED = (
    "Avis et statistiques ne sont pas enregistrés en ce moment ; les réponses restent justes."
)


def draw_feedback(number: int, reply: Reply) -> None:
    """Draw what the visitor can say of ``reply``, the answer ``number`` of her history."""
    judgment = state.judgments().get(number)
    if not records.are_available():
        if number == len(state.history()) - 1:
            st.caption(_UNRECORDED)
    elif judgment is Judgment.GIVEN:
        st.caption("Merci de votre avis.")
    elif judgment is Judgment.BEGUN:
        _draw_reasons(number, reply)
    else:
        _draw_buttons(number, reply)


def _draw_buttons(number: int, reply: Reply) -> None:
    with st.container(horizontal=True):
        st.button(
            "Réponse utile",
            key=f"useful-{number}",
            type="tertiary",
            icon=":material/thumb_up:",
            on_click=_approve,
            args=(number, reply),
        )
        st.button(
            "Réponse à revoir",
            key=f"useless-{number}",
            type="tertiary",
            icon=":material/thumb_down:",
            on_click=_ask_why,
            args=(number,),
        )


def _draw_reasons(number: int, reply: Reply) -> None:
    with st.form(key=f"feedback-{number}", enter_to_submit=False):
        st.radio(
            "Qu'est-ce qui ne va pas ?",
            options=list(Reason),
            index=None,
            format_func=capitalized,
            key=_reason_key(number),
        )
        st.text_area(
            "Précisions (facultatives)", key=_words_key(number), max_chars=MOST_WORDS, height=80
        )
        st.checkbox(
            "J'accepte que ma question et ces précisions soient conservées",
            key=_consent_key(number),
        )
        st.caption(
            "Sans votre accord, seul le motif est compté : aucun texte n'est gardé. "
            "N'écrivez rien qui désigne une personne."
        )
        st.form_submit_button("Envoyer l'avis", on_click=_criticize, args=(number, reply))


def _ask_why(number: int) -> None:
    state.judgments()[number] = Judgment.BEGUN


def _approve(number: int, reply: Reply) -> None:
    _give(number, Feedback(subject=records.subject_of(reply), verdict=Verdict.USEFUL))


def _criticize(number: int, reply: Reply) -> None:
    typed = st.session_state
    words = cast("str", typed.get(_words_key(number)) or "").strip()
    agreed = bool(typed.get(_consent_key(number)))
    feedback = Feedback(
        subject=records.subject_of(reply),
        verdict=Verdict.USELESS,
        reason=cast("Reason | None", typed.get(_reason_key(number))),
        text=Consented(question=reply.question, words=words) if agreed else None,
    )
    _give(number, feedback)


def _give(number: int, feedback: Feedback) -> None:
    if records.judge(feedback):
        state.judgments()[number] = Judgment.GIVEN


def _reason_key(number: int) -> str:
    return f"reason-{number}"


def _words_key(number: int) -> str:
    return f"words-{number}"


def _consent_key(number: int) -> str:
    return f"consent-{number}"
