"""How many things lack to what a passage asks for at least (« au moins huit départements »)."""

from decimal import Decimal

from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.proofs import said, sentence
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Bound, Quantity
from assistant.rules.scenario import Matter, Origin, Scenario

_LABEL = "nombre manquant"


def shortfall(citation: Citation, scenario: Scenario) -> Outcome | None:
    """What the number that the question gives lacks to reach the one that ``citation`` asks for.

    None where the question does not ask it, or counts other things.
    """
    if not scenario.names(Matter.MISSING) or len(scenario.quantities) != 1:
        return None
    told = scenario.quantities[0]
    for asked in read(citation.quote):
        if isinstance(asked, Quantity) and asked.bound is Bound.AT_LEAST and _alike(asked, told):
            return _outcome(citation, asked, told)
    return None


def _alike(one: Quantity, other: Quantity) -> bool:
    return fold(one.unit).rstrip("s") == fold(other.unit).rstrip("s")


def _outcome(citation: Citation, asked: Quantity, told: Quantity) -> Outcome:
    left = max(asked.number - told.number, Decimal(0))
    count = f"{left.normalize():f}".replace(".", ",")
    answer = f"Il en manque {count}" if left else "Il n'en manque pas"
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"{answer} : le texte demande {asked.text}, et vous en donnez {told.text}. "
            f"{sentence(said(citation, citation.quote))}"
        ),
        quanta=(Quantum(name=_LABEL, value=f"{left:f}", unit=asked.unit, text=count),),
        derivation=DerivedStep(
            label=_LABEL,
            value=count,
            operation="nombre demandé moins nombre indiqué",
            operands=(
                StatedLeaf(label="nombre demandé", value=asked.text, citation=citation),
                GivenLeaf(
                    label="nombre indiqué",
                    value=told.text,
                    words=told.text,
                    origin=Origin.QUESTION.value,
                ),
            ),
        ),
        citations=(citation,),
    )
