"""The clauses that conventions of this kind usually have, and those that a given one lacks."""

from pydantic import Field, TypeAdapter

from assistant.answering.presence import Presence
from assistant.answering.topics import Taxonomy
from assistant.knowledge import BadKnowledgeError, knowledge_folder, read_knowledge
from assistant.value import Value

_FILE = "clauses_usuelles.yaml"


class UnknownTopicError(BadKnowledgeError):
    """A usual clause that no topic describes, or that no evidence could show."""

    def __init__(self, topic: str) -> None:
        super().__init__(_FILE, f"le sujet « {topic} » n'existe pas ou n'a pas d'evidence")


class UsualClause(Value):
    """A clause that such a convention usually has.

    Attributes:
        topic: the identifier of the topic whose evidence shows it.
        name: the clause, as people call it.
        why: what its absence leaves open.
    """

    topic: str
    name: str
    why: str


class ClauseGroup(Value):
    """Usual clauses on one matter.

    Attributes:
        title: the matter.
        clauses: the clauses, in the order to show them.
    """

    title: str
    clauses: tuple[UsualClause, ...] = Field(min_length=1)


class AbsentClause(Value):
    """A usual clause that no passage of a convention shows.

    Attributes:
        group: the matter it belongs to.
        clause: the clause.
        looked_for: the words that were looked for, in vain.
    """

    group: str
    clause: UsualClause
    looked_for: tuple[str, ...]


class UsualClauses(Value):
    """All the usual clauses, in the order of the file."""

    groups: tuple[ClauseGroup, ...]

    @classmethod
    def load(cls) -> "UsualClauses":
        """Read ``knowledge/clauses_usuelles.yaml``.

        Raises:
            BadKnowledgeError: the file cannot be read.
        """
        path = knowledge_folder().joinpath(_FILE)
        return cls(groups=read_knowledge(path, TypeAdapter(tuple[ClauseGroup, ...])))

    @property
    def count(self) -> int:
        """How many clauses are looked for."""
        return sum(len(group.clauses) for group in self.groups)


def absent_clauses(
    usual: UsualClauses, taxonomy: Taxonomy, presence: Presence
) -> tuple[AbsentClause, ...]:
    """The clauses of ``usual`` that nothing in the convention shows, in their order.

    Raises:
        UnknownTopicError: a clause names a topic that does not exist or has no evidence.
    """
    absent: list[AbsentClause] = []
    for group in usual.groups:
        for clause in group.clauses:
            topic = taxonomy.get(clause.topic)
            if topic is None or not topic.evidence:
                raise UnknownTopicError(clause.topic)
            if not presence.of(topic.evidence):
                absent.append(
                    AbsentClause(group=group.title, clause=clause, looked_for=topic.looked_for)
                )
    return tuple(absent)
