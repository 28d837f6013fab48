"""Questions to start with, for each kind of people who open the page."""

from functools import lru_cache

from pydantic import TypeAdapter

from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value


class Starters(Value):
    """The questions that one kind of people start with.

    Attributes:
        public: who they are, as the page says it.
        questions: the questions.
    """

    public: str
    questions: tuple[str, ...]


@lru_cache(maxsize=1)
def load_starters() -> tuple[Starters, ...]:
    """Read ``knowledge/starters.yaml``.

    Raises:
        BadKnowledgeError: the file cannot be read.
    """
    path = knowledge_folder().joinpath("starters.yaml")
    return read_knowledge(path, TypeAdapter(tuple[Starters, ...]))
