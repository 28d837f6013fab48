"""Answers that put right what a question takes for granted, before the rest of it is answered."""

from collections.abc import Sequence

from assistant.answering.answers import silence
from assistant.answering.draft import Draft
from assistant.answering.premises import Premise
from assistant.answering.prose import paragraphs
from assistant.answering.reply import Status
from assistant.rules import french
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, clause, sentence, value_text
from assistant.rules.reading.values import Amount, Recurrence

# The two parts of the envelope: the one is what the other leaves.
_SPLIT = {Part.DINUM_SHARE: Part.DELEGATED, Part.FAST_ENVELOPE: Part.DELEGATED}


def compose(premise: Premise, facts: FactBase, rest: Draft | None) -> Draft:
    """The true value and its clause, then ``rest``, where that answers."""
    others = _others(premise, facts)
    said = [_true(premise), *map(_known, others)]
    proofs = cited(premise.fact.citation, *(one.citation for one in others))
    if rest is None or rest.status is not Status.ANSWERED:
        topic = "" if rest is None else rest.topic
        answer = paragraphs(said)
        return Draft(status=Status.ANSWERED, answer=answer, topic=topic, citations=proofs)
    return rest.model_copy(
        update={
            "answer": paragraphs((*said, rest.answer)),
            "citations": cited(*rest.citations, *proofs),
        }
    )


def of_agent(names: Sequence[str], known: Draft) -> Draft:
    """« Non », the names that the text does not hold, then ``known``, who does it."""
    unmentioned = silence.unmentioned(names)
    lead = f"Non : {unmentioned[0].lower()}{unmentioned[1:]}"
    return known.model_copy(update={"answer": paragraphs((lead, known.answer))})


def _true(premise: Premise) -> str:
    fact = premise.fact
    value, told = _value(fact), " ".join(premise.told.text.split())
    return sentence(f"{fact.part.value} : {value}, et non {told} ; {clause(fact)}")


def _value(fact: Fact) -> str:
    if isinstance(fact.value, Recurrence):
        return french.every(fact.value)
    return value_text(fact.value)


def _known(fact: Fact) -> str:
    return sentence(f"{fact.part.value} : {_value(fact)} ; {clause(fact)}")


def _others(premise: Premise, facts: FactBase) -> tuple[Fact, ...]:
    """What the value told is in truth, and what the split of the envelope leaves."""
    told, fact = premise.told, premise.fact
    if not isinstance(told, Amount):
        return ()
    same = (
        one
        for one in facts.facts
        if isinstance(one.value, Amount) and one.value.euros == told.euros
    )
    left = facts.get(_SPLIT[fact.part]) if fact.part in _SPLIT else None
    return tuple(dict.fromkeys(one for one in (next(same, None), left) if one is not None))
