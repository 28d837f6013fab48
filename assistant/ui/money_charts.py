"""Charts of sums: what a whole is made of, and credits by year; each sum is written in French."""

from collections.abc import Sequence

import altair as alt
import streamlit as st

from assistant.rules.budget import AE, CP, Credits
from assistant.rules.sums import Sum
from assistant.ui.ink import ink

# Told apart by who does not see red from green, on white and on black alike.
_COLORS = ("#2a85c7", "#d55e00", "#767676", "#8a63a8", "#2e8b6f", "#a07800")
_BAR, _LINE = 34, 58
_YEARS = 300
_LABEL_PIXELS = 320


def draw_bars(bars: Sequence[tuple[str, Sum]], description: str) -> None:
    """Draw one bar for each sum, its name above and the sum at its side."""
    values = [
        {
            "name": name,
            "euros": float(amount.euros),
            "words": amount.words,
            "rank": str(rank % len(_COLORS)),
        }
        for rank, (name, amount) in enumerate(bars)
    ]
    names = [name for name, _ in bars]
    most = max(float(amount.euros) for _, amount in bars) or 1.0
    axis = alt.Axis(
        labelAlign="left",
        labelPadding=-4,
        labelOffset=-24,
        labelLimit=_LABEL_PIXELS,
        labelFontSize=13,
        labelColor=ink(),
        ticks=False,
        domain=False,
    )
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("euros:Q", axis=None, scale=alt.Scale(domain=[0, most * 1.5])),
        y=alt.Y("name:N", title=None, sort=names, axis=axis),
        tooltip=[alt.Tooltip("name:N", title="Poste"), alt.Tooltip("words:N", title="Montant")],
    )
    colors = alt.Scale(domain=[str(rank) for rank in range(len(_COLORS))], range=list(_COLORS))
    drawn = base.mark_bar(size=_BAR - 8).encode(
        color=alt.Color("rank:N", scale=colors, legend=None)
    )
    words = base.mark_text(align="left", dx=6, fontSize=13, color=ink()).encode(text="words:N")
    chart = alt.layer(drawn, words).properties(height=_LINE * len(bars) + 10)
    st.altair_chart(chart.configure_view(stroke=None), alt=description)


def draw_years(credits_: Sequence[Credits], description: str) -> None:
    """Draw AE and CP side by side for each year, the sum above each bar."""
    values = [
        {
            "year": one.name,
            "kind": short,
            "euros": float(amount.euros),
            "words": amount.words,
        }
        for one in credits_
        for short, amount in ((AE, one.ae), (CP, one.cp))
        if amount is not None
    ]
    most = max(float(str(value["euros"])) for value in values) or 1.0
    axis = alt.Axis(labelAngle=0, labelFontSize=13, labelColor=ink(), ticks=False)
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("year:N", title=None, axis=axis),
        xOffset=alt.XOffset("kind:N", sort=[AE, CP]),
        y=alt.Y("euros:Q", axis=None, scale=alt.Scale(domain=[0, most * 1.15])),
        tooltip=[
            alt.Tooltip("year:N", title="Année"),
            alt.Tooltip("kind:N", title="Nature"),
            alt.Tooltip("words:N", title="Montant"),
        ],
    )
    legend = alt.Legend(orient="top", labelColor=ink(), labelFontSize=13)
    scale = alt.Scale(domain=[AE, CP], range=list(_COLORS[:2]))
    drawn = base.mark_bar().encode(
        color=alt.Color("kind:N", title=None, scale=scale, legend=legend)
    )
    words = base.mark_text(baseline="bottom", dy=-4, fontSize=12, color=ink()).encode(
        text="words:N"
    )
    chart = alt.layer(drawn, words).properties(height=_YEARS)
    st.altair_chart(chart.configure_view(stroke=None), alt=description)
