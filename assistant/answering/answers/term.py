"""Answers that say what a term means: from the text where it does, else from the glossary."""

import re

from assistant.answering.draft import Draft
from assistant.answering.glossary import Term
from assistant.answering.presence import Presence
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Source, Status
from assistant.answering.topics import Evidence
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.rules.proofs import sentence

_WORD = re.compile(r"\w+")
_SPELT = re.compile(r"» designe(?:nt)?\b")


def of_party(question: str, convention: Convention) -> Draft | None:
    """What the acronym of a party stands for, where ``question`` names one: the text says it."""
    words = frozenset(_WORD.findall(fold(question)))
    for party in convention.parties:
        if party.acronym is not None and fold(party.acronym.text) in words:
            name = Span(start=party.name.span.start, end=party.acronym.span.end)
            closing = convention.text[name.end : name.end + 1]
            citation = cite(convention, Span(start=name.start, end=name.end + (closing == ")")))
            return Draft(
                status=Status.ANSWERED,
                answer=paragraphs((sentence(party.name.text), sentence(clause(citation)))),
                citations=(citation,),
            )
    return None


def _used(citations: tuple[Citation, ...]) -> str:
    """How the convention uses a term that it does not define, with an example."""
    if not citations:
        return "La convention n'emploie pas ce terme"
    # « « AE » désigne les autorisations d'engagement » spells it, and says no more.
    spelt = _SPELT.search(fold(citations[0].quote)) is not None
    how = (
        "La convention le dit ainsi" if spelt else "La convention emploie ce terme sans le définir"
    )
    return f"{how} : {clause(citations[0])}"


def compose(term: Term, convention: Convention, presence: Presence) -> Draft:
    """What ``term`` means; what comes from outside the convention is said to."""
    defining = presence.of(term.evidence)
    if defining:
        citation = cite(convention, defining[0].span)
        return Draft(
            status=Status.ANSWERED, answer=sentence(clause(citation)), citations=(citation,)
        )
    using = presence.of((Evidence(text=(term.pattern.pattern,)),))
    citations = tuple(cite(convention, showing.span) for showing in using[:1])
    where = _used(citations)
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(
            (
                term.definition,
                f"Définition extérieure à la convention (source : {term.source}).",
                sentence(where),
            )
        ),
        citations=citations,
        sources=(Source(title=term.term, text=term.definition, origin=term.source),),
    )
