"""What was asked and how well it was answered: counts by week, never a question."""

from datetime import date
from decimal import Decimal

import streamlit as st

from assistant.answering.reply import Status
from assistant.answering.topics import load_taxonomy
from assistant.records.database import RecordsUnavailableError
from assistant.records.statistics import WEEKS, Statistics, Week, read_statistics
from assistant.rules.french import NO_BREAK, capitalized, percent
from assistant.ui import records, state
from assistant.ui.weekly_chart import Series, draw_weekly_chart

# Colours that stay apart for who does not see red from green, on white and on black alike.
_OUTCOMES = {
    Status.ANSWERED: ("Répondues", "#0072b2"),
    Status.NEEDS_INPUT: ("Précision demandée", "#009e73"),
    Status.SILENT: ("Convention muette", "#b07d00"),
    Status.OUT_OF_SCOPE: ("Hors sujet", "#767676"),
    Status.ERROR: ("Réponse retenue", "#d55e00"),
}
_USEFUL = ("Réponses utiles", "#0072b2")
_USELESS = ("Réponses à revoir", "#d55e00")
_ALL = "Toutes les conventions"
_UNKNOWN_TOPIC = "Sujet non reconnu"


def draw() -> None:
    """Draw the page."""
    st.title("Statistiques")
    st.write(
        f"Les {WEEKS} dernières semaines, en nombres seulement : ni question, ni nom, ni adresse, "
        "ni visiteur ne s'y trouve."
    )
    convention = _draw_choice()
    try:
        statistics = read_statistics(records.open_database(), date.today(), convention)
    except RecordsUnavailableError:
        st.warning("Les statistiques sont indisponibles en ce moment. L'assistant, lui, répond.")
        return
    if not statistics.weeks:
        st.info("Aucune question n'a été posée pendant ces semaines.")
        return
    _draw_figures(statistics)
    _draw_activity(statistics)
    _draw_satisfaction(statistics)
    _draw_unanswered(statistics)


def _draw_choice() -> str:
    """The slug of the convention to count, chosen by the visitor; empty for all."""
    titles = state.open_assistant().library.titles
    chosen = st.selectbox(
        "Conventions comptées",
        options=["", *titles],
        format_func=lambda slug: titles.get(slug, _ALL),
        key="counted_convention",
    )
    return chosen or ""


def _draw_figures(statistics: Statistics) -> None:
    answered, silent = statistics.count(Status.ANSWERED), statistics.count(Status.SILENT)
    satisfaction = statistics.satisfaction
    figures = {
        "Questions posées": str(statistics.asked),
        "Répondues": str(answered),
        "Convention muette": str(silent),
        "Hors sujet": str(statistics.count(Status.OUT_OF_SCOPE)),
        "Satisfaction": "—" if satisfaction is None else percent(Decimal(satisfaction)),
    }
    with st.container(horizontal=True):
        for label, value in figures.items():
            st.metric(label, value, border=True, width=150)


def _draw_activity(statistics: Statistics) -> None:
    st.header("Questions par semaine")
    weeks = statistics.weeks
    series = [
        Series(name=name, color=color, counts=tuple(week.count(status) for week in weeks))
        for status, (name, color) in _OUTCOMES.items()
    ]
    draw_weekly_chart(weeks, series, "Questions par semaine et par issue ; le tableau suit.")
    asked = {"Posées": [week.asked for week in weeks]}
    _draw_table(weeks, asked | {one.name: list(one.counts) for one in series}, "Questions")


def _draw_satisfaction(statistics: Statistics) -> None:
    st.header("Satisfaction")
    if not statistics.judged:
        st.info("Aucun avis n'a été donné pendant ces semaines.")
        return
    weeks = statistics.weeks
    st.text(f"Réponses jugées utiles : {statistics.useful} sur {statistics.judged}{NO_BREAK}avis.")
    series = [
        Series(name=name, color=color, counts=counts)
        for (name, color), counts in (
            (_USEFUL, tuple(week.useful for week in weeks)),
            (_USELESS, tuple(week.useless for week in weeks)),
        )
    ]
    draw_weekly_chart(weeks, series, "Avis par semaine ; le tableau suit.")
    _draw_table(weeks, {one.name: list(one.counts) for one in series}, "Avis")
    if statistics.reasons:
        st.subheader("Ce qui n'allait pas")
        reasons = {capitalized(reason): count for reason, count in statistics.reasons.items()}
        _draw_counts("Motif", "Avis", reasons)


def _draw_unanswered(statistics: Statistics) -> None:
    st.header("Sujets restés sans réponse")
    unanswered = statistics.most_often(Status.SILENT, Status.ERROR)
    if not unanswered:
        st.info("Toutes les questions qui relevaient de la convention ont eu une réponse.")
        return
    taxonomy = load_taxonomy()
    titles = {topic.id: topic.title for topic in taxonomy.topics}
    _draw_counts("Sujet", "Questions", {titles.get(t, _UNKNOWN_TOPIC): n for t, n in unanswered})


def _draw_table(weeks: tuple[Week, ...], columns: dict[str, list[int]], what: str) -> None:
    first = {"Semaine du": [f"{week.monday:%d/%m/%Y}" for week in weeks]}
    st.table(first | columns, hide_index=True, hide_header=False, alt=f"{what} par semaine")


def _draw_counts(name: str, what: str, counts: dict[str, int]) -> None:
    st.table(
        {name: list(counts), what: list(counts.values())},
        hide_index=True,
        hide_header=False,
        width="content",
        alt=f"{what} par {name.lower()}",
    )


draw()
