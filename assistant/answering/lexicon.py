"""The terms and acronyms of a convention: those that its text explains, and those it does not."""

import re
from collections.abc import Iterator, Sequence

from assistant.answering.glossary import Glossary, Term
from assistant.answering.presence import Presence
from assistant.answering.topics import Evidence
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.value import Value

_BRACKETED = re.compile(r"\((?P<acronym>[A-Z][A-Z0-9]{1,9})\)")
_WORD = re.compile(r"[^\W\d_][\w.]*")
# The words of a name stand just before its acronym, in the same sentence.
_BEFORE = 160
_BREAK = re.compile(r"[.;:!?\n«»()]\s")
_ARTICLE = re.compile(r"(?:l[ea]s? |l')")
_LETTERS = re.compile(r"[^a-z0-9]")


class LexiconEntry(Value):
    """A term or an acronym.

    Attributes:
        term: how it is shown.
        definition: what it means, in words from outside; empty where the text itself says it.
        source: where those words come from; empty where the text itself says it.
        citation: the passage that explains the term, or the first one that uses it; none where
            the convention does not use it.
    """

    term: str
    definition: str = ""
    source: str = ""
    citation: Citation | None = None

    @property
    def is_from_text(self) -> bool:
        """Whether the convention itself says what the term means."""
        return not self.definition


def read_lexicon(
    convention: Convention, glossary: Glossary, presence: Presence
) -> tuple[LexiconEntry, ...]:
    """Every term, by alphabetical order: from the text where it explains it, else from outside."""
    terms = [(term, _entry(term, convention, presence)) for term in glossary.terms]
    explained = [term for term, entry in terms if entry.is_from_text]
    names = [
        entry
        for entry in _names(convention)
        if not any(term.pattern.search(fold(entry.term)) for term in explained)
    ]
    entries = (*names, *(entry for _, entry in terms))
    return tuple(sorted(entries, key=lambda entry: _order(entry.term)))


def search_lexicon(entries: Sequence[LexiconEntry], query: str) -> tuple[LexiconEntry, ...]:
    """The entries that hold every word of ``query``, in the term or in what explains it."""
    words = fold(query).split()
    return tuple(entry for entry in entries if all(word in _folded(entry) for word in words))


def _folded(entry: LexiconEntry) -> str:
    quote = entry.citation.quote if entry.citation is not None and entry.is_from_text else ""
    return fold(f"{entry.term} {entry.definition} {quote}")


def _order(term: str) -> str:
    return _ARTICLE.sub("", fold(term).lstrip('"'))


def _entry(term: Term, convention: Convention, presence: Presence) -> LexiconEntry:
    explaining = presence.of(term.evidence)
    if explaining:
        return LexiconEntry(term=term.term, citation=cite(convention, explaining[0].span))
    using = presence.of((Evidence(text=(term.pattern.pattern,)),))
    return LexiconEntry(
        term=term.term,
        definition=term.definition,
        source=term.source,
        citation=cite(convention, using[0].span) if using else None,
    )


def _names(convention: Convention) -> Iterator[LexiconEntry]:
    """The names that the text shortens: of the parties, then of anything else."""
    known: set[str] = set()
    for party in convention.parties:
        if party.acronym is not None:
            known.add(party.acronym.text)
            yield _named(convention, party.acronym.text, party.named)
        if party.designation is not None:
            yield _named(convention, party.designation.text.strip(" ()"), party.span)
    for match in _BRACKETED.finditer(convention.text):
        start = _name_start(convention.text, match)
        if start is not None and match["acronym"] not in known:
            known.add(match["acronym"])
            span = Span(start=start, end=match.end())
            yield _named(convention, match["acronym"], span)


def _named(convention: Convention, term: str, span: Span) -> LexiconEntry:
    closing = convention.text[span.end : span.end + 1] == ")"
    whole = Span(start=span.start, end=span.end + closing)
    return LexiconEntry(term=term, citation=cite(convention, whole))


def _name_start(text: str, match: re.Match[str]) -> int | None:
    """Where the name that the acronym of ``match`` shortens begins; none where none fits.

    The name opens with the first letter of the acronym and holds the others in order; a word
    with a capital is preferred, then the nearest.
    """
    earliest = max(0, match.start() - _BEFORE)
    breaks = [found.end() for found in _BREAK.finditer(text, earliest, match.start())]
    fitting = [
        word
        for word in _WORD.finditer(text, breaks[-1] if breaks else earliest, match.start())
        if _shortens(match["acronym"], text[word.start() : match.start()])
    ]
    capital = [word for word in fitting if word[0][0].isupper()]
    chosen = (capital or fitting)[-1:]
    return chosen[0].start() if chosen else None


def _shortens(acronym: str, name: str) -> bool:
    """Whether the letters of ``acronym`` stand in ``name`` in order, the first one first."""
    letters = iter(_LETTERS.sub("", fold(name)))
    wanted = fold(acronym)
    return next(letters, "") == wanted[0] and all(letter in letters for letter in wanted[1:])
