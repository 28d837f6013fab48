"""What runs at each visit: navigation and session, no logic."""

import streamlit as st

from assistant.errors import AssistantError
from assistant.ui import navigation, sidebar, state
from assistant.ui.question_link import follow_question
from assistant.ui.style import ICON, draw_style

st.set_page_config(
    page_title="Assistant Convention",
    # A file of ours: an icon by name would be fetched from another site.
    page_icon=str(ICON),
    layout="wide",
    menu_items={"Get help": None, "Report a bug": None, "About": None},
)
draw_style()
try:
    state.open_assistant()
except AssistantError as error:
    st.error(str(error))
    st.stop()
page = navigation.draw_menu()
state.follow_address()
follow_question()
sidebar.draw()
page.run()
