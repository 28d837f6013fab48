"""All that answering about one convention needs, worked out once and as late as possible."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from assistant.answering.glossary import Glossary
from assistant.answering.interrogation import Interrogatives
from assistant.answering.people import People
from assistant.answering.presence import Presence
from assistant.answering.strangers import Strangers
from assistant.answering.support import Support
from assistant.answering.understanding import Reader
from assistant.answering.wording import Wording, abbreviations
from assistant.convention.citation import Citation
from assistant.convention.folding import fold
from assistant.convention.model import Convention, Party, PartyRole
from assistant.convention.parties import role_of
from assistant.convention.people import people
from assistant.convention.voices import voices
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

_PARTS = {PartyRole.DELEGANT: "delegant", PartyRole.DELEGATAIRE: "delegataire"}
# « La DNX s'engage à … »: the acronym that a text calls the partner by.
_ACRONYM = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9.&-]{2,20}")
_ARTICLE = re.compile(r"^(?:le|la|les)\s+|^l['’]\s?", re.IGNORECASE)
# What evidence calls the parties besides.
_KNOWN = re.compile(r"dinum|partenaire|beneficiaire|ministere|administration")
# « le financeur », « le porteur »: one word that says what somebody does. « Le service » is also
# what the product is called.
_AGENT = re.compile(r"[a-z]+(?:eur|euse|rice|aire|ant|ante)")
# « l'autorité délégante », « le service délégataire »: who it is, in two words.
_OFFICE = re.compile(
    r"(?:administration|autorite|direction|service|partie|entite|structure|organisme|agence|ministere)"
    r" (?!numerique)[a-z]+"
)
# What canonical questions call a convention, where the text calls itself a protocol.
_PROTOCOL = re.compile(r"\bprotocole\b", re.IGNORECASE)
_CALLED_A_CONVENTION = (
    ("du protocole", "de la convention"),
    ("au protocole", "à la convention"),
    ("le protocole", "la convention"),
    ("ce protocole", "cette convention"),
    ("protocole", "convention"),
)


def _called_by_office(name: str, word: str) -> Iterator[tuple[str, str]]:
    """What stands for « autorité délégante », with the articles that evidence puts before it."""
    for before, article in (("de l'", "du "), ("à l'", "au "), ("l'", "le "), ("", "")):
        yield f"{before}{name}", f"{article}{word}"


def _called_by_name(name: str, word: str) -> Iterator[tuple[str, str]]:
    """What stands for « financeur », and for « Agence »: with a capital, it is a name."""
    if _AGENT.fullmatch(fold(name)):
        yield name, word
    elif name[:1].isupper() and _ACRONYM.fullmatch(name) is None:
        yield from _called_by_office(fold(name), word)


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
        told = voices(self.convention).naming
        return Presence(self.convention.text, self.chunks, self._called(), told)

    def _called(self) -> Iterator[tuple[str, str]]:
        """What the text calls the parties (« le financeur »), with what evidence calls them."""
        product = self.facts.get(Part.PRODUCT)
        if product is not None:
            yield product.value.text, "produit"
        for person in people(self.convention):
            if person.party is None:
                # A name without a title is told from other words by the one that evidence knows.
                yield person.name, f"mme {fold(person.name)}"
        for party in self.convention.parties:
            if party.role is PartyRole.DELEGATAIRE:
                yield from ((acronym, _PARTS[party.role]) for acronym in _acronyms(party))
            word, said = _PARTS.get(party.role), party.designation
            if word is None or said is None:
                continue
            name = _ARTICLE.sub("", said.text)
            if _OFFICE.fullmatch(fold(name)):
                yield from _called_by_office(name, word)
            if role_of(said.text) is PartyRole.OTHER and _KNOWN.search(fold(name)) is None:
                yield from _called_by_name(name, word)

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
    def people(self) -> People:
        """What finds the people of the convention in questions."""
        return People(people(self.convention), (self.convention.text, *self._wordings))

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
        yield from self.people.parts()
        partner = self.facts.get(Part.PARTNER)
        for party in self.convention.parties:
            if partner is not None and party.span.contains(partner.span) and party.acronym:
                yield party.acronym.text, "PARTENAIRE"
        for party in self.convention.parties:
            # « Les obligations du financeur » are those of the délégant.
            said = "" if party.designation is None else _ARTICLE.sub("", party.designation.text)
            if (
                party.role in _PARTS
                and _AGENT.fullmatch(fold(said))
                and not _KNOWN.search(fold(said))
            ):
                yield said, party.role.value
        title = self.convention.title
        if title is not None and _PROTOCOL.search(title.text):
            yield from _CALLED_A_CONVENTION


def _acronyms(party: Party) -> Iterator[str]:
    """The acronyms that ``party`` goes by."""
    for mention in (party.acronym, party.designation):
        name = _ARTICLE.sub("", mention.text) if mention is not None else ""
        if _ACRONYM.fullmatch(name):
            yield name
