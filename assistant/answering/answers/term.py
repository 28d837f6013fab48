"""Answers that say what a term means: from the text where it does, else from the glossary."""

import re
from collections.abc import Sequence

from assistant.answering.draft import Draft
from assistant.answering.glossary import Term
from assistant.answering.presence import Presence, plain
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Source, Status
from assistant.answering.topics import Evidence
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold, fold_line
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.tokens import tokens
from assistant.rules.proofs import sentence

_WORD = re.compile(r"\w+")
_MEANS = r"(?:designe(?:nt)?|signifie(?:nt)?|s'entend(?:ent)?|veut dire|veulent dire)\b"
_SPELLING = re.compile(r"\brespectivement\b")
# « La sponsor » désigne…, and in a list « la sponsor » : la cadre qui…
_SAYS = rf'(?:(?: et "[^"]{{1,40}}")? {_MEANS}| ?: )'
_DEFINED = re.compile(rf'"\s*(?P<name>[^"]{{2,60}}?)\s*"(?={_SAYS})')
_DEFINING = Evidence(text=(rf'"[^"]{{2,60}}" {_MEANS}|^(?:[-–*] )?"[^"]{{2,60}}" ?: ',))
_QUOTED = re.compile(r'"[^"]{2,60}"')
# « Que dit la définition de… ? » has that many words besides the term.
_HOLLOW = 3


def of_party(question: str, convention: Convention) -> Draft | None:
    """What the acronym of a party stands for, where ``question`` names one: the text says it."""
    words = frozenset(_WORD.findall(fold(question)))
    for party in convention.parties:
        if party.acronym is not None and fold(party.acronym.text) in words:
            name = party.named
            closing = convention.text[name.end : name.end + 1]
            citation = cite(convention, Span(start=name.start, end=name.end + (closing == ")")))
            return Draft(
                status=Status.ANSWERED,
                answer=paragraphs((sentence(party.name.text), sentence(clause(citation)))),
                citations=(citation,),
            )
    return None


def of_text(question: str, convention: Convention, presence: Presence) -> Draft | None:
    """The definition that the text itself gives of what ``question`` asks about, if any."""
    asked = fold_line(question)
    for showing in presence.of((_DEFINING,)):
        words = plain(showing.span.of(convention.text))
        for match in _DEFINED.finditer(words):
            name = match["name"].strip()
            whole = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked)
            if whole is not None and len(tokens(asked.replace(name, " "))) <= _HOLLOW:
                citation = cite(convention, showing.span)
                return Draft(
                    status=Status.ANSWERED, answer=sentence(clause(citation)), citations=(citation,)
                )
    return None


def names_quoted(question: str) -> bool:
    """Whether ``question`` sets a term between quotation marks."""
    return _QUOTED.search(fold_line(question)) is not None


def both(drafts: Sequence[Draft]) -> Draft:
    """The definitions of several terms, one after the other."""
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs(dict.fromkeys(draft.answer for draft in drafts)),
        citations=tuple(dict.fromkeys(c for draft in drafts for c in draft.citations)),
        sources=tuple(source for draft in drafts for source in draft.sources),
    )


def compose(term: Term, convention: Convention, presence: Presence) -> Draft:
    """What ``term`` means; what comes from outside the convention is said to."""
    defining = presence.of((*_defining(term), *term.evidence))
    if defining:
        citation = cite(convention, defining[0].span)
        said = sentence(clause(citation))
        if _SPELLING.search(plain(citation.quote)):
            # « AE désigne les autorisations d'engagement » spells it, and says no more.
            return _outside(term, said, (citation,))
        return Draft(status=Status.ANSWERED, answer=said, citations=(citation,))
    using = presence.of((Evidence(text=(term.pattern.pattern,)),))
    citations = tuple(cite(convention, showing.span) for showing in using[:1])
    return _outside(term, sentence(_used(term, convention, citations)), citations)


def _used(term: Term, convention: Convention, citations: tuple[Citation, ...]) -> str:
    """Whether the text uses ``term``: the head of a table holds it too, which is no passage."""
    if citations:
        return f"La convention emploie ce terme sans le définir : {clause(citations[0])}"
    if term.pattern.search(plain(convention.text)):
        return "La convention emploie ce terme sans le définir"
    return "La convention n'emploie pas ce terme"


def _defining(term: Term) -> tuple[Evidence, ...]:
    """How an article of definitions words that of ``term``, alone or with another."""
    name = rf'"\s*(?:l[ae]s? |l\'|une? )?(?:{term.pattern.pattern})\s*"'
    return (
        Evidence(text=(rf'{name}(?: et "[^"]{{1,40}}")? {_MEANS}|^(?:[-–*] )?{name} ?: ',)),
        Evidence(text=(rf'"[^"]{{1,40}}" et {name} {_MEANS}',)),
    )


def _outside(term: Term, said: str, citations: tuple[Citation, ...]) -> Draft:
    """The definition of the glossary, with what the text says of the term."""
    source = f"Définition extérieure à la convention (source : {term.source})."
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((term.definition, source, said)),
        citations=citations,
        sources=(Source(title=term.term, text=term.definition, origin=term.source),),
    )
