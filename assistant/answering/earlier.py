"""What an earlier turn proved, told as such in the proof of a later one."""

from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf
from assistant.rules.scenario import Origin


def told_earlier(derivation: Derivation) -> Derivation:
    """``derivation``, what its question gave told to come from an earlier turn."""
    if isinstance(derivation, DerivedStep):
        operands = tuple(map(told_earlier, derivation.operands))
        return derivation.model_copy(update={"operands": operands})
    if isinstance(derivation, GivenLeaf) and derivation.origin == Origin.QUESTION.value:
        return derivation.model_copy(update={"origin": Origin.EARLIER_TURN.value})
    return derivation
