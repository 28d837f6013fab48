"""What commitments are tried against: the credits of a year that is asked for, else the cap."""

from assistant.convention.citation import Citation
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.outcome import Outcome
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, contradiction
from assistant.rules.scenario import Given, Matter, Scenario
from assistant.rules.sums import Sum, given, limit, of_fact
from assistant.rules.years import not_foreseen
from assistant.value import Value

_SHORT = {Part.AE: "AE", Part.CP: "CP"}
_ONE_YEAR = 1


class Ceiling(Value):
    """A sum that commitments may not exceed.

    Attributes:
        amount: the sum.
        name: what it is, without its article: « montant délégué », « AE 2031 ».
        facts: what states it.
    """

    amount: Sum
    name: str
    facts: tuple[Fact, ...]

    @property
    def of_year(self) -> bool:
        """Whether it is the credits of one year."""
        return any(fact.year is not None for fact in self.facts)

    @property
    def the_name(self) -> str:
        """« le montant délégué », « les AE 2031 »."""
        if not self.facts:
            return self.name
        return f"les {self.name}" if self.of_year else f"le {self.name}"

    @property
    def done(self) -> str:
        """What is done to sums that are held against it: « engagés », « payés »."""
        return "payé" if any(fact.part is Part.CP for fact in self.facts) else "engagé"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages it rests on, the header of a table among them."""
        context = (citation for fact in self.facts for citation in fact.context)
        return cited(*self.amount.citations, *context)


def ceiling(facts: FactBase, scenario: Scenario) -> Ceiling | Outcome | None:
    """What the commitments that the user tells are tried against.

    The credits of the year she names where the text has some by year: to commit is to use AE, to
    pay CP. What the text says of other years where it has none for hers. None where nothing is
    stated.
    """
    if scenario.left:
        # « Il nous reste 10 000 €, peut-on… »: what remains is hers to know.
        told = given("reste indiqué", scenario.left[0])
        return Ceiling(amount=told, name="ce qu'il vous reste", facts=())
    part = credits_named(scenario)
    yearly = [fact for fact in facts.all(part) if fact.year is not None]
    years = {given.value for given in scenario.years}
    if len(years) == _ONE_YEAR and (yearly or _unsure(facts, part)):
        return _of_year(facts, part, scenario.years[0], yearly)
    whole = limit(facts)
    if whole is None:
        return None
    stating = (facts.get(Part.CAP), facts.get(Part.DELEGATED))
    own = tuple(fact for fact in stating if fact is not None)
    return Ceiling(amount=whole, name="montant délégué", facts=own)


def credits_named(scenario: Scenario) -> Part:
    """The credits that the question speaks of: those it names, else CP to pay and AE to commit."""
    if Part.AE in scenario.named:
        return Part.AE
    pays = Part.CP in scenario.named or scenario.names(Matter.PAYING)
    return Part.CP if pays else Part.AE


def _unsure(facts: FactBase, part: Part) -> bool:
    return any(conflict.part is part and conflict.year for conflict in facts.conflicts)


def _of_year(
    facts: FactBase, part: Part, asked: Given[int], yearly: list[Fact]
) -> Ceiling | Outcome:
    year = asked.value
    conflict = facts.conflict(part, year)
    if conflict is not None:
        return contradiction(conflict)
    fact = next((fact for fact in yearly if fact.year == year), None)
    amount = of_fact(fact)
    if fact is None or amount is None:
        return not_foreseen(yearly, (asked,))
    return Ceiling(amount=amount, name=f"{_SHORT[part]} {year}", facts=(fact,))
