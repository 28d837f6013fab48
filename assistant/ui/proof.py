"""« Pourquoi ? »: the calculation in steps, what the text states leading to its passage."""

import streamlit as st

from assistant.rules.derivation import Derivation
from assistant.rules.steps import Ground, Step, steps
from assistant.ui import state
from assistant.ui.markdown import as_label


def draw_proof(number: int, derivation: Derivation) -> None:
    """Draw how the answer ``number`` of the history was worked out, folded."""
    with st.expander("Pourquoi ?", icon=":material/account_tree:"):
        for step in steps(derivation):
            _draw_step(number, step)


def _draw_step(number: int, step: Step) -> None:
    with st.container(gap="small", key=f"step-{number}-{step.number}"):
        st.text(f"{step.number}. {step.result}")
        if step.operation:
            st.text(step.operation)
        for rank, ground in enumerate(step.grounds):
            _draw_ground(f"ground-{number}-{step.number}-{rank}", ground)


def _draw_ground(key: str, ground: Ground) -> None:
    if ground.citation is None:
        st.text(f"• {ground.text}")
        return
    st.button(
        as_label(ground.text),
        key=key,
        type="tertiary",
        icon=":material/format_quote:",
        on_click=state.show,
        args=(ground.citation,),
    )
