"""The passages of one convention, ready to be searched."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.chunks import Chunk, chunk
from assistant.retrieval.dense import DenseIndex

# An alinéa has a few sentences. One that has more is no alinéa of a convention: the first have
# vectors of their own, and the words of all of them are searched with the whole.
_MOST_PARTS = 30


class Row(NamedTuple):
    """What one vector stands for: a chunk, or one of the parts it may be cited by.

    Attributes:
        chunk: the place of the chunk in ``Shelf.chunks``.
        span: the characters that the vector reads.
    """

    chunk: int
    span: Span


def rows(chunks: tuple[Chunk, ...]) -> Iterator[Row]:
    """The rows of ``chunks``: each chunk whole, then its parts where it has several.

    A long alinéa speaks of several matters: each of its sentences is found by its own words.
    """
    for place, found in enumerate(chunks):
        yield Row(place, found.span)
        if len(found.spans) > 1:
            for span in found.spans[:_MOST_PARTS]:
                yield Row(place, span)


@dataclass(frozen=True)
class Shelf:
    """The chunks of one convention and the vectors of their rows.

    Attributes:
        slug: the convention's short name.
        source: the name of its file.
        sha256: the hash of that file.
        chunks: its chunks, in the order of the text.
        dense: one vector for each of ``rows(chunks)``, in that order.
    """

    slug: str
    source: str
    sha256: str
    chunks: tuple[Chunk, ...]
    dense: DenseIndex

    @classmethod
    def of(cls, convention: Convention, dense: DenseIndex) -> Self:
        """The shelf of ``convention``, whose passages have the vectors of ``dense``."""
        return cls(
            slug=convention.slug,
            source=convention.source,
            sha256=convention.sha256,
            chunks=chunk(convention),
            dense=dense,
        )


def passages(chunks: tuple[Chunk, ...]) -> list[str]:
    """What is encoded of ``chunks``: the words of each row with the context of its chunk."""
    return [chunks[row.chunk].in_context(row.span) for row in rows(chunks)]
