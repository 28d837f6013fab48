"""Words shown where Streamlit reads Markdown: labels of buttons, links, expanders, tabs."""

import re

# What opens Markdown, a formula, an icon, a colour or an emoji there.
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-.!$~:|&=^])")


def as_label(text: str) -> str:
    """``text`` on one line, such that Markdown shows it as it is."""
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()))
