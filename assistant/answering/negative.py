"""Questions put in the negative: « on ne peut pas partir avant la fin ? ».

French has a word for each answer: « si » where what they deny holds, « non » where it does not.
Where they ask to confirm (« …, c'est exact ? »), « oui » agrees with the whole.
"""

import re

from assistant.answering.understanding import Understanding
from assistant.answering.verdict_turns import verdict_turns
from assistant.convention.folding import fold_line

_NEGATION = re.compile(
    r"\b(?:ne +|n['’])((?:[\w'’-]+ +){0,3}?[\w'’-]+) +(?:pas|plus|jamais)\b(?! (?:de|d'|que?)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(est|sont|suis|sommes|doi[st]|doivent|devons|peu[tx]|peuvent|pouvons|faut|va|a|ont|avons)"
    r" pas\b(?! (?:de|d'|que?)\b)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:plus|moins) (?:de|d')|\bdepass|\bexced|\bau[- ]dela\b")


def affirmed(understanding: Understanding) -> Understanding | None:
    """The question without its one negation; none where it cannot simply be left out."""
    text = understanding.question.text
    if _COMPARES.search(fold_line(text)):
        # « Il ne doit pas faire plus de dix pages ? » denies a bound, and no rule.
        return None
    for negation in (_NEGATION, _BARE):
        plain, found = negation.subn(r"\1", text)
        if found == 1 and not verdict_turns().is_unsaid(fold_line(plain)):
            question = understanding.question.model_copy(update={"text": plain})
            return understanding.model_copy(update={"question": question, "said": fold_line(plain)})
    return None


def answered(told: str, said: str) -> str:
    """What opens the answer to the negative question ``said``, ``told`` what it denies."""
    confirms = verdict_turns().confirms.search(said) is not None
    if told.startswith("Oui"):
        return "Non." if confirms else "Si."
    if told.startswith("Non"):
        return "Oui." if confirms else "Non."
    return ""
