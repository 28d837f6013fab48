"""The anchors of the text page: where links, contents and footnotes lead."""

from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.model import Article, Convention, Division, Formula, FreeText, Title
from assistant.convention.nodes import Footnote, FootnoteCall, Node
from assistant.rendering import citation_label
from assistant.value import Value


class Entry(Value):
    """A line of the contents.

    Attributes:
        anchor: the identifier of the part.
        label: its name, for people.
        part: the part.
    """

    anchor: str
    label: str
    part: Node


class Anchors:
    """The identifiers of the parts, notes and calls of one convention, each of them once."""

    def __init__(self, convention: Convention) -> None:
        """Number the anchors of ``convention``."""
        self._convention = convention
        self._articles: dict[str, Article] = {}
        for article in convention.articles:
            self._articles.setdefault(article.number, article)
        nodes = tuple(convention.walk())
        self._notes = [node for node in nodes if isinstance(node, Footnote)]
        self._calls = [node for node in nodes if isinstance(node, FootnoteCall)]

    def of(self, node: Node) -> str:
        """The identifier of ``node``: an article has its number, another node its place."""
        if isinstance(node, Article) and node.number and self._articles[node.number] is node:
            return f"article-{'-'.join(node.number.replace('.', '-').split())}"
        return f"{node.kind.replace('_', '-')}-{node.span.start}"

    def article(self, number: str) -> str:
        """The identifier of the article ``number``; empty where there is none."""
        article = self._articles.get(number)
        return self.of(article) if article is not None else ""

    def note_of(self, call: FootnoteCall) -> str:
        """The identifier of the note that ``call`` calls: the next of that number, else any."""
        notes = [note for note in self._notes if note.marker == call.marker]
        after = (note for note in notes if note.span.start >= call.span.end)
        note = next(after, notes[-1] if notes else None)
        return self.of(note) if note is not None else ""

    def call_of(self, note: Footnote) -> str:
        """The identifier of the first call that leads to ``note``; empty where none does."""
        anchor = self.of(note)
        found = (call for call in self._calls if call.marker == note.marker)
        return next((self.of(call) for call in found if self.note_of(call) == anchor), "")

    def contents(self) -> Iterator[Entry]:
        """The parts that a reader looks for, in the order of the text."""
        for part in self._convention.parts:
            if isinstance(part, Formula | FreeText | Title):
                continue
            yield Entry(anchor=self.of(part), label=self._label(part), part=part)

    def _label(self, part: Node) -> str:
        if isinstance(part, Division):
            return " ".join(part.text.split()).strip("#* ")
        return citation_label(self._convention, cite(self._convention, part.span))
