"""The obligations: who owes what and when, to read by everybody, to tick with a link."""

import streamlit as st

from assistant.answering.checklist import (
    Line,
    Selection,
    State,
    by_debtor,
    debtor_name,
    list_lines,
    progress,
    strays,
)
from assistant.convention.model import Convention
from assistant.errors import AssistantError
from assistant.records.checklists import MOST_NOTE, MOST_OWNER, Entry
from assistant.rules.french import NO_BREAK, capitalized
from assistant.rules.obligations.model import Debtor, Role
from assistant.ui import checklist, checklist_tools, state
from assistant.ui.citation_link import draw_citation_link
from assistant.ui.markdown import as_label

_PARTIES = (Debtor.DELEGANT, Debtor.DELEGATAIRE, Debtor.TEAM, Debtor.OTHER, Debtor.UNSAID)


def draw() -> None:
    """Draw the page."""
    st.title("Obligations")
    st.write("Qui doit quoi, quand et d'après quel passage de la convention.")
    convention = state.convention()
    register = state.open_assistant().desk(convention.slug).register
    entries = _entries(convention)
    lines = list_lines(register, entries or {})
    if entries is None:
        checklist_tools.draw_beginning()
    else:
        _draw_progress(lines)
        checklist_tools.draw_tools(lines, convention)
    checklist_tools.draw_download(lines, convention)
    shown = _draw_choice(lines, convention, can_tick=entries is not None)
    for debtor, group in by_debtor(shown).items():
        st.header(debtor_name(debtor, convention))
        for line in group:
            _draw_line(line, can_tick=entries is not None)
    if not shown:
        st.info("Aucune obligation ne répond à ces choix.")
    _draw_strays(strays(lines, entries or {}))


def _entries(convention: Convention) -> dict[str, Entry] | None:
    """What the list in use says; none without a list that can be read."""
    problem = checklist.problem()
    if problem:
        st.error(as_label(problem))
    if not checklist.secret():
        return None
    try:
        return checklist.entries(convention.slug)
    except AssistantError as error:
        st.warning(as_label(str(error)))
        return None


def _draw_progress(lines: tuple[Line, ...]) -> None:
    done = progress(lines)
    st.progress(done.share, text=done.words)


def _draw_choice(
    lines: tuple[Line, ...], convention: Convention, *, can_tick: bool
) -> tuple[Line, ...]:
    """The lines that the visitor wants to see."""
    present = [p for p in _PARTIES if any(Selection(debtor=p).holds(line) for line in lines)]
    roles = [role for role in Role if any(Selection(role=role).holds(line) for line in lines)]
    party, role, done = st.columns(3)
    selection = Selection(
        debtor=party.selectbox(
            "Partie",
            options=[None, *present],
            format_func=lambda one: debtor_name(one, convention) if one else "Toutes les parties",
        ),
        role=role.selectbox(
            "Rôle",
            options=[None, *roles],
            format_func=lambda one: capitalized(one) if one else "Tous les rôles",
        ),
        state=done.selectbox(
            "Avancement",
            options=[None, *State],
            format_func=lambda one: capitalized(one) if one else "Faites ou à faire",
        )
        if can_tick
        else None,
    )
    return tuple(line for line in lines if selection.holds(line))


def _draw_line(line: Line, *, can_tick: bool) -> None:
    with st.container(border=True):
        if can_tick and line.is_owed:
            key = _keep(line, "done", line.mark.done)
            st.checkbox(
                as_label(line.action),
                key=key,
                on_change=checklist.set_mark,
                args=(line, "done", key),
            )
        else:
            st.text(line.action)
        st.caption(as_label(_details(line)))
        draw_citation_link(line.obligation.citation)
        if can_tick:
            _draw_remarks(line)


def _details(line: Line) -> str:
    one = line.obligation
    told = (
        ("Nature", one.kind.value),
        ("Délai", line.delay),
        ("Condition", " ".join(one.condition.split())),
        ("Rôles", line.roles),
        ("Au bénéfice de", one.beneficiary),
    )
    return " · ".join(f"{name}{NO_BREAK}: {words}" for name, words in told if words)


def _draw_remarks(line: Line) -> None:
    mark = line.mark
    for name, words in (("Responsable", mark.owner), ("Note", mark.note)):
        if words:
            st.text(f"{name}{NO_BREAK}: {words}")
    with st.expander(f"Responsable et note (n°{NO_BREAK}{line.number})"):
        owner = _keep(line, "owner", mark.owner)
        st.text_input(
            "Responsable",
            key=owner,
            max_chars=MOST_OWNER,
            on_change=checklist.set_mark,
            args=(line, "owner", owner),
        )
        note = _keep(line, "note", mark.note)
        st.text_area(
            "Note",
            key=note,
            max_chars=MOST_NOTE,
            height=90,
            on_change=checklist.set_mark,
            args=(line, "note", note),
        )


def _keep(line: Line, field: str, value: str | bool) -> str:  # noqa: FBT001 - what a control holds
    """The key of the control of ``field``, which shows what the list says now."""
    key = f"{field}-{line.duty.key}"
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return key


def _draw_strays(gone: tuple[Entry, ...]) -> None:
    """Draw what the list says of duties that the text no longer has in these words."""
    if not gone:
        return
    st.header("Lignes dont le texte a changé")
    st.write("La convention n'a plus ces mots ; ce que la liste en disait est gardé ici.")
    for entry in gone:
        with st.container(border=True):
            st.text(entry.duty.action)
            said = ("Fait" if entry.mark.done else "", entry.mark.owner, entry.mark.note)
            st.text(" · ".join(words for words in said if words))


draw()
