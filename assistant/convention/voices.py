"""A text that speaks of its parties as « nous » and « vous », told as one that names them.

Rules and evidence know verbs in the third person (« le partenaire remet »). The text told so has
the length of the one written, character for character: what is read in the one stands at the same
place in the other, and only the text written is ever quoted.
"""

import re
from functools import cache

from assistant.convention.folding import fold
from assistant.convention.model import Convention, PartyRole
from assistant.value import Value

# Fewer « vous » are a slip, or somebody else's words.
_LEAST = 3
_WE = re.compile(r"(?<![\w-])nous\b", re.IGNORECASE)
# « Un rendez-vous » is no « vous ».
_YOU = re.compile(r"(?<![\w-])vous\b", re.IGNORECASE)
# « Ensemble, « nous ». »
_TOGETHER = re.compile(r'(?:ensemble|collectivement|les deux parties)[^\n]{0,40}" ?nous ?"')

_CLITICS = r"(?:(?:ne|en|y|le|la|les|lui|leur|se|aussi|également|[^\W\d_]+ment)\s+|[nsl]['’])*"
# « vous vous engagez », « vous nous remettez »: the subject, then whom the verb is done to.
_PAIRED = re.compile(r"(?<!-)\b(nous|vous)((?:\s+ne)?\s+)(nous|vous)\s(?=(\w))", re.IGNORECASE)
# « vous nous en remettez »: to whom goes after the verb, where evidence looks for it.
_MOVED = re.compile(
    r"\b(nous|vous)((?:\s+ne)?\s+)(nous|vous)\s+((?:(?:en|y|le|la|les)\s+|l['’])?)([^\W\d_]+)\b",
    re.IGNORECASE,
)
# « l'équipe nous signale », « pour nous transmettre »: done to them by somebody else.
_DONE_TO = re.compile(
    r"(?<!\bà )(?<!\bde )(?<!entre )(?<!\bpar )(?<!avec )(?<!chez )(?<!comme )(?<!\bou )"
    r"(?<!\bet )(?<!sans )(?<!\bnous )(?<!\bvous )"
    r"(?<!-)\b(nous|vous)\s((?:(?:en|y|le|la|les)\s+|l['’])?)"
    r"(?!(?:ne|se|lui|leur|comme|également|ensemble|notamment|directement|seule?s?|même|autres?|tout|toute)\b)"
    r"([^\W\d_]+(?:er|ir|re|[^n]t|ent|e|d|a|is|ra))\b(?! comme)",
    re.IGNORECASE,
)
_CONTRACTED = tuple(
    (re.compile(rf"\b{written}\s+{article}\b", re.IGNORECASE), contracted)
    for written, article, contracted in (
        ("à", "le(?= délég)", "au"),
        ("de", "le(?= délég)", "du"),
        ("(?:de|entre|d'entre)", "les(?= parties)", "des"),
        ("chacun", "des", "chacune des"),
        ("l'un", "des", "l'une des"),
    )
)
_VERB_YOU = re.compile(r"\b(?!(?:chez|assez|nez|rez)\b)([^\W\d_]+?)(ez)\b(?!-vous)", re.IGNORECASE)
_VERB_WE = re.compile(rf"(\bnous\s+{_CLITICS})([^\W\d_]+?)(ons)\b", re.IGNORECASE)
_ODD = {
    "sommes": "est",
    "êtes": "est",
    "faites": "fait",
    "dites": "dit",
}
_ODD_WORD = re.compile(rf"(\b(?:nous|vous)\s+{_CLITICS})({'|'.join(_ODD)})\b", re.IGNORECASE)
_OWN = re.compile(r"\b(notre|votre|nos|vos)\b", re.IGNORECASE)
# How the third person of the singular is made from the stem of « vous rendez ».
_STEMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), made)
    for pattern, made in (
        (r"^dev$", "doit"),
        (r"^pouv$", "peut"),
        (r"^voul$", "veut"),
        (r"^av$", "a"),
        (r"^fais$", "fait"),
        (r"^sav$", "sait"),
        (r"^all$", "va"),
        (r"^(devr|pourr|voudr|aur|ser|fer|saur|\w*recevr|\w*mettr|\w*[eio]ndr|\w*crir)$", r"\1a"),
        (r"^((?!retir$|tir$|admir$|inspir$)\w+[a-zéè](?:er|ir))$", r"\1a"),
        (r"^(\w*)iss$", r"\1it"),
        (r"^((?:com|re|entre|ap|sur)?pren)$", r"\1d"),
        (
            r"^((?:rép|corresp)ond|(?:r|att|ent|ét|déf|v|susp|dép|desc|t|prét)end|perd|romp)$",
            r"\1",
        ),
        (r"^(\w*met)t$", r"\1"),
        (r"^(\w*[^\W_])(?<=(?:ain|.re|.de|.ob|con|sou|pré|dev|int|par)[vt])en$", r"\1ient"),
        (r"^([vt])en$", r"\1ient"),
        (r"^(\w*)cev$", r"\1çoit"),
        (r"^(\w*cri|sui|poursui|ser)v$", r"\1t"),
        (r"^(\w*[du]i)s$", r"\1t"),
        (r"^(\w*v|\w*cr)oy$", r"\1oit"),
        (r"^(\w*)oy$", r"\1oie"),
        (r"^(\w*)([au])y$", r"\1\2ie"),
        (r"^(conclu|inclu)$", r"\1t"),
        (r"^(\w*)ç$", r"\1ce"),
        (r"^(\w*e)$", r"\1"),
        (r"^(\w*)é((?:[^\Waeiouyéèê\d_]|gu|qu){1,2})$", r"\1è\2e"),
        (r"^(\w*)$", r"\1e"),
    )
)


class Voices(Value):
    """Whom a text means by « nous » and by « vous ».

    Attributes:
        we: the party; none where it means nobody, or everybody.
        you: the party; none where the word is not used for one.
        together: whether « nous » means the parties together.
    """

    we: PartyRole | None = None
    you: PartyRole | None = None
    together: bool = False

    @property
    def silent(self) -> bool:
        """Whether the text speaks in the third person alone."""
        return self.we is None and self.you is None and not self.together

    def naming(self, text: str) -> str:
        """``text`` in the third person, the parties called by the part they play."""
        if self.silent:
            return text
        moved = _DONE_TO.sub(r"\2\3 à \1", _MOVED.sub(_to_the_end, text))
        named = self.told(moved)
        for pattern, role in ((_WE, self.we), (_YOU, self.you)):
            if role is not None:
                named = pattern.sub(f"le {role.value}", named)
        named = _WE.sub("les parties", named) if self.together else named
        for written, contracted in _CONTRACTED:
            named = written.sub(contracted, named)
        return named

    def told(self, text: str) -> str:
        """``text`` in the third person, each character at its own place."""
        if self.silent:
            return text
        text = _PAIRED.sub(_object, text)
        text = _DONE_TO.sub(r"lui  \2\3", text)
        text = _ODD_WORD.sub(lambda m: m[1] + _padded(_ODD[m[2].lower()], m[2]), text)
        text = _VERB_WE.sub(lambda m: m[1] + _padded(_third(m[2]), m[2] + m[3]), text)
        if self.you is not None:
            text = _VERB_YOU.sub(lambda m: _padded(_third(m[1]), m[0]), text)
        return text if self.together else _OWN.sub(_own, text)


def voices(convention: Convention) -> Voices:
    """Whom ``convention`` means by « nous » and « vous »: as its head says, or as letters do."""
    called = {
        fold(party.designation.text).strip(' "'): party.role
        for party in convention.parties
        if party.designation is not None
    }
    we, you = called.get("nous"), called.get("vous")
    folded = fold(convention.text)
    together = we is None and _TOGETHER.search(folded) is not None
    if you is None and len(_YOU.findall(folded)) >= _LEAST:
        you = _beside(we)
    spoken = we is None and not together and len(_WE.findall(folded)) >= _LEAST
    if spoken and you is not None:
        we = _beside(you)
    return Voices(we=we, you=you, together=together or (spoken and you is None))


def _beside(role: PartyRole | None) -> PartyRole:
    """The party that is not ``role``; the one that a letter of the fund is sent to, by default."""
    return PartyRole.DELEGANT if role is PartyRole.DELEGATAIRE else PartyRole.DELEGATAIRE


def _object(match: re.Match[str]) -> str:
    subject, between, other, following = match.groups()
    if subject.lower() != other.lower():
        return f"{subject}{between}lui  "
    elided = fold(following) in set("aeiouyh")
    return f"{subject}{between}{'   s' + chr(39) if elided else 'se   '}"


def _to_the_end(match: re.Match[str]) -> str:
    subject, between, other, clitic, verb = match.groups()
    if subject.lower() == other.lower():
        return match[0]
    return f"{subject}{between}{clitic}{verb} à {other}"


def _own(match: re.Match[str]) -> str:
    return "ses" if len(match[0]) == len("nos") else "son  "


@cache
def _third(stem: str) -> str:
    low = stem.lower()
    for pattern, made in _STEMS:
        if pattern.match(low):
            return pattern.sub(made, low)
    return low


def _padded(word: str, written: str) -> str:
    """``word`` in the place of ``written``; what is written where it is too long for it."""
    return word.ljust(len(written)) if len(word) <= len(written) else written
