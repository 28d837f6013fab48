"""Bars by week, stacked, in colours that everybody tells apart."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import streamlit as st

from assistant.records.statistics import Week
from assistant.ui.ink import ink
from assistant.value import Value

_HEIGHT = 340


class Series(Value):
    """One layer of the bars.

    Attributes:
        name: what it counts, in French, as the legend and the table say it.
        color: its colour, in hexadecimal.
        counts: the count of each week.
    """

    name: str
    color: str
    counts: tuple[int, ...]


def draw_weekly_chart(weeks: Sequence[Week], series: Sequence[Series], description: str) -> None:
    """Draw the bars of ``series``, over ``weeks``; ``description`` is read to who cannot see."""
    labels = [f"{week.monday:%d/%m}" for week in weeks]
    bars = [
        {"week": label, "name": one.name, "count": count, "rank": rank}
        for rank, one in enumerate(series)
        for label, count in zip(labels, one.counts, strict=True)
    ]
    chart = alt.Chart(alt.InlineData(values=bars), height=_HEIGHT).mark_bar()
    st.altair_chart(
        chart.encode(
            x=alt.X("week:N", sort=labels, title="Semaine du", axis=_axis(labelAngle=0)),
            y=alt.Y("count:Q", title="Nombre", axis=_axis(format="d", tickMinStep=1)),
            color=alt.Color(
                "name:N",
                title=None,
                scale=alt.Scale(
                    domain=[one.name for one in series], range=[one.color for one in series]
                ),
                legend=alt.Legend(orient="top", columns=2, labelLimit=260, labelColor=ink()),
            ),
            order=alt.Order("rank:Q"),
            tooltip=[
                alt.Tooltip("week:N", title="Semaine du"),
                alt.Tooltip("name:N", title="Questions"),
                alt.Tooltip("count:Q", title="Nombre", format="d"),
            ],
        ),
        alt=description,
    )


def _axis(**options: Any) -> alt.Axis:  # noqa: ANN401 - what Vega takes
    return alt.Axis(labelColor=ink(), titleColor=ink(), **options)
