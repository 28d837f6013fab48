"""Facts of the head, the title and the signature block."""

import re
from collections.abc import Iterator

from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention, FreeText, Party, PartyRole, Title
from assistant.convention.nodes import Mention
from assistant.convention.span import Span, trimmed
from assistant.rules.facts.base import Blank, Fact, FactValue, Wording
from assistant.rules.facts.forms import is_empty
from assistant.rules.facts.passages import shifted
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import CalendarDate, Code, ImpossibleDate

_PARTS = {
    PartyRole.DELEGANT: (
        Part.DELEGANT,
        Part.DELEGANT_REPRESENTATIVE,
        Part.DELEGANT_OFFICE,
    ),
    PartyRole.DELEGATAIRE: (
        Part.PARTNER,
        Part.PARTNER_REPRESENTATIVE,
        Part.PARTNER_OFFICE,
    ),
}
_EDITION = re.compile(r"\bFAST[\s-]*(?:n[°ºo]\s*)?(?P<number>\d{1,3})\b", re.IGNORECASE)
_NUMBERED_EDITION = re.compile(
    r"(?P<number>\d{1,3})\s*(?:e|è|ème|eme|ère|re)\s+(?:édition|edition|promotion|appel)"
    r"[^.;\n]{0,40}?\bFAST\b",
    re.IGNORECASE,
)
_TITLE_PRODUCT = re.compile(
    r"\bFAST\b\s*(?:n[°ºo]\s*)?\d{0,3}\s*(?:[|:–—-]|pour|relative à)\s*"
    r"(?P<name>(?!\d{1,3}\s*(?:\n|$))[^\n|]+)",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-ZÀ-Ý0-9][\w'’.&À-ÿ-]*(?:[ \u00a0]+[A-ZÀ-Ý0-9][\w'’.&À-ÿ-]*)*)"
_QUOTED = r"[\s*_]*[\"«“][\s*_]*(?P<name>[^\"»”\n*]{2,60}?)[\s*_]*[\"»”]"
_KIND = (
    r"(?:services?(?:[ \u00a0]+numériques?)?|produits?(?:[ \u00a0]+numériques?)?"
    r"|[Ss]tart-?ups?[ \u00a0]d['’]([ÉE]tat))"
)
_BODY_PRODUCT = (
    re.compile(rf"\b{_KIND}(?:[ \u00a0]+(?:dénommée?|intitulée?|nommée?|appelée?))?{_QUOTED}"),
    re.compile(rf"\b{_KIND}[ \u00a0]+\**{_NAME}\**"),
)
_TITLE_LINE = re.compile(r"^[#*_\s«\"“]*(?P<name>[^\n]{2,60}?)[*_\s»\"”]*$", re.MULTILINE)
_NO_NAME = re.compile(
    r"convention|protocole|accord|delegation|contrat|\bfast\b|\bfonds\b|\bentre\b"
)
_FEWEST_USES = 3
_FEW_PARTS = 2
# Words that begin with a capital after « le service » without being the name of a product.
_NO_PRODUCT = frozenset({"DINUM", "La", "Le", "Il", "Elle"})


def head_facts(convention: Convention) -> Iterator[Fact | Blank]:
    """The parties, the product, the edition and the signature."""
    for party in convention.parties:
        yield from _party_facts(convention, party)
    yield from _edition(convention)
    yield from _product(convention)
    yield from _signature(convention)


def _party_facts(convention: Convention, party: Party) -> Iterator[Fact | Blank]:
    parts = _PARTS.get(party.role)
    if parts is None:
        return
    mentions = (party.name, party.representative, party.office)
    for part, mention in zip(parts, mentions, strict=True):
        if mention is None:
            continue
        citation = _line(convention, mention)
        if is_empty(mention.text):
            yield Blank(part=part, citation=citation)
        else:
            yield _fact(part, Wording(span=mention.span, text=mention.text), citation)


def _line(convention: Convention, mention: Mention) -> Citation:
    """The line or lines that ``mention`` stands on."""
    text = convention.text
    start = text.rfind("\n", 0, mention.span.start) + 1
    end = text.find("\n", mention.span.end)
    span = Span(start=start, end=len(text) if end < 0 else end)
    return cite(convention, trimmed(text, span))


def _edition(convention: Convention) -> Iterator[Fact]:
    text = convention.text
    for pattern in (_EDITION, _NUMBERED_EDITION):
        for match in pattern.finditer(text):
            span = Span(start=match.start(), end=match.end())
            value = Code(span=span, text=span.of(text), code=match["number"])
            yield _fact(Part.EDITION, value, _around(convention, span))


def _product(convention: Convention) -> Iterator[Fact]:
    """The name in the title; the first one that the body presents where the title has none."""
    title = convention.title
    if title is not None:
        match = _TITLE_PRODUCT.search(title.text)
        if match is not None:
            yield _product_fact(convention, match, title.span.start)
            return
    for pattern in _BODY_PRODUCT:
        for match in pattern.finditer(convention.text):
            if match["name"].split()[0] not in _NO_PRODUCT:
                yield _product_fact(convention, match, 0)
                return
    for part in convention.parts[:_FEW_PARTS]:
        # The name may stand alone between the title and the parties.
        if isinstance(part, Title | FreeText):
            for match in _TITLE_LINE.finditer(part.text):
                if _is_name(match["name"], convention.text):
                    yield _product_fact(convention, match, part.span.start)
                    return


def _is_name(line: str, text: str) -> bool:
    """Whether a line of the title is a name that the clauses use again and again."""
    uses = text.lower().count(line.lower())
    return _NO_NAME.search(fold(line)) is None and uses >= _FEWEST_USES


def _product_fact(convention: Convention, match: re.Match[str], offset: int) -> Fact:
    span = trimmed(
        convention.text,
        Span(start=offset + match.start("name"), end=offset + match.end("name")),
    )
    words = span.of(convention.text)
    bare = words.strip('*_"«»“” \u00a0')
    start = span.start + words.index(bare)
    span = Span(start=start, end=start + len(bare))
    return _fact(Part.PRODUCT, Wording(span=span, text=bare), _around(convention, span))


def _around(convention: Convention, span: Span) -> Citation:
    """The title, or the line of the text, that holds ``span``."""
    title = convention.title
    if title is not None and title.span.contains(span):
        return cite(convention, trimmed(convention.text, title.span))
    return _line(convention, Mention(span=span, text=span.of(convention.text)))


def _signature(convention: Convention) -> Iterator[Fact | Blank]:
    block = convention.signature
    if block is None or block.place is None:
        return
    citation = cite(convention, trimmed(convention.text, block.place.span))
    if block.place.place is not None:
        mention = block.place.place
        yield _fact(Part.SIGNATURE_PLACE, Wording(span=mention.span, text=mention.text), citation)
    date = block.place.date
    value = _date(date) if date is not None else None
    if value is None:
        yield Blank(part=Part.SIGNATURE_DATE, citation=citation)
    else:
        yield _fact(Part.SIGNATURE_DATE, value, citation)


def _date(mention: Mention) -> CalendarDate | ImpossibleDate | None:
    """The day that ``mention`` says; a month or a year alone is still to be completed."""
    for local in read(mention.text):
        reading = shifted(local, mention.span.start)
        if isinstance(reading, CalendarDate) and reading.exact is not None:
            return reading
        if isinstance(reading, ImpossibleDate):
            return reading
    return None


def _fact(part: Part, value: FactValue, citation: Citation) -> Fact:
    return Fact(part=part, value=value, span=value.span, citation=citation, evidence=citation.quote)
