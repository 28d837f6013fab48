"""The checks: what is missing or inconsistent in the convention, and the clauses it lacks."""

from itertools import groupby

import streamlit as st

from assistant.answering.usual_clauses import UsualClauses
from assistant.convention.citation import Citation
from assistant.rules.checks.model import Check, CheckKind
from assistant.rules.french import NO_BREAK
from assistant.ui import state
from assistant.ui.citation_link import draw_citation_link
from assistant.ui.markdown import as_label

_LOOKS = {
    CheckKind.MISSING: ("Ce qui manque", ":material/edit_note:"),
    CheckKind.INCONSISTENT: ("Ce qui ne concorde pas", ":material/difference:"),
}
_BESIDE = 2


def draw() -> None:
    """Draw the page."""
    st.title("Contrôle")
    st.write(
        "Ce qu'il vaut mieux compléter ou corriger avant de signer ou de s'appuyer sur le texte. "
        "Ces contrôles relisent les mots de la convention ; ils ne jugent pas de sa validité."
    )
    slug = state.convention().slug
    checks = state.open_assistant().desk(slug).checks
    for kind, (title, icon) in _LOOKS.items():
        found = [check for check in checks if check.kind is kind]
        st.header(f"{title} ({len(found)})")
        if not found:
            st.info("Rien à signaler.", icon=":material/check_circle:")
        for number, check in enumerate(found):
            _draw_check(f"{kind.name}-{number}", check, icon)
    _draw_absent(slug)


def _draw_check(key: str, check: Check, icon: str) -> None:
    with st.container(border=True, key=f"check-{key}"):
        st.subheader(f"{icon} {as_label(check.title)}")
        st.text(check.sentence)
        for start in range(0, len(check.citations), _BESIDE):
            pair = check.citations[start : start + _BESIDE]
            for column, citation in zip(st.columns(_BESIDE), pair, strict=False):
                with column:
                    _draw_passage(citation)


def _draw_passage(citation: Citation) -> None:
    st.text(f"«{NO_BREAK}{citation.quote}{NO_BREAK}»")
    draw_citation_link(citation)


def _draw_absent(slug: str) -> None:
    absent = state.open_assistant().absent_clauses(slug)
    st.header(f"Clauses usuelles absentes ({len(absent)})")
    st.write(
        f"Sur {UsualClauses.load().count} clauses que l'on trouve souvent dans ce genre de "
        "convention, celles dont aucun passage ne parle. Une absence n'est pas une faute : la loi "
        "ou un autre document peut y répondre."
    )
    for group, clauses in groupby(absent, key=lambda one: one.group):
        st.subheader(group)
        for one in clauses:
            st.markdown(f"**{one.clause.name}** — {one.clause.why}")
            st.caption(f"Mots cherchés{NO_BREAK}: {', '.join(one.looked_for)}.")


draw()
