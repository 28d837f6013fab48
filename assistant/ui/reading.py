"""What goes with the text for reading: its contents, the hits of a search, where to look first."""

from collections.abc import Sequence
from html import escape

from assistant.convention.citation import Citation, cite
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rendering import citation_label
from assistant.ui.anchors import Anchors
from assistant.ui.passage import hit_anchor

_AROUND = 45
# Brings the passage into view, again each time another one is asked for.
_SCROLL = """<script>/* {nonce} */ requestAnimationFrame(() => {{
  const wanted = '{anchor}' || decodeURIComponent(location.hash.slice(1));
  const place = wanted && document.getElementById(wanted);
  if (place) place.scrollIntoView({{ block: '{anchor}' ? 'center' : 'start' }});
}});</script>"""


def contents_html(convention: Convention) -> str:
    """The contents of ``convention``, a link to each article and part."""
    lines = "".join(
        f'<li><a href="#{entry.anchor}">{escape(entry.label)}</a></li>'
        for entry in Anchors(convention).contents()
    )
    return f'<nav class="contents" aria-label="Sommaire"><ul>{lines}</ul></nav>'


def count_words(found: int, most: int) -> str:
    """How many hits a search has, and how many of them are marked."""
    if not found:
        return "Aucun passage trouvé : essayez un mot plus court ou un autre mot."
    said = "1 passage trouvé" if found == 1 else f"{found} passages trouvés"
    return f"{said} ; les {most} premiers sont surlignés." if found > most else f"{said}."


def results_html(convention: Convention, citation: Citation | None, hits: Sequence[Span]) -> str:
    """The ``hits`` of a search in a few words of their text, each a link to its place."""
    lines = "".join(_result(convention, citation, hit) for hit in hits)
    return f'<nav class="results" aria-label="Passages trouvés"><ol>{lines}</ol></nav>'


def scroll_script(citation: Citation | None, hits: Sequence[Span]) -> str:
    """Brings into view what was last asked for: a hit, the cited passage, or the address's part."""
    place = hits[0] if hits else citation.span if citation is not None else None
    anchor = hit_anchor(place, citation) if place is not None else ""
    nonce = f"{place.start}-{place.end}-{len(hits)}" if place is not None else "none"
    return _SCROLL.format(nonce=nonce, anchor=anchor)


def _result(convention: Convention, citation: Citation | None, hit: Span) -> str:
    text = convention.text
    before = text[max(0, hit.start - _AROUND) : hit.start]
    after = text[hit.end : hit.end + _AROUND]
    label = citation_label(convention, cite(convention, hit))
    return (
        f'<li><a href="#{hit_anchor(hit, citation)}">{escape(label)}</a> : '
        f'…{escape(before)}<mark class="hit">{escape(hit.of(text))}</mark>{escape(after)}…</li>'
    )
