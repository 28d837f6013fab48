"""The timeline: a line for each thing that falls, its days told apart by shape and by word."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import altair as alt
import streamlit as st

from assistant.rules import french
from assistant.rules.schedule import Entry, State
from assistant.ui.ink import ink
from assistant.ui.looks import LOOKS

_ROW, _MARGIN = 44, 60
_LONGEST, _LONGEST_ROW = 60, 110
# Vega writes months in English: these are ours.
_MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin"]
_MONTHS += ["juil.", "août", "sept.", "oct.", "nov.", "déc."]
_MONTH_LABEL = f"{_MONTHS}[utcmonth(datum.value)] + ' ' + utcyear(datum.value)"
_DATED = (State.PAST, State.NEXT, State.FUTURE)
_TODAY_LABEL = "jour de référence"
_RULE = "#b07d00"


def draw_timeline(entries: Sequence[Entry], today: date) -> None:
    """Draw the days of ``entries``, which all have one, and ``today`` where it lies among them."""
    points = _points(entries)
    days = [point["day"] for point in points]
    rows = list(dict.fromkeys(point["row"] for point in points))
    layers = [_drawn(points, rows)]
    if min(days) <= _milliseconds(today) <= max(days):
        layers.extend(_ruled(today))
    st.altair_chart(
        alt.layer(*layers).properties(height=_ROW * len(rows) + _MARGIN),
        alt=f"Frise de {len(points)} échéances datées ; le tableau qui suit dit la même chose.",
    )


def _points(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """What the chart draws of ``entries``; those of a series share a row."""
    rows: dict[tuple[str, str], str] = {}
    points: list[dict[str, Any]] = []
    for entry in entries:
        moment = entry.deadline.moment
        if moment is not None:
            series = (entry.what, entry.deadline.condition)
            row = rows.setdefault(series, f"{entry.number}. {shortened(entry.what, _LONGEST_ROW)}")
            points.append(
                {
                    "row": row,
                    "day": _milliseconds(moment.day),
                    "state": french.capitalized(entry.state),
                    "when": moment.words,
                    "what": entry.what,
                    "who": entry.deadline.who,
                }
            )
    return points


def shortened(words: str, most: int = _LONGEST) -> str:
    """The first ``most`` characters of ``words``, to name something on one line."""
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _milliseconds(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp()) * 1000


def _drawn(points: list[dict[str, Any]], rows: list[str]) -> alt.Chart:
    names = [french.capitalized(state) for state in _DATED]
    looks = [LOOKS[state] for state in _DATED]
    legend = alt.Legend(orient="top", columns=3, labelColor=ink())
    # The name of a row lies above its line, so that a narrow screen keeps its width for the days.
    axis = alt.Axis(
        labelAlign="left",
        labelPadding=-4,
        labelOffset=-17,
        # Cut where the chart ends, wide or narrow.
        labelLimit=alt.ExprRef("width"),
        labelFontSize=13,
        labelColor=ink(),
        ticks=False,
        domain=False,
        grid=True,
    )
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=points))
        .mark_point(filled=True, size=150, opacity=1)
        .encode(
            x=alt.X("day:T", title=None, scale=alt.Scale(type="utc", nice="month"), axis=_dates()),
            y=alt.Y("row:N", title=None, sort=rows, axis=axis),
            shape=alt.Shape(
                "state:N",
                title=None,
                scale=alt.Scale(domain=names, range=[look.shape for look in looks]),
                legend=legend,
            ),
            color=alt.Color(
                "state:N",
                title=None,
                scale=alt.Scale(domain=names, range=[look.color for look in looks]),
                legend=legend,
            ),
            tooltip=[
                alt.Tooltip("when:N", title="Date"),
                alt.Tooltip("what:N", title="Échéance"),
                alt.Tooltip("who:N", title="Partie"),
                alt.Tooltip("state:N", title="État"),
            ],
        )
    )
    return chart


def _dates() -> alt.Axis:
    return alt.Axis(
        labelExpr=_MONTH_LABEL, labelOverlap="parity", labelColor=ink(), tickCount="month"
    )


def _ruled(today: date) -> tuple[alt.Chart, alt.Chart]:
    data = alt.InlineData(values=[{"day": _milliseconds(today), "label": _TODAY_LABEL}])
    base = alt.Chart(data).encode(
        x="day:T", tooltip=[alt.Tooltip("label:N", title=french.day(today))]
    )
    rule: alt.Chart = base.mark_rule(strokeDash=[6, 4], strokeWidth=2, color=_RULE)
    words: alt.Chart = base.mark_text(align="left", baseline="bottom", dx=-3, color=_RULE)
    return rule, words.encode(text="label:N", y=alt.value(-4))
