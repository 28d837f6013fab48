"""Words shown where Streamlit reads Markdown: labels of buttons, links, expanders, tabs."""

import re

from assistant.rules.french import NO_BREAK

# What opens Markdown, a formula or a colour there.
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-.!$~:|&=^])")
# What opens an icon or an emoji, whose names no backslash protects: an invisible character does.
_NAMED = re.compile(r"\\:(?=[\w+\\])")
# The space before these marks never ends a line in French.
_HIGH_MARKS = re.compile(r" (?=[?!:;»])")
_JOINER = "\u2060"
# White space but for the no-break spaces of French.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


def as_label(text: str) -> str:
    """``text`` on one line, such that Markdown shows it as it is."""
    escaped = _ACTIVE.sub(r"\\\1", _BREAKS.sub(" ", text).strip())
    return _NAMED.sub(rf"\\:{_JOINER}", escaped)


def as_question(text: str) -> str:
    """``text``, a question that is offered, as a label whose last mark stays with its last word."""
    return as_label(_HIGH_MARKS.sub(NO_BREAK, text))
