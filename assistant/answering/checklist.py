"""The register of obligations as a list to tick: who, what, when, and what is said of each."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from assistant.convention.model import Convention, PartyRole
from assistant.records.checklists import Duty, Entry, Mark
from assistant.rules import french
from assistant.rules.obligations.keys import keyed
from assistant.rules.obligations.model import Debtor, Kind, Obligation, Register, Role
from assistant.value import Value

_PARTY_OF = {
    Debtor.DELEGANT: PartyRole.DELEGANT,
    Debtor.DELEGATAIRE: PartyRole.DELEGATAIRE,
}
_NAMES = {
    Debtor.UNSAID: "Débiteur non précisé par le texte",
    Debtor.TEAM: "Équipe du service",
}
_SHORT_LINE = 90


class State(StrEnum):
    """Whether a line is done; the value is its French name."""

    TO_DO = "à faire"
    DONE = "faites"


class Line(Value):
    """A line of the list.

    Attributes:
        number: its rank in the register, from 1.
        duty: the obligation as checklists know it.
        obligation: the obligation.
        mark: what is said of it.
    """

    number: int
    duty: Duty
    obligation: Obligation
    mark: Mark = Mark()

    @property
    def is_owed(self) -> bool:
        """Whether it is to be done: a faculty may be left unused."""
        return self.obligation.kind is not Kind.FACULTY

    @property
    def action(self) -> str:
        """The words of the obligation on one line, without the punctuation around them."""
        return french.capitalized(" ".join(self.obligation.action.split()).strip(" ;.,:"))

    @property
    def short_action(self) -> str:
        """The first words of the obligation, to name it in a label."""
        words = self.action
        return words if len(words) <= _SHORT_LINE else f"{words[:_SHORT_LINE].rstrip()}…"

    @property
    def delay(self) -> str:
        """When it is due, in the words of the text; empty where the text does not say."""
        return french.enumerated(tuple(dict.fromkeys(t.text for t in self.obligation.timing)))

    @property
    def roles(self) -> str:
        """The people who act and those whom it is about; empty where none is named."""
        return ", ".join((*self.obligation.roles, *self.obligation.concerns))


class Selection(Value):
    """What to show of the list; what is none selects everything.

    Attributes:
        debtor: those who owe it, alone or with another.
        role: the people who act, or whom it is about.
        state: whether it is done.
    """

    debtor: Debtor | None = None
    role: Role | None = None
    state: State | None = None

    def holds(self, line: Line) -> bool:
        """Whether ``line`` is to be shown."""
        return self._is_theirs(line) and self._has_state(line)

    def _is_theirs(self, line: Line) -> bool:
        one = line.obligation
        if self.debtor is not None and not self.debtor.members & one.debtor.members:
            return False
        return self.role is None or self.role in (*one.roles, *one.concerns)

    def _has_state(self, line: Line) -> bool:
        if self.state is None:
            return True
        return line.is_owed and line.mark.done is (self.state is State.DONE)


class Progress(Value):
    """How much is done.

    Attributes:
        done: how many lines are ticked.
        owed: how many can be.
    """

    done: int
    owed: int

    @property
    def share(self) -> float:
        """The part that is done, from 0 to 1."""
        return self.done / self.owed if self.owed else 0.0

    @property
    def words(self) -> str:
        """« 3 obligations faites sur 12 »."""
        plural = "s" if self.done > 1 else ""
        return f"{self.done} obligation{plural} faite{plural} sur {self.owed}"


def list_lines(register: Register, entries: Mapping[str, Entry]) -> tuple[Line, ...]:
    """The lines of ``register``, each with what ``entries`` say of it."""
    return tuple(
        Line(
            number=number,
            duty=Duty(key=key, convention=register.convention, action=obligation.action),
            obligation=obligation,
            mark=entries[key].mark if key in entries else Mark(),
        )
        for number, (key, obligation) in enumerate(keyed(register).items(), start=1)
    )


def strays(lines: Iterable[Line], entries: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """The entries that say something of a duty that the text no longer has."""
    known = {line.duty.key for line in lines}
    return tuple(e for key, e in entries.items() if key not in known and e.mark != Mark())


def progress(lines: Iterable[Line]) -> Progress:
    """How much of ``lines`` is done."""
    owed = [line for line in lines if line.is_owed]
    return Progress(done=sum(line.mark.done for line in owed), owed=len(owed))


def by_debtor(lines: Iterable[Line]) -> dict[Debtor, tuple[Line, ...]]:
    """``lines`` by those who owe them, joint debtors apart, in the order of the parties."""
    shown = tuple(lines)
    groups = {
        debtor: tuple(line for line in shown if line.obligation.debtor is debtor)
        for debtor in Debtor
    }
    return {debtor: group for debtor, group in groups.items() if group}


def debtor_name(debtor: Debtor, convention: Convention) -> str:
    """How to call ``debtor``: « Délégant (DIREX) », « Les deux parties »."""
    role = _PARTY_OF.get(debtor)
    acronyms = [p.acronym.text for p in convention.parties if p.role is role and p.acronym]
    name = _NAMES.get(debtor, french.capitalized(debtor.value))
    return f"{name} ({acronyms[0]})" if role is not None and acronyms else name
