"""A calculation drawn in steps, what the text states being a link to its passage."""

import streamlit as st

from assistant.rules.derivation import Derivation
from assistant.rules.steps import Step, steps
from assistant.ui.citation_link import draw_citation_link


def draw_derivation(derivation: Derivation) -> None:
    """Draw the steps of ``derivation``, the result last."""
    for step in steps(derivation):
        _draw_step(step)


def _draw_step(step: Step) -> None:
    st.text(f"{step.number}. {step.result}")
    if step.operation:
        st.text(step.operation)
    for ground in step.grounds:
        if ground.citation is None:
            st.text(f"• {ground.text}")
        else:
            draw_citation_link(ground.citation, ground.text)
