"""A calculation told step by step."""

from assistant.convention.citation import Citation
from assistant.rules.derivation import DerivedStep, GivenLeaf, StatedLeaf
from assistant.rules.steps import Ground, steps

_CITATION = Citation(
    convention="essai", article="7", section="", quote="douze pommes", start=10, end=22
)
_STATED = StatedLeaf(label="pommes", value="12", citation=_CITATION)
_GIVEN = GivenLeaf(label="poires", value="3", words="trois poires", origin="votre question")
_FRUITS = DerivedStep(
    label="fruits", value="15", operation="pommes plus poires", operands=(_STATED, _GIVEN)
)


def test_each_step_comes_once_after_those_it_needs() -> None:
    twice = DerivedStep(label="paniers", value="30", operation="deux", operands=(_FRUITS, _FRUITS))
    first, last = steps(twice)
    assert (first.number, first.result, first.operation) == (
        1,
        "Fruits : 15",
        "Pommes plus poires",
    )
    assert [ground.text for ground in last.grounds] == ["Fruits : 15 (étape 1)"] * 2


def test_what_the_text_states_leads_to_its_passage() -> None:
    (step,) = steps(_FRUITS)
    assert step.grounds == (
        Ground(text="Pommes : 12, selon l'article 7", citation=_CITATION),
        Ground(text="Poires : 3, selon votre question : « trois poires »"),
    )


def test_a_value_only_read_is_one_step_without_operation() -> None:
    (step,) = steps(_STATED)
    assert (step.result, step.operation) == ("Pommes : 12", "")
    assert step.grounds[0].citation == _CITATION
