"""The search itself, on French question sets it was not made for and on the golden questions.

    python -m benchmarks.retrieval

Prints hit@1, hit@5 and nDCG@10 of BM25, of the vectors, of their reciprocal rank fusion and of
ours, with the 95 % interval (paired bootstrap) of what ours gains over the better of the two
lists, for each set and over the questions of the independent sets together. Encoding the long
passages takes a few minutes.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.convention.parser import parse
from assistant.convention.source import read_source
from assistant.retrieval.chunks import chunk
from assistant.retrieval.encoder import BundledEncoder, Encoder
from assistant.retrieval.fusion import Weights, fuse, ranks
from assistant.retrieval.lexical import Bm25
from assistant.retrieval.shelf import passages, rows
from benchmarks.golden import ROOT, SHARED, golden

Scores = NDArray[np.float64]

_BATCH = 16
_SAMPLES = 2000
_DEPTH = 10
_LABELS = ("hit@1", "hit@5", "nDCG@10")


class Collection(NamedTuple):
    """Questions, and the score of each passage for each of them in both lists.

    Attributes:
        name: the name of the set.
        dense: the scores by meaning, shape ``(questions, passages)``.
        lexical: the scores by words, same shape.
        right: for each question, the places of the right passages.
    """

    name: str
    dense: Scores
    lexical: Scores
    right: list[set[int]]


def question_set(folder: Path, encoder: Encoder) -> Collection:
    """A set of ``../shared/data/retrieval``, each passage one document."""
    corpus = _lines(folder / "corpus.jsonl")
    queries = _lines(folder / "queries.jsonl")
    places = {entry["_id"]: place for place, entry in enumerate(corpus)}
    right: dict[str, set[int]] = {entry["_id"]: set() for entry in queries}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        question, passage, _ = line.split("\t")
        right[question].add(places[passage])
    texts = [f"{entry.get('title', '')}\n{entry['text']}".strip() for entry in corpus]
    asked = [entry["text"] for entry in queries]
    dense = encoder.encode_questions(asked) @ _encoded(texts, encoder).T
    return Collection(
        folder.name, dense.astype(float), _lexical(texts, asked), list(right.values())
    )


def golden_set(path: Path, source: Path, encoder: Encoder) -> Collection:
    """The golden questions over the chunks of a convention, as ``Searcher`` scores them."""
    chunks = chunk(parse(read_source(source)))
    owners = np.array([row.chunk for row in rows(chunks)])
    first = np.searchsorted(owners, np.arange(len(chunks)))
    cases = [
        (case.question, found)
        for case in golden(path)
        if (found := {place for place, one in enumerate(chunks) if case.held_by(one.text)})
    ]
    asked = [question for question, _ in cases]
    by_row = encoder.encode_questions(asked) @ _encoded(passages(chunks), encoder).T
    dense = np.maximum.reduceat(by_row, first, axis=1).astype(float)
    lexical = _lexical([one.searched for one in chunks], asked)
    name = f"{path.parent.parent.name}/{path.stem}"
    return Collection(name, dense, lexical, [right for _, right in cases])


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _encoded(texts: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    batches = (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))
    return np.concatenate([encoder.encode_passages(batch) for batch in batches])


def _lexical(texts: Sequence[str], asked: Sequence[str]) -> Scores:
    bm25 = Bm25(texts)
    return np.array([bm25.scores(question) for question in asked])


def _reciprocal(dense: Scores, lexical: Scores) -> Scores:
    """Reciprocal rank fusion, the peer."""
    fused = np.zeros(len(dense))
    for placed in (ranks(dense), ranks(lexical)):
        fused += np.where(placed > 0, 1 / (10 + placed), 0.0)
    return fused


WAYS: dict[str, Callable[[Scores, Scores], Scores]] = {
    "BM25": lambda _, lexical: lexical,
    "vecteurs": lambda dense, _: dense,
    "RRF": _reciprocal,
    "le nôtre": lambda dense, lexical: fuse(dense, lexical, Weights()),
}


def measures(scores: Scores, right: set[int]) -> tuple[float, float, float]:
    """hit@1, hit@5 and nDCG@10 of one question."""
    order = [int(place) for place in np.argsort(-scores, kind="stable")[:_DEPTH]]
    gains = 1 / np.log2(np.arange(2, _DEPTH + 2))
    found = sum(gain for gain, place in zip(gains, order, strict=False) if place in right)
    best = float(gains[: len(right)].sum())
    hits = [place in right for place in order]
    return float(hits[0]), float(any(hits[:5])), float(found / best)


class Measured(NamedTuple):
    """The measures of each question by each way, shape ``(questions, 3)``."""

    name: str
    by_way: dict[str, Scores]

    @classmethod
    def of(cls, collection: Collection) -> "Measured":
        """Measure every way on ``collection``."""
        rows = list(zip(*collection[1:], strict=True))
        return cls(
            collection.name,
            {
                name: np.array(
                    [measures(way(dense, lexical), right) for dense, lexical, right in rows]
                )
                for name, way in WAYS.items()
            },
        )

    @classmethod
    def together(cls, parts: Sequence["Measured"]) -> "Measured":
        """The questions of ``parts`` as one set."""
        pooled = {name: np.concatenate([part.by_way[name] for part in parts]) for name in WAYS}
        return cls(" + ".join(part.name for part in parts), pooled)


def report(measured: Measured) -> None:
    """Print the measures of every way, and what ours gains over the better list in each."""
    ours = measured.by_way["le nôtre"]
    print(f"{measured.name} : {len(ours)} questions")
    for name, table in measured.by_way.items():
        values = (f"{label} {mean:.3f}" for label, mean in zip(_LABELS, table.mean(0), strict=True))
        print(f"  {name:<9} {'  '.join(values)}")
    for column, label in enumerate(_LABELS):
        means = {name: measured.by_way[name][:, column].mean() for name in ("BM25", "vecteurs")}
        better = max(means, key=lambda name: means[name])
        gains = ours[:, column] - measured.by_way[better][:, column]
        low, high = _interval(gains)
        print(
            f"  {label}, le nôtre moins {better} : {gains.mean():+.3f}, de {low:+.3f} à {high:+.3f}"
        )


def _interval(gains: Scores) -> tuple[float, float]:
    """The 95 % interval of the mean of ``gains``, by bootstrap with a fixed seed."""
    random = np.random.default_rng(0)
    means = random.choice(gains, size=(_SAMPLES, len(gains))).mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def main() -> None:
    """Measure every set that is there."""
    encoder = BundledEncoder()
    sparte = ROOT / "source_docs" / "convention-fast12-sparte.md"
    tri_facile = ROOT / "tests" / "data" / "convention-fast16-tri-facile.md"
    for folder in (ROOT / "tests" / "golden", SHARED / "golden"):
        for source, name in ((sparte, "sparte.jsonl"), (tri_facile, "tri-facile.jsonl")):
            path = folder / name
            if path.exists() and any(golden(path)):
                report(Measured.of(golden_set(path, source, encoder)))
    folders = sorted((SHARED / "data" / "retrieval").glob("*/"))
    independent = [Measured.of(question_set(folder, encoder)) for folder in folders]
    for measured in independent:
        report(measured)
    if independent:
        report(Measured.together(independent))


if __name__ == "__main__":
    main()
