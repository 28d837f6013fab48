"""What a sentence points to: web addresses, footnotes, articles, outside texts.

Keywords are found in one pass; at each one the grammar of references is tried at that very place.
So the time is proportional to the text, and what is found never overlaps.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.convention.folding import fold
from assistant.convention.markers import SUPERSCRIPT_DIGITS, footnote_number
from assistant.convention.nodes import (
    ArticleReference,
    FootnoteCall,
    Inline,
    Link,
    OutsideTextKind,
    TextReference,
)
from assistant.convention.numbering import LATIN_SUFFIX, plain_number
from assistant.convention.span import Span

# White space is bounded in every pattern, so that no run of it is read over and over.
_MAX_RANGE = 60

_MONTH = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
    r"|d[ée]cembre)"
)
_DATED = (
    r"(?:(?:du|en\s{1,9}date\s{1,9}du)\s{1,9}"
    rf"\d{{1,2}}(?:er|e)?\s{{1,9}}{_MONTH}\s{{1,9}}\d{{4}})"
)

# --- articles ---
_CODED = r"(?:\*?[LRDA](?:\.\s?|\s)\*?\s?\d{1,4}(?:-\d{1,3}){0,4})"
_PLAIN = (
    rf"(?:\d{{1,4}}(?:[.\-]\d{{1,3}}){{0,4}}(?:er|ère|e)?(?![\w€])(?:\s{LATIN_SUFFIX}(?!\w))?"
    r"|premier(?!\w)|(?-i:[IVX]{1,6})(?![\w'’]))"
)
_ONE = rf"(?:{_CODED}|{_PLAIN})"
_JOIN = r"(?:\s{0,9},\s{0,9}|\s{1,9}(?:et|ou|à|ainsi\s{1,9}que)\s{1,9})"
_ARTICLES = re.compile(
    rf"(?:articles\s{{1,9}}(?P<many>{_ONE}(?:{_JOIN}{_ONE}){{0,40}})"
    rf"|article\s{{1,9}}(?P<one>{_ONE}))",
    re.IGNORECASE,
)
_PIECE = re.compile(rf"(?P<range>\s{{1,9}}à\s{{1,9}})?(?P<written>{_ONE})", re.IGNORECASE)
# « , IV », « , alinéa 2 », « (2° ou 3°) », « et suivants »: between the articles and their text.
_OF = re.compile(
    r"(?:\s{0,9},\s{0,9}(?:(?-i:[IVX]{1,5})(?!\w)|alin[ée]as?\s{1,9}\d+|\d+°)|\s{0,9}\([^()\n]{1,30}\)"
    r"|\s{1,9}et\s{1,9}suivants?){0,3}\s{0,9},?\s{1,9}"
    r"(?P<link>du\s{1,9}|dudit\s{1,9}|de\s{1,9}la(?:dite)?\s{1,9}|de\s{1,9}l['’]\s?|de\s{1,9}cet(?:te)?\s{1,9}|de\s{1,9}ce\s{1,9}|des\s{1,9})"
    r"(?P<same>m[êe]me\s{1,9}|dite?\s{1,9})?",
    re.IGNORECASE,
)
_THIS_TEXT = re.compile(r"pr[ée]sente?s?\s", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:son|ses|leurs?)\s{1,9}$", re.IGNORECASE)
_THIS_BEFORE = re.compile(r"pr[ée]sente?\s{1,9}$", re.IGNORECASE)

# --- outside texts ---
_KIND = (
    r"(?P<kind>d[ée]cret|loi|ordonnance|arr[êe]t[ée]|circulaire|code|r[èe]glement|directive"
    r"|accord|avenant|convention)(?![\w'’])"
)
_NUMBER = (
    r"(?:n(?:\s?[°º]|o(?=[.\s]))\.?\s{0,9}(?=[\w./\-]{0,30}\d)(?P<number>\w[\w./\-]{0,30}\w|\d)"
    r"|(?:\((?:UE|CE|CEE)\)\s{0,9})?(?P<plain>\d{2,4}-\d{1,5}|\d{2,6}/\w{1,10}(?:/\w{1,6})?))"
)
# Words between the kind and the number: « du Premier ministre », « modifié », « collectif ».
_QUALIFIER = (
    r"(?:\s{1,9}(?!n\s?[°º]|no[.\s]|du\s{1,9}\d|en\s{1,9}date|(?:d[ée]cret|loi|arr[êe]t[ée]"
    r"|circulaire|accord|avenant|convention)(?!\w))(?:[^\W\d_]{1,3}['’])?[^\W\d_]{1,20}"
    r"(?:-[^\W\d_]{1,20}){0,3}){0,6}?"
)
_NUMBERED = re.compile(
    rf"{_KIND}{_QUALIFIER}\s{{1,9}}(?:{_NUMBER}(?:\s{{1,9}}{_DATED})?|{_DATED})", re.IGNORECASE
)
_BARE = re.compile(_KIND, re.IGNORECASE)
_COLLECTIVE = re.compile(r"convention\s{1,9}(?:collective|nationale|type|cadre)", re.IGNORECASE)
_ADJECTIVE = (
    r"(?:[^\W\d_]{1,20}(?:ales?|aux|iques?|ives?|elles?|aires?|iers?|ières?|ifs?)|public|civile?"
    r"|publics|p[ée]nale?)(?!\w)"
)
_NOUN = (
    r"(?:(?:de\s{1,9}la\s{1,9}|de\s{1,9}l['’]\s?|des\s{1,9}|du\s{1,9}|d['’]\s?|de\s{1,9}|entre\s{1,9}l[ae]s?\s{1,9}|l['’]\s?)"
    rf"[^\W\d_]{{2,20}}(?:\s{{1,9}}{_ADJECTIVE})?)"
)
_CODE = re.compile(
    r"code\s{1,9}(?P<name>(?:(?:g[ée]n[ée]ral|civil|p[ée]nal|rural|mon[ée]taire|[ée]lectoral)(?!\w)"
    rf"|{_NOUN})(?:\s{{1,9}}(?:et\s{{1,9}})?{_NOUN}|\s{{1,9}}et\s{{1,9}}{_ADJECTIVE}){{0,4}})",
    re.IGNORECASE,
)
# The first noun of the name of a code in force: « code de bonnes pratiques » is no law.
_CODE_SUBJECTS = re.compile(
    r"(?:general|civil|penal|rural|monetaire|electoral)\b|(?:de la |de l'|des |du |d'|de )"
    r"(?:action sociale|artisanat|assurances?|aviation|cinema|commande publique|commerce|communes"
    r"|construction|consommation|defense|domaine|douanes|education|energie|entree|environnement"
    r"|expropriation|famille|fonction publique|forestier|impots|instruments|juridictions|justice"
    r"|legion|marches|minier|mutualite|organisation|patrimoine|pensions|ports|postes|procedures?"
    r"|propriete|recherche|relations|route|sante|securite|service national|sport|tourisme"
    r"|transports|travail|urbanisme|voirie)\b"
)

_MARK = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})\]\((?P<target>[^\s()]{1,2000})\)"
    r"|<(?P<angle>(?:https?://|mailto:|www\.)[^\s<>]{1,2000})>"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>\[\]«»\"]{1,2000})"
    rf"|(?P<raised>[{SUPERSCRIPT_DIGITS}]{{1,4}})|\[\^(?P<named>[\w-]{{1,20}})\]"
    r"|(?<!\w)(?P<keyword>articles?|d[ée]crets?|loi|ordonnance|arr[êe]t[ée]|circulaire|code|r[èe]glement"
    r"|directive|accord|avenant|convention)(?!\w)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?<![^\W\d_])[kchdm]?m$")


@dataclass(frozen=True, slots=True)
class _Outside:
    """An outside text named at some place, and where its name ends."""

    kind: OutsideTextKind
    number: str
    name: str
    end: int


def find_inlines(text: str, start: int, end: int) -> tuple[Inline, ...]:
    """What ``text[start:end]`` points to, in order, disjoint.

    « son article 6 » belongs to the outside text named just before it in the same passage.
    """
    found: list[Inline] = []
    known: list[_Outside] = []
    position = start
    while (mark := _MARK.search(text, position, end)) is not None:
        inline = _inline_at(text, start, end, mark, known)
        if inline is not None:
            found.append(inline)
        position = inline.span.end if inline else mark.end()
    return tuple(found)


def _inline_at(
    text: str, start: int, end: int, mark: re.Match[str], known: list[_Outside]
) -> Inline | None:
    if mark["keyword"] is None:
        return _footnote_call(text, start, mark) if _is_call(mark) else _link(text, mark)
    if mark["keyword"].lower().startswith("article"):
        return _articles(text, start, end, mark.start(), known)
    before = text[max(start, mark.start() - 12) : mark.start()]
    if _THIS_BEFORE.search(before):
        return None
    outside = _outside(text, mark.start(), end, known, bare=False)
    if outside is None:
        return None
    known.append(outside)
    return _text_reference(text, mark.start(), outside, ())


def _is_call(mark: re.Match[str]) -> bool:
    return mark["raised"] is not None or mark["named"] is not None


def _link(text: str, mark: re.Match[str]) -> Link:
    if mark["target"] is not None:
        span = Span(start=mark.start(), end=mark.end())
        return Link(span=span, text=mark[0], url=mark["target"], label=mark["label"])
    if mark["angle"] is not None:
        span = Span(start=mark.start(), end=mark.end())
        return Link(span=span, text=mark[0], url=mark["angle"])
    url = mark["bare"].rstrip(".,;:!?*'’")
    if url.endswith(")") and "(" not in url:
        url = url.rstrip(").,;")
    span = Span(start=mark.start(), end=mark.start() + len(url))
    return Link(span=span, text=span.of(text), url=url)


def _footnote_call(text: str, start: int, mark: re.Match[str]) -> FootnoteCall | None:
    """The call of a footnote: raised digits after a word, unless it is the power of a unit."""
    before = text[max(start, mark.start() - 3) : mark.start()]
    if not before.strip() or (mark["raised"] and _UNIT.search(before)):
        return None
    span = Span(start=mark.start(), end=mark.end())
    return FootnoteCall(span=span, text=mark[0], marker=footnote_number(mark))


def _articles(
    text: str, start: int, end: int, position: int, known: list[_Outside]
) -> ArticleReference | TextReference | None:
    match = _ARTICLES.match(text, position, end)
    if match is None:
        return None
    written = match["many"] or match["one"]
    possessive = _POSSESSIVE.search(text[max(start, position - 8) : position])
    outside = _outside_of_articles(text, match.end(), end, known)
    if outside is None and possessive and known:
        last = known[-1]
        outside = _Outside(last.kind, last.number, last.name, match.end())
    if outside is None and re.search(_CODED, written):
        outside = _Outside(OutsideTextKind.CODE, "", "", match.end())
    if outside is not None:
        known.append(outside)
        return _text_reference(text, position, outside, _numbers(written))
    span = Span(start=position, end=match.end())
    return ArticleReference(span=span, text=span.of(text), numbers=_numbers(written))


def _outside_of_articles(
    text: str, position: int, end: int, known: list[_Outside]
) -> _Outside | None:
    """The outside text that the articles named just before ``position`` belong to, if any."""
    link = _OF.match(text, position, end)
    if link is None or _THIS_TEXT.match(text, link.end(), end):
        return None
    return _outside(text, link.end(), end, known, bare=True)


def _outside(
    text: str, position: int, end: int, known: list[_Outside], *, bare: bool
) -> _Outside | None:
    """The outside text named at ``position``; ``bare`` allows it to have neither number nor date.

    A bare name (« du décret précité ») takes the number of the last such text in the passage.
    """
    code = _CODE.match(text, position, end)
    if code is not None and (bare or _CODE_SUBJECTS.match(fold(" ".join(code["name"].split())))):
        return _Outside(OutsideTextKind.CODE, "", " ".join(code[0].split()), code.end())
    numbered = _NUMBERED.match(text, position, end)
    if numbered is not None:
        number = numbered["number"] or numbered["plain"] or ""
        return _Outside(_kind(numbered), number, "", numbered.end())
    name = _BARE.match(text, position, end) if bare else None
    if name is None:
        return None
    kind = _kind(name)
    if kind is OutsideTextKind.CONVENTION and not _COLLECTIVE.match(text, position, end):
        return None
    same = next((one for one in reversed(known) if one.kind is kind), None)
    return _Outside(kind, same.number if same else "", same.name if same else "", name.end())


def _kind(match: re.Match[str]) -> OutsideTextKind:
    folded = fold(match["kind"])
    return next(kind for kind in OutsideTextKind if fold(kind.value) == folded)


def _text_reference(
    text: str, start: int, outside: _Outside, articles: tuple[str, ...]
) -> TextReference:
    span = Span(start=start, end=outside.end)
    return TextReference(
        span=span,
        text=span.of(text),
        outside=outside.kind,
        number=outside.number,
        name=outside.name,
        articles=articles,
    )


def named_articles(reference: ArticleReference) -> Iterator[tuple[Span, str]]:
    """Each number that ``reference`` writes: its place, and the article it names."""
    first = _PIECE.search(reference.text, reference.text.lower().index("article") + len("article"))
    start = first.start("written") if first else len(reference.text)
    for piece in _PIECE.finditer(reference.text, start):
        place = Span(start=piece.start("written"), end=piece.end("written"))
        yield place.shifted(reference.span.start), plain_number(piece["written"])


def _numbers(written: str) -> tuple[str, ...]:
    """The numbers that ``written`` names, a range of whole numbers spelt out."""
    numbers: list[str] = []
    for piece in _PIECE.finditer(written):
        coded = re.fullmatch(_CODED, piece["written"], re.IGNORECASE)
        number = " ".join(piece["written"].split()) if coded else plain_number(piece["written"])
        if piece["range"] and numbers:
            numbers.extend(_between(numbers[-1], number))
        numbers.append(number)
    return tuple(numbers)


def _between(first: str, last: str) -> Iterator[str]:
    if first.isdecimal() and last.isdecimal() and int(last) - int(first) <= _MAX_RANGE:
        yield from (str(number) for number in range(int(first) + 1, int(last)))
