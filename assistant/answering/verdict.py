"""Whether an answer may begin with « Oui » or « Non »: only where the whole question is proved.

A clause near a question is not a yes to it. The lead is given when the question is much like a
canonical one whose answer is known, and much less like any that has the other answer; when it turns
nothing over and names nothing that neither that one nor the clause does; when it offers no choice;
and when the party it names is the one that the clause binds. Otherwise the clause speaks alone.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from assistant.answering.matching import Sign, TopicMatch, matter, unmasked
from assistant.answering.sentences import last_sentence
from assistant.answering.understanding import Understanding
from assistant.answering.verdict_turns import Stance, verdict_turns
from assistant.convention.citation import Citation
from assistant.convention.folding import align, fold
from assistant.convention.model import Convention, PartyRole
from assistant.retrieval.tokens import tokens
from assistant.rules.obligations.model import Debtor, Obligation

_TURNS_OVER = re.compile(
    r"\bsans\b|\bjamais\b|\baucune?\b|\brefus|\binterdi|\bn(?:e |')(?:\w+[ -]){0,3}?(?:pas|plus)\b"
    r"|\bpas\b|\bsaufs?\b|\bseule?\b|(?<!jours )(?<!mois )(?<!semaines )\bavant\b|\bapres\b"
    r"|\ben retard\b|\buniquement\b|\bseulement\b"
)
# What tells a circumstance: « les crédits qu'on n'aura pas dépensés ».
_CIRCUMSTANCE = re.compile(
    r"\b(?:qu'(?!il)|que (?:nous|je)\b|qui\b|dont\b|s'ils?\b|si\b|quand\b|lorsqu|alors que\b"
    r"|puisqu|car\b|parce qu|tant que\b|des que\b)[^,:;.?!]*"
)
# How like the canonical question this one is, and how much less like one of the other answer.
_LEAST_CLOSENESS = 0.36
_LEAST_MARGIN = 0.02
# As like as this, what the question limits is only said in other words.
_SAME_QUESTION = 0.62
# Nearer than this, words of its own are other words for the same.
_ALIKE = 0.65
_NEARLY_ALL = 0.85
_DENIES = re.compile(
    r"\bjamais\b|\baucune?\b|\bn(?:e |')(?:\w+[ -]){0,3}?(?:pas|plus|rien|personne)\b"
)
_SUPPOSES = re.compile(r"\bs(?:i|'ils?)\b")
_MAY = re.compile(r"\bpeu(?:t|vent)\b|\bpourr(?:a|ont)\b|\bfacult|\bpossib")
_SUPPOSED = re.compile(r"\bs(?:i|'ils?)\b[^,?]*")
# « Pour les démarches en ligne, prévoir le bouton »: what binds some things only.
_SCOPE = re.compile(r"(?:^|[;:.] )(pour (?:les|des|tout\w*|chaque) ([^,;]{3,90})),")
# « … ou faut-il tout faire valider ? » has no yes nor no for an answer.
_CHOICE = re.compile(r"\bou\b(?! (?:non|pas|est|sont|se|autres?|equivalent\w*)\b)")
_WORD = re.compile(r"[^\W_]+")
# Words that give no letter to an acronym: « agence pour l'informatique financière de l'État ».
_SMALL = frozenset({"pour", "de", "du", "des", "la", "le", "les", "et", "en", "aux", "au", "sur"})
# A name or a code inside a sentence: « chez AWS », « au Journal officiel ».
_NAMED = re.compile(r"(?<=[\w,'’] )[A-ZÀ-ÖØ-Þ][\w-]+|(?<=['’])[A-ZÀ-ÖØ-Þ][\w-]+")
# « La DINUM doit-elle nommer… »: the party is the one who would act; « … être invitée », not.
_ACTS = (
    r"(?:(?:doit|peut|devra|pourra|va)-t?-?(?:elle|il) (?!(?:y |en )?etre )"
    r"|est-(?:elle|il) (?:bien )?(?:obligee?|tenue?|chargee?|autorisee?|en droit|libre)"
    r" (?:de |d'|a ))"
)
_ACTIVE = rf"(?:{_ACTS}|(?!est|ser|doi|peu|dev|pou|va-)[a-z]+-(?:t-)?(?:elle|il)\b)"
# « C'est bien la DINUM qui préside ? », « Est-ce à la DINUM de nommer… ? »
_IT_IS = r"\b(?:c'est|est-ce) (?:bien |donc |aussi )*(?:la |le |l'|l )?"
_FALLS_TO = (
    r"\b(?:c'est|est-ce|revient-il|appartient-il) (?:bien |donc |aussi )*(?:a la |a l'|au |a )"
)
# « Obtenir le soutien financier de la DGPR »: she has a part in what another one owes.
_HAS_A_PART = r"\b(?:de la|de l'|du|de|par|par la|par le|par l') (?:"
_TEAM = r"equipe|intrapreneur\w*"


def is_proved(understanding: Understanding, found: TopicMatch, clause: Sequence[str]) -> bool:
    """Whether the answer to the canonical question near this one is the answer to this one.

    Args:
        understanding: the question.
        found: its topic, with the yes/no question of the topic closest to it.
        clause: the words of what is cited, with its context.
    """
    sign, text = found.sign, understanding.question.text
    return (
        sign is not None
        and sign.closeness >= _LEAST_CLOSENESS
        and sign.margin >= _LEAST_MARGIN
        and not offers_choice(understanding)
        and (sign.closeness >= _SAME_QUESTION or not _turns_over(text, sign.wording))
        and (sign.closeness >= _NEARLY_ALL or not _tells_more(understanding, sign))
        and _names_nothing_else(last_sentence(understanding.searched), (sign.wording, *clause))
        and not _is_strengthened(understanding, sign, clause)
    )


def _is_strengthened(understanding: Understanding, sign: Sign, clause: Iterable[str]) -> bool:
    """Whether the question asks if it must, of what the text only allows."""
    turns = verdict_turns()
    asked, known = (turns.stance(fold(text)) for text in (understanding.said, sign.wording))
    allowed = any(_MAY.search(fold(line)) for line in clause)
    return asked is Stance.REQUIRED and known is Stance.ALLOWED and allowed and not sign.expects_no


def adds_nothing(understanding: Understanding, found: TopicMatch, clause: Iterable[str]) -> bool:
    """Whether the question has no name and no matter that neither topic nor ``clause`` has."""
    sign, cited = found.sign, tuple(clause)
    known = (sign.wording, *cited) if sign is not None else cited
    if not _names_nothing_else(understanding.searched, known):
        return False
    if not tells_nothing_else(understanding.question.text, known):
        return False
    if sign is not None and sign.closeness >= _ALIKE:
        return True
    held = {term for line in (*found.topic.wordings, *cited) for term in tokens(line)}
    held |= verdict_turns().hollow_terms
    return all(term in held or term.isdigit() for term in matter(understanding.searched))


def scope_left_open(understanding: Understanding, clause: str) -> str:
    """What ``clause`` binds alone (« pour les démarches en ligne »), if the question is not of it.

    « Faut-il le bouton ? » hangs on whether this service is one; empty where nothing is left open.
    """
    folded = align(clause)
    bound = _SCOPE.search(folded.text)
    if bound is None or _terms(bound[2]) & _terms(understanding.searched):
        return ""
    return folded.source_span(bound.start(1), bound.end(1)).of(clause)


def offers_choice(understanding: Understanding) -> bool:
    """Whether the question is « l'un ou l'autre ? », which has no yes nor no for an answer."""
    return _CHOICE.search(understanding.question.text) is not None


def _turns_over(text: str, wording: str) -> bool:
    """Whether ``text`` limits or denies what ``wording`` does not."""
    asked = main_clause(fold(text)).replace("sans aucun", "sans")
    return not set(_TURNS_OVER.findall(asked)) <= set(_TURNS_OVER.findall(fold(wording)))


def main_clause(folded: str) -> str:
    """What ``folded`` asks, without what it tells around: sentences before, circumstances."""
    return _CIRCUMSTANCE.sub(" ", last_sentence(folded))


def shares_matter(understanding: Understanding, citations: Iterable[Citation]) -> bool:
    """Whether the question and what is cited have a word of matter in common."""
    held = {term for citation in citations for term in tokens(citation.quote)}
    return bool({t for t in _terms(understanding.question.text) if not t.isdigit()} & held)


def _tells_more(understanding: Understanding, sign: Sign) -> bool:
    """Whether the canonical question is a narrower one, whose « non » says nothing of this one.

    « Est-ce un contrat de travail ? » tells nothing of « est-ce un contrat ? », nor « peut-on ne
    jamais publier ? » of « peut-on publier ? ».
    """
    if not sign.expects_no:
        return False
    own, known = _terms(understanding.searched), _terms(sign.wording)
    text, wording = fold(understanding.question.text), fold(sign.wording)
    if own < known or (_DENIES.search(wording) and not _DENIES.search(text)):
        return True
    # The same case may be told before it is asked about: « la dotation manque : peut-on… ? »
    supposed = _SUPPOSED.search(wording)
    if supposed is None or _SUPPOSES.search(text):
        return False
    return not _terms(supposed.group()) & own


def _terms(text: str) -> frozenset[str]:
    return frozenset(matter(text)) - verdict_turns().hollow_terms


def _names_nothing_else(text: str, known: Iterable[str]) -> bool:
    """Whether every name and every code of ``text`` stands in ``known``, or for its words."""
    said = [_WORD.findall(fold(line)) for line in known]
    words = {word for line in said for word in line}
    initials = [
        "".join(word[0] for word in line if len(word) > 1 and word not in _SMALL) for line in said
    ]
    named = (fold(match.group()) for match in _NAMED.finditer(unmasked(text)))
    return all(
        word in words or (len(word) > 1 and any(word in line for line in initials))
        for name in named
        for word in _WORD.findall(name)
    )


def tells_nothing_else(text: str, known: Iterable[str]) -> bool:
    """Whether every telling word of ``text`` stands in ``known``.

    « Est-ce au sponsor de présider ? » is no closer to its answer for all that is like « est-ce au
    partenaire de présider ? ».
    """
    lines = tuple(map(fold, known))
    told = (match.group() for match in verdict_turns().telling.finditer(fold(text)))
    return all(any(word in line for line in lines) for word in told)


class Acting(Enum):
    """What the clause says of the party that a question has act."""

    BOUND = "bound"
    PART = "part"
    OTHER = "other"


def acting(
    understanding: Understanding, owed: Obligation | None, convention: Convention
) -> Acting | None:
    """Whether a party of the question is bound, has a part in what another owes, or neither.

    Returns:
        None where the question has none act, or where the clause does not say who is bound.
    """
    if owed is None or owed.debtor in {Debtor.UNSAID, Debtor.OTHER}:
        return None
    folded, clause = (fold(text) for text in (understanding.question.text, owed.citation.quote))
    for debtor, names in names_of(convention):
        turns = (
            rf"\b(?:{names}) {_ACTS}|{_IT_IS}(?:{names}) qui\b|{_FALLS_TO}(?:{names}) (?:de |d')"
        )
        if re.search(turns, folded) is None:
            continue
        if debtor in owed.debtor.members:
            return Acting.BOUND
        if re.search(rf"{_HAS_A_PART}{names})\b", clause) or _takes_part(names, folded, clause):
            return Acting.PART
        return Acting.BOUND if _same_side(debtor, owed.debtor) else Acting.OTHER
    return None


def _takes_part(names: str, question: str, clause: str) -> bool:
    """Whether a party does another thing than what is done to it: comes, where it is invited."""
    done = re.search(rf"\b(?:{names}) {_ACTS}(?:y )?(\w+)", question)
    if done is None or re.search(rf"\b(?:{names})\b", clause) is None:
        return False
    return not set(tokens(done[1])) & set(tokens(clause))


def acts_alike(text: str, wording: str, convention: Convention) -> bool:
    """Whether whoever ``text`` has act acts in ``wording`` too.

    « La DINUM doit-elle inviter le partenaire ? » is near « faut-il inviter la DINUM ? ».
    """
    asked, known = fold(text), fold(wording)
    return all(
        re.search(rf"\b(?:{names}) {_ACTIVE}", known) is not None
        for _debtor, names in names_of(convention)
        if re.search(rf"\b(?:{names}) {_ACTIVE}", asked)
    )


def _same_side(one: Debtor, other: Debtor) -> bool:
    """Whether ``one`` is bound with ``other``; the team is a part of the partner."""
    sides = {one, Debtor.DELEGATAIRE} if one is Debtor.TEAM else {one}
    sides |= {Debtor.TEAM} if one is Debtor.DELEGATAIRE else set()
    return bool(sides & other.members)


def names_of(convention: Convention) -> Iterable[tuple[Debtor, str]]:
    """Who may owe something, each with the pattern of the names that questions give."""
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
