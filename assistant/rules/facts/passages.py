"""The sentences of a convention as the rules of facts look at them.

A passage is a sentence, an item or a form entry. Its ``masked`` form is folded, and each value
that the grammar read in it is replaced by a mark of its kind: a rule then speaks of « prend fin le
<date> » whatever the date, and a value can be told by the words around it alone.
"""

import re
from collections.abc import Iterator

from assistant.convention.citation import Citation, cite
from assistant.convention.folding import align, fold
from assistant.convention.model import (
    Annex,
    Article,
    Convention,
    FreeText,
    PartyRole,
    Preamble,
    Visas,
)
from assistant.convention.nodes import (
    Alinea,
    Enumeration,
    Form,
    FormEntry,
    Item,
    Node,
    TextNode,
)
from assistant.convention.sentences import goes_on, sentences
from assistant.convention.span import Span
from assistant.convention.voices import voices
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
    r"(?:ce|cet|cette|ces|son|sa|ses|elle|elles|il|ils|celui|celle|ceux|le solde|le versement"
    r"|la premiere|une premiere|un premier|le premier|la moitie)\b"
    # « L'engagement juridique en est pris dans les trois mois. »
    r"|[^,;.:]{1,60}\ben (?:est|sont|sera|seront|doit|doivent|intervient)\b"
    r"|[^,;.:]{1,60}\b(?:(?:la|le|les) |l')(?:sollicit|demand|engag|vers|notifi)(?:e|ent|era)\b"
    r"|[^,;.:]{1,60}\b(?:lui|leur|y) (?:a|ont|est|sont|sera) "
)
# What the partner may be called, and other things too.
_COMMON = frozenset({"service", "produit", "equipe", "partie", "projet"})
_ARTICLE = re.compile(r"^(?:le |la |les |l'\s?)")
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


class _Names:
    """What the text calls the parties."""

    def __init__(self, convention: Convention) -> None:
        self.voices = voices(convention)
        self._patterns = tuple(
            (mark, pattern)
            for mark, role, pronouns in (
                ("partner0", PartyRole.DELEGATAIRE, self._pronouns(PartyRole.DELEGATAIRE)),
                ("delegant0", PartyRole.DELEGANT, self._pronouns(PartyRole.DELEGANT)),
            )
            if (pattern := _called(convention, role, pronouns)) is not None
        )

    def _pronouns(self, role: PartyRole) -> tuple[str, ...]:
        pairs = (("nous", self.voices.we), ("vous", self.voices.you))
        return tuple(word for word, party in pairs if party is role)

    def marks(self, text: str) -> Iterator[tuple[str, Span]]:
        """The name and the place of each mark that stands for a party in ``text``."""
        folded = align(self.voices.told(text))
        for mark, pattern in self._patterns:
            for match in pattern.finditer(folded.text):
                yield mark, folded.source_span(*match.span())

    def above(self, text: str) -> str:
        """``text`` as the context of other words: folded, the parties marked."""
        folded = fold(self.voices.naming(text))
        for mark, pattern in self._patterns:
            folded = pattern.sub(f"{OPEN}{mark}{CLOSE}", folded)
        return folded


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
    names = _Names(convention)
    for part in convention.parts:
        if isinstance(part, Article | Preamble | Annex | FreeText):
            for node, context, list_at in _text_nodes(part, "", names):
                for found in _sentences_of(convention, node, context, names):
                    yield found.model_copy(update={"list_at": list_at})
        elif isinstance(part, Visas):
            # What is considered states facts; a visa states that a text exists.
            for visa in part.visas:
                if fold(visa.text).lstrip("-–—•* ").startswith("considerant"):
                    yield from _sentences_of(convention, visa, "", names)


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


def _text_nodes(
    node: Node, context: str, names: _Names
) -> Iterator[tuple[TextNode, str, int | None]]:
    """The nodes that state something, each with the folded words it stands under.

    The third value is where the list begins that the node is an item of.
    """
    heading = getattr(node, "heading", None)
    if heading is not None:
        context = f"{context} {names.above(heading.text)}"
    if isinstance(node, Enumeration) and node.intro is not None:
        yield node.intro, context, None
        context = f"{context} {names.above(node.intro.text)}"
    if isinstance(node, Form) and node.title is not None:
        context = f"{context} {names.above(node.title.text)}"
    before = ""
    for child in node.children:
        carried_on = goes_on(child.text)
        under = f"{context} {before}" if carried_on else context
        before = names.above(child.text) if isinstance(child, Alinea) and not carried_on else before
        if isinstance(child, Item):
            yield child.body, context, node.span.start
        elif isinstance(child, Alinea):
            if not (isinstance(node, Enumeration) and child is node.intro):
                yield child, under, None
        elif isinstance(child, FormEntry):
            yield child, context, None
        else:
            yield from _text_nodes(child, under, names)


def _sentences_of(
    convention: Convention, node: TextNode, context: str, names: _Names
) -> Iterator[Passage]:
    before = ""
    for local in sentences(node.text):
        above = f"{context} {before}" if _GOES_ON.match(fold(local.of(node.text))) else context
        found = _passage(convention, local.shifted(node.span.start), above, names)
        yield found.model_copy(update={"entry": isinstance(node, FormEntry)})
        before = f"{before} {found.folded} {found.masked}"


def _passage(convention: Convention, span: Span, context: str, names: _Names) -> Passage:
    text = span.of(convention.text)
    told = names.voices.told(text)
    readings = tuple(shifted(reading, span.start) for reading in read(text))
    masking = _Masking()
    cursor = span.start
    for name, place in sorted(_marks(text, span, readings, names), key=lambda m: m[1].start):
        if place.start < cursor:
            continue
        masking.words(told[cursor - span.start : place.start - span.start], cursor)
        masking.mark(name, place)
        cursor = place.end
    masking.words(told[cursor - span.start :], cursor)
    return Passage(
        citation=cite(convention, span),
        context=context,
        readings=readings,
        folded=fold(names.voices.naming(text)),
        masked="".join(masking.characters),
        starts=tuple(masking.starts),
        ends=tuple(masking.ends),
    )


def _marks(
    text: str, span: Span, readings: tuple[AnyReading, ...], names: _Names
) -> Iterator[tuple[str, Span]]:
    """The name and the place of each mark: the readings, and the parties by their own names."""
    for index, reading in enumerate(readings):
        kind = _kind(reading)
        if kind is not None:
            yield f"{kind}{index}", reading.span
    for mark, place in names.marks(text):
        yield mark, place.shifted(span.start)


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


def _called(
    convention: Convention, role: PartyRole, pronouns: tuple[str, ...]
) -> re.Pattern[str] | None:
    """What finds the party that plays ``role`` in a folded text, by its names and by pronouns.

    Of the délégant, whose own names the rules know, by the pronouns alone.
    """
    words = set(pronouns)
    if role is PartyRole.DELEGATAIRE:
        words |= {
            fold(mention.text)
            for party in convention.parties
            if party.role is role
            for mention in (party.name, party.acronym)
            if mention is not None
        }
        words |= set(_designations(convention, role))
    if not words:
        return None
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)(?! interministeriel)")


def _designations(convention: Convention, role: PartyRole) -> Iterator[str]:
    """What the text then calls a party (« la Direction »), where it means nothing else."""
    for party in convention.parties:
        if party.role is role and party.designation is not None:
            words = _ARTICLE.sub("", fold(party.designation.text).strip(' "'))
            if words not in _COMMON:
                yield words
