"""Answers that say a value of the convention: the value first, then the clause that states it."""

from assistant.answering.answers.splitting import told_apart
from assistant.answering.day_order import in_order
from assistant.answering.draft import Draft
from assistant.answering.givens import euros_of
from assistant.answering.interrogation import Asked
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.topics import FactAnswer
from assistant.answering.understanding import Understanding
from assistant.convention.folding import fold
from assistant.rules import french
from assistant.rules.facts.base import Fact, FactBase, FactValue
from assistant.rules.figures import Figure, FigureKind, digit_runs, figures
from assistant.rules.moments import Lack, resolve
from assistant.rules.outcome import Quantum
from assistant.rules.parts import Part
from assistant.rules.proofs import cited, day_quantum, sentence, sum_quantum, value_text
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    CalendarDate,
    Code,
    Delay,
    Duration,
    Notice,
    Percentage,
    Quantity,
    Recurrence,
    Trigger,
)
from assistant.rules.scenario import Order, Scenario
from assistant.rules.sums import Sum, added, of_fact

_LENGTHS = {FigureKind.MONTHS, FigureKind.DAYS}
_CODE_LIKE = {FigureKind.CODE, FigureKind.DIGITS, FigureKind.NUMBER}
_ORDERED = frozenset(Order) - {Order.SAME}
_NAMING = {Asked.WHO, Asked.WHERE}
_FIGURES = (Amount, CalendarDate, Delay, Duration, Notice, Percentage, Quantity, Recurrence)
_COMPARED = {
    FigureKind.NUMBER,
    FigureKind.DATE,
    FigureKind.MONTHS,
    FigureKind.DAYS,
    FigureKind.CODE,
}


def compose(
    spec: FactAnswer, facts: FactBase, understanding: Understanding, *, expects_no: bool
) -> Draft | None:
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
        if understanding.scenario.years and found[0].part is Part.COFINANCING:
            found = _tranches_of(found, facts)
        draft = _beside(
            _stated(found, understanding, expects_no=expects_no),
            found,
            facts,
            understanding.scenario,
        )
        return _dated(draft, found[0], facts, understanding)
    blank = next((b for part in spec.parts if (b := facts.blank(part)) is not None), None)
    if blank is None:
        return None
    return Draft(
        status=Status.ANSWERED,
        answer=f"Ce n'est pas renseigné : {clause(blank.citation)}, et rien n'y est inscrit.",
        verdict="Oui" if expects_no else "Non",
        compared=understanding.interrogation.asked is Asked.YES_NO,
        citations=(blank.citation,),
    )


def _beside(draft: Draft, found: list[Fact], facts: FactBase, told: Scenario) -> Draft:
    """``draft``, with the other part of the envelope where the question tells that one's sum."""
    sums = frozenset(given.value for given in (*told.amounts, *told.bases))
    other = told_apart(found[0].part, sums, facts) if draft.compared else None
    if other is None or other in found:
        return draft
    said = sentence(f"{other.part.value} : {value_text(other.value)} ; {clause(other.citation)}")
    return draft.model_copy(
        update={
            "answer": paragraphs((draft.answer, said)),
            "citations": cited(*draft.citations, other.citation),
        }
    )


def _dated(draft: Draft, fact: Fact, facts: FactBase, understanding: Understanding) -> Draft:
    """``draft`` after the day that it comes to: « à sa date de signature », once that is known."""
    counted = isinstance(fact.value, Trigger | Delay)
    if not counted or understanding.interrogation.asked is not Asked.WHEN:
        return draft
    moment = resolve(fact, facts, understanding.scenario)
    if isinstance(moment, Lack) or not moment.exact:
        return draft
    return draft.model_copy(
        update={
            "answer": paragraphs((sentence(moment.when), draft.answer, *moment.remarks)),
            "citations": cited(*draft.citations, *moment.citations),
            "derivation": moment.derivation,
            "values": (day_quantum(moment.label, moment.day),),
        }
    )


def _stated(found: list[Fact], understanding: Understanding, *, expects_no: bool) -> Draft:
    agrees = _agreement(found, understanding)
    total = _total(found)
    said = _together(found)
    if total is not None:
        said = f"{total.words} au total, soit {said}"
    # « Qui prévenir ? » is no more answered by sixty days than « où ? » by a sum.
    told = understanding.interrogation.asked in _NAMING and isinstance(found[0].value, _FIGURES)
    told = told or _asks_a_part(found, understanding)
    citations = tuple(dict.fromkeys(fact.citation for fact in found))
    proof = " ; ".join(clause(citation) for citation in citations)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(("" if told else sentence(said), sentence(proof))),
        verdict="Oui" if (not expects_no if agrees is None else agrees) else "Non",
        compared=agrees is not None,
        citations=citations,
        derivation=total.derivation if total is not None else None,
        values=tuple(_quantum(fact) for fact in found),
    )


def _tranches_of(found: list[Fact], facts: FactBase) -> list[Fact]:
    """The tranches of the sum ``found``, which tell its years; itself where they do not add up."""
    tranches = facts.all(Part.TRANCHE)
    values = [fact.value.euros for fact in tranches if isinstance(fact.value, Amount)]
    own = found[0].value
    whole = isinstance(own, Amount) and len(values) > 1 and sum(values) == own.euros
    return list(tranches) if whole else found


def _asks_a_part(found: list[Fact], understanding: Understanding) -> bool:
    """Whether the question wants the sum of one year, which the clause splits and says itself."""
    years = {given.words for given in understanding.scenario.years}
    fact = found[0]
    if not years or fact.year is not None or not isinstance(fact.value, Amount):
        return False
    if fact.part in {Part.COFINANCING, Part.TRANCHE}:
        return True
    split = sum(isinstance(reading, Amount) for reading in read(fact.citation.quote)) > 1
    return split and any(year in fact.citation.quote for year in years)


def _together(found: list[Fact]) -> str:
    """All that is found, in one phrase: a year alone tells when the rest is owed."""
    last = found[-1].value
    if len(found) > 1 and isinstance(last, CalendarDate) and last.month is None:
        return f"{_together(found[:-1])} en {value_text(last)}"
    return french.enumerated(tuple(_with_year(fact, alone=len(found) == 1) for fact in found))


def _total(found: list[Fact]) -> Sum | None:
    """What the items of one split make together; none where ``found`` are no such items."""
    sums = [each for fact in found if fact.rank and (each := of_fact(fact)) is not None]
    whole = len(sums) == len(found) > 1 and len({fact.part for fact in found}) == 1
    return added(found[0].part.value, "addition de ce que donne la liste", *sums) if whole else None


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


def _agreement(found: list[Fact], understanding: Understanding) -> bool | None:
    """Whether the value that a yes/no question proposes is the one stated; none if it has none.

    Another question may be built on a wrong value too (« pourquoi deux mois ? »): that is said;
    a right one needs no yes. What a sum is taken from (« sur les 100 000 € ») is not proposed.
    """
    bases = {given.words for given in understanding.scenario.bases}
    own = tuple(each for each in figures(understanding.question.text) if each.text not in bases)
    first = found[0].value
    own = tuple(each for each in own if not _counts_another_thing(each, first))
    if isinstance(first, Amount) and understanding.scenario.order in _ORDERED:
        # « Il ne dépasse pas 250 000 € ? » proposes a bound, and not the sum itself.
        return None
    if isinstance(first, CalendarDate):
        ordered = in_order(first, understanding.scenario)
        if ordered is not None:
            return ordered
    if isinstance(first, Code):
        agreements = _code_agreements(first, own)
    else:
        # The items of one split are compared each, and their total.
        together = [found[0], *(fact for fact in found[1:] if fact.part is found[0].part)]
        total = _total(together)
        stated = [figure for fact in together for figure in figures(fact.value.text)]
        stated += figures(total.words) if total is not None else ()
        kinds = {figure.kind for figure in stated} & _COMPARED
        # Sixty days are not two months: lengths of time are compared whatever their unit.
        kinds |= _LENGTHS if kinds & _LENGTHS else set()
        proposed = (_as_told(each, stated) for each in own if each.kind in kinds)
        agreements = [each.known_among(stated) for each in proposed if each is not None]
    if not agreements:
        return None
    agrees = all(agreements)
    wants_yes = understanding.interrogation.asked is Asked.YES_NO
    return agrees if wants_yes or not agrees else None


def _as_told(figure: Figure, stated: list[Figure]) -> Figure | None:
    """``figure`` without the parts of a date that the text never tells; none where none is left.

    « Le bilan 2031 ? » proposes no other day than « le 31 janvier ».
    """
    if figure.kind is not FigureKind.DATE:
        return figure
    told = [
        any(parts) for parts in zip(*(s.key for s in stated if s.kind is figure.kind), strict=True)
    ]
    key = tuple(part if is_told else "" for part, is_told in zip(figure.key, told, strict=True))
    return figure.model_copy(update={"key": key}) if any(key) else None


def _counts_another_thing(figure: Figure, value: FactValue) -> bool:
    """Whether ``figure`` is no proposal for ``value``: people are none for a sum, nor euros.

    « Les 2 ETP sont-ils payés sur l'enveloppe ? », « combien en pour cent ? », « deux fois la
    part déléguée ? » propose no sum.
    """
    if isinstance(value, Amount):
        return figure.kind is FigureKind.NUMBER and all(
            euros_of(reading) is None for reading in read(figure.text)
        )
    return isinstance(value, Quantity) and any(
        isinstance(reading, Amount) for reading in read(figure.text)
    )


def _code_agreements(value: Code, own: tuple[Figure, ...]) -> list[bool]:
    """For each code of the question, whole or in part (« le programme 348 »), whether it is it."""
    parts = digit_runs(value.text)
    return [
        fold(figure.text) in fold(value.text)
        if figure.kind is FigureKind.CODE
        else all(run.known_among(parts) for run in digit_runs(figure.text))
        for figure in own
        if figure.kind in _CODE_LIKE
    ]


def _with_year(fact: Fact, *, alone: bool) -> str:
    if fact.year is None or alone:
        return _said(fact)
    return f"{_said(fact)} en {fact.year}"


def _said(fact: Fact) -> str:
    """The value of ``fact`` inside a sentence: a day takes its article."""
    if isinstance(fact.value, Recurrence):
        return french.every(fact.value)
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
