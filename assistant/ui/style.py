"""What no option of Streamlit can set: the language of the page, the look of a quoted article."""

from pathlib import Path

import streamlit as st

from assistant.ui.scrollers import scrollers_script
from assistant.ui.translation import translation_script

ICON = Path(__file__).with_name("icon.png")

_STYLE = """<style>
.convention { font-size: 0.95rem; line-height: 1.55; }
.convention p, .convention li, .convention td { white-space: pre-wrap; overflow-wrap: anywhere; }
.convention li { list-style: none; margin: 0 0 0.4rem 0.8rem; }
.convention ul { list-style: none; margin: 0; padding: 0; }
.convention h3 { font-size: 1.05rem; margin: 0 0 0.6rem; padding: 0; }
.convention h4 { font-size: 0.98rem; margin: 0.9rem 0 0.3rem; padding: 0; }
.convention table { border-collapse: collapse; margin: 0.4rem 0; }
.convention td { border: 1px solid currentColor; padding: 0.2rem 0.6rem; }
.reading { max-width: 46rem; font-size: 1rem; }
.reading li { font-size: inherit; }
.reading a, .contents a, .results a { color: inherit; }
.reading h2 { font-size: 1.5rem; }
.reading h3 { font-size: 1.2rem; margin: 1.6rem 0 0.6rem; padding: 0; }
.reading h4 { font-size: 1.02rem; margin: 1.1rem 0 0.4rem; padding: 0; }
.reading .part, .reading .note, .reading a[id], .reading mark { scroll-margin-top: 4.5rem; }
.reading .note { font-size: 0.9rem; border-left: 3px solid currentColor; padding-left: 0.6rem; }
.reading .syntax { display: none; }
.reading .outside { font-size: 0.85em; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0 0 0.45rem; }
.results li { overflow-wrap: anywhere; margin: 0 0 0.35rem; }
.convention mark, .results mark { background: #ffe066; color: #1b1b1b; padding: 0.05em 0; }
/* The cited article stays in sight beside a long talk. */
@media (min-width: 640px) {
  [data-testid="stColumn"]:has(.st-key-beside) > div { position: sticky; top: 4rem; }
}
[data-testid="stChatMessage"], h1 { scroll-margin-top: 4.5rem; }
/* Words of a button, or of a link, are read on several lines, from the left. */
:is([class*="st-key-ground-"], [class*="st-key-next-"], [class*="st-key-citation-"]) button {
  text-align: left;
}
a[data-testid="stPageLink-NavLink"] :is(span, div, p):not([data-testid="stIconMaterial"]) {
  white-space: normal;
}
/* Streamlit leaves a sixth of the screen blank above a page. */
.stMainBlockContainer { padding-top: 3.5rem; }
/* What only runs takes no room. */
[data-testid="stElementContainer"]:has(> .stHtml > script) {
  position: absolute; width: 0;
}
[data-testid="stSidebarUserContent"] [data-testid="stVerticalBlock"] { gap: 0.6rem; }
[class*="st-key-term-"] h2 { padding: 0; }
/* Under the mouse, Streamlit gives them the theme's first colour: too dark on a dark page. */
button[kind="tertiary"]:not(:disabled):is(:hover, :active, :focus-visible, [aria-expanded="true"]) {
  color: inherit;
}
button[kind="tertiary"]:hover p { text-decoration: underline; }
[class*="st-key-step-"] { border-left: 3px solid currentColor; padding-left: 0.8rem; }
[class*="st-key-step-"] > [data-testid="stElementContainer"]:first-child { font-weight: 600; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
/* Streamlit takes the ring from some of them, and leaves a hue that few would see. */
:is(a, button, summary, main):focus-visible { outline: 3px solid currentColor !important; }
main:focus-visible { outline-offset: -4px !important; }
[data-testid="stText"] { white-space: pre-wrap; overflow-wrap: anywhere; }
/* The link beside each heading has an English name; the anchor itself stays. */
[data-testid="stHeaderActionElements"] { display: none; }
/* The English words of the file uploader, which no option changes. */
[data-testid="stFileUploaderDropzoneInstructions"],
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"] { display: none; }
[data-testid="stFileUploaderDropzone"] > span button::after {
  content: "Choisir un fichier"; font-size: 0.875rem; margin-left: 0.3rem;
}
</style>"""


def draw_style() -> None:
    """Set the language of the page and the look of what we draw ourselves."""
    st.html(_STYLE)
    # Streamlit writes <html lang="en"> and has no option for it (issue 15726), nor for its words.
    st.html(translation_script() + scrollers_script(), unsafe_allow_javascript=True)
