"""Whether the convention is in force: not yet, now, or no longer, and since when."""

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.answers import lacking
from assistant.rules.calculator import Calculator
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import SIGNATURE, Lack, Moment, end, entry_into_force
from assistant.rules.outcome import Outcome, OutcomeStatus
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    cited,
    clause,
    day_quantum,
    given_day,
    reference_day,
    sentence,
    unsettled,
)
from assistant.rules.scenario import Scenario

_LABEL = "état de la convention"


def _compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
    fact = facts.get(Part.END)
    if fact is None:
        return unsettled(facts, Part.END)
    last = end(facts, scenario)
    if isinstance(last, Lack):
        return lacking(last, fact)
    start = entry_into_force(facts, scenario)
    day = reference_day(scenario)
    leaf = given_day("jour de référence", day)
    why = sentence(clause(fact))
    if day.value > last.day:
        time = lapse("temps écoulé depuis la fin", last.day, day.value, last.derivation, leaf)
        answer = f"Non : la convention a pris fin le {last.words}, il y a {time.words}."
        return _outcome(f"{answer} {why}", last, time.derivation)
    if isinstance(start, Lack):
        return _unknown_start(facts, last, leaf, start, why)
    operands = (leaf, start.derivation, last.derivation)
    if day.value < start.day:
        answer = f"Non, pas encore : la convention prend effet le {start.words}."
        return _outcome(f"{answer} {why}", last, _step("pas encore", operands), start)
    answer = (
        f"Oui : la convention a pris effet le {start.words} et court jusqu'au {last.words} ; "
        f"le jour de référence est le {french.day(day.value)}."
    )
    return _outcome(f"{answer} {why}", last, _step("en vigueur", operands), start)


def _unknown_start(
    facts: FactBase, last: Moment, leaf: Derivation, start: Lack, why: str
) -> Outcome:
    """Before the end, with no day of entry into force: no « yes » that is not known."""
    effect = facts.get(Part.ENTRY_INTO_FORCE)
    depends = f" {sentence(clause(effect))}" if effect is not None else ""
    reason = " ; sa date de signature n'est pas renseignée" if start.missing == SIGNATURE else ""
    outcome = _outcome(
        f"La convention court jusqu'au {last.words}, qui n'est pas passé{reason}. {why}{depends}",
        last,
        _step("terme non échu", (leaf, last.derivation)),
    )
    places = cited(*outcome.citations, effect.citation if effect else None, *start.citations)
    return outcome.model_copy(update={"citations": places})


def _step(state: str, operands: tuple[Derivation, ...]) -> DerivedStep:
    return DerivedStep(
        label=_LABEL,
        value=state,
        operation="jour de référence comparé à l'entrée en vigueur et à la fin, ce jour compris",
        operands=operands,
    )


def _outcome(
    words: str, last: Moment, derivation: DerivedStep, start: Moment | None = None
) -> Outcome:
    quanta = [day_quantum(moment.label, moment.day) for moment in (start, last) if moment]
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=words,
        quanta=tuple(quanta),
        derivation=derivation,
        citations=cited(*last.citations, *(start.citations if start else ())),
        remarks=(*(start.remarks if start else ()), *last.remarks),
    )


CALCULATOR = Calculator(name="in_force", label="convention en vigueur ou non", compute=_compute)
