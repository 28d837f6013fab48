"""What a question says of the sums that it gives: left, too much, or what others are part of.

« Il nous reste 10 000 € » commits nothing; the words beside a sum are a closed class, which
``knowledge/sommes.yaml`` lists.
"""

from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import fold
from assistant.convention.span import Span
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value


class SumRole(StrEnum):
    """What a sum of a question is; the value is its name in the knowledge file."""

    BASE = "base"
    LEFT = "reste"
    EXCESS = "excès"


class _Beside(Value):
    """What tells a role, before or after the sum."""

    before: AnyOf
    after: AnyOf


_FILE = TypeAdapter(dict[SumRole, _Beside])


@cache
def _roles() -> dict[SumRole, _Beside]:
    return read_knowledge(knowledge_folder().joinpath("sommes.yaml"), _FILE)


def role_of(text: str, span: Span) -> SumRole | None:
    """What the sum that stands at ``span`` of ``text`` is; none where it is simply given.

    Raises:
        BadKnowledgeError: ``knowledge/sommes.yaml`` cannot be read.
    """
    before, after = fold(text[: span.start]), fold(text[span.end :])
    return next(
        (
            role
            for role, words in _roles().items()
            if words.before.search(before) or words.after.search(after)
        ),
        None,
    )
