"""The sentences of a convention as the rules of facts look at them.

A passage is a sentence, an item or a form entry. Its ``masked`` form is folded, and each value
that the grammar read in it is replaced by a mark of its kind: a rule then speaks of « prend fin le
<date> » whatever the date, and a value can be told by the words around it alone.
"""

import re
from collections.abc import Iterator

from assistant.convention.citation import Citation, cite
from assistant.convention.folding import align, fold
from assistant.convention.model import Annex, Article, Convention, FreeText, PartyRole, Preamble
from assistant.convention.nodes import Alinea, Enumeration, Form, FormEntry, Item, Node, TextNode
from assistant.convention.sentences import sentences
from assistant.convention.span import Span
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Code,
    Delay,
    Direction,
    Duration,
    ImpossibleDate,
    Notice,
    Numeral,
    Percentage,
    Quantity,
    Reading,
    Recurrence,
    Reference,
    Trigger,
    Urgency,
)
from assistant.value import Value

OPEN, CLOSE = "\ue000", "\ue001"
KINDS: dict[type[Reading], str] = {
    Amount: "amount",
    CalendarDate: "date",
    ImpossibleDate: "date",
    Delay: "delay",
    Duration: "duration",
    Notice: "notice",
    Recurrence: "recurrence",
    Quantity: "quantity",
    Numeral: "numeral",
    Code: "code",
    Trigger: "trigger",
    Urgency: "urgency",
    Percentage: "rate",
    Reference: "reference",
}
# Marks of emphasis are no words.
_DROPPED = "*`"
# A sentence that opens so speaks of what the ones before it in its paragraph name.
_GOES_ON = re.compile(
    r"(?:(?:en cas|lorsqu|si|toutefois|cependant|par exception)[^,;]{0,120}, )?"
    r"(?:ce|cet|cette|ces|elle|elles|il|ils|celui|celle|ceux|le solde|le versement|la premiere"
    r"|une premiere|un premier|le premier|la moitie)\b"
    # « L'engagement juridique en est pris dans les trois mois. »
    r"|[^,;.:]{1,60}\ben (?:est|sont|sera|seront|doit|doivent|intervient)\b"
)
_MEETING = re.compile(r"\bcomites?\b(?! (?:de|du|tech|strat|interm))")


class Passage(Value):
    """A sentence, an item or an entry, with the values it holds.

    Attributes:
        citation: the passage as it is cited.
        context: the folded words it completes or stands under: introduction, heading, title.
        readings: the values in it, their spans being places in ``convention.text``.
        folded: its folded text.
        masked: its folded text, with a mark for each reading.
        starts: for each character of ``masked``, where it comes from in ``convention.text``.
        ends: for each character of ``masked``, the end of what it comes from.
        entry: whether it is a labelled value of a form.
        list_at: where the list it is an item of begins; none where it is no item.
    """

    citation: Citation
    context: str
    readings: tuple[AnyReading, ...]
    folded: str
    masked: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    entry: bool = False
    list_at: int | None = None

    def source_span(self, start: int, end: int) -> Span:
        """The place in ``convention.text`` of ``masked[start:end]``, which is not empty."""
        return Span(start=self.starts[start], end=self.ends[end - 1])


class _Masking:
    """Builds the masked form of a passage, each character with its place in the source."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def words(self, text: str, origin: int) -> None:
        """Add the folded ``text``, which stands at ``origin``."""
        folded = align(text)
        for character, offset in zip(folded.text, folded.offsets, strict=False):
            if character not in _DROPPED:
                self._add(character, origin + offset, origin + offset + 1)

    def mark(self, name: str, span: Span) -> None:
        """Add the mark ``name`` for what stands at ``span``."""
        for character in f"{OPEN}{name}{CLOSE}":
            self._add(character, span.start, span.end)

    def _add(self, character: str, start: int, end: int) -> None:
        self.characters.append(character)
        self.starts.append(start)
        self.ends.append(end)


def passages(convention: Convention) -> Iterator[Passage]:
    """The passages of the preamble, the articles and the annexes, in order."""
    names = _partner_names(convention)
    for part in convention.parts:
        if isinstance(part, Article | Preamble | Annex | FreeText):
            for node, context, list_at in _text_nodes(part, ""):
                under = _marked(context, names)
                for found in _sentences_of(convention, node, under, names):
                    yield found.model_copy(update={"list_at": list_at})


def _marked(context: str, names: re.Pattern[str] | None) -> str:
    """``context`` with the mark of the partner for its names, as in the passages under it."""
    return context if names is None else names.sub(f"{OPEN}partner0{CLOSE}", context)


def shifted(reading: AnyReading, offset: int) -> AnyReading:
    """``reading`` with its spans, and those of what it holds, ``offset`` characters further."""
    changes: dict[str, object] = {"span": reading.span.shifted(offset)}
    if isinstance(reading, Delay | Trigger):
        event = reading.event
        inner: dict[str, object] = {"span": event.span.shifted(offset)}
        if event.day is not None:
            inner["day"] = event.day.model_copy(update={"span": event.day.span.shifted(offset)})
        changes["event"] = event.model_copy(update=inner)
    return reading.model_copy(update=changes)


def _text_nodes(node: Node, context: str) -> Iterator[tuple[TextNode, str, int | None]]:
    """The nodes that state something, each with the folded words it stands under.

    The third value is where the list begins that the node is an item of.
    """
    heading = getattr(node, "heading", None)
    if heading is not None:
        context = f"{context} {fold(heading.text)}"
    if isinstance(node, Enumeration) and node.intro is not None:
        yield node.intro, context, None
        context = f"{context} {fold(node.intro.text)}"
    if isinstance(node, Form) and node.title is not None:
        context = f"{context} {fold(node.title.text)}"
    for child in node.children:
        if isinstance(child, Item):
            yield child.body, context, node.span.start
        elif isinstance(child, Alinea):
            if not (isinstance(node, Enumeration) and child is node.intro):
                yield child, context, None
        elif isinstance(child, FormEntry):
            yield child, context, None
        else:
            yield from _text_nodes(child, context)


def _sentences_of(
    convention: Convention, node: TextNode, context: str, names: re.Pattern[str] | None
) -> Iterator[Passage]:
    before = ""
    for local in sentences(node.text):
        above = f"{context} {before}" if _GOES_ON.match(fold(local.of(node.text))) else context
        found = _passage(convention, local.shifted(node.span.start), above, names)
        yield found.model_copy(update={"entry": isinstance(node, FormEntry)})
        before = f"{before} {found.folded} {found.masked}"


def _passage(
    convention: Convention, span: Span, context: str, names: re.Pattern[str] | None
) -> Passage:
    text = span.of(convention.text)
    readings = tuple(shifted(reading, span.start) for reading in read(text))
    masking = _Masking()
    cursor = span.start
    for name, place in sorted(_marks(text, span, readings, names), key=lambda m: m[1].start):
        if place.start < cursor:
            continue
        masking.words(convention.text[cursor : place.start], cursor)
        masking.mark(name, place)
        cursor = place.end
    masking.words(convention.text[cursor : span.end], cursor)
    return Passage(
        citation=cite(convention, span),
        context=context,
        readings=readings,
        folded=fold(text),
        masked="".join(masking.characters),
        starts=tuple(masking.starts),
        ends=tuple(masking.ends),
    )


def _marks(
    text: str, span: Span, readings: tuple[AnyReading, ...], names: re.Pattern[str] | None
) -> Iterator[tuple[str, Span]]:
    """The name and the place of each mark: the readings, and the partner by its own name."""
    for index, reading in enumerate(readings):
        kind = _kind(reading)
        if kind is not None:
            yield f"{kind}{index}", reading.span
    if names is not None:
        folded = align(text)
        for match in names.finditer(folded.text):
            yield "partner0", folded.source_span(*match.span()).shifted(span.start)


def _kind(reading: AnyReading) -> str | None:
    """The kind of the mark that stands for ``reading``.

    A programme is no code of accounts, a recurrence that names its committee is a meeting, and a
    delay that runs back from its event is told from one that runs on.
    """
    words = fold(reading.text)
    if isinstance(reading, Code) and words.startswith("programme"):
        return "programme"
    if isinstance(reading, Recurrence) and _MEETING.search(words):
        return "meeting"
    if isinstance(reading, Delay) and reading.direction is Direction.BEFORE:
        return "before"
    return KINDS.get(type(reading))


def _partner_names(convention: Convention) -> re.Pattern[str] | None:
    """What finds the name and the acronym of the délégataire in a folded text."""
    words = {
        fold(mention.text)
        for party in convention.parties
        if party.role is PartyRole.DELEGATAIRE
        for mention in (party.name, party.acronym)
        if mention is not None
    }
    if not words:
        return None
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
