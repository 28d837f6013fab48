"""Data files that people edit: topics, abbreviations, glossary, date policy.

Each is validated by whoever loads it; what none of them holds is a value proper to one convention.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from assistant.errors import AssistantError

T = TypeVar("T")


class BadKnowledgeError(AssistantError):
    """A knowledge file that does not say what the program can read."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"Fichier de connaissances « {name} » invalide : {problem}. "
            "Corrigez-le (voir docs/connaissances.md) et relancez."
        )


def knowledge_folder() -> Traversable:
    """The folder of the data files."""
    return files(__name__)


def read_knowledge(path: Traversable, shape: TypeAdapter[T]) -> T:
    """What the YAML file ``path`` holds, validated as ``shape``.

    Raises:
        BadKnowledgeError: not valid YAML, or not of that shape.
    """
    try:
        # The C loader reads ten times faster; every wheel of PyYAML has it.
        content: object = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return shape.validate_python(content)
    except (yaml.YAMLError, ValidationError) as error:
        raise BadKnowledgeError(path.name, " ".join(str(error).split())[:400]) from error
