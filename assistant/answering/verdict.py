"""Whether an answer may begin with « Oui » or « Non »: only where the whole question is proved.

A clause near a question is not a yes to it. The lead is given when the question is much like a
canonical one whose answer is known, and much less like any that has the other answer; when it turns
nothing over and names nothing that neither that one nor the clause does; when it offers no choice;
and when the party it names is the one that the clause binds. Otherwise the clause speaks alone.
"""

import re
from collections.abc import Iterable

from assistant.answering.matching import Sign, unmasked
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold
from assistant.convention.model import Convention, PartyRole
from assistant.rules.obligations.model import Debtor, Obligation

_TURNS_OVER = re.compile(
    r"\bsans\b|\bjamais\b|\baucune?\b|\brefus|\binterdi|\bn(?:e |')(?:\w+[ -]){0,3}?(?:pas|plus)\b"
    r"|\bpas\b|\bsaufs?\b|\bseule?\b|\bavant\b|\bapres\b|\ben retard\b|\bencore\b"
    r"|\babsolument\b|\btoujours\b|\buniquement\b|\bobligatoirement\b|\btou(?:s|tes) les\b"
)
# How like the canonical question this one is, and how much less like one of the other answer.
_LEAST_CLOSENESS = 0.5
_LEAST_MARGIN = 0.03
# As like as this, what the question limits is only said in other words.
_SAME_QUESTION = 0.62
# « … ou faut-il tout faire valider ? » has no yes nor no for an answer.
_CHOICE = re.compile(r"\bou\b(?! (?:non|pas|est|sont|se)\b)")
_WORD = re.compile(r"[^\W_]+")
# A name or a code inside a sentence: « chez AWS », « au Journal officiel ».
_NAMED = re.compile(r"(?<=[\w,'’] )[A-ZÀ-ÖØ-Þ][\w-]+|(?<=['’])[A-ZÀ-ÖØ-Þ][\w-]+")
# « La DINUM doit-elle nommer… »: the party is the one who would act; « … être invitée », not.
_ACTS = r"(?:doit|peut|devra|pourra|va)-t?-?(?:elle|il) (?!etre )"
# « C'est bien la DINUM qui préside ? »
_IT_IS = r"\bc'est (?:bien |donc |aussi )*(?:la |le |l'|l )?"
_TEAM = r"equipe|intrapreneur\w*"


def is_proved(understanding: Understanding, sign: Sign, clause: Iterable[str]) -> bool:
    """Whether the answer to the canonical question of ``sign`` is the answer to this one.

    Args:
        understanding: the question.
        sign: the canonical yes/no question closest to it.
        clause: the words of what is cited, with its context.
    """
    text = understanding.question.text
    return (
        sign.closeness >= _LEAST_CLOSENESS
        and sign.margin >= _LEAST_MARGIN
        and not offers_choice(understanding)
        and (sign.closeness >= _SAME_QUESTION or not _turns_over(text, sign.wording))
        and _names_nothing_else(understanding.searched, (sign.wording, *clause))
    )


def offers_choice(understanding: Understanding) -> bool:
    """Whether the question is « l'un ou l'autre ? », which has no yes nor no for an answer."""
    return _CHOICE.search(understanding.question.text) is not None


def _turns_over(text: str, wording: str) -> bool:
    """Whether ``text`` limits or denies what ``wording`` does not."""
    return not set(_TURNS_OVER.findall(fold(text))) <= set(_TURNS_OVER.findall(fold(wording)))


def _names_nothing_else(text: str, known: Iterable[str]) -> bool:
    """Whether every name and every code of ``text`` stands in ``known``."""
    words = {word for line in known for word in _WORD.findall(fold(line))}
    named = (fold(match.group()) for match in _NAMED.finditer(unmasked(text)))
    return all(word in words for name in named for word in _WORD.findall(name))


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
