"""The script of each visit, apart: Streamlit takes a folder ``pages`` beside it for its own."""
