"""How many things lack to what a passage asks for."""

import pytest

from assistant.convention.citation import Citation
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import Quantity
from assistant.rules.scenario import Matter
from assistant.rules.shortfalls import shortfall
from tests.rules.calculators.scenarios import prose, scenario

_QUOTE = "ouvrir le service dans au moins huit départements littoraux"
_CITATION = Citation(
    convention="essai", article="6", section="", quote=_QUOTE, start=0, end=len(_QUOTE)
)


@pytest.mark.parametrize(
    ("question", "matters", "said"),
    [
        ("On est à 5 départements", (Matter.MISSING,), "Il en manque 3 : le texte demande au"),
        ("On est à 8 départements", (Matter.MISSING,), "Il n'en manque pas"),
        ("On est à 9 départements", (Matter.MISSING,), "Il n'en manque pas"),
        ("On est à 5 départements", (), None),
        ("On a 5 agents", (Matter.MISSING,), None),
    ],
)
def test_what_is_lacking(question: str, matters: tuple[Matter, ...], said: str | None) -> None:
    counts = tuple(r for r in read(question) if isinstance(r, Quantity))
    told = scenario(matters=matters).model_copy(update={"quantities": counts})
    found = shortfall(_CITATION, told)
    if said is None:
        assert found is None
    else:
        assert found is not None
        assert prose(found).startswith(said)
