"""What can be done with a checklist as a whole: make it, share it, take it away, erase it."""

import streamlit as st

from assistant.answering.checklist import Line
from assistant.convention.model import Convention
from assistant.exports.checklist_file import Import, checklist_file, read_checklist
from assistant.exports.table_file import BadTableError
from assistant.rules.french import enumerated
from assistant.ui import checklist
from assistant.ui.markdown import as_label

# Above the limit of a table, so that a file too big is refused in French.
_MOST_MEGABYTES = 50
_UPLOADS = "checklist_uploads"
_IMPORTED = "checklist_imported"
_MOST_NAMED = 5


def draw_beginning() -> None:
    """Draw what is offered to a visitor without a list."""
    st.info(
        "Pour cocher ce qui est fait, noter et nommer un responsable, créez votre liste. Elle "
        "s'ouvre par un lien impossible à deviner : qui a ce lien peut la lire et la modifier, "
        "personne d'autre."
    )
    st.button(
        "Créer ma liste",
        type="primary",
        icon=":material/playlist_add_check:",
        on_click=checklist.begin,
    )


def draw_tools(lines: tuple[Line, ...], convention: Convention) -> None:
    """Draw the link of the list in use, its files, and the ways to leave it."""
    st.text_input("Lien de votre liste", value=checklist.link(convention.slug))
    st.caption(
        "Copiez ce lien et gardez-le : c'est la seule façon de retrouver cette liste. Qui le "
        "reçoit peut la lire et la modifier."
    )
    with st.expander("Importer, quitter ou effacer la liste", icon=":material/settings:"):
        _draw_import(lines)
        st.button("Quitter cette liste", on_click=checklist.leave)
        st.caption("La liste reste ouverte à qui en a le lien.")
        sure = st.checkbox("Effacer pour toujours, pour tous ceux qui ont le lien")
        st.button("Effacer la liste", disabled=not sure, on_click=checklist.erase)


def draw_download(lines: tuple[Line, ...], convention: Convention) -> None:
    """Draw the button that gives the whole register, and the list in use, as a file."""
    st.download_button(
        "Télécharger en CSV",
        data=checklist_file(lines, convention),
        file_name=f"obligations-{convention.slug}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )


def _draw_import(lines: tuple[Line, ...]) -> None:
    uploaded = st.file_uploader(
        "Importer un fichier CSV",
        key=f"import-{st.session_state.get(_UPLOADS, 0)}",
        max_upload_size=_MOST_MEGABYTES,
    )
    st.caption(
        "Un fichier téléchargé ici, complété dans un tableur. L'import ajoute : une case vide ou "
        "« non » n'efface rien."
    )
    told = st.session_state.pop(_IMPORTED, "")
    if told:
        st.success(told)
    if uploaded is None:
        return
    try:
        found = read_checklist(uploaded.getvalue(), lines)
    except BadTableError as error:
        # It may quote the file: shown as text, never as Markdown.
        st.error(as_label(str(error)))
        return
    for sentence in _sentences(found):
        st.text(sentence)
    if found.changes:
        st.button("Importer ces lignes", type="primary", on_click=_import, args=(found, lines))


def _sentences(found: Import) -> list[str]:
    """What the file would do, before it does."""
    count = len(found.changes)
    told = [f"{count} ligne(s) de la liste changeront." if count else "Rien ne changera."]
    if found.replaced:
        told.append(f"{found.replaced} note(s) ou nom(s) déjà écrits seront remplacés.")
    if found.unknown:
        named = enumerated(tuple(str(line) for line in found.unknown[:_MOST_NAMED]))
        more = "…" if len(found.unknown) > _MOST_NAMED else ""
        told.append(
            f"{len(found.unknown)} ligne(s) du fichier sont laissées de côté : leur obligation "
            f"n'est pas dans cette convention (ligne {named}{more})."
        )
    return told


def _import(found: Import, lines: tuple[Line, ...]) -> None:
    if checklist.write(found.by_duty(lines)):
        st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1
        st.session_state[_IMPORTED] = f"Import terminé : {len(found.changes)} ligne(s) changées."
