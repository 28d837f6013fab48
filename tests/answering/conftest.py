"""Assistants on any texts, in memory: the bundled index gives the vectors that it holds."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.matching import wordings
from assistant.answering.topics import load_taxonomy
from assistant.convention.library import Library
from assistant.convention.model import Convention
from assistant.convention.parser import parse
from assistant.convention.source import SourceFile
from assistant.retrieval.encoder import Encoder, Vectors, question_encoder
from assistant.retrieval.indexing import OpenedIndex
from assistant.retrieval.shelf import passages
from assistant.retrieval.store import Content, salvage
from assistant.retrieval.work import Work
from assistant.settings import Settings

Build = Callable[[Mapping[str, str]], Assistant]


class RememberingEncoder:
    """The bundled encoder, which encodes no text twice."""

    def __init__(self, encoder: Encoder, known: Content | None) -> None:
        self._encoder = encoder
        self.name = encoder.name
        self.revision = encoder.revision
        self.weights_sha256 = ""
        self.dimension = encoder.dimension
        self._questions: dict[str, Vectors] = {}
        self._passages: dict[str, Vectors] = {}
        for shelf in known.shelves.values() if known else ():
            texts = passages(shelf.chunks)
            self._passages.update(zip(texts, shelf.dense.vectors, strict=True))

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder``."""
        return _recalled(texts, self._questions, self._encoder.encode_questions)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder``."""
        return _recalled(texts, self._passages, self._encoder.encode_passages)


def _recalled(
    texts: Sequence[str], known: dict[str, Vectors], encode: Callable[[Sequence[str]], Vectors]
) -> Vectors:
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if new:
        known.update(zip(new, encode(new), strict=True))
    return np.stack([known[text] for text in texts])


def convention_of(slug: str, text: str) -> Convention:
    """The convention that ``text`` is."""
    digest = sha256(text.encode()).hexdigest()
    return parse(SourceFile(name=f"{slug}.md", slug=slug, sha256=digest, text=text))


@pytest.fixture(scope="session")
def assistant_on() -> Build:
    """Builds an assistant on texts, by slug; the default convention is the first slug by name."""
    settings = Settings(index=Path(Settings.model_fields["index"].default))
    bundled = question_encoder(settings)
    known = salvage(settings.index, bundled)
    encoder = RememberingEncoder(bundled, known)
    taxonomy = load_taxonomy()
    phrases = wordings(taxonomy)

    def build(texts: Mapping[str, str]) -> Assistant:
        conventions = tuple(convention_of(slug, texts[slug]) for slug in sorted(texts))
        library = Library(conventions=conventions)
        work = Work(library, phrases, encoder, [known] if known else [])
        content = work.content(lambda _done, _total: None)
        index = OpenedIndex(content.shelves, content.phrase_vectors.vectors, encoder.name)
        return Assistant(library, index, encoder, taxonomy, "")

    return build


@pytest.fixture(scope="session")
def assistant(assistant_on: Build, sparte: Convention, tri_facile: Convention) -> Assistant:
    """The assistant on the bundled convention (the default one) and on the made-up one."""
    return assistant_on({sparte.slug: sparte.text, tri_facile.slug: tri_facile.text})
