"""The pages of the app, in the order of the menu, and the links from one to another."""

from pathlib import Path

import streamlit as st

from assistant.convention.address import write_passage
from assistant.convention.citation import Citation
from assistant.value import Value

_PAGES = Path(__file__).with_name("pages")

# What a link to the text says of the passage to show.
CONVENTION = "convention"
PASSAGE = "passage"


class PageEntry(Value):
    """A page of the menu.

    Attributes:
        file: its module, in ``assistant/ui/pages/``.
        title: its name in the menu, in French.
        icon: its Material symbol, which Streamlit serves itself.
        address: its place in the address of the app; empty for the first page.
    """

    file: str
    title: str
    icon: str
    address: str = ""

    @property
    def path(self) -> str:
        """The module, as Streamlit wants it."""
        return str(_PAGES / self.file)


CHAT = PageEntry(file="chat.py", title="Assistant", icon=":material/forum:")
SCHEDULE = PageEntry(
    file="schedule.py",
    title="Échéancier",
    icon=":material/calendar_month:",
    address="echeancier",
)
BUDGET = PageEntry(
    file="budget.py", title="Budget", icon=":material/account_balance_wallet:", address="budget"
)
OBLIGATIONS = PageEntry(
    file="obligations.py",
    title="Obligations",
    icon=":material/checklist:",
    address="obligations",
)
TEXT = PageEntry(file="text.py", title="Texte", icon=":material/article:", address="texte")
CHECKS = PageEntry(
    file="checks.py", title="Contrôle", icon=":material/fact_check:", address="controle"
)
LEXICON = PageEntry(
    file="lexicon.py", title="Lexique", icon=":material/dictionary:", address="lexique"
)
ABOUT = PageEntry(file="about.py", title="À propos", icon=":material/info:", address="a-propos")
STATISTICS = PageEntry(
    file="statistics.py",
    title="Statistiques",
    icon=":material/bar_chart:",
    address="statistiques",
)

PAGES = (CHAT, SCHEDULE, BUDGET, OBLIGATIONS, TEXT, CHECKS, LEXICON, STATISTICS, ABOUT)


def draw_menu() -> st.Page:
    """Draw the menu; the page that the visitor chose."""
    pages = [
        st.Page(
            entry.path,
            title=entry.title,
            icon=entry.icon,
            url_path=entry.address or None,
            default=entry is CHAT,
        )
        for entry in PAGES
    ]
    return st.navigation(pages)


def passage_address(citation: Citation) -> dict[str, str]:
    """The query that makes the text page show ``citation``."""
    return {CONVENTION: citation.convention, PASSAGE: write_passage(citation)}
