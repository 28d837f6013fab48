"""The chat: questions, answers, and the cited article beside them."""

import streamlit as st

from assistant.answering.question import MAX_LENGTH
from assistant.answering.starters import load_starters
from assistant.ui import state
from assistant.ui.beside import draw_article
from assistant.ui.exchange import draw_exchange
from assistant.ui.markdown import as_question

# Streamlit shows the end of a talk; a reader starts at the last question, a newcomer at the title.
_READ_ON = """<script>/* {count} */ (() => {{
  const start = performance.now();
  const hands = ['wheel', 'touchstart', 'keydown', 'pointerdown'];
  let free = false;
  for (const hand of hands) addEventListener(hand, () => {{ free = true; }}, {{ once: true }});
  const hold = () => {{
    const asked = document.querySelectorAll('[data-testid="stChatMessage"]');
    const place = {count} ? asked[asked.length - 2] : document.querySelector('h1');
    if (free) return;
    place?.scrollIntoView({{ block: 'start', behavior: 'instant' }});
    if (performance.now() - start < {held}) requestAnimationFrame(hold);
  }};
  requestAnimationFrame(hold);
}})();</script>"""
_HELD_MILLISECONDS = 1000


def draw() -> None:
    """Draw the page."""
    st.title("Assistant Convention", anchor=False)
    question = st.chat_input("Posez votre question sur la convention…", max_chars=MAX_LENGTH)
    if question:
        state.ask(question)
    count = len(state.history())
    st.html(_READ_ON.format(count=count, held=_HELD_MILLISECONDS), unsafe_allow_javascript=True)
    if not count:
        _draw_welcome()
        return
    chat, beside = st.columns([3, 2], gap="large")
    with chat:
        for number, exchange in enumerate(state.history()):
            draw_exchange(number, exchange)
    with beside:
        draw_article()


def _draw_welcome() -> None:
    st.write(
        "Posez une question en français : la réponse vient avec l'article qui la prouve. "
        "Quand la convention ne dit rien, je le dis."
    )
    starters = load_starters()
    for column, starter in zip(st.columns(len(starters)), starters, strict=True):
        with column:
            st.header(starter.public, anchor=False)
            for question in starter.questions:
                st.button(
                    as_question(question),
                    key=f"starter-{question}",
                    on_click=state.ask,
                    args=(question,),
                    width="stretch",
                    wrap=True,
                )


draw()
