"""Clauses in the words of drafters that nobody had read, each on its own in an article."""

import csv
from pathlib import Path

import pytest

from assistant.rules.facts.reader import read_facts
from assistant.rules.parts import Part
from tests.convention.samples import parsed

_HEAD = """\
Convention de délégation de gestion FAST 61 | VIGIE

Entre

La Direction interministérielle du numérique (DINUM), représentée par Mme Ada MODÈLE, directrice,
ci-après « le délégant »,

Et

La Direction des rivages et des baies (DRB), représentée par M. Paul ESSAI, directeur,
ci-après « le délégataire »,

Il est convenu ce qui suit :

"""

_CLAUSES = Path(__file__).with_suffix(".tsv").with_stem("unseen_wordings")


def _clauses() -> list[tuple[str, str, str]]:
    with _CLAUSES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["part"], row["words"], row["clause"]) for row in rows]


@pytest.mark.parametrize(("name", "words", "clause"), _clauses())
def test_clauses_of_another_hand(name: str, words: str, clause: str) -> None:
    """The fact is read, and no other value is at odds with it."""
    part = Part[name]
    facts = read_facts(parsed(f"{_HEAD}Article 1 – Stipulations\n\n{clause}\n"))
    fact = facts.get(part)
    assert facts.conflict(part) is None
    assert fact is not None
    assert words in fact.value.text or words in fact.evidence


@pytest.mark.parametrize(
    "clause",
    [
        "Au titre de 2031, 50 000 € en AE et 30 000 € en CP ; au titre de 2032, 6 000 € en AE.",
        "50 000 € en AE en 2031, 6 000 € en AE en 2032 ; 30 000 € en CP en 2031.",
    ],
)
def test_credits_of_several_years_in_one_sentence(clause: str) -> None:
    """Each sum is of the year told beside it."""
    facts = read_facts(parsed(f"{_HEAD}Article 1 – Crédits\n\n{clause}\n"))
    assert [(f.year, f.value.text) for f in facts.all(Part.AE)] == [
        (2031, "50 000 €"),
        (2032, "6 000 €"),
    ]
    assert [(f.year, f.value.text) for f in facts.all(Part.CP)] == [(2031, "30 000 €")]
