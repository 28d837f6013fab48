"""A derivation as steps that a person follows one after the other, the result last."""

from collections.abc import Iterator

from assistant.convention.citation import Citation
from assistant.rules import french
from assistant.rules.derivation import Derivation, DerivedStep, GivenLeaf, StatedLeaf
from assistant.value import Value


class Ground(Value):
    """What a step starts from.

    Attributes:
        text: what it is, its value and where it comes from, in French.
        citation: the passage that states it; none where an earlier step gives it, or the user.
    """

    text: str
    citation: Citation | None = None


class Step(Value):
    """A step of a calculation.

    Attributes:
        number: its place, from 1.
        result: what it gives, with its value.
        operation: what is done, in French legal words; empty where a value is only read.
        grounds: what it starts from.
    """

    number: int
    result: str
    operation: str
    grounds: tuple[Ground, ...]


def steps(derivation: Derivation) -> tuple[Step, ...]:
    """The steps of ``derivation``, each once, after those it needs; the last gives the result."""
    if not isinstance(derivation, DerivedStep):
        ground = _ground(derivation, {})
        return (Step(number=1, result=_said(derivation), operation="", grounds=(ground,)),)
    numbers: dict[DerivedStep, int] = {}
    for step in _ordered(derivation):
        numbers.setdefault(step, len(numbers) + 1)
    return tuple(
        Step(
            number=number,
            result=_said(step),
            operation=french.capitalized(step.operation),
            grounds=tuple(_ground(operand, numbers) for operand in step.operands),
        )
        for step, number in numbers.items()
    )


def _ordered(step: DerivedStep) -> Iterator[DerivedStep]:
    for operand in step.operands:
        if isinstance(operand, DerivedStep):
            yield from _ordered(operand)
    yield step


def _ground(derivation: Derivation, numbers: dict[DerivedStep, int]) -> Ground:
    said = _said(derivation)
    match derivation:
        case StatedLeaf(citation=citation):
            return Ground(text=f"{said}, selon {french.place(citation)}", citation=citation)
        case GivenLeaf(origin=origin, words=words):
            return Ground(text=f"{said}, selon {origin} : « {words} »")
        case DerivedStep():
            return Ground(text=f"{said} (étape {numbers[derivation]})")


def _said(derivation: Derivation) -> str:
    return f"{french.capitalized(derivation.label)} : {derivation.value}"
