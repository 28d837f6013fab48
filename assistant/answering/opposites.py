"""The quality that a question lends to a thing, and the one that the clause states."""

import re
from enum import Enum

from assistant.answering.verdict_turns import verdict_turns
from assistant.convention.folding import fold_line

# « La reconduction tacite est exclue »: the clause states the opposite.
_RULED_OUT = re.compile(
    r"^[^.;,]{0,25}\b(?:exclue?s?|interdite?s?|proscrite?s?|(?:est|sont) (?:pas|plus))\b"
)
# « Sans tacite reconduction », « n'est pas reconduite tacitement ».
_DENIED = re.compile(
    r"\b(?:sans|ni|aucune?|pas de|pas d'|n(?:e |')(?:\w+ ){1,2}?(?:pas|plus))[ ']?(?:\w+ ){0,2}$"
)


class Quality(Enum):
    """What a clause says of the quality that a question lends."""

    OPPOSED = "opposed"
    UNSAID = "unsaid"
    STATED = "stated"


def opposed(question: str, clause: str, wording: str) -> Quality | None:
    """What ``clause`` says of the quality in ``question``.

    Args:
        question: the question.
        clause: what is cited.
        wording: the canonical question, whose answer is known: it tells where it lends the same
            quality, and misleads where it lends the other one.

    Returns:
        None where the question lends none, or where ``wording`` tells; STATED where the clause
        agrees with the question, and ``wording`` does not.
    """
    asked, stated, known = (fold_line(text) for text in (question, clause, wording))
    found = [
        quality
        for pair in verdict_turns().opposites
        for one, other in (pair, pair[::-1])
        if one.search(asked)
        and not other.search(asked)
        and (quality := _said_of(one, other, stated, known)) is not None
    ]
    return min(found, key=list(Quality).index) if found else None


def _said_of(
    one: re.Pattern[str], other: re.Pattern[str], stated: str, known: str
) -> Quality | None:
    places = list(one.finditer(stated))
    if any(not _is_ruled_out(stated, place) for place in places):
        return Quality.STATED if other.search(known) and not one.search(known) else None
    if places or other.search(stated):
        return Quality.OPPOSED
    return None if one.search(known) else Quality.UNSAID


def _is_ruled_out(stated: str, place: re.Match[str]) -> bool:
    after, before = stated[place.end() :], stated[: place.start()]
    return _RULED_OUT.search(after) is not None or _DENIED.search(before) is not None
