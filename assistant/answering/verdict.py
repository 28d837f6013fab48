"""Whether an answer may begin with « Oui » or « Non »: only where the whole question is proved.

A clause near a question is not a yes to it. The lead is given when every word that carries the
question stands in the quotation, in its context or in the canonical questions of the topic; when
the question turns nothing over that the canonical one does not; and when the party it names is
the one that the clause binds. Otherwise the clause speaks alone.
"""

import re
from collections.abc import Iterable

from assistant.answering.matching import TopicMatch, matter
from assistant.answering.support import Support
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold
from assistant.convention.model import Convention, PartyRole
from assistant.rules.obligations.model import Debtor, Obligation

_TURNS_OVER = re.compile(
    r"\bsans\b|\bjamais\b|\baucune?\b|\brefus|\binterdi|\bn(?:e |')(?:\w+[ -]){0,3}?(?:pas|plus)\b"
    r"|\bpas\b|\bsaufs?\b|\bseule?\b|\bavant\b|\bapres\b|\ben retard\b|\bencore\b"
    r"|\babsolument\b|\btoujours\b|\buniquement\b|\bobligatoirement\b|\btou(?:s|tes) les\b"
)
# « La DINUM doit-elle nommer… »: the party is the one who would act; « … être invitée », not.
_ACTS = r"(?:doit|peut|devra|pourra|va)-t?-?(?:elle|il) (?!etre )"
# « C'est bien la DINUM qui préside ? »
_IT_IS = r"\bc'est (?:bien |donc |aussi )*(?:la |le |l'|l )?"
_TEAM = r"equipe|intrapreneur\w*"


def coverage(understanding: Understanding, words: Iterable[str], support: Support) -> float:
    """The share of what carries the question that ``words`` account for, from 0 to 1."""
    wanted = frozenset(matter(understanding.searched))
    held = {term for text in words for term in matter(text)}
    total = sum(support.weight(term) for term in wanted)
    return sum(support.weight(term) for term in wanted & held) / total if total else 1.0


def turns_over(understanding: Understanding, match: TopicMatch) -> bool:
    """Whether the question limits or denies what its nearest canonical question does not."""
    asked = set(_TURNS_OVER.findall(fold(understanding.question.text)))
    return bool(asked - set(_TURNS_OVER.findall(fold(match.wording))))


def other_party(
    understanding: Understanding, owed: Obligation | None, convention: Convention
) -> bool:
    """Whether the question has a party act that ``owed`` does not bind."""
    if owed is None or owed.debtor in {Debtor.UNSAID, Debtor.OTHER}:
        return False
    folded = fold(understanding.question.text)
    return any(
        re.search(rf"\b(?:{names}) {_ACTS}|{_IT_IS}(?:{names}) qui\b", folded)
        and debtor not in owed.debtor.members
        for debtor, names in _names(convention)
    )


def _names(convention: Convention) -> Iterable[tuple[Debtor, str]]:
    yield Debtor.TEAM, _TEAM
    for role, debtor, word in (
        (PartyRole.DELEGANT, Debtor.DELEGANT, "delegant"),
        (PartyRole.DELEGATAIRE, Debtor.DELEGATAIRE, r"(?:partenaire-?)?delegat\w+|partenaire"),
    ):
        acronyms = [
            re.escape(fold(party.acronym.text))
            for party in convention.parties
            if party.role is role and party.acronym is not None
        ]
        yield debtor, "|".join((word, *acronyms))
