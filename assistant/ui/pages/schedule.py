"""The schedule: what is due and when, on a timeline, in a table, with the proof of each line."""

from collections.abc import Sequence

import streamlit as st

from assistant.answering.checklist import debtor_name
from assistant.convention.model import Convention
from assistant.exports.calendar_file import calendar_file
from assistant.exports.schedule_file import (
    schedule_document,
    schedule_table,
    schedule_table_file,
)
from assistant.rules import french
from assistant.rules.deadlines import Nature
from assistant.rules.french import NO_BREAK, capitalized
from assistant.rules.obligations.model import Debtor, Role
from assistant.rules.scenario import Scenario
from assistant.rules.schedule import Entry, Selection, State, read_schedule
from assistant.ui import state
from assistant.ui.citation_link import draw_citation_link
from assistant.ui.derivation import draw_derivation
from assistant.ui.looks import LOOKS, said
from assistant.ui.markdown import as_label
from assistant.ui.timeline import draw_timeline, shortened

_PARTIES = (Debtor.DELEGANT, Debtor.DELEGATAIRE, Debtor.TEAM, Debtor.OTHER, Debtor.UNSAID)
_STATE = 2


def draw() -> None:
    """Draw the page."""
    st.title("Échéancier")
    st.write("Ce que la convention fait tomber, quel jour, pour qui, et d'après quel passage.")
    convention, scenario = state.convention(), state.scenario()
    desk = state.open_assistant().desk(convention.slug)
    entries = read_schedule(desk.facts, desk.register, scenario)
    _draw_standing(entries, scenario)
    shown = _draw_choice(entries, convention)
    if not shown:
        st.info("Aucune échéance ne répond à ces choix.")
        return
    _draw_chart(shown, scenario)
    _draw_table(shown, convention, scenario)
    st.header("Preuve de chaque ligne")
    for entry in shown:
        _draw_proof(entry)


def _draw_standing(entries: Sequence[Entry], scenario: Scenario) -> None:
    """Draw what is next, and what waits for the day of signature."""
    day = french.day(scenario.today)
    coming = [entry for entry in entries if entry.state is State.NEXT]
    first = coming[0].deadline.moment if coming else None
    if first is not None:
        st.text(f"Au {day}, la prochaine échéance tombe {first.when}{NO_BREAK}:")
    else:
        st.text(f"Au {day}, aucune échéance datée n'est à venir.")
    for entry in coming:
        st.text(f"{LOOKS[State.NEXT].sign} {entry.what}")
    waiting = sum(entry.state is State.UNSIGNED for entry in entries)
    if waiting:
        st.info(
            f"Lignes à dater, faute de date de signature{NO_BREAK}: {waiting}. Indiquez-la dans le "
            "panneau latéral ; les dates seront calculées aussitôt.",
            icon=":material/edit_calendar:",
        )


def _draw_choice(entries: Sequence[Entry], convention: Convention) -> tuple[Entry, ...]:
    """The lines that the visitor wants to see."""
    parties = [one for one in _PARTIES if any(map(Selection(debtor=one).holds, entries))]
    roles = [one for one in Role if any(map(Selection(role=one).holds, entries))]
    natures = [one for one in Nature if any(map(Selection(nature=one).holds, entries))]
    party, role, nature = st.columns(3)
    selection = Selection(
        debtor=party.selectbox(
            "Partie",
            options=[None, *parties],
            format_func=lambda one: debtor_name(one, convention) if one else "Toutes les parties",
        ),
        role=role.selectbox(
            "Rôle",
            options=[None, *roles],
            format_func=lambda one: capitalized(one) if one else "Tous les rôles",
        ),
        nature=nature.selectbox(
            "Nature",
            options=[None, *natures],
            format_func=lambda one: capitalized(one) if one else "Toutes les natures",
        ),
    )
    return tuple(entry for entry in entries if selection.holds(entry))


def _draw_chart(shown: Sequence[Entry], scenario: Scenario) -> None:
    st.header("Frise")
    dated = [entry for entry in shown if entry.deadline.moment is not None]
    if dated:
        draw_timeline(dated, scenario.today)
    else:
        st.info("Aucune de ces lignes n'a de date connue.")


def _draw_table(shown: Sequence[Entry], convention: Convention, scenario: Scenario) -> None:
    st.header("Tableau")
    table = schedule_table(shown, convention)
    signs = [said(entry.state) for entry in shown]
    columns = {
        # A table of Streamlit reads Markdown.
        heading: [as_label(row[place]) for row in table.rows] if place != _STATE else signs
        for place, heading in enumerate(table.headings)
    }
    st.table(columns, hide_index=True, hide_header=False, alt="Échéances, une par ligne")
    st.caption("Les fichiers contiennent les lignes affichées.")
    _draw_downloads(shown, convention, scenario)


def _draw_downloads(shown: Sequence[Entry], convention: Convention, scenario: Scenario) -> None:
    files = (
        ("Agenda (.ics)", "ics", "text/calendar", lambda: calendar_file(shown, convention)),
        ("Tableau (.csv)", "csv", "text/csv", lambda: schedule_table_file(shown, convention)),
        (
            "Document (.docx)",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            lambda: schedule_document(shown, convention, scenario),
        ),
    )
    with st.container(horizontal=True):
        for label, suffix, kind, made in files:
            st.download_button(
                label,
                data=made,
                file_name=f"echeancier-{convention.slug}.{suffix}",
                mime=kind,
                icon=":material/download:",
                on_click="ignore",
            )


def _draw_proof(entry: Entry) -> None:
    one = entry.deadline
    label = f"{entry.number}. {capitalized(entry.when)} : {shortened(entry.what)}"
    with st.expander(as_label(label), key=f"proof-{entry.key}"):
        st.text(f"«{NO_BREAK}{one.citation.quote}{NO_BREAK}»")
        draw_citation_link(one.citation)
        st.text(f"Dans le texte{NO_BREAK}: {' '.join(one.condition.split())}")
        if one.moment is None:
            st.text(f"Sans date connue{NO_BREAK}: {entry.when}.")
            return
        draw_derivation(one.moment.derivation)
        for remark in one.moment.remarks:
            st.text(remark)


draw()
