"""The lines of the simulator: typed, added, taken away, kept from one page to another."""

from typing import cast

import streamlit as st

from assistant.rules.simulation import Commitment

_LINES = "simulator_lines"
_NEXT = "simulator_next"
_MOST = 30


def draw_lines(years: tuple[int, ...]) -> tuple[Commitment, ...]:
    """Draw the fields of each line; what they hold. A line may be of one of ``years``."""
    kept = _kept()
    drawn = {
        mark: _draw_line(mark, number, line, years)
        for number, (mark, line) in enumerate(kept.items(), start=1)
    }
    st.session_state[_LINES] = drawn
    st.button(
        "Ajouter une ligne",
        icon=":material/add:",
        on_click=_add,
        disabled=len(drawn) >= _MOST,
    )
    return tuple(drawn.values())


def _draw_line(mark: int, number: int, line: Commitment, years: tuple[int, ...]) -> Commitment:
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"line-{mark}"):
        label = st.text_input(
            f"Intitulé de la ligne {number} (facultatif)",
            value=line.label,
            max_chars=80,
            key=f"line-label-{mark}",
        )
        typed = st.text_input(
            f"Montant de la ligne {number}, en euros",
            value=line.typed,
            placeholder="41 000,50",
            max_chars=20,
            key=f"line-amount-{mark}",
        )
        year = _draw_year(mark, number, line, years)
        st.button(
            f"Retirer la ligne {number}",
            icon=":material/delete:",
            key=f"line-remove-{mark}",
            on_click=_remove,
            args=(mark,),
        )
    return Commitment(number=number, label=label, typed=typed, year=year)


def _draw_year(mark: int, number: int, line: Commitment, years: tuple[int, ...]) -> int | None:
    if not years:
        return None
    options = [None, *years]
    return st.selectbox(
        f"Année de la ligne {number}",
        options=options,
        index=options.index(line.year) if line.year in options else 0,
        format_func=lambda year: str(year) if year else "Sans année",
        # The years are those of the convention shown.
        key=f"line-year-{mark}-{years[0]}-{years[-1]}",
    )


def _kept() -> dict[int, Commitment]:
    """The lines by their marks, which stay their own when others go."""
    first = {0: Commitment(number=1)}
    return cast("dict[int, Commitment]", st.session_state.setdefault(_LINES, first))


def _add() -> None:
    kept = _kept()
    mark = cast("int", st.session_state.get(_NEXT, 1))
    st.session_state[_NEXT] = mark + 1
    st.session_state[_LINES] = kept | {mark: Commitment(number=len(kept) + 1)}


def _remove(mark: int) -> None:
    left = {key: line for key, line in _kept().items() if key != mark}
    st.session_state[_LINES] = left
    if not left:
        _add()
