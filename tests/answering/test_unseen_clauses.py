"""Topics are shown by clauses in the words of drafters that nobody had read."""

import csv
from pathlib import Path

import pytest

from assistant.answering.presence import Presence
from assistant.answering.topics import Taxonomy, load_taxonomy
from assistant.retrieval.chunks import chunk
from tests.convention.samples import parsed

_CLAUSES = Path(__file__).with_name("unseen_clauses.tsv")
_NAMES = (("DRB", "delegataire"), ("DINUM", "dinum"))


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def _clauses() -> list[tuple[str, str]]:
    with _CLAUSES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["topic"], row["clause"]) for row in rows]


@pytest.mark.parametrize(("name", "clause"), _clauses())
def test_a_clause_of_another_hand_shows_its_topic(
    taxonomy: Taxonomy, name: str, clause: str
) -> None:
    topic = taxonomy.get(name)
    assert topic is not None
    convention = parsed(f"Convention\n\nArticle 1 – Stipulations\n\n{clause}\n")
    assert Presence(convention.text, chunk(convention), _NAMES).of(topic.evidence)
