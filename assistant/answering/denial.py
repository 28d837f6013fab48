"""Whether a clause denies what shows its topic: « le délégataire ne peut subdéléguer »."""

import re
from collections.abc import Iterable, Sequence

from assistant.retrieval.tokens import tokens

_NEGATED = re.compile(
    r"\bn(?:e |')(?:\w+ ){0,3}?(?:pas|plus|aucun|aucune|jamais|pourra|pourront|peut|peuvent|"
    r"saurait|doit|doivent|devra)\b|\binterdit|\bexclu(?:e|s|es)?\b|\baucune? \w+ n'"
    r"|\bsans pouvoir\b"
)
# « Ne peut être modifiée que par un avenant » allows it, on a condition.
_ONLY = re.compile(
    r"n(?:e |')(?:(?!pas\b|plus\b|aucun|jamais\b)[\w-]+,? ){1,8}"
    r"que? ?(?:par|pour|si|sur|dans|a|apres|avec|l|d|s|')"
)
# « Ne peut mettre fin à la convention que si l'apport manque »: yes or no as the case may be.
_ONLY_IN_CASES = re.compile(
    r"\bne (?:peut|peuvent|pourra|pourront)\b[^.;]{0,80}?\bque? "
    r"(?:s'ils?|si|lorsqu\w*|quand|dans (?:les|l'un des) (?:cas|hypotheses)|en cas)\b"
)
# « Les crédits dont il n'aura pas l'usage ».
_BESIDE = re.compile(r"\b(?:dont|qui|tant que|des lors que|en cas)\b[^.;,]*$")
# « Dans l'hypothèse où les crédits ne seraient pas consommés »: a case, whatever the evidence is.
_SUPPOSED = re.compile(r"\b(?:si|s'ils?|lorsqu\w*|quand|(?:hypothese|cas) ou)\b[^.;,]*$")
_PARTS = re.compile(r"[.;]")

_Place = tuple[int, int]


def denied(words: str, shown: Sequence[_Place], question: str) -> bool:
    """Whether the clause ``words`` denies what the question is about.

    A negation that the evidence holds (« ne pourra dépasser » shows that there is a cap) is what
    the question is about, and denies nothing; one that runs over the evidence (« ne se prolonge
    pas ») does. Of a clause that allows one thing and denies another, the part that has most words
    of the question is the one that answers.

    Args:
        words: the clause, folded.
        shown: where it holds the evidence of the topic.
        question: the question and its canonical one.
    """
    denials = [
        place.span()
        for place in _NEGATED.finditer(words)
        if not _ONLY.match(words, place.start())
        and not any(start <= place.start() < end for start, end in shown)
        and not _stands_beside(words, place.span(), shown)
    ]
    if not denials:
        return False
    wanted = frozenset(tokens(question))
    parts = [part for part in _parts(words) if _touches(part, shown)] or [(0, len(words))]
    best = max(parts, key=lambda part: len(wanted & frozenset(tokens(words[part[0] : part[1]]))))
    return any(_touches(best, [denial]) for denial in denials)


def depends(words: str) -> bool:
    """Whether the clause ``words``, folded, allows a thing in the cases that it lists alone."""
    return _ONLY_IN_CASES.search(words) is not None


def _touches(place: _Place, others: Iterable[_Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _stands_beside(words: str, denial: _Place, shown: Sequence[_Place]) -> bool:
    """Whether what is denied is a circumstance, beside the evidence."""
    before = words[: denial[0]]
    if _SUPPOSED.search(before):
        return True
    beside = _BESIDE.search(before)
    return beside is not None and not _touches((beside.start(), denial[1]), shown)


def _parts(words: str) -> list[_Place]:
    ends = [place.start() for place in _PARTS.finditer(words)] + [len(words)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
