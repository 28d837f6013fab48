"""What a text says in words that evidence does not know, told again in those it does.

« Chaque signataire peut mettre un terme aux présentes » is read a second time as « chaque partie
peut mettre fin a la presente convention »: each drafter has his own words for the few things that
every convention says, and no topic has to list them all.
"""

import re
from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter

from assistant.knowledge import BadKnowledgeError, knowledge_folder, read_knowledge
from assistant.value import Value

_FILE = "equivalents.yaml"


class _Entry(Value):
    """What is said, as a regular expression over folded text, and what it is read as."""

    said: str
    means: str


class _Rule(NamedTuple):
    said: re.Pattern[str]
    means: str


def retold(folded: str) -> str:
    """``folded`` with the words that evidence knows; itself where it holds no others."""
    for rule in _rules():
        folded = rule.said.sub(rule.means, folded)
    return folded


@cache
def _rules() -> tuple[_Rule, ...]:
    entries = read_knowledge(knowledge_folder().joinpath(_FILE), TypeAdapter(tuple[_Entry, ...]))
    try:
        return tuple(_Rule(re.compile(entry.said), entry.means) for entry in entries)
    except re.error as error:
        raise BadKnowledgeError(_FILE, str(error)) from error
