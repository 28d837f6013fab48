"""From the text of a convention to its tree.

Each paragraph that opens a great part is a boundary; a part runs from its boundary to the next.
Whatever is not recognised becomes free text: no text is refused, and no character is lost.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from assistant.convention.blocks import build_blocks, heading
from assistant.convention.headings import (
    annex_number,
    article_heading,
    clean_title,
    heading_rank,
    is_agreement_formula,
    is_division,
    is_head_heading,
    is_preamble_heading,
    is_visas_heading,
    may_be_roman_division,
    named_heading,
    numbered_heading,
)
from assistant.convention.model import (
    Annex,
    Article,
    Convention,
    Division,
    Formula,
    FreeText,
    Part,
    Parties,
    Preamble,
    Title,
    Visa,
    Visas,
)
from assistant.convention.numbering import follows
from assistant.convention.paragraphs import Paragraph, opens_visa, split_paragraphs
from assistant.convention.parties import (
    build_parties,
    ends_parties,
    opens_parties,
    separates_parties,
)
from assistant.convention.references import find_inlines
from assistant.convention.sections import build_sections, is_title_like
from assistant.convention.signature import build_signature, opens_signature, signature_length
from assistant.convention.source import SourceFile
from assistant.convention.span import Span
from assistant.convention.tabled_parties import tabled_parties

_MAX_TITLE_PARAGRAPHS = 4
_MAX_DOCUMENT_TITLE = 300
_MAX_WRAPPED_TITLE = 150
_FEWEST_NUMBERED = 3
_FEWEST_NAMED = 5
# What the count of articles holds where they have no number.
_UNNUMBERED = "0"


class _Kind(Enum):
    """What a boundary opens."""

    FREE = "free"
    PARTIES = "parties"
    VISAS = "visas"
    PREAMBLE = "preamble"
    FORMULA = "formula"
    DIVISION = "division"
    ARTICLE = "article"
    ANNEX = "annex"
    SIGNATURE = "signature"


def parse(source: SourceFile) -> Convention:
    """The convention that ``source`` holds. Never fails, whatever the text."""
    paragraphs = split_paragraphs(source.text)
    numbered = _numbered_articles(paragraphs)
    named = frozenset[int]() if numbered else _named_articles(paragraphs)
    boundaries = list(_Boundaries(paragraphs, numbered=numbered, named=named).find())
    ends = [*(index for index, _ in boundaries), len(paragraphs)][1:]
    parts: list[Part] = []
    for (start, kind), end in zip(boundaries, ends, strict=True):
        parts.extend(_BUILDERS[kind](source.text, paragraphs[start:end]))
    return Convention(
        slug=source.slug,
        source=source.name,
        sha256=source.sha256,
        text=source.text,
        parts=tuple(parts),
        tabled=tabled_parties(source.text, parts),
    )


@dataclass
class _Boundaries:
    """The walk that finds where the great parts open, and what it has met so far."""

    paragraphs: Sequence[Paragraph]
    numbered: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    kind: _Kind = _Kind.FREE
    article: str = ""
    in_annex: bool = False
    seen: set[_Kind] = field(default_factory=set)

    def find(self) -> Iterator[tuple[int, _Kind]]:
        """The index of each paragraph that opens a part, with what it opens."""
        for index, paragraph in enumerate(self.paragraphs):
            kind = self._opened(index, paragraph)
            if kind is None and index == 0:
                kind = _Kind.FREE
            if kind is not None:
                self.kind = kind
                self.seen.add(kind)
                yield index, kind

    def _opened(self, index: int, paragraph: Paragraph) -> _Kind | None:
        if paragraph.quoted or not paragraph.is_prose:
            return None
        if self._opens_article(index, paragraph):
            return _Kind.ARTICLE
        if self._opens_annex(index, paragraph):
            self.in_annex = True
            return _Kind.ANNEX
        if self._opens_division(index, paragraph):
            return _Kind.DIVISION
        if self.kind is not _Kind.SIGNATURE and index > 0 and opens_signature(paragraph):
            return _Kind.SIGNATURE
        return None if self.article or self.in_annex else self._opened_in_head(paragraph)

    def _opened_in_head(self, paragraph: Paragraph) -> _Kind | None:
        if is_preamble_heading(paragraph.text):
            return _Kind.PREAMBLE
        if self.kind is _Kind.PARTIES and ends_parties(paragraph):
            return _Kind.PREAMBLE
        if is_agreement_formula(paragraph.text):
            return _Kind.FORMULA
        if opens_visa(paragraph.text):
            return None if self.kind is _Kind.VISAS else _Kind.VISAS
        return _Kind.PARTIES if self._opens_parties(paragraph) else None

    def _opens_parties(self, paragraph: Paragraph) -> bool:
        """Whether the head opens: once, before the clauses; out of a preamble, plainly so."""
        if _Kind.PARTIES in self.seen or _Kind.FORMULA in self.seen:
            return False
        plain = self.kind is not _Kind.PREAMBLE or separates_parties(paragraph)
        return plain and opens_parties(paragraph)

    def _opens_article(self, index: int, paragraph: Paragraph) -> bool:
        """Whether an article opens; an annex may have articles of its own, out of the count."""
        if index in self.numbered:
            self.article = str(len([at for at in self.numbered if at <= index]))
            return True
        if index in self.named and _Kind.PARTIES in self.seen:
            self.article = _UNNUMBERED
            return True
        found = article_heading(paragraph.text)
        if found is None or (index == 0 and paragraph.text.startswith("# ") and not found.title):
            return False
        if self.in_annex and self.article and not follows(found.number, self.article):
            return False
        self.article = found.number
        self.in_annex = False
        return True

    def _opens_annex(self, index: int, paragraph: Paragraph) -> bool:
        if not paragraph.opens_block or annex_number(paragraph.text) is None:
            return False
        following = self._following(index)
        return following is not None and annex_number(following.text) is None

    def _opens_division(self, index: int, paragraph: Paragraph) -> bool:
        if not paragraph.alone or self.in_annex:
            return False
        following = self._following(index)
        before_article = following is not None and article_heading(following.text) is not None
        return is_division(paragraph.text) or (
            before_article and may_be_roman_division(paragraph.text)
        )

    def _following(self, index: int) -> Paragraph | None:
        return self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else None


def _numbered_articles(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Where the articles open in a text that numbers its parts and calls none of them an article.

    Headings « I. … », « II. … », in order from the first, three of them at least.
    """
    if any(one.is_prose and article_heading(one.text) is not None for one in paragraphs):
        return frozenset()
    found: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        head = numbered_heading(paragraph.text) if paragraph.alone and paragraph.is_prose else None
        if head is not None and head.number == str(len(found) + 1):
            found.append(index)
    return frozenset(found) if len(found) >= _FEWEST_NUMBERED else frozenset()


def _named_articles(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Where the articles open in a text whose parts have a name each, and no number.

    Marked headings of one rank, five of them at least, those of the head left out.
    """
    if any(one.is_prose and article_heading(one.text) is not None for one in paragraphs):
        return frozenset()
    ranks: dict[str, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        rank = heading_rank(paragraph.text) if index and paragraph.alone else ""
        if rank and paragraph.is_prose:
            ranks.setdefault(rank, []).append(index)
    found = max(ranks.values(), key=len, default=[])
    if len(found) < _FEWEST_NAMED:
        return frozenset()
    return frozenset(at for at in found if not is_head_heading(paragraphs[at].text))


def _free(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    if not paragraphs:
        return
    span = Span(start=paragraphs[0].start, end=paragraphs[-1].end)
    blocks = build_blocks(text, paragraphs)
    span = Span(start=blocks[0].span.start, end=blocks[-1].span.end)
    yield FreeText(span=span, text=span.of(text), blocks=blocks)


def _opening(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    """The title, then what stands between it and the first part."""
    length = _title_length(paragraphs)
    if length:
        span = Span(start=paragraphs[0].start, end=paragraphs[length - 1].end)
        yield Title(span=span, text=span.of(text))
    yield from _free(text, paragraphs[length:])


def _title_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs the title takes: several only where it is all that opens the text."""
    run = 0
    while run < len(paragraphs) and _may_be_title(paragraphs[run], goes_on=run > 0):
        run += 1
    all_title = run == len(paragraphs) or is_visas_heading(paragraphs[run].text)
    if all_title and run <= _MAX_TITLE_PARAGRAPHS:
        return run
    return min(run, 1)


def _may_be_title(paragraph: Paragraph, *, goes_on: bool) -> bool:
    """Whether ``paragraph`` is a title, or the rest of one (« relative à … »)."""
    words = paragraph.text.lstrip("*_# ")
    if goes_on and is_visas_heading(words):
        return False
    capital = _with_text(paragraph, words[:1].upper() + words[1:]) if goes_on else paragraph
    return paragraph.text.startswith("# ") or is_title_like(capital, _MAX_DOCUMENT_TITLE)


def _parties(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Parties]:
    yield build_parties(text, paragraphs)


def _visas(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    length = next(
        (i for i, one in enumerate(paragraphs) if not (one.is_prose and opens_visa(one.text))),
        len(paragraphs),
    )
    visas = tuple(
        Visa(
            span=Span(start=one.start, end=one.end),
            text=one.text,
            inlines=find_inlines(text, one.start, one.end),
        )
        for one in paragraphs[:length]
    )
    span = Span(start=visas[0].span.start, end=visas[-1].span.end)
    yield Visas(span=span, text=span.of(text), visas=visas)
    yield from _free(text, paragraphs[length:])


def _preamble(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    title = heading(text, paragraphs[0], paragraphs[0])
    blocks, sections = build_sections(text, paragraphs[1:])
    span = _from_heading(title.span, paragraphs)
    yield Preamble(span=span, text=span.of(text), heading=title, blocks=blocks, sections=sections)


def _formula(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    first = paragraphs[0]
    yield Formula(span=Span(start=first.start, end=first.end), text=first.text)
    yield from _free(text, paragraphs[1:])


def _division(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    """A division, with the line of title that may stand under it."""
    titled = len(paragraphs) == 2 and is_title_like(paragraphs[1])  # noqa: PLR2004
    length = 2 if titled else 1
    span = Span(start=paragraphs[0].start, end=paragraphs[length - 1].end)
    yield Division(span=span, text=span.of(text))
    yield from _free(text, paragraphs[length:])


def _article(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    first = paragraphs[0].text
    found = article_heading(first) or numbered_heading(first) or named_heading(first)
    length = 1 if found.title or found.body_offset else 1 + _title_below(paragraphs)
    title = found.title or clean_title(" ".join(one.text for one in paragraphs[1:length]))
    blocks, sections = build_sections(text, paragraphs[length:])
    top = heading(text, paragraphs[0], paragraphs[length - 1])
    span = _from_heading(top.span, paragraphs)
    yield Article(
        span=span,
        text=span.of(text),
        number=found.number,
        title=title,
        heading=top,
        blocks=blocks,
        sections=sections,
    )


def _title_below(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs under the heading hold the title of the article.

    The title closes with a full stop only where the line of the number does (« Article 1er. »).
    """
    if len(paragraphs) < 3 or not paragraphs[0].alone or not paragraphs[1].alone:  # noqa: PLR2004
        return 0
    stopped = paragraphs[0].text.endswith(".")
    if not _reads_as_title(paragraphs[1], stopped=stopped):
        return 0
    second = paragraphs[2]
    goes_on = second.alone and second.text[:1].islower() and len(paragraphs) > 3  # noqa: PLR2004
    if goes_on and len(second.text) <= _MAX_WRAPPED_TITLE and not second.text.endswith((";", ":")):
        return 2
    return 1


def _reads_as_title(paragraph: Paragraph, *, stopped: bool) -> bool:
    words = paragraph.text.rstrip(".") if stopped else paragraph.text
    return is_title_like(_with_text(paragraph, words), _MAX_WRAPPED_TITLE)


def _with_text(paragraph: Paragraph, words: str) -> Paragraph:
    return Paragraph(paragraph.start, paragraph.end, words, paragraph.lines, paragraph.shape)


def _annex(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    top = heading(text, paragraphs[0], paragraphs[0])
    blocks, sections = build_sections(text, paragraphs[1:])
    span = _from_heading(top.span, paragraphs)
    yield Annex(
        span=span,
        text=span.of(text),
        number=annex_number(paragraphs[0].text) or "",
        heading=top,
        blocks=blocks,
        sections=sections,
    )


def _signature(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    length = signature_length(paragraphs)
    yield build_signature(text, paragraphs[:length])
    yield from _free(text, paragraphs[length:])


def _from_heading(top: Span, paragraphs: Sequence[Paragraph]) -> Span:
    """The span of a part, from its heading to its last paragraph."""
    return Span(start=top.start, end=max(top.end, paragraphs[-1].end))


_BUILDERS: dict[_Kind, Callable[[str, Sequence[Paragraph]], Iterator[Part]]] = {
    _Kind.FREE: _opening,
    _Kind.PARTIES: _parties,
    _Kind.VISAS: _visas,
    _Kind.PREAMBLE: _preamble,
    _Kind.FORMULA: _formula,
    _Kind.DIVISION: _division,
    _Kind.ARTICLE: _article,
    _Kind.ANNEX: _annex,
    _Kind.SIGNATURE: _signature,
}
