"""Whether a heading that names somebody binds them by a clause that names nobody.

« Obligations du délégataire » tells whose duties stand below; it does not make theirs what they
receive, what another party does, or what the words only observe.
"""

import re
from collections.abc import Iterable

from assistant.rules.obligations.actors import Actor, Cast
from assistant.rules.obligations.clauses import Clause, Modality
from assistant.rules.obligations.designations import lowered
from assistant.rules.obligations.details import receives
from assistant.rules.obligations.model import Debtor
from assistant.rules.obligations.subjects import Subject

_MUST = re.compile(r"\b(?:doit|doivent|devra|devront)\b")
_FOR = re.compile(
    r"\b(?:pour|envers|avec|vers|(?:bénéfice|profit|compte|attention|intention)\s+d(?:u|e|es))\s+"
    r"(?:la\s+|l')?$"
)
_OF = re.compile(r"(?:\b(?:par|de|du|des)\s+(?:la\s+|l')?|\bd')$")
# « lui est adressé », « par celle-ci »: somebody is meant, whom these words do not name.
_PRONOUN = re.compile(
    r"\b(?:lui|leur)\s+(?:est|sont|sera|seront|doit|doivent|devra|devront)\b"
    r"|\bpar\s+(?:lui|elles?|eux|ce(?:lui|lle|ux|lles)-ci|ce(?:s|tte)?\s+derni)"
)


def falls_to(
    owner: Subject, clause: Clause, action: str, cast: Cast, named: Iterable[Debtor]
) -> bool:
    """Whether ``action``, which says of nobody that they do it, falls to ``owner``.

    Not where they receive it, nor where it comes from another party; else where the words oblige
    or forbid, where another party receives it, or where the paragraph makes them act too.

    Args:
        owner: whom the heading names.
        clause: the clause.
        action: its words.
        cast: who may be named in them.
        named: those whom the clauses of the paragraph name.
    """
    low = lowered(action)
    theirs, others = _sorted(cast.find(action), owner)
    if _PRONOUN.search(low) or any(_gets(low, actor) for actor in theirs):
        return False
    if any(_gives(low, actor) for actor in others):
        return False
    if clause.modality is not Modality.DUTY:
        return clause.modality is Modality.PROHIBITION
    obliged = _MUST.search(low) is not None or any(receives(low, actor) for actor in others)
    return obliged or set(named) == {owner.debtor}


def _sorted(actors: Iterable[Actor], owner: Subject) -> tuple[list[Actor], list[Actor]]:
    """Those of ``actors`` who are the owner, and the other parties."""
    theirs: list[Actor] = []
    others: list[Actor] = []
    for actor in actors:
        if actor.debtor.members & owner.debtor.members:
            theirs.append(actor)
        elif actor.debtor.members & Debtor.PARTIES.members:
            others.append(actor)
    return theirs, others


def _gets(low: str, actor: Actor) -> bool:
    """Whether the action is done to ``actor``, for them, or with them (« des ateliers avec X »)."""
    before = low[: actor.span.start]
    return not before or receives(low, actor) or _FOR.search(before) is not None


def _gives(low: str, actor: Actor) -> bool:
    """Whether the action, or what it is about, comes from ``actor``."""
    before = low[: actor.span.start]
    received = receives(low, actor) or _FOR.search(before) is not None
    return not received and _OF.search(before) is not None
