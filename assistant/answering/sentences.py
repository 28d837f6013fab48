"""The sentences of a question: what is told first, and what is asked last."""

import re

from assistant.retrieval.tokens import tokens

# A mark inside a word ends nothing: « data.gouv.fr », « 45 250,50 ».
_SENTENCE = re.compile(r"(?:[^.!?;:]|[.!?;:](?!\s|$))+[.!?;:]*")
# With less, it leans on what is told before: « Ça passe ? »
_LEAST_TERMS = 2


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text`` that hold words, in order, with the marks that end them."""
    found = (part.strip() for part in _SENTENCE.findall(text))
    return tuple(part for part in found if part.strip(" .!?;:"))


def last_sentence(text: str) -> str:
    """What ``text`` says last: the whole where it is one sentence."""
    found = sentences(text)
    return found[-1] if found else text


def last_asked(text: str) -> str | None:
    """What ``text`` asks after it told something; none where that says little by itself."""
    *told, asked = sentences(text) or (text,)
    return asked if told and len(tokens(asked)) >= _LEAST_TERMS else None
