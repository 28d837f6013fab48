"""Answers about the day just given: how long until it, and whether the convention lasts so long."""

from datetime import date

from assistant.answering.conversation import Memory
from assistant.answering.draft import Draft
from assistant.answering.earlier import told_earlier
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.answering.turns import turns
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import Derivation, DerivedStep
from assistant.rules.facts.base import FactBase
from assistant.rules.lapses import lapse
from assistant.rules.moments import Lack, end
from assistant.rules.outcome import Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, given_day, present_day

_STANDING = "date comparée à la fin de la convention"


def compose(understanding: Understanding, memory: Memory, facts: FactBase) -> Draft | None:
    """The answer about the last day given; none where the turn asks something else."""
    if not memory.days or memory.derivation is None:
        return None
    said, words, day = understanding.said, turns(), memory.days[0]
    proof = told_earlier(memory.derivation)
    if words.time_left.search(said):
        return _time_left(understanding, day, proof, memory.citations)
    for pattern, past in ((words.in_time, False), (words.too_late, True)):
        if pattern.search(said):
            draft = _time_left(understanding, day, proof, memory.citations)
            return _in_time(draft, understanding, day, asks_past=past)
    for pattern, after in ((words.before_end, False), (words.after_end, True)):
        if pattern.search(said):
            return _standing(understanding, day, proof, facts, asks_after=after)
    return None


def _time_left(
    understanding: Understanding, day: date, proof: Derivation, citations: tuple[Citation, ...]
) -> Draft:
    today = present_day(understanding.scenario)
    past = day < today.value
    label = "temps écoulé" if past else "temps restant"
    time = lapse(label, today.value, day, given_day("jour de référence", today), proof)
    start, last = french.day(today.value), french.day(day)
    answer = (
        f"Au {start}, le {last} est passé depuis {time.words}."
        if past
        else f"Il reste {time.words}, du {start} au {last}."
    )
    return Draft(
        status=Status.ANSWERED,
        answer=answer,
        citations=citations,
        derivation=time.derivation,
        values=(time.quantum(label),),
    )


def _in_time(draft: Draft, understanding: Understanding, day: date, *, asks_past: bool) -> Draft:
    """``draft``, which says how far the day is, after the yes or no to whether it is past."""
    past = day < present_day(understanding.scenario).value
    lead = "Oui" if past is asks_past else "Non"
    answer = f"{lead} : {draft.answer[0].lower()}{draft.answer[1:]}"
    return draft.model_copy(update={"answer": answer, "verdict": lead, "compared": True})


def _standing(
    understanding: Understanding, day: date, proof: Derivation, facts: FactBase, *, asks_after: bool
) -> Draft | None:
    fact, last = facts.get(Part.END), end(facts, understanding.scenario)
    if fact is None or isinstance(last, Lack):
        return None
    after = day > last.day
    where = "après" if after else "avant" if day < last.day else "le jour de"
    lead = "Oui" if after is asks_after else "Non"
    answer = (
        f"{lead} : le {french.day(day)} est {where} la fin de la convention, le {last.words}. "
        f"{french.capitalized(clause(fact))}."
    )
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((answer, *last.remarks)),
        verdict=lead,
        compared=True,
        citations=cited(*last.citations),
        derivation=DerivedStep(
            label=_STANDING,
            value=f"{where} la fin",
            operation=f"{french.day(day)} comparé au {last.words}",
            operands=(proof, last.derivation),
        ),
        values=(Quantum(name="fin", value=last.day.isoformat(), unit="date", text=last.words),),
    )
