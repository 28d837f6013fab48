"""The shares of a sum that a table sets out, a row for each party."""

import pytest

from assistant.rules.facts.shares import share_facts
from assistant.rules.parts import Part
from tests.convention.samples import parsed

_HEAD = "Article 1 : Enveloppe\n\nElle se répartit ainsi :\n\n"
_BY_PARTY = "| Part | Gestionnaire | Montant |\n|---|---|---|\n"
_BY_YEAR = "| Gestionnaire | 2025 |\n|---|---|\n"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            f"{_BY_PARTY}| A | Délégant | 45 000 € |\n| B | Délégataire | 275 000 € |\n",
            {Part.DINUM_SHARE: "45 000 €", Part.DELEGATED: "275 000 €"},
        ),
        (f"{_BY_PARTY}| Accompagnement | DINUM | 12 k€ |\n", {Part.DINUM_SHARE: "12 k€"}),
        # What the partner brings is no share of the envelope.
        (f"{_BY_PARTY}| Cofinancement | Délégataire | 80 000 € |\n", {}),
        # A row that names both parties, or neither, gives nothing to one of them.
        (f"{_BY_PARTY}| A | Délégant et délégataire | 45 000 € |\n| Total | | 9 000 € |\n", {}),
        (f"{_BY_YEAR}| Délégataire | 45 000 € |\n", {}),
    ],
)
def test_a_row_gives_a_sum_to_the_one_party_it_names(table: str, expected: dict[Part, str]) -> None:
    facts = share_facts(parsed(f"{_HEAD}{table}"))
    assert {one.fact.part: one.fact.value.text for one in facts} == expected
