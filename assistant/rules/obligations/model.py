"""What a register of obligations is made of."""

from enum import StrEnum

from assistant.convention.citation import Citation
from assistant.convention.span import Span
from assistant.rules.reading.values import (
    CalendarDate,
    Delay,
    Duration,
    ImpossibleDate,
    Notice,
    Recurrence,
    Trigger,
    Urgency,
)
from assistant.value import Value

Timing = CalendarDate | ImpossibleDate | Delay | Duration | Notice | Recurrence | Trigger | Urgency


class Debtor(StrEnum):
    """Who owes an obligation; the value is its French name."""

    DELEGANT = "délégant"
    DELEGATAIRE = "délégataire"
    TEAM = "équipe"
    PARTIES = "les deux parties"
    DELEGATAIRE_AND_TEAM = "délégataire et équipe"
    OTHER = "tiers"
    UNSAID = "non précisé"

    @property
    def members(self) -> frozenset["Debtor"]:
        """Those who are bound: the two of a joint debtor, else this one alone."""
        return _JOINT.get(self, frozenset({self}))


_JOINT = {
    Debtor.PARTIES: frozenset({Debtor.DELEGANT, Debtor.DELEGATAIRE}),
    Debtor.DELEGATAIRE_AND_TEAM: frozenset({Debtor.DELEGATAIRE, Debtor.TEAM}),
}


class Role(StrEnum):
    """The people whom a convention charges with something, inside or beside a party."""

    INTRAPRENEUR = "intrapreneur"
    TEAM = "équipe"
    SPONSOR = "sponsor"
    HIERARCHY = "hiérarchie"
    REPRESENTATIVE = "représentant"


class Kind(StrEnum):
    """How an obligation binds."""

    DATED = "échéance"
    RECURRING = "récurrente"
    CONTINUING = "continue"
    CONDITIONAL = "conditionnelle"
    PROHIBITION = "interdiction"
    FACULTY = "faculté"


class Obligation(Value):
    """What somebody must, must not, or may do.

    Attributes:
        debtor: who owes it.
        roles: the people named as those who act (« à tout niveau hiérarchique »).
        concerns: the people whom the action is about (« désigner un sponsor »).
        subject: the words that name the debtor, verbatim; empty where the text names none.
        action: what is owed, verbatim, modal verb included (« devront présenter … »).
        action_span: where these words stand in ``convention.text``.
        kind: how it binds; a faculty is no obligation.
        beneficiary: to whom, verbatim; empty where unsaid.
        condition: the words that make it depend on something, verbatim; empty where none.
        timing: the dates, delays, recurrences and triggers of the action; their spans are places
            in ``convention.text``.
        citation: the sentence or item that states it.
        intro: the phrase or heading that names the debtor, where it stands apart.
    """

    debtor: Debtor
    roles: tuple[Role, ...] = ()
    concerns: tuple[Role, ...] = ()
    subject: str = ""
    action: str
    action_span: Span
    kind: Kind
    beneficiary: str = ""
    condition: str = ""
    timing: tuple[Timing, ...] = ()
    citation: Citation
    intro: Citation | None = None


class NoObligation(StrEnum):
    """Why a passage carries no obligation; the value is its French name."""

    CONTEXT = "contexte"
    OBJECT = "objet de la convention"
    DURATION = "durée et effets"
    ENTRUSTED = "mission ou crédits confiés"
    INTRODUCTION = "introduction d'une liste"
    VALUES = "valeurs"
    DEFINITION = "définition"
    NOTE = "note"
    STATEMENT = "énoncé"


class Coverage(Value):
    """A sentence, item, row, entry or note, and what it carries.

    Attributes:
        citation: the passage.
        obligations: what it carries, as places in ``Register.obligations``.
        reason: why it carries none; none where it carries some.
    """

    citation: Citation
    obligations: tuple[int, ...] = ()
    reason: NoObligation | None = None


class Register(Value):
    """Who owes what under a convention, and proof that no passage was passed over.

    Attributes:
        convention: the slug of the convention.
        obligations: obligations, prohibitions and faculties, in the order of the text.
        coverage: each passage of the preamble, the articles and the annexes, in order.
    """

    convention: str
    obligations: tuple[Obligation, ...] = ()
    coverage: tuple[Coverage, ...] = ()

    def by_debtor(self, debtor: Debtor) -> tuple[Obligation, ...]:
        """What ``debtor`` owes, alone or with another."""
        return tuple(o for o in self.obligations if o.debtor.members & debtor.members)

    def by_role(self, role: Role) -> tuple[Obligation, ...]:
        """What people in ``role`` are charged with."""
        return tuple(o for o in self.obligations if role in o.roles)

    def concerning(self, role: Role) -> tuple[Obligation, ...]:
        """What others owe about ``role`` (to name a sponsor), without what that role owes."""
        return tuple(o for o in self.obligations if role in o.concerns and role not in o.roles)

    def by_kind(self, *kinds: Kind) -> tuple[Obligation, ...]:
        """What binds in one of these ways."""
        return tuple(o for o in self.obligations if o.kind in kinds)
