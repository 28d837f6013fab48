"""Words shown where Streamlit reads Markdown: labels of buttons, links, expanders, tabs."""

import re

# What opens Markdown, a formula or a colour there.
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-.!$~:|&=^])")
# What opens an icon or an emoji, whose names no backslash protects: an invisible character does.
_NAMED = re.compile(r"\\:(?=[\w+\\])")
_JOINER = "\u2060"


def as_label(text: str) -> str:
    """``text`` on one line, such that Markdown shows it as it is."""
    escaped = _ACTIVE.sub(r"\\\1", " ".join(text.split()))
    return _NAMED.sub(rf"\\:{_JOINER}", escaped)
