"""The Streamlit entry: the pages, and the routes that machines read."""

import streamlit as st

from assistant.ui.serving import MIDDLEWARE, PAGES_SCRIPT, ROUTES

# Named here and built by this very call: « streamlit run » finds it by reading this file.
app = st.App(PAGES_SCRIPT, routes=ROUTES, middleware=MIDDLEWARE)
