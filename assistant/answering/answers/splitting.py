"""What a sum of the question is, where it is proposed for another part of the envelope."""

from decimal import Decimal

from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.reading.values import Amount

_OTHER = {Part.DINUM_SHARE: Part.DELEGATED, Part.DELEGATED: Part.DINUM_SHARE}


def told_apart(part: Part, told: frozenset[Decimal], facts: FactBase) -> Fact | None:
    """The other part of the envelope, where the question tells that one, or the whole.

    « Les 16 000 € nous sont-ils délégués ? » is answered by who uses them, and « toute l'enveloppe
    nous est-elle déléguée ? » by what is kept and what is delegated.
    """
    other = facts.get(_OTHER[part]) if part in _OTHER else None
    whole = facts.get(Part.FAST_ENVELOPE)
    sums = {one.value.euros for one in (other, whole) if one and isinstance(one.value, Amount)}
    return other if told & sums else None
