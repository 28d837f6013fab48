"""The instalments of a payment: the sum of each, and when it falls due."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import moment_quantum
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.moments import Lack, Moment, resolve
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, said, sentence, stated, sum_quantum, unsettled, value_text
from assistant.rules.reading.values import Amount
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, added, of_fact
from assistant.value import Value


class _Tranche(Value):
    """An instalment: what states it, its day where it is known, and what the text says of it."""

    amount: Fact
    date: Fact | None = None
    moment: Moment | None = None
    missing: str = ""

    @property
    def line(self) -> str:
        """« 41 000 € : le 15 mai 2031 »."""
        words = value_text(self.amount.value)
        if self.moment is not None:
            return f"{words}, {self.moment.when}"
        if self.date is not None:
            return f"{words}, {' '.join(self.date.value.text.split())}"
        return f"{words}, sans date lue"

    @property
    def proof(self) -> tuple[Derivation, ...]:
        """How the sum and the day were found."""
        day = () if self.moment is None else (self.moment.derivation,)
        return (stated(self.amount), *day)


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    found = _all(facts, scenario)
    if not found:
        return unsettled(facts, Part.TRANCHE)
    sums = [each for one in found if (each := of_fact(one.amount)) is not None]
    total = added("total des tranches", "addition des tranches", *sums)
    places = dict.fromkeys(one.amount.citation for one in found)
    lacking = missing(facts, scenario)
    lacks = (f"Il manque {french.enumerated(lacking)} pour dater le reste.",)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{_lead(found)} : {' ; '.join(one.line for one in found)}, soit {total.words} au "
            f"total. {sentence(' ; '.join(said(place, place.quote) for place in places))}"
        ),
        quanta=_quanta(found),
        derivation=_derivation(found, total),
        citations=cited(*places, *(c for one in found if one.moment for c in one.moment.citations)),
        remarks=lacks if lacking else (),
    )


def missing(facts: FactBase, scenario: Scenario) -> tuple[str, ...]:
    """What the user could give to date the instalments that have no day yet."""
    found = _all(facts, scenario)
    return tuple(dict.fromkeys(one.missing for one in found if one.missing))


def _all(facts: FactBase, scenario: Scenario) -> list[_Tranche]:
    return [_tranche(fact, facts, scenario) for fact in facts.all(Part.TRANCHE)]


def _lead(found: list[_Tranche]) -> str:
    return "Les tranches" if len(found) > 1 else "La tranche"


def _tranche(fact: Fact, facts: FactBase, scenario: Scenario) -> _Tranche:
    date = next((each for each in facts.all(Part.TRANCHE_DATE) if each.rank == fact.rank), None)
    if date is None:
        return _Tranche(amount=fact)
    moment = resolve(date, facts, scenario)
    if isinstance(moment, Lack):
        return _Tranche(amount=fact, date=date, missing=moment.missing)
    return _Tranche(amount=fact, date=date, moment=moment)


def _derivation(found: list[_Tranche], total: Sum) -> DerivedStep:
    return DerivedStep(
        label="tranches",
        value=total.words,
        operation="lues dans le texte, puis additionnées",
        operands=(total.derivation, *(leaf for one in found for leaf in one.proof)),
    )


def _quanta(found: list[_Tranche]) -> tuple[Quantum, ...]:
    sums = (
        sum_quantum(f"tranche {one.amount.rank}", one.amount.value.euros)
        for one in found
        if isinstance(one.amount.value, Amount)
    )
    days = (moment_quantum(one.moment) for one in found if one.moment is not None)
    return (*sums, *days)


CALCULATOR = Calculator(name="tranches", label="tranches d'un paiement", compute=_compute)
