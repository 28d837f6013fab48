"""What matters a question names, where a calculation is made for these alone.

The words of each are a closed class, which ``knowledge/matieres.yaml`` lists.
"""

from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.rules.scenario import Matter

_FILE = TypeAdapter(dict[Matter, AnyOf])


@cache
def _patterns() -> dict[Matter, AnyOf]:
    return read_knowledge(knowledge_folder().joinpath("matieres.yaml"), _FILE)


def matters_of(text: str) -> frozenset[Matter]:
    """The matters that ``text`` names.

    Raises:
        BadKnowledgeError: ``knowledge/matieres.yaml`` cannot be read.
    """
    folded = fold_line(text)
    return frozenset(matter for matter, words in _patterns().items() if words.search(folded))
