"""One party written in several ways."""

from collections.abc import Iterator

from assistant.convention.citation import cite
from assistant.convention.model import Convention
from assistant.rules.checks.model import Check, CheckCode, CheckKind
from assistant.rules.facts.base import FactBase
from assistant.rules.obligations.designations import Spelling, spellings


def party_spellings(convention: Convention, _facts: FactBase) -> Iterator[Check]:
    """Each party whose designation is written in several ways, one place of each cited."""
    for party in convention.parties:
        found = spellings(convention, party)
        for compound in (True, False):
            alike = tuple(s for s in found if ("-" in s.written) is compound)
            if len(alike) > 1:
                yield _several(convention, alike)


def _several(convention: Convention, found: tuple[Spelling, ...]) -> Check:
    citations = tuple(cite(convention, spelling.places[0]) for spelling in found)
    written = ", ".join(f"« {citation.quote} »" for citation in citations)
    return Check(
        kind=CheckKind.INCONSISTENT,
        code=CheckCode.SPELLINGS,
        title="Une partie écrite de plusieurs façons",
        sentence=(
            f"La même partie est écrite {written} : une désignation qui varie laisse les "
            "signataires et les comptables douter que ce soit la même."
        ),
        citations=citations,
    )
