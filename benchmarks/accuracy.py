"""Which of the assistant, its search alone and the plain RAG puts the right passage first."""

from collections.abc import Callable
from pathlib import Path

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.convention.citation import locate
from assistant.convention.model import Convention
from assistant.convention.span import Span
from assistant.retrieval.chunks import chunk
from assistant.retrieval.dense import DenseIndex
from assistant.retrieval.encoder import question_encoder
from assistant.retrieval.search import Searcher
from assistant.retrieval.shelf import Shelf, passages
from assistant.settings import Settings
from benchmarks.golden import ROOT, SHARED, Case, golden
from benchmarks.plain_rag import PlainRag, load_model, paragraphs

# For a question, the spans found, the best first.
Finder = Callable[[str], list[Span]]

_DEPTHS = (1, 3)


def report() -> None:
    """Print hit@1 and hit@3, by passage and by article, for each set and each way to find."""
    settings = Settings()
    assistant = Assistant.open(settings)
    convention = assistant.library.choose(settings.convention)
    finders: dict[str, Finder] = {
        "assistant": lambda text: [
            citation.span for citation in assistant.ask(Question(text=text)).citations
        ],
        "recherche": _search(convention, settings),
        "RAG simple": _plain(convention),
    }
    for path in (ROOT / "tests" / "golden" / "sparte.jsonl", SHARED / "golden" / "sparte.jsonl"):
        if path.exists():
            _report(path, convention, finders)


def _report(path: Path, convention: Convention, finders: dict[str, Finder]) -> None:
    cases = golden(path)
    print(f"Passage et article justes, {len(cases)} questions de {path.parent.parent.name}/golden")
    for name, find in finders.items():
        passage, article = _hits(cases, convention, find)
        depths = [
            f"@{depth} passage {passage[depth] / len(cases):.2f} article "
            f"{article[depth] / len(cases):.2f}"
            for depth in _DEPTHS
        ]
        print(f"  {name:<10} : {' ; '.join(depths)}")


def _hits(
    cases: list[Case], convention: Convention, find: Finder
) -> tuple[dict[int, int], dict[int, int]]:
    """For each depth, how many cases have a right passage, and how many a right article."""
    passage, article = dict.fromkeys(_DEPTHS, 0), dict.fromkeys(_DEPTHS, 0)
    places = {one.span: one.article for one in chunk(convention)}
    for case in cases:
        right = {at for span, at in places.items() if case.held_by(span.of(convention.text))}
        found = find(case.question)
        for depth in _DEPTHS:
            spans = found[:depth]
            passage[depth] += any(case.held_by(span.of(convention.text)) for span in spans)
            article[depth] += any(locate(convention, span).article in right for span in spans)
    return passage, article


def _search(convention: Convention, settings: Settings) -> Finder:
    encoder = question_encoder(settings)
    dense = DenseIndex.of(encoder.encode_passages(passages(chunk(convention))))
    searcher = Searcher({convention.slug: Shelf.of(convention, dense)}, encoder)
    return lambda text: [
        hit.chunk.span for hit in searcher.search(text, max(_DEPTHS), convention=convention.slug)
    ]


def _plain(convention: Convention) -> Finder:
    rag = PlainRag(paragraphs(convention.text), load_model())

    def find(text: str) -> list[Span]:
        starts = ((convention.text.index(one), one) for one in rag.search(text, max(_DEPTHS)))
        return [Span(start=start, end=start + len(one)) for start, one in starts]

    return find
