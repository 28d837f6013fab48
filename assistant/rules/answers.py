"""Outcomes that several calculators word alike: a day found, a day that lacks something."""

from collections.abc import Callable

from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Compute
from assistant.rules.derivation import DerivedStep
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.given_days import counts_between
from assistant.rules.lapses import lapse
from assistant.rules.lateness import done_day, judged
from assistant.rules.moments import Lack, Moment, end, resolve
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import (
    cited,
    clause,
    day_quantum,
    given_day,
    present_day,
    reference_day,
    rest_day_remark,
    sentence,
    unasked,
    unsettled,
    value_text,
)
from assistant.rules.reading.values import Delay, Duration, Notice, Recurrence
from assistant.rules.scenario import Scenario


def deadline_of(part: Part, what: str) -> Compute:
    """The calculation of when ``part`` falls; ``what`` says in French what that day is.

    To « are we in time? » it says whether, and to « how late? » by how much.
    """

    def told(moment: Moment, fact: Fact, facts: FactBase, scenario: Scenario) -> Outcome:
        basis = f", soit {moment.basis}" if moment.basis else ""
        outcome = dated(moment, f"C'est {what}{basis} : {clause(fact)}", facts, scenario)
        return _told_from_today(outcome, moment, scenario) if moment.exact else outcome

    return _of_moment(part, what, told)


def countdown_of(part: Part, what: str) -> Compute:
    """The calculation of the time from the day of reference to when ``part`` falls, or since.

    ``what`` names that day after « à » or « de »: « l'échéance du cofinancement ».
    """

    def told(moment: Moment, fact: Fact, facts: FactBase, scenario: Scenario) -> Outcome:
        if counts_between(scenario):
            return unasked("cette échéance")
        return counted_down(moment, fact, what, facts, scenario)

    return _of_moment(part, what, told)


_Told = Callable[[Moment, Fact, FactBase, Scenario], Outcome]


def _of_moment(part: Part, what: str, told: _Told) -> Compute:
    """The calculation that ``told`` makes of the moment of ``part``, once it is known."""

    def compute(facts: FactBase, _convention: Convention, scenario: Scenario) -> Outcome:
        fact = facts.get(part)
        if fact is None:
            return unsettled(facts, part)
        moment = resolve(fact, facts, scenario)
        if isinstance(moment, Lack):
            return lacking(moment, fact)
        bounds = moment.exact and part is not Part.ENTRY_INTO_FORCE
        done = done_day(scenario) if bounds else None
        if done is not None:
            return judged(against_end(moment, facts, scenario), fact, what, done, scenario)
        return told(moment, fact, facts, scenario)

    return compute


def counted_down(
    moment: Moment, fact: Fact, what: str, facts: FactBase, scenario: Scenario
) -> Outcome:
    """The time from the day of reference to ``moment``, which ``fact`` states, or since.

    ``what`` names that day after « à » or « de ».
    """
    # « Avant le 3 mai » bounds the days of the question; « au 3 mai » is one to reckon at.
    day = reference_day(scenario) if scenario.period is None else present_day(scenario)
    past = moment.day < day.value
    checked = against_end(moment, facts, scenario)
    time = lapse(
        "temps écoulé" if past else "temps restant",
        day.value,
        moment.day,
        given_day("jour de référence", day),
        checked.derivation,
    )
    bounds = f"{what} ({moment.when}) et le jour de référence ({french.day(day.value)})"
    answer = (
        f"C'est passé depuis {time.words} : c'est le temps entre {bounds}."
        if past
        else f"Il reste {time.words} : c'est le temps entre {bounds}."
    )
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{answer} {sentence(clause(fact))}",
        quanta=(time.quantum("temps écoulé" if past else "temps restant"),),
        derivation=time.derivation,
        citations=checked.citations,
        remarks=checked.remarks,
    )


def dated(moment: Moment, why: str, facts: FactBase, scenario: Scenario, *remarks: str) -> Outcome:
    """« Le 28 août 2023. » and why, flagged where it falls after the end of the convention."""
    checked = against_end(moment, facts, scenario)
    rest = rest_day_remark(moment.day) if moment.exact else ()
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence=f"{sentence(moment.when)} {sentence(why)}",
        quanta=(moment_quantum(moment),),
        derivation=checked.derivation,
        citations=checked.citations,
        remarks=(*checked.remarks, *rest, *remarks),
    )


def _told_from_today(outcome: Outcome, moment: Moment, scenario: Scenario) -> Outcome:
    """``outcome`` with the time from the present day to ``moment``, or since."""
    today = present_day(scenario)
    past = moment.day < today.value
    time = lapse(
        "temps écoulé" if past else "temps restant",
        today.value,
        moment.day,
        given_day("jour de référence", today),
        outcome.derivation or moment.derivation,
    )
    day = french.day(today.value)
    remark = (
        f"Au {day}, cette date est passée depuis {time.words}."
        if past
        else f"Au {day}, il reste {time.words}."
    )
    step = DerivedStep(
        label=moment.label,
        value=moment.words,
        operation="date située par rapport au jour de référence",
        operands=(time.derivation,),
    )
    return outcome.model_copy(update={"derivation": step, "remarks": (*outcome.remarks, remark)})


def moment_quantum(moment: Moment) -> Quantum:
    """A moment, for machines."""
    if moment.exact:
        return day_quantum(moment.label, moment.day)
    return Quantum(name=moment.label, value=moment.words, unit="date", text=moment.words)


def against_end(moment: Moment, facts: FactBase, scenario: Scenario) -> Moment:
    """``moment``, with a remark and its proof where it falls after the end of the convention."""
    last = end(facts, scenario)
    if isinstance(last, Lack) or moment.day <= last.day:
        return moment
    step = DerivedStep(
        label=moment.label,
        value=moment.words,
        operation="date comparée à la fin de la convention : elle est postérieure",
        operands=(moment.derivation, last.derivation),
    )
    remark = f"Attention : cette date tombe après la fin de la convention ({last.words})."
    return moment.model_copy(
        update={
            "derivation": step,
            "citations": cited(*moment.citations, *last.citations),
            "remarks": (*moment.remarks, remark),
        }
    )


def lacking(lack: Lack, *clauses: Fact) -> Outcome:
    """What is missing, and what the text says all the same."""
    said = " ".join(sentence(_clause(fact)) for fact in clauses)
    citations = cited(*(fact.citation for fact in clauses), *lack.citations)
    if not lack.missing:
        return Outcome(
            status=OutcomeStatus.ANSWERED if citations else OutcomeStatus.ABSENT,
            sentence=f"La date ne peut pas être calculée : {sentence(lack.reason)} {said}".strip(),
            citations=citations,
        )
    reason = f" ({lack.reason.rstrip('.')})" if lack.reason else ""
    return Outcome(
        status=OutcomeStatus.NEEDS_INPUT,
        sentence=f"Pour répondre, il faut {lack.missing}{reason}. {said}".strip(),
        citations=citations,
        missing=lack.missing,
    )


def _clause(fact: Fact) -> str:
    """The clause of ``fact``, after its figure where it is a length of time."""
    value = fact.value
    if isinstance(value, Recurrence):
        return f"la fréquence est la suivante, {french.every(value)} : {clause(fact)}"
    if isinstance(value, Delay | Duration | Notice):
        return f"le délai est de {value_text(value)} : {clause(fact)}"
    return clause(fact)
