"""Whether AE and CP have the same amount, in a year or in all."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.named import NamedSum, named_sum
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, sum_quantum, unsettled, value_text
from assistant.rules.scenario import Scenario
from assistant.rules.sums import Sum, subtracted
from assistant.rules.years import by_year

_LABEL = "écart entre AE et CP"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    ae, cp = (named_sum(facts, part, scenario) for part in (Part.AE, Part.CP))
    if ae is None or cp is None:
        return unsettled(facts, Part.AE, Part.CP)
    gap = subtracted(_LABEL, "AE moins CP", ae.amount, cp.amount)
    rows = [*ae.facts, *cp.facts]
    citations = cited(*ae.citations, *cp.citations)
    where = french.enumerated(tuple(dict.fromkeys(french.place(f.citation) for f in rows)))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{_verdict(ae, cp, gap, yearly=not scenario.years)} Le détail : {by_year(rows)}. "
            f"Ces montants sont ceux que donne {where}."
        ),
        quanta=(sum_quantum(_LABEL, gap.euros),),
        derivation=DerivedStep(
            label="AE et CP",
            value="égaux" if not gap.euros else "différents",
            operation="AE comparées aux CP",
            operands=(gap.derivation,),
        ),
        citations=citations,
    )


def _verdict(ae: NamedSum, cp: NamedSum, gap: Sum, *, yearly: bool) -> str:
    if gap.euros:
        size = french.euros(abs(gap.euros))
        return f"Non : {ae.amount.words} en AE et {cp.amount.words} en CP, soit {size} d'écart."
    same = f"{ae.amount.words} en AE et {cp.amount.words} en CP"
    if yearly and _differ(ae, cp):
        return f"Oui au total : {same} ; mais les années diffèrent."
    return f"Oui : {same}."


def _differ(ae: NamedSum, cp: NamedSum) -> bool:
    """Whether the two differ in some year."""
    one, other = ({f.year: value_text(f.value) for f in each.facts} for each in (ae, cp))
    return one != other


CALCULATOR = Calculator(name="ae_cp_equal", label="égalité des AE et des CP", compute=_compute)
