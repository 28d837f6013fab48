"""All that answering about one convention needs, worked out once and as late as possible."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from assistant.answering.glossary import Glossary
from assistant.answering.interrogation import Interrogatives
from assistant.answering.presence import Presence
from assistant.answering.strangers import Strangers
from assistant.answering.support import Support
from assistant.answering.understanding import Reader
from assistant.answering.wording import Wording, abbreviations
from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.retrieval.chunks import Chunk
from assistant.rules.checks.model import Check
from assistant.rules.checks.runner import run_checks
from assistant.rules.facts.base import FactBase
from assistant.rules.facts.reader import read_facts
from assistant.rules.figures import Figure, figures
from assistant.rules.obligations.model import Register
from assistant.rules.obligations.reader import read_register
from assistant.rules.parts import Part
from assistant.rules.reading.numbers import NUMBER_WORDS
from assistant.rules.reading.values import Amount, AnyReading, CalendarDate


class Desk:
    """One convention, open in front of the assistant."""

    def __init__(
        self,
        convention: Convention,
        chunks: Iterable[Chunk],
        interrogatives: Interrogatives,
        wordings: Iterable[str],
    ) -> None:
        """Take the convention, its chunks, the turns of questions and the canonical questions."""
        self.convention = convention
        self.chunks = tuple(chunks)
        self._interrogatives = interrogatives
        self._wordings = tuple(wordings)

    @cached_property
    def facts(self) -> FactBase:
        """The values that the convention states."""
        return read_facts(self.convention)

    @cached_property
    def register(self) -> Register:
        """Who owes what."""
        return read_register(self.convention)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What is missing or inconsistent."""
        return run_checks(self.convention, self.facts)

    @cached_property
    def presence(self) -> Presence:
        """What shows that the convention speaks of a matter."""
        return Presence(self.convention.text, self.chunks)

    def around(self, citation: Citation) -> tuple[str, ...]:
        """The words of ``citation`` and of the context of the passages it stands in."""
        contexts = (
            line
            for chunk in self.chunks
            if chunk.span.overlaps(citation.span)
            for line in chunk.context
        )
        return (citation.quote, *contexts)

    @cached_property
    def support(self) -> Support:
        """How rare the words of the convention are."""
        return Support(chunk.searched for chunk in self.chunks)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that the text states."""
        return figures(self.convention.text)

    def unstated(self, readings: Iterable[AnyReading]) -> tuple[str, ...]:
        """The sums and dates among ``readings`` that the text states nowhere, verbatim."""
        return tuple(
            reading.text
            for reading in readings
            if isinstance(reading, Amount | CalendarDate)
            and not all(figure.known_among(self.figures) for figure in figures(reading.text))
        )

    @cached_property
    def reader(self) -> Reader:
        """What understands the questions about this convention."""
        # A number spelt out is no slip, whether or not the texts use it.
        vocabulary = (self.convention.text, *self._wordings, " ".join(NUMBER_WORDS))
        return Reader(self._interrogatives, Wording.load(vocabulary), self._names())

    @cached_property
    def strangers(self) -> Strangers:
        """What tells the names that nothing here knows."""
        terms = (fold(term.term) for term in Glossary.load().terms)
        return Strangers(self.convention.text, (*self._wordings, *abbreviations(), *terms))

    def _names(self) -> Iterator[tuple[str, str]]:
        """The names proper to this convention, and what stands for them in questions."""
        product = self.facts.get(Part.PRODUCT)
        if product is not None:
            yield product.value.text, "PRODUIT"
        partner = self.facts.get(Part.PARTNER)
        for party in self.convention.parties:
            if partner is not None and party.span.contains(partner.span) and party.acronym:
                yield party.acronym.text, "PARTENAIRE"
