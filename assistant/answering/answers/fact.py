"""Answers that say a value of the convention: the value first, then the clause that states it."""

from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import FactAnswer
from assistant.answering.understanding import Understanding
from assistant.rules import french
from assistant.rules.facts.base import Fact, FactBase
from assistant.rules.figures import Figure, FigureKind, figures
from assistant.rules.outcome import Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import day_quantum, sentence, sum_quantum, value_text
from assistant.rules.reading.values import Amount, CalendarDate, Code, Notice, Quantity

_COMPARED = {
    FigureKind.NUMBER,
    FigureKind.DATE,
    FigureKind.MONTHS,
    FigureKind.DAYS,
    FigureKind.CODE,
}


def compose(spec: FactAnswer, facts: FactBase, understanding: Understanding) -> Draft | None:
    """The answer that says the facts of ``spec``; none where the convention states none of them.

    A part that the text leaves blank, or gives several values, is answered as such: this is what
    the reader must know.
    """
    for part in spec.parts:
        conflict = facts.conflict(part)
        if conflict is not None:
            return _conflicting(part, conflict.candidates)
    found = [fact for part in spec.parts for fact in facts.all(part)]
    if found:
        return _stated(found, understanding)
    blank = next((b for part in spec.parts if (b := facts.blank(part)) is not None), None)
    if blank is None:
        return None
    lead = "Non" if understanding.interrogation.asked is Asked.YES_NO else "Il n'est pas renseigné"
    answer = f"{lead} : {clause(blank.citation)}, et rien n'y est inscrit."
    return Draft(status=Status.ANSWERED, answer=answer, citations=(blank.citation,))


def _stated(found: list[Fact], understanding: Understanding) -> Draft:
    verdict = _verdict(found[0], understanding)
    said = french.enumerated(tuple(_with_year(fact, alone=len(found) == 1) for fact in found))
    citations = tuple(dict.fromkeys(fact.citation for fact in found))
    lead = f"{verdict} : {said}" if verdict else said
    proof = " ; ".join(clause(citation) for citation in citations)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((sentence(lead), sentence(proof))),
        citations=citations,
        values=tuple(_quantum(fact) for fact in found),
    )


def _conflicting(part: Part, candidates: tuple[Fact, ...]) -> Draft:
    said = french.enumerated(tuple(_said(fact) for fact in candidates))
    citations = tuple(dict.fromkeys(fact.citation for fact in candidates))
    proof = " ; ".join(clause(citation) for citation in citations)
    answer = f"La convention se contredit ({part.value}) : elle donne {said}."
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((answer, sentence(proof))),
        citations=citations,
        values=tuple(_quantum(fact) for fact in candidates),
    )


def _verdict(fact: Fact, understanding: Understanding) -> str:
    """« Oui » or « Non » where the question proposes a value of the same kind, or wants a yes."""
    proposed = [f for f in figures(understanding.question.text) if f.kind in _COMPARED]
    stated = figures(fact.value.text)
    same_kind = [p for p in proposed if any(p.kind is s.kind for s in stated)]
    if same_kind:
        return "Oui" if all(_agrees(p, stated) for p in same_kind) else "Non"
    return "Oui" if understanding.interrogation.asked is Asked.YES_NO else ""


def _agrees(proposed: Figure, stated: tuple[Figure, ...]) -> bool:
    return proposed.known_among(stated)


def _with_year(fact: Fact, *, alone: bool) -> str:
    if fact.year is None or alone:
        return _said(fact)
    return f"{_said(fact)} en {fact.year}"


def _said(fact: Fact) -> str:
    """The value of ``fact`` inside a sentence: a day takes its article."""
    text = value_text(fact.value)
    whole_day = isinstance(fact.value, CalendarDate) and fact.value.exact is not None
    return f"le {text}" if whole_day else text


def _quantum(fact: Fact) -> Quantum:
    name, value = fact.part.value, fact.value
    match value:
        case Amount():
            return sum_quantum(name, value.euros)
        case CalendarDate() if (day := value.exact) is not None:
            return day_quantum(name, day)
        case Notice():
            plain, unit = str(value.count), value.unit.value
        case Quantity():
            plain, unit = str(value.number), value.unit
        case Code():
            plain, unit = value.code, "code"
        case _:
            plain, unit = value.text, "texte"
    return Quantum(name=name, value=plain, unit=unit, text=value_text(value))
