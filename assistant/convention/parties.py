"""The head of a convention: who signs it, and in what part."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from assistant.convention.folding import fold
from assistant.convention.model import Formula, Parties, Party, PartyRole
from assistant.convention.nodes import Mention
from assistant.convention.paragraphs import Paragraph
from assistant.convention.span import Span, trimmed

# Every repetition below is bounded: a search stays linear in the text, whatever the text.
_LIKENESS = 0.8
_MAX_SEPARATOR = 160
# What presents a party stands near the start of its paragraphs.
_MAX_PRESENTATION = 3000
_DESIGNATIONS = {
    "delegant": PartyRole.DELEGANT,
    "delegante": PartyRole.DELEGANT,
    "delegataire": PartyRole.DELEGATAIRE,
    "delegue": PartyRole.DELEGATAIRE,
    "deleguee": PartyRole.DELEGATAIRE,
    # An office or an act, no part in the delegation.
    "delegation": PartyRole.OTHER,
}
_FUND = re.compile(r"\bdinum\b|direction interministerielle du numerique")
_NAMES_PARTY = re.compile(
    r"\([^()]{2,30}\)|\b(?:direction|ministere|delegation|agence|service|secretariat|prefecture)\b"
)
_SEPARATOR = re.compile(
    r"[*_\s]*(?:(?:entre )?les soussignee?s"
    r"|entre(?: les soussignee?s| les parties)?(?: ci-(?:apres|dessous)[^\n]{0,40})?"
    r"|et|d'une part(?:,? et)?|d'autre part|et d'autre part"
    r"|ci-apres [^\n]{0,60}(?:ensemble|collectivement|parties)[^\n]{0,80}"
    r"|(?:et )?ensemble,?[^\n]{0,120}|et ci-apres[^\n]{0,120}"
    r"|[^\n]{0,20}les \"?parties\"?[^\n]{0,20})"
    r"[*_\s,.;:]*"
)
_OPENS = re.compile(r"[*_#\s]*(?:entre\b|les soussignee?s\b|d'une part\b)")
_PRESENTS = re.compile(
    r"\brepresentee?s?\b|\bci-?\s?apres\b|\bprise? en la personne\b|\bque represente\b"
)
# « ## Les signataires »: a heading that announces the parties.
_HEADING = re.compile(
    r"#{1,6}\s+(?:(?:les|entre les)\s+)?(?:co)?(?:parties|signataires)\b[^\n]{0,60}"
)
_ANY_HEADING = re.compile(r"#{1,6}\s+\S|(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)\s*:?$")
_AND_OTHER = re.compile(r"et\s+(?!ensemble)(?=(?:la|le|les|l['’]|M\.|Mme)\b)", re.IGNORECASE)
# « D'une part, la direction … »: what is said before the name.
_SIDE = r"(?:(?:et\s+)?d['’](?:une|autre)\s+part|de\s+(?:premi[èe]re|seconde)\s+part)\s*[,:]\s*"
# « L'État, pris en la personne de la direction … »: the party is the one that signs for the State.
_STATE = (
    r"(?:l['’]\s?[ÉE]tat\b[^,\n]{0,60},?\s*(?:pris|repr[ée]sent[ée]|agissant|par)\s[^,\n]{0,60}?"
    r"(?=\b(?:la|le|les)\s+(?:direction|minist|service|secr[ée]tariat|d[ée]l[ée]gation|agence)"
    r"|\bl['’]\s?agence))"
)
_NAME = re.compile(
    rf"(?:{_SIDE})?(?:{_STATE})?"
    r"(?:(?:(?:pass[ée]e?|conclue?|[ée]tablie?|sign[ée]e?)\s+entre|et|entre)\s+(?=\w))?[\s*_#–-]*(?:\d{1,2}[.)°]\s+)?(?P<name>[^\n]{1,400}?)[\s*_]*"
    r"(?:\((?!ci-|[«\"“])(?P<acronym>[^()\n]{1,30})\)"
    # « … des réseaux (« DNX », ci-après l'« Opérateur ») »
    r"|\(\s*[«\"“]\s*(?P<quoted>(?-i:[A-ZÀ-Ý][A-ZÀ-Ý0-9.-]{1,20}))\s*[»\"”]|(?=\(\s*ci-)"
    # « … du numérique, dite DINUM »
    r"|,\s*(?:dite?|en abr[ée]g[ée])\s+[«\"“]?\s*(?P<said>(?-i:[A-ZÀ-Ý][A-ZÀ-Ý0-9.-]{1,20}))\b"
    r"|,?\s*(?=\n|$)"
    r"|,\s*(?=repr[ée]sent|ci-|sis|[ée]tabli|dont|dite?s?\b|agissant|domicili|situ[ée]|ayant|ensemble|prise?\s+en\b"
    r"|que\s+repr)"
    r"|\s+(?=repr[ée]sent[ée]|ci-apr[èe]s|agissant|prise?\s+en\s+la))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:adresse\s*:\s*"
    r"|(?:sise?|situ[ée]e?|[ée]tablie?|domicili[ée]e?"
    r"|dont le si[èe]ge(?: social)? est(?: situ[ée])?)"
    r"\s+(?:au?\s|à\s)?\s*)(?P<value>[^\n]{1,300}?)"
    r"\s*(?:,?\s*(?=repr[ée]sent|ci-apr|agissant|prise?\s+en\s+la|que\s+repr)|[,;]?\s*(?=\n|$))",
    re.IGNORECASE,
)
# « La DNX (Direction nationale des exemples) »: the acronym first, then what it stands for.
_ACRONYM_FIRST = re.compile(
    r"[\s*_#–-]*(?:(?:la|le|les)\s+|l['’]\s?)?(?P<acronym>(?-i:[A-ZÀ-Ý][A-ZÀ-Ý0-9.&-]{1,20}))[\s*_]*"
    r"\((?P<name>[^()\n]{4,200})\)",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"[\s*_#–-]*(?:(?:la|le|les)\s|l['’])\s?\w", re.IGNORECASE)
_REPRESENTATIVE = re.compile(
    r"(?:(?:repr[ée]sent[ée]e?s?(?:\s*\(e\))?|agissant|engag[ée]e)\s+par|pour\s+repr[ée]sentante?"
    r"|prise?\s+en\s+la\s+personne\s+d(?:e\b|u\b|['’])"
    r"|que\s+repr[ée]sente)\s*:?\s*(?P<first>[^,\n]{1,300})"
    r"(?:,[ \t]*(?P<second>(?!ci-|d[ée]nomm|habilit|d[ûu]ment|ayant)[^\n]{1,300}?)"
    r"|,?\n(?P<next>(?!ci-|adresse|d[ée]nomm|et\b)[^\n:]{1,300}?))?"
    r"\s*(?:,?\s*(?=ci-apr|d[ée]nomm|habilit|d[ûu]ment|ayant\s)|[,;]?\s*(?=\n|$))",
    re.IGNORECASE,
)
_OFFICE_LEAD = re.compile(
    r"(?:agissant\s+)?(?:en\s+(?:sa\s+)?qualit[ée]\s+de\s+|en\s+tant\s+que\s+)", re.IGNORECASE
)
_CALLED_SHORT = re.compile(
    r"(?:(?:l[ae]s?\s+|l['’]\s?)?(?P<acronym>(?-i:[A-ZÀ-Ý][A-ZÀ-Ý0-9.&-]{1,7})))", re.IGNORECASE
)
# « « la DINUM » ou « le délégant » »: the other names that it goes by.
_OTHERWISE = re.compile(
    r"\s*[»\"”]\s*,?\s*(?:ou(?:\s+encore)?|et)\s*,?\s*[«\"“]\s*(?P<quoted>[^»\"”\n]{1,200}?)\s*[»\"”]",
    re.IGNORECASE,
)
_OFFICE_FIRST = re.compile(r"(?:la|le|son|sa|l['’])\s*[a-zé]", re.IGNORECASE)
_PERSON = re.compile(r"(?:M\.|MM\.|Mme|Madame|Monsieur)\s")
_DESIGNATION = re.compile(
    r"(?:ci-?\s?apr[èe]s|d[ée]nomm[ée]+e?s?|d[ée]sign[ée]+e?s?|appel[ée]+e?s?)"
    r"[^\n«\"“:,]{0,60}?,?\s*:?\s*"
    r"(?:(?:(?:l[ae]s?\s|l['’])\s*)?[«\"“]\s*(?P<quoted>[^»\"”\n]{1,200}?)\s*[»\"”]"
    r"|(?P<bare>(?:le|la|les|l['’])\s*[^\n,;.]{1,200}))"
    r"|\(\s*[«\"“]\s*(?P<bracketed>[^»\"”\n]{1,200}?)\s*[»\"”]\s*\)",
    re.IGNORECASE,
)


def opens_parties(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` opens the head: « Entre », or the presentation of a party."""
    folded = fold(paragraph.text[:_MAX_PRESENTATION])
    if _HEADING.fullmatch(folded) is not None:
        return True
    return _OPENS.match(folded) is not None or _PRESENTS.search(folded) is not None


def separates_parties(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is a phrase between parties (« Entre », « Et », « D'une part »)."""
    words = paragraph.text
    if len(words) > _MAX_SEPARATOR:
        return False
    folded = fold(words)
    return _SEPARATOR.fullmatch(folded) is not None or _HEADING.fullmatch(folded) is not None


def ends_parties(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is the heading of what follows the parties."""
    if not paragraph.alone or _ANY_HEADING.match(paragraph.text) is None:
        return False
    presented = _PRESENTS.search(fold(paragraph.text)) or _NAMES_PARTY.search(fold(paragraph.text))
    return presented is None and not separates_parties(paragraph)


def build_parties(text: str, paragraphs: Sequence[Paragraph]) -> Parties:
    """The head that ``paragraphs`` make: the parties and the phrases between them."""
    members = _with_roles([_member(text, group) for group in _groups(paragraphs)])
    span = Span(start=paragraphs[0].start, end=paragraphs[-1].end)
    return Parties(span=span, text=span.of(text), members=members)


def role_of(designation: str) -> PartyRole:
    """The part that the designation of a party says, misspellings tolerated.

    >>> role_of("le délégatère").value
    'délégataire'
    """
    for word in re.findall(r"[a-z]+", fold(designation)):
        closest = max(_DESIGNATIONS, key=lambda model: _likeness(word, model))
        if _likeness(word, closest) >= _LIKENESS:
            return _DESIGNATIONS[closest]
    return PartyRole.OTHER


def _likeness(word: str, model: str) -> float:
    return SequenceMatcher(None, word, model, autojunk=False).ratio()


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[bool, Sequence[Paragraph]]]:
    """Runs of paragraphs that present one party; a separating phrase is a run of its own."""
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        separates = separates_parties(paragraph)
        presented = bool(group) and _is_named(group[-1])
        presented = presented or _opens_another(group, paragraph)
        if group and (separates or _AND_OTHER.match(paragraph.text) or presented):
            yield False, group
            group = []
        if separates:
            yield True, [paragraph]
        else:
            group.append(paragraph)
    if group:
        yield False, group


def _opens_another(group: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` names another party, the one above having its representative."""
    if not paragraph.opens_block or _OTHER_NAME.match(paragraph.text) is None:
        return False
    return any(_REPRESENTATIVE.search(one.text[:_MAX_PRESENTATION]) for one in group)


def _is_named(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` says how the text then calls a party, which ends its presentation."""
    return _DESIGNATION.search(paragraph.text[:_MAX_PRESENTATION]) is not None


def _member(text: str, group: tuple[bool, Sequence[Paragraph]]) -> Party | Formula:
    separates, paragraphs = group
    span = Span(start=paragraphs[0].start, end=paragraphs[-1].end)
    if separates:
        return Formula(span=span, text=span.of(text))
    return _party(text, span)


def _party(text: str, span: Span) -> Party:
    words = span.of(text)[:_MAX_PRESENTATION].replace("\r\n", " \n").replace("\r", "\n")
    presented = _ACRONYM_FIRST.match(words) or _NAME.match(words)
    name = _mention(text, span, presented, "name") or _first_line(text, span)
    acronym = _mention(text, span, presented, "acronym") or _said(text, span, presented)
    called = list(_designations(text, span, words))
    designation = next((one for one in called if role_of(one.text) is not PartyRole.OTHER), None)
    designation = designation or next(iter(called), None)
    acronym = acronym or next((s for one in called if (s := _short(text, one))), None)
    after = presented.end("name") if presented is not None else 0
    representative, office = _representative(text, span, words, after)
    address = _mention(text, span, _ADDRESS.search(words), "value")
    kept = _disjoint([name, acronym, designation, representative, office, address])
    return Party(
        span=span,
        text=span.of(text),
        name=name,
        acronym=kept[1],
        address=kept[5],
        representative=kept[3],
        office=kept[4],
        designation=kept[2],
        role=role_of(designation.text) if designation else PartyRole.OTHER,
    )


def _disjoint(mentions: Sequence[Mention | None]) -> list[Mention | None]:
    """The mentions, those that run over an earlier one in the list left out."""
    kept: list[Mention | None] = []
    for mention in mentions:
        others = (other for other in kept if other is not None)
        free = mention is not None and not any(o.span.overlaps(mention.span) for o in others)
        kept.append(mention if free else None)
    return kept


def _first_line(text: str, span: Span) -> Mention:
    line = span.of(text).splitlines()[0].strip()
    place = trimmed(text, Span(start=span.start, end=span.start + len(line)))
    return Mention(span=place, text=place.of(text))


def _mention(text: str, span: Span, match: re.Match[str] | None, group: str) -> Mention | None:
    if match is None or match[group] is None:
        return None
    place = trimmed(
        text, Span(start=span.start + match.start(group), end=span.start + match.end(group))
    )
    words = place.of(text).rstrip(" ,;")
    place = Span(start=place.start, end=place.start + len(words))
    return Mention(span=place, text=words) if words else None


def _said(text: str, span: Span, match: re.Match[str] | None) -> Mention | None:
    """The acronym of « …, dite DINUM », where that is how the name was matched."""
    if match is None or "said" not in match.re.groupindex:
        return None
    return _mention(text, span, match, "said") or _mention(text, span, match, "quoted")


def _designations(text: str, span: Span, words: str) -> Iterator[Mention]:
    """What the text then calls a party, in the order it says so (« la DNX » ou « le délégant »)."""
    match = _DESIGNATION.search(words)
    group = "quoted"
    while match is not None:
        if match.lastgroup is not None:
            group = match.lastgroup
        mention = _mention(text, span, match, group)
        if mention is not None:
            yield mention
        match = _OTHERWISE.match(words, match.end(group))


def _short(text: str, called: Mention) -> Mention | None:
    """The acronym that a designation is (« la DNX »), if it is one."""
    match = _CALLED_SHORT.fullmatch(called.text)
    return None if match is None else _mention(text, called.span, match, "acronym")


def _representative(
    text: str, span: Span, words: str, after: int
) -> tuple[Mention | None, Mention | None]:
    """The person who represents a party and her office, whichever is named first."""
    match = _REPRESENTATIVE.search(words, after)
    if match is None:
        return None, None
    first = _mention(text, span, match, "first")
    second = _mention(text, span, match, "second" if match["second"] else "next")
    if first and second and _OFFICE_FIRST.match(first.text) and _PERSON.match(second.text):
        return second, first
    return first, _without_lead(second) if second else None


def _without_lead(office: Mention) -> Mention:
    lead = _OFFICE_LEAD.match(office.text)
    if lead is None or lead.end() == len(office.text):
        return office
    span = Span(start=office.span.start + lead.end(), end=office.span.end)
    return Mention(span=span, text=office.text[lead.end() :])


def _with_roles(members: Sequence[Party | Formula]) -> tuple[Party | Formula, ...]:
    """The members, the only party beside a délégant being the délégataire whatever its name.

    Article 1er of décret n° 2004-1085 knows these two parts only. Where neither is called by its
    part, the one that manages the fund is the délégant.
    """
    parties = [member for member in members if isinstance(member, Party)]
    roles = [party.role for party in parties]
    if roles == [PartyRole.OTHER] * 2:
        funding = [party for party in parties if _manages_fund(party)]
        delegant = funding[0] if len(funding) == 1 else None
    elif sorted(roles) == sorted([PartyRole.DELEGANT, PartyRole.OTHER]):
        delegant = next(party for party in parties if party.role is PartyRole.DELEGANT)
    else:
        return tuple(members)
    if delegant is None:
        return tuple(members)
    return tuple(
        member.model_copy(update={"role": _role_beside(member, delegant)})
        if isinstance(member, Party)
        else member
        for member in members
    )


def _manages_fund(party: Party) -> bool:
    names = (party.name, party.acronym, party.designation)
    return any(mention is not None and _FUND.search(fold(mention.text)) for mention in names)


def _role_beside(party: Party, delegant: Party) -> PartyRole:
    return PartyRole.DELEGANT if party is delegant else PartyRole.DELEGATAIRE
