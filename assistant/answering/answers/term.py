"""Answers that say what a term means: from the text where it does, else from the glossary."""

from assistant.answering.draft import Draft
from assistant.answering.glossary import Term
from assistant.answering.presence import Presence
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Source, Status
from assistant.answering.topics import Evidence
from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.rules.proofs import sentence


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
    where = (
        f"La convention emploie ce terme sans le définir : {clause(citations[0])}"
        if citations
        else "La convention n'emploie pas ce terme"
    )
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
