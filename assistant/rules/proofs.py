"""The pieces that outcomes are made of: leaves, clauses in quotation marks, remarks."""

from datetime import date
from decimal import Decimal

from assistant.convention.citation import Citation
from assistant.rules import calendar, french
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf
from assistant.rules.facts.base import Conflict, Fact, FactBase, FactValue
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.reading.values import (
    Amount,
    CalendarDate,
    Delay,
    Duration,
    Notice,
    Percentage,
    Recurrence,
)
from assistant.rules.scenario import Given, Origin, Scenario


def value_text(value: FactValue) -> str:
    """A value of the text as French prose writes it."""
    match value:
        case Amount():
            return french.euros(value.euros)
        case Percentage():
            return french.percent(value.rate)
        case CalendarDate():
            return french.partial(value)
        case Duration() | Delay() | Notice() | Recurrence():
            return french.length(value)
    return " ".join(value.text.split())


def stated(fact: Fact) -> StatedLeaf:
    """The leaf of a value that the text states."""
    label = fact.part.value if fact.year is None else f"{fact.part.value} {fact.year}"
    return StatedLeaf(label=label, value=value_text(fact.value), citation=fact.citation)


def given_day(label: str, given: Given[date]) -> GivenLeaf:
    """The leaf of a day that the user gave."""
    return GivenLeaf(
        label=label,
        value=french.day(given.value),
        words=given.words,
        origin=given.origin.value,
    )


def given_sum(label: str, given: Given[Decimal]) -> GivenLeaf:
    """The leaf of a sum that the user gave."""
    return GivenLeaf(
        label=label,
        value=french.euros(given.value),
        words=given.words,
        origin=given.origin.value,
    )


def reference_day(scenario: Scenario) -> Given[date]:
    """The day to reckon at: one that the question gives, else the present one."""
    own = (given for given in scenario.dates if given.origin is Origin.QUESTION)
    return next(own, None) or present_day(scenario)


def present_day(scenario: Scenario) -> Given[date]:
    """The day to reason from, as something given."""
    words = french.day(scenario.today)
    origin = Origin.OPTION if scenario.today_given else Origin.PRESENT
    return Given[date](value=scenario.today, words=words, origin=origin)


def clause(fact: Fact) -> str:
    """« l'article 6 dit « … » », with the words the fact rests on."""
    words = fact.evidence
    if words.count("«") != words.count("»") or "\n" in words or "\t" in words:
        words = fact.citation.quote
    return said(fact.citation, words)


def said(citation: Citation, words: str) -> str:
    """« l'article 6 dit « … » », ``words`` being a part of the quotation."""
    verb = "disent" if citation.article == "visas" else "dit"
    return f"{french.place(citation)} {verb} {quoted(words)}"


def quoted(words: str) -> str:
    """``words``, verbatim, between French quotation marks, without their last stop."""
    return f"«{french.NO_BREAK}{words.strip().rstrip(' ;.')}{french.NO_BREAK}»"


def sentence(words: str) -> str:
    """``words`` as a sentence: a capital, and a full stop."""
    text = french.capitalized(words.strip())
    return text if text.endswith((".", "!", "?")) else f"{text}."


def day_quantum(name: str, day: date) -> Quantum:
    """A day, for machines."""
    return Quantum(name=name, value=day.isoformat(), unit="date", text=french.day(day))


def sum_quantum(name: str, amount: Decimal) -> Quantum:
    """A sum, for machines."""
    return Quantum(name=name, value=f"{amount:f}", unit="EUR", text=french.euros(amount))


def day_step(
    label: str, day: date, operation: str, *operands: DerivedStep | StatedLeaf | GivenLeaf
) -> DerivedStep:
    """A step that gives a day."""
    return DerivedStep(
        label=label, value=french.day(day), operation=operation, operands=tuple(operands)
    )


def sum_step(
    label: str, amount: Decimal, operation: str, *operands: DerivedStep | StatedLeaf | GivenLeaf
) -> DerivedStep:
    """A step that gives a sum."""
    return DerivedStep(
        label=label, value=french.euros(amount), operation=operation, operands=tuple(operands)
    )


def rest_day_remark(day: date) -> tuple[str, ...]:
    """That ``day`` is a Saturday, a Sunday or a public holiday, where it is."""
    reason = calendar.rest_day(day)
    if reason is None:
        return ()
    return (
        f"Le {french.day(day)} est {reason} : c'est une information, la date n'est pas décalée.",
    )


def cited(*citations: Citation | None) -> tuple[Citation, ...]:
    """``citations`` in order, each once."""
    return tuple(dict.fromkeys(citation for citation in citations if citation is not None))


def unsettled(facts: FactBase, *parts: Part) -> Outcome:
    """The outcome where one of ``parts`` has no single value: a contradiction, or silence."""
    for part in parts:
        conflict = facts.conflict(part)
        if conflict is not None:
            return contradiction(conflict)
    lacking = next((part for part in parts if not facts.all(part)), parts[0])
    return Outcome(
        status=OutcomeStatus.ABSENT,
        sentence=f"La convention ne dit rien de ceci : {lacking.value}.",
    )


def contradiction(conflict: Conflict) -> Outcome:
    """That the text gives one part several values, each with its clause."""
    values = french.enumerated(tuple(value_text(fact.value) for fact in conflict.candidates))
    quotations = " ; ".join(clause(fact) for fact in conflict.candidates)
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=(
            f"Le calcul n'est pas possible : la convention se contredit ({conflict.part.value}), "
            f"elle donne {values}. {sentence(quotations)}"
        ),
        citations=cited(*(fact.citation for fact in conflict.candidates)),
    )


def unasked(what: str) -> Outcome:
    """The outcome where the question is not one for the calculation; ``what`` it does not name."""
    return Outcome(
        status=OutcomeStatus.UNASKED, sentence=f"La question ne nomme pas ceci : {what}."
    )
