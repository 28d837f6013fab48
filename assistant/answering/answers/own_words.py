"""What the text itself means by its words: « le service », « l'équipe », the names of the parties.

A convention shortens what it speaks of (« PRODUIT, ci-après « le service » »), names its parties
and may hold a list of definitions. Asked what such a word means, or who is meant by it, the place
that gives it answers, before any topic that resembles the question.
"""

import re
from collections.abc import Iterator

from assistant.answering.draft import Draft
from assistant.answering.presence import plain
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold, fold_line
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind
from assistant.retrieval.tokens import tokens
from assistant.rules.proofs import sentence

# What asks for the meaning of a word, or for whom it stands.
_ASKS = re.compile(
    r"\bdesign\w*|\bsignifi\w*|\b(?:veut|veulent|vouloir) dire\b|\bs'agit(?:-il)?\b|\bentend\w*"
    r"|\bc'est (?:qui|quoi)\b|\bqui c'est\b|\bqui (?:est|sont)(?:-ce)?\b|\bque recouvre\w*"
    r"|\brecouvre\b|\bdefini\w*|\bparl(?:e|ent|er|ons)\b|\bquestion\b|\bau sens\b|\bmean\w*"
    r"|\bstands? for\b|\brefers? to\b|\bwho (?:is|are)\b|\bappel(?:le|lent|er)\b"
)
_ASKS_WHO = re.compile(
    r"^(?:et |mais |alors )*(?:qui (?:est|sont)|c'est qui|who (?:is|are))\b"
    r"|\b(?:c'est qui|qui c'est)\W*$"
)
# Words of such a question that are no matter of it.
_HOLLOW = frozenset(
    tokens(
        "convention texte document contrat article mot mots terme termes expression juste"
        " exactement fait ici sens quand lorsque dedans par faut selon dire dit alors donc bien au"
        " the in by what does agreement mean means term word"
    )
)
_ARTICLE = r"(?:l'|le |la |les |un |une |the )?"
_MEANS = r"(?:designe(?:nt)?|signifie(?:nt)?|s'entend(?:ent)?|veut dire|veulent dire)\b"
_QUOTED = rf'"\s*{_ARTICLE}(?P<name>[^"]{{2,60}}?)\s*"'
_CALLED = (
    r"\b(?:ci-apres|ci-dessous|dans ce qui suit|dans (?:le|la|ce) (?:present\w* )?(?:texte|document"
    r"|convention)|desormais|denomm\w+|appelee?s?|(?<=[,(] )dite?s?|nommee?s?)\b"
)
_GIVEN = (
    re.compile(rf'{_QUOTED}(?=(?:(?:,| et| ou) "[^"]{{1,40}}")* {_MEANS})'),
    re.compile(rf'{_CALLED}[^".;]{{0,50}}{_QUOTED}'),
    re.compile(rf"\((?:ou |dite?s? |soit )?{_QUOTED}\)"),
    re.compile(
        r"\(ci-apres(?:,? (?:denomm|design|appel)\w+)?,? (?:l'|le |la |les )"
        r"(?P<name>[^)\"]{2,40})\)"
    ),
)
_LISTED = re.compile(rf'^(?:[-*•\d.)]+ )?"?\s*{_ARTICLE}(?P<name>[^":;.,]{{2,40}}?)\s*"?\s*[:=-] ')
_LEXICON = re.compile(r"\bdefinitions?\b|\blexique\b|\bvocabulaire\b|\bglossaire\b|\bau sens\b")
_LEAD_ARTICLE = re.compile(r"^(?:l'|le |la |les |un |une |the )")
_PARTS = frozenset({ChunkKind.ITEM, ChunkKind.ALINEA})


def compose(question: str, convention: Convention, chunks: tuple[Chunk, ...]) -> Draft | None:
    """What the text says of the word whose meaning ``question`` asks, if it gives it one."""
    asked = fold_line(question)
    if _ASKS.search(asked) is None:
        return None
    for party in convention.parties:
        said = party.designation
        if said is not None and _is_asked(_bare(said.text.strip(" ()")), asked):
            spans = (_closed(party.named, convention), _line(said.span, convention))
            return _draft(sentence(party.name.text), tuple(cite(convention, s) for s in spans))
    # « Qui est l'intrapreneur ? » asks for a person, and not for what the word means.
    given = () if _ASKS_WHO.search(asked) else _given(convention, chunks)
    for name, citation in given:
        if _is_asked(name, asked):
            return _draft("", (citation,))
    return None


def _draft(lead: str, citations: tuple[Citation, ...]) -> Draft:
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead, *(sentence(clause(one)) for one in citations))),
        citations=citations,
    )


def _closed(span: Span, convention: Convention) -> Span:
    """``span`` with the bracket that closes it."""
    closing = convention.text[span.end : span.end + 1] == ")"
    return Span(start=span.start, end=span.end + closing)


def _line(span: Span, convention: Convention) -> Span:
    """The line that ``span`` stands in, without white space around."""
    text = convention.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    start += len(line) - len(line.lstrip())
    return Span(start=start, end=start + len(line.strip()))


def _bare(name: str) -> str:
    return _LEAD_ARTICLE.sub("", fold(name).strip('" '))


def _is_asked(name: str, asked: str) -> bool:
    """Whether the question is about the meaning of ``name``, and about nothing else."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked)
    if found is None:
        return False
    rest = _ASKS.sub(" ", f"{asked[: found.start()]} {asked[found.end() :]}")
    return not frozenset(tokens(rest)) - _HOLLOW


def _given(convention: Convention, chunks: tuple[Chunk, ...]) -> Iterator[tuple[str, Citation]]:
    """The words to which the text gives a meaning, folded, with the sentence that does."""
    for chunk in chunks:
        listed = chunk.kind in _PARTS and _LEXICON.search(fold(" ".join(chunk.context)))
        for span in chunk.spans:
            words = plain(span.of(convention.text))
            for match in _LISTED.finditer(words) if listed else ():
                yield match["name"].strip(), cite(convention, chunk.span)
            for pattern in _GIVEN:
                for match in pattern.finditer(words):
                    yield match["name"].strip(), cite(convention, span)
