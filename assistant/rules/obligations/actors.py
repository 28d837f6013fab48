"""Who acts: the parties, the people in their service and third parties, as a text names them."""

import re
from collections.abc import Iterator
from typing import Self

from assistant.convention.model import Convention, Party, PartyRole
from assistant.convention.span import Span
from assistant.convention.voices import Voices, voices
from assistant.rules.obligations.designations import names, plain
from assistant.rules.obligations.model import Debtor, Role
from assistant.value import Value

_DEBTOR_OF_ROLE = {
    PartyRole.DELEGANT: Debtor.DELEGANT,
    PartyRole.DELEGATAIRE: Debtor.DELEGATAIRE,
    PartyRole.OTHER: Debtor.OTHER,
}
# The programme that the DINUM runs: its team is a team of the DINUM.
_DINUM = re.compile(r"\bdinum\b|direction interministerielle du numerique")
_PROGRAMME = r"beta\.gouv(?:\.fr)?"
_DETERMINER = (
    r"(?:(?:\b(?:le|la|les|un|une|son|sa|ses|leur|leurs|chaque|ledit|ladite|lesdits|lesdites|ce|cet"
    r"|cette|ces)\s+|\bl')(?:ou\s+l(?:a|es)\s+|/la\s+)?)?"
)
_OF = r"\s+(?:d(?:u|e)|des)\s+(?:l(?:a|e|es)\s+|l')?"
_AGENT_NOUNS = (
    r"(?:services?|agents?|equipes?|directions?|directeurs?|directrices?|bureaux?|secretariats?"
    r"|responsables?|chefs?|departements?|correspondants?|referents?)"
)
_INTRAPRENEUR = r"intrapreneu(?:r|se)(?:\(e\)|\(se\)|\(s\)|[.·]e|e)*s?(?:\(s\))?"
_PARTIES = r"(?:(?:deux|trois)\s+)?parties(?!\s+prenantes)|signataires|cocontractants"
_THIRD_PARTIES = (
    r"cbcm|comptables?(?:\s+assignataires?)?|prestataires?|titulaires?"
    r"|controleurs?\s+budgetaires?(?:\s+et\s+comptables?\s+ministeriels?)?"
    r"|agence\s+pour\s+l'informatique\s+financiere|centres?\s+de\s+services?\s+partages?"
    r"|comite\s+(?:d'investissements?|de\s+pilotage|de\s+suivi)"
)
_PEOPLE: tuple[tuple[str, Debtor, tuple[Role, ...]], ...] = (
    (_INTRAPRENEUR, Debtor.TEAM, (Role.INTRAPRENEUR,)),
    (r"sponsors?(?:\(s\))?", Debtor.DELEGATAIRE, (Role.SPONSOR,)),
    (r"(?:hierarchie|niveaux?\s+hierarchiques?)", Debtor.DELEGATAIRE, (Role.HIERARCHY,)),
    (r"equipes?(?:\s+(?:produit|projet|incubee))?", Debtor.TEAM, (Role.TEAM,)),
    (r"(?:startups?|start-ups?)(?:\s+d'etat)?", Debtor.TEAM, (Role.TEAM,)),
    (_PARTIES, Debtor.PARTIES, ()),
    (_THIRD_PARTIES, Debtor.OTHER, ()),
)
# « chaque partie », « l'une des parties » are parties; « une partie des crédits » is not.
_ONE_PARTY = (
    r"(?:chacune\s+des|chaque|l'une\s+(?:ou\s+l'autre\s+)?des|l'autre|toute)\s+part(?:ies|ie)"
)
_PREPOSITION = re.compile(
    r"(?:\b(?:de|du|des|a|au|aux|par|pour|avec|sur|sous|dans|entre|chez|envers|sans|vers|contre"
    r"|selon|en)|\bd')\s*$"
)
_SUBORDINATOR = re.compile(r"(?:\b(?:si|ou|lorsque|quand|que|dont|comme)|\b(?:lorsqu|qu|s)')\s*$")
_COORDINATED = re.compile(r"[\s,]*(?:et|ou|ni|ainsi\s+que|comme)\s+$")


class Actor(Value):
    """Somebody named in a text.

    Attributes:
        debtor: who it is.
        roles: the role of the people named, inside or beside the party.
        span: the words, with the article before them.
        governed: whether a preposition stands before them: then they are no subject.
        subordinate: whether they open a subordinate clause (« si le délégant … »).
    """

    debtor: Debtor
    roles: tuple[Role, ...] = ()
    span: Span
    governed: bool = False
    subordinate: bool = False


class Cast:
    """Everybody whom the text of one convention may name."""

    def __init__(
        self,
        groups: tuple[tuple[str, Debtor, tuple[Role, ...]], ...],
        speaking: Voices | None = None,
    ) -> None:
        self._voices = speaking or Voices()
        self._meanings = [(debtor, roles) for _, debtor, roles in groups]
        alternatives = "|".join(
            f"(?P<g{index}>{pattern})" for index, (pattern, _, _) in enumerate(groups)
        )
        self._pattern = re.compile(rf"{_DETERMINER}(?<![\w-])(?:{alternatives})(?![\w-])")

    @classmethod
    def of(cls, convention: Convention) -> Self:
        """The cast of ``convention``: its parties as it calls them, and everybody's people."""
        groups: list[tuple[str, Debtor, tuple[Role, ...]]] = []
        for party in convention.parties:
            groups.extend(_party_groups(convention, party))
        groups.append((_ONE_PARTY, Debtor.PARTIES, ()))
        speaking = voices(convention)
        return cls((*groups, *_PEOPLE, *_pronouns(speaking)), speaking)

    def told(self, text: str) -> str:
        """``text`` in the third person, each character at its own place."""
        return self._voices.told(text)

    def find(self, text: str) -> tuple[Actor, ...]:
        """The actors named in ``text``, in order."""
        flat = plain(self.told(text))
        return tuple(self._actor(flat, match) for match in self._pattern.finditer(flat))

    def _actor(self, flat: str, match: re.Match[str]) -> Actor:
        debtor, roles = self._meanings[int((match.lastgroup or "g0")[1:])]
        before = flat[: match.start()]
        return Actor(
            debtor=debtor,
            roles=roles,
            span=Span(start=match.start(), end=match.end()),
            governed=_PREPOSITION.search(before) is not None,
            subordinate=_SUBORDINATOR.search(before) is not None,
        )


def _party_groups(
    convention: Convention, party: Party
) -> tuple[tuple[str, Debtor, tuple[Role, ...]], ...]:
    debtor = _DEBTOR_OF_ROLE[party.role]
    known = names(convention, party)
    words = [_any_number(name) for name in known]
    if any(_DINUM.search(name) for name in known):
        words.append(rf"programme\s+(?:interministeriel\s+)?{_PROGRAMME}")
        words.append(rf"equipes?\s+(?:d[eu]\s+)?{_PROGRAMME}")
    either = "(?:" + "|".join(words) + ")"
    groups = [
        (rf"representante?s?{_OF}{either}", debtor, (Role.REPRESENTATIVE,)),
        (rf"hierarchie{_OF}{either}", debtor, (Role.HIERARCHY,)),
        (rf"{_AGENT_NOUNS}{_OF}{either}", debtor, ()),
        (either, debtor, ()),
    ]
    if debtor is Debtor.DELEGATAIRE:
        groups.insert(2, (rf"equipes?{_OF}{either}", Debtor.TEAM, (Role.TEAM,)))
    return tuple(groups)


def _pronouns(speaking: Voices) -> Iterator[tuple[str, Debtor, tuple[Role, ...]]]:
    """Whom « nous » and « vous » stand for."""
    if speaking.together:
        yield r"(?:(?:chacun|l'une?)\s+(?:de|d'entre)\s+)?nous", Debtor.PARTIES, ()
    for word, role in (("nous", speaking.we), ("vous", speaking.you)):
        if role is not None:
            yield word, _DEBTOR_OF_ROLE[role], ()


def _any_number(name: str) -> str:
    """A pattern for ``name`` with or without marks of number (« partenaires-délégataires »)."""
    marks = r"(?:s|e|es)?"
    words = (f"{marks}-".join(map(re.escape, word.split("-"))) for word in name.split())
    return r"\s+".join(words) + marks


def grouped(actors: tuple[Actor, ...], text: str) -> tuple[tuple[Actor, ...], ...]:
    """``actors`` joined where they are coordinated (« A et B », « A, B et C »), in order."""
    flat = plain(text)
    groups: list[list[Actor]] = []
    for actor in actors:
        last = groups[-1][-1] if groups else None
        between = flat[last.span.end : actor.span.start] if last else ""
        if last is None or not _COORDINATED.fullmatch(between):
            groups.append([actor])
            continue
        groups[-1].append(actor)
        while len(groups) > 1 and _listed(groups[-2][-1], groups[-1][0], flat):
            groups[-2:] = [[*groups[-2], *groups[-1]]]
    return tuple(tuple(group) for group in groups)


def _listed(one: Actor, other: Actor, flat: str) -> bool:
    """Whether a comma alone stands between two subjects: the first terms of a list."""
    between = flat[one.span.end : other.span.start]
    return not one.governed and not one.subordinate and between.strip() == ","


def joint(actors: tuple[Actor, ...]) -> Debtor:
    """The debtor that several actors are together."""
    members = frozenset(member for actor in actors for member in actor.debtor.members)
    for debtor in Debtor:
        if debtor.members == members:
            return debtor
    if members >= Debtor.PARTIES.members:
        return Debtor.PARTIES
    return Debtor.OTHER


def roles_of(actors: tuple[Actor, ...]) -> tuple[Role, ...]:
    """The roles that ``actors`` name, each once."""
    return tuple(dict.fromkeys(role for actor in actors for role in actor.roles))
