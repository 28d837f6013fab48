"""The sums that a question names, as prose names them: « le montant délégué », « les AE 2031 »."""

from assistant.convention.citation import Citation
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.proofs import cited
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, limit, of_fact, of_part
from assistant.rules.years import SHORT, total
from assistant.value import Value

# With the definite article, then with « de ».
_NAMES = {
    Part.FAST_ENVELOPE: ("l'enveloppe FAST", "de l'enveloppe FAST"),
    Part.DELEGATED: ("le montant délégué", "du montant délégué"),
    Part.DINUM_SHARE: ("la part utilisée directement", "de la part utilisée directement"),
    Part.COFINANCING: ("le cofinancement", "du cofinancement"),
    Part.CAP: ("le plafond des engagements", "du plafond des engagements"),
    Part.AE: ("les AE", "des AE"),
    Part.CP: ("les CP", "des CP"),
}


class NamedSum(Value):
    """A sum of the convention and what it is called.

    Attributes:
        part: the part it plays.
        amount: the sum, with its proof.
        the_name: « le montant délégué ».
        of_name: « du montant délégué ».
        facts: what states it.
    """

    part: Part
    amount: Sum
    the_name: str
    of_name: str
    facts: tuple[Fact, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages it rests on, the header of a table among them."""
        return cited(
            *(fact.citation for fact in self.facts),
            *self.amount.citations,
            *(citation for fact in self.facts for citation in fact.context),
        )


def named_money(scenario: Scenario) -> list[Part]:
    """The sums that the question names, in the order of its words."""
    return [part for part in scenario.named if part in _NAMES]


def named_sum(facts: FactBase, part: Part, scenario: Scenario) -> NamedSum | None:
    """The sum that plays ``part``, of the year that the question gives; none where none is."""
    the_name, of_name = _NAMES[part]
    year = scenario.years[0].value if len(scenario.years) == 1 else None
    if part in SHORT and year is not None:
        the_name, of_name = f"{the_name} {year}", f"{of_name} {year}"
    amount, stating = _found(facts, part, year)
    if amount is None:
        return None
    return NamedSum(part=part, amount=amount, the_name=the_name, of_name=of_name, facts=stating)


def _found(facts: FactBase, part: Part, year: int | None) -> tuple[Sum | None, tuple[Fact, ...]]:
    if part is Part.CAP:
        stating = tuple(f for p in (Part.CAP, Part.DELEGATED) if (f := facts.get(p)) is not None)
        return (limit(facts), stating) if facts.get(Part.CAP) else (None, ())
    if part not in SHORT:
        return of_part(facts, part), facts.all(part)
    if year is not None:
        fact = facts.get(part, year)
        return of_fact(fact), () if fact is None else (fact,)
    if any(conflict.part is part for conflict in facts.conflicts):
        return None, ()
    rows = facts.all(part)
    yearly = tuple(fact for fact in rows if fact.year is not None)
    return total(part, list(rows)), yearly or rows
