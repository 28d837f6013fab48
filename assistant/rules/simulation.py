"""Commitments tried against what a convention allows: what is left, or exceeded, and the duties."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from assistant.convention.citation import Citation
from assistant.errors import AssistantError
from assistant.rules.budget import Budget, Credits
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome
from assistant.rules.overruns import duties_of, limits_of
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, unsettled
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, Bound
from assistant.rules.scenario import Given, Origin
from assistant.rules.sums import Sum, added, given, limit, subtracted
from assistant.value import Value

_MOST_DECIMALS = 2
_TOTAL = "total des engagements"
# Thirty euros to the French, thirty thousand to others.
_AMBIGUOUS = re.compile(r",\d{3}(?!\d)")


class BadAmountError(AssistantError):
    """Words that are no sum of money."""

    def __init__(self, number: int, typed: str) -> None:
        words = f"« {typed} » n'est pas un montant" if typed else "il manque le montant"
        super().__init__(
            f"Ligne {number} : {words}. Écrivez-le en euros et en chiffres, par exemple 41 000,50."
        )


class Commitment(Value):
    """A line of the simulator, as it is typed.

    Attributes:
        number: its place, from 1.
        label: what is committed; may be empty.
        typed: the words of the sum; may be empty.
        year: the budget year; none where the line is of no year.
    """

    number: int
    label: str = ""
    typed: str = ""
    year: int | None = None

    @property
    def name(self) -> str:
        """Its label, else its number."""
        return " ".join(self.label.split()) or f"ligne {self.number}"

    @property
    def amount(self) -> Sum | None:
        """The sum; none where nothing is typed at all.

        Raises:
            BadAmountError: what is typed is no sum, or there is a label alone.
        """
        typed = self.typed.strip()
        if not typed and not self.label.strip():
            return None
        euros = _euros(typed)
        if euros is None:
            raise BadAmountError(self.number, typed)
        return given(self.name, Given[Decimal](value=euros, words=typed, origin=Origin.SIMULATOR))


class Balance(Value):
    """Commitments against what is allowed.

    Attributes:
        name: what they are compared with, in French.
        allowed: what is allowed.
        spent: what is committed.
        gap: what is left, or what is exceeded.
        exceeded: whether it is exceeded.
    """

    name: str
    allowed: Sum
    spent: Sum
    gap: Sum
    exceeded: bool

    @property
    def verdict(self) -> str:
        """« Reste 10 000 € », « Dépassement de 10 000 € »."""
        return f"{'Dépassement de' if self.exceeded else 'Reste'} {self.gap.words}"


class Simulation(Value):
    """What comes of the commitments tried.

    Attributes:
        lines: the sums, one for each line that has one, with its name.
        spent: their total; none where no line has one.
        problems: what is wrong with the other lines, in French.
        whole: what the whole of the commitments is compared with; none where the text does not
            say, or nothing is committed.
        years: what those of each year are compared with.
        silences: what the text should state, and does not, for them to be compared.
        limits: the clauses that set the limit, where it is exceeded.
        duties: the clauses that say what must then be done, where something is exceeded.
    """

    lines: tuple[tuple[str, Sum], ...] = ()
    spent: Sum | None = None
    problems: tuple[str, ...] = ()
    whole: Balance | None = None
    years: tuple[Balance, ...] = ()
    silences: tuple[Outcome, ...] = ()
    limits: tuple[Citation, ...] = ()
    duties: tuple[Citation, ...] = ()

    @property
    def exceeded(self) -> tuple[Balance, ...]:
        """What is exceeded, the whole first."""
        every = self.years if self.whole is None else (self.whole, *self.years)
        return tuple(one for one in every if one.exceeded)


def simulate(facts: FactBase, budget: Budget, commitments: Iterable[Commitment]) -> Simulation:
    """What comes of ``commitments`` where ``facts`` are stated, and ``budget`` read in them."""
    sums: list[tuple[Commitment, Sum]] = []
    problems: list[str] = []
    for one in commitments:
        try:
            amount = one.amount
        except BadAmountError as problem:
            problems.append(str(problem))
        else:
            sums.extend([] if amount is None else [(one, amount)])
    whole = limit(facts)
    spent = _total(_TOTAL, [amount for _, amount in sums])
    found = Simulation(
        lines=tuple((one.name, amount) for one, amount in sums),
        spent=spent,
        problems=tuple(problems),
        whole=_balance(_limit_name(facts), whole, spent) if whole and spent else None,
        years=tuple(_by_year(budget.credits, sums)),
        silences=() if whole else (unsettled(facts, Part.DELEGATED),),
    )
    return _with_clauses(found, facts)


def _limit_name(facts: FactBase) -> str:
    """Where the text has no clause of a cap, the delegated amount is all that commitments have."""
    return "Plafond des engagements" if facts.get(Part.CAP) else "Montant délégué"


def _with_clauses(found: Simulation, facts: FactBase) -> Simulation:
    if not found.exceeded:
        return found
    over = found.whole is not None and found.whole.exceeded
    limits = [fact.citation for fact in limits_of(facts)] if over else []
    return found.model_copy(
        update={
            "limits": cited(*limits),
            "duties": cited(*(fact.citation for fact in duties_of(facts))),
        }
    )


def _by_year(credits_: Iterable[Credits], sums: list[tuple[Commitment, Sum]]) -> Iterator[Balance]:
    """The commitments of each year against its credits, where some are of that year."""
    for one in credits_:
        own = [amount for line, amount in sums if line.year == one.year]
        spent = _total(f"engagements {one.name}", own)
        if spent is not None:
            for row in one.rows:
                yield _balance(row.name, row.amount, spent)


def _total(label: str, sums: list[Sum]) -> Sum | None:
    return added(label, "addition des lignes", *sums) if sums else None


def _balance(name: str, allowed: Sum, spent: Sum) -> Balance:
    exceeded = spent.euros > allowed.euros
    gap = (
        subtracted("dépassement", f"{_TOTAL} moins ceci : {name}", spent, allowed)
        if exceeded
        else subtracted("reste", f"{name} moins {_TOTAL}", allowed, spent)
    )
    return Balance(name=name, allowed=allowed, spent=spent, gap=gap, exceeded=exceeded)


def _euros(typed: str) -> Decimal | None:
    """The sum that ``typed`` says and nothing else, with its currency or without."""
    if _AMBIGUOUS.search(typed):
        return None
    for text in (typed, f"{typed} €"):
        readings = read(text)
        if len(readings) != 1 or not isinstance(readings[0], Amount):
            continue
        found = readings[0]
        whole = (found.span.start, found.span.end) == (0, len(text))
        if whole and found.bound is Bound.EXACTLY and _in_cents(found.euros):
            return found.euros
    return None


def _in_cents(euros: Decimal) -> bool:
    exponent = euros.as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= _MOST_DECIMALS
