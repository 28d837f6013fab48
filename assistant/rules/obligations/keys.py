"""A name for each obligation that stays its own when a convention is rearranged."""

from collections import Counter
from hashlib import sha256

from assistant.rules.obligations.model import Obligation, Register

_LENGTH = 20
# Stands in no text: the parts of a key cannot run into one another.
_BETWEEN = "\0"


def keyed(register: Register) -> dict[str, Obligation]:
    """The obligations of ``register`` by their key, in the order of the text.

    A key is made of the convention and of the words, not of their place: a duty keeps its own
    when articles are moved or renumbered, and loses it when its words change. Among duties of
    exactly the same words, the rank tells them apart.
    """
    seen: Counter[str] = Counter()
    found: dict[str, Obligation] = {}
    for obligation in register.obligations:
        words = (register.convention, obligation.citation.quote, obligation.action)
        digest = sha256(_BETWEEN.join(words).encode()).hexdigest()[:_LENGTH]
        seen[digest] += 1
        found[f"{digest}-{seen[digest]}"] = obligation
    return found
