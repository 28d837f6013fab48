"""The phrase that excludes what the list under it names: « il ne sert pas à payer : »."""

import re
from collections.abc import Sequence

from assistant.answering.denial import denied
from assistant.answering.presence import plain
from assistant.answering.topics import CompiledEvidence
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, ChunkKind

_DENYING = re.compile(r"\bne |\bn'|\bpas\b|\bexclu\w*|\bineligib\w*|\binterdi\w*|\bnon ")

_PRONOUN = re.compile(r"^(?:il|elle)s?\b")


def exclusion(
    citation: Citation, chunks: Sequence[Chunk], convention: Convention
) -> Citation | None:
    """The introduction under which ``citation`` is an item, where it denies; else none.

    « Des locaux » alone says the contrary of the clause.
    """
    own = (c for c in chunks if c.kind is ChunkKind.ITEM and c.span.overlaps(citation.span))
    chunk = next(own, None)
    if chunk is None:
        return None
    for line in chunk.context[::-1]:
        start = convention.text.rfind(line, 0, chunk.span.start)
        if line.rstrip().endswith(":") and start >= 0 and denied(fold(line), (), ""):
            return cite(convention, Span(start=start, end=start + len(line)))
    return None


def rests_on(evidence: CompiledEvidence, intro: Citation) -> bool:
    """Whether ``evidence`` holds by the denial of ``intro``, which it counts already."""
    said = plain(intro.quote)
    affirmed = " ".join(_DENYING.sub(" ", said).split())
    # « Il sert à payer : » is said of the money.
    ways = (affirmed, _PRONOUN.sub("l'argent", affirmed))
    return any(
        pattern.search(said) is not None and not any(map(pattern.search, ways))
        for pattern in evidence.around
    )
