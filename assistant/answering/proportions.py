"""How many times a sum a question asks for, and how it compares two sums."""

import re
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.rules.scenario import Multiple, Order
from assistant.value import Value


class _Times(Value):
    """The words for so many times a sum, or for a part of it."""

    turn: re.Pattern[str]
    times: int = 1
    parts: int = 1


class _Proportions(Value):
    multiples: tuple[_Times, ...]
    orders: dict[Order, AnyOf]


@cache
def _proportions() -> _Proportions:
    path = knowledge_folder().joinpath("proportions.yaml")
    return read_knowledge(path, TypeAdapter(_Proportions))


def multiple_in(text: str) -> Multiple | None:
    """How many times a sum ``text`` asks for, or what part of one.

    Raises:
        BadKnowledgeError: ``knowledge/proportions.yaml`` cannot be read.
    """
    folded = fold_line(text)
    for each in _proportions().multiples:
        found = each.turn.search(folded)
        if found is not None:
            return Multiple(times=each.times, parts=each.parts, words=found.group().strip())
    return None


def order_in(text: str) -> Order | None:
    """How ``text`` compares two sums; none where it compares none."""
    folded = fold_line(text)
    orders = _proportions().orders
    return next((order for order, words in orders.items() if words.search(folded)), None)
