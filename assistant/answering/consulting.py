"""Questions that point at an article, or at a value of the text, and ask what is there.

The turns are a closed class, which ``knowledge/consultations.yaml`` lists.
"""

import re
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.retrieval.tokens import tokens
from assistant.value import Value


def _terms(words: object) -> object:
    return frozenset(tokens(words)) if isinstance(words, str) else words


class Consulting(Value):
    """The turns.

    Attributes:
        article: what asks for an article whole.
        value: what asks what a value is.
        value_words: terms of such a question that say nothing of its matter.
    """

    article: AnyOf
    value: AnyOf
    value_words: Annotated[frozenset[str], BeforeValidator(_terms)]


@cache
def consulting() -> Consulting:
    """The turns, read once.

    Raises:
        BadKnowledgeError: ``knowledge/consultations.yaml`` cannot be read.
    """
    path = knowledge_folder().joinpath("consultations.yaml")
    return read_knowledge(path, TypeAdapter(Consulting))


def says_only(text: str, pointed: re.Pattern[str]) -> bool:
    """Whether ``text``, folded, has no matter besides what ``pointed`` finds in it."""
    return not set(tokens(pointed.sub(" ", text))) - consulting().value_words
