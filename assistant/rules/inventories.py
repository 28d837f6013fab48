"""Every sum, or every date, that a text writes, each with its place: nothing is left out."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from assistant.convention.citation import Citation
from assistant.convention.model import Convention
from assistant.rules import french
from assistant.rules.calculator import Compute
from assistant.rules.checks.places import cite_sentence
from assistant.rules.derivation import DerivedStep, StatedLeaf
from assistant.rules.facts.base import FactBase
from assistant.rules.outcome import Outcome, OutcomeStatus, Quantum
from assistant.rules.proofs import cited, unasked
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Amount, AnyReading, CalendarDate, Reference
from assistant.rules.scenario import Matter, Scenario
from assistant.value import Value

_OF_A_TEXT = "date d'un texte cité"


class Listed(Value):
    """A value of the text.

    Attributes:
        words: as French prose writes it.
        plain: for machines.
        labels: the parts it plays, if they are known.
        citations: where it stands, in the order of the text.
    """

    words: str
    plain: str
    labels: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def name(self) -> str:
        """What it is, in French."""
        return french.enumerated(self.labels) or "texte"


def sums(convention: Convention, facts: FactBase) -> tuple[Listed, ...]:
    """The sums of money of ``convention``, each once."""
    return _listed(convention, facts, _sum)


def dates(convention: Convention, facts: FactBase) -> tuple[Listed, ...]:
    """The dates of ``convention``, each once; a year alone is none."""
    return _listed(convention, facts, _date)


def inventory_of(listed: "_Listing", unit: str, *, none: str, lead: str) -> Compute:
    """The calculation that lists what ``listed`` finds; ``none`` says that there is nothing."""

    def compute(facts: FactBase, convention: Convention, scenario: Scenario) -> Outcome:
        if not scenario.speaks_of(Matter.INVENTORY):
            return unasked("un relevé complet")
        found = listed(convention, facts)
        if not found:
            return Outcome(status=OutcomeStatus.ABSENT, sentence=none)
        return inventory(found, lead, unit)

    return compute


def inventory(found: tuple[Listed, ...], lead: str, unit: str) -> Outcome:
    """The outcome that lists ``found``."""
    lines = (f"- {_line(each)}" for each in found)
    leaves = tuple(
        StatedLeaf(label=each.name, value=each.words, citation=each.citations[0]) for each in found
    )
    values = french.enumerated(tuple(each.words for each in found))
    return Outcome(
        status=OutcomeStatus.ANSWERED,
        sentence="\n".join((lead, *lines)),
        quanta=tuple(
            Quantum(name=each.name, value=each.plain, unit=unit, text=each.words) for each in found
        ),
        derivation=DerivedStep(
            label="relevé", value=values, operation="relevé du texte, dans l'ordre", operands=leaves
        ),
        citations=cited(*(citation for each in found for citation in each.citations)),
    )


def _line(each: Listed) -> str:
    places = tuple(dict.fromkeys(french.reference(citation) for citation in each.citations))
    label = f", {each.name}" if each.labels else ""
    return f"{each.words}{label} ({french.enumerated(places)})"


@lru_cache(maxsize=8)
def _readings(text: str) -> tuple[AnyReading, ...]:
    return read(text)


_Written = Callable[[AnyReading], tuple[str, str] | None]
_Listing = Callable[[Convention, FactBase], tuple[Listed, ...]]


def _listed(convention: Convention, facts: FactBase, written: _Written) -> tuple[Listed, ...]:
    found: dict[str, Listed] = {}
    for reading in _readings(convention.text):
        said = written(reading)
        if said is None:
            continue
        words, plain = said
        labels: tuple[str, ...] = tuple(_labels(facts, reading))
        places: tuple[Citation, ...] = (cite_sentence(convention, reading.span),)
        before = found.get(words)
        if before is not None:
            labels, places = (*before.labels, *labels), (*before.citations, *places)
        found[words] = Listed(
            words=words,
            plain=plain,
            labels=tuple(dict.fromkeys(labels)),
            citations=cited(*places),
        )
    return tuple(found.values())


def _labels(facts: FactBase, reading: AnyReading) -> Iterator[str]:
    """The parts that the value plays, where it stands."""
    if isinstance(reading, Reference):
        yield _OF_A_TEXT
    known = (*facts.facts, *(fact for each in facts.conflicts for fact in each.candidates))
    for fact in known:
        if fact.span.overlaps(reading.span):
            yield fact.part.value if fact.year is None else f"{fact.part.value} {fact.year}"


def _sum(reading: AnyReading) -> tuple[str, str] | None:
    if not isinstance(reading, Amount):
        return None
    return french.euros(reading.euros), f"{reading.euros:f}"


def _date(reading: AnyReading) -> tuple[str, str] | None:
    if isinstance(reading, Reference):
        return _date(reading.dated) if reading.dated is not None else None
    if not isinstance(reading, CalendarDate) or reading.month is None:
        return None
    words = french.partial(reading)
    return words, reading.exact.isoformat() if reading.exact is not None else words
