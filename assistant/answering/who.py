"""What a question « qui » asks of a clause: who acts, who is given something, who decides.

The turns are a closed class, which ``knowledge/qui.yaml`` lists.
"""

import re
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.retrieval.tokens import tokens
from assistant.value import Value

_AUXILIARY = (
    r"(?:(?:ne|le|la|les|lui|leur|en|y|se|nous|vous|me|qui|ce|est-ce|c'est|est|sont|sera|seront|a"
    r"|ont|va|vont|doit|doivent|peut|peuvent|devra|devront|pourra|pourront|etre|donc|bien|aussi"
    r"|encore|alors)\s+|[nlsm]')*"
)
_VERB = re.compile(rf"\bqui {_AUXILIARY}(?P<verb>[a-z]{{3,}})")
_BY_WHOM = re.compile(r"\bpar qui\b")


class Who(Value):
    """The turns of a question about somebody.

    Attributes:
        recipient: somebody is given, told or sent something.
        attending: somebody takes part in a meeting.
        deciding: somebody decides.
        decision: what a clause that says who decides speaks of.
        identity: somebody is asked for by name.
        being: what somebody is, or what is done to them, is asked, and not what they do.
        charged: being this is having to act.
        passive: what somebody does who only attends, accepts or makes room for what others do.
    """

    recipient: AnyOf
    attending: AnyOf
    deciding: AnyOf
    decision: AnyOf
    identity: AnyOf
    being: AnyOf
    charged: AnyOf
    passive: AnyOf


@cache
def who() -> Who:
    """The turns, read once.

    Raises:
        BadKnowledgeError: ``knowledge/qui.yaml`` cannot be read.
    """
    return read_knowledge(knowledge_folder().joinpath("qui.yaml"), TypeAdapter(Who))


def verbs(question: str) -> frozenset[str]:
    """The stems of what is asked to be done: the verb after « qui », all words for « par qui »."""
    words = fold_line(question)
    if _BY_WHOM.search(words):
        return frozenset(tokens(words))
    found = (match["verb"] for match in _VERB.finditer(words))
    return frozenset(token for verb in found for token in tokens(verb))
