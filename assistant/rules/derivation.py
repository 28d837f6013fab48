"""How a figure or a date was obtained: a tree whose leaves are stated or given.

The trace of a calculation is data: built by the calculators, drawn by the page and the command
line, written as JSON, checked by the number gate.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from assistant.convention.citation import Citation
from assistant.value import Value


class StatedLeaf(Value):
    """A leaf that the text states.

    Attributes:
        label: what it is, in French.
        value: its value, as French prose writes it.
        citation: the passage that states it.
    """

    kind: Literal["stated"] = "stated"
    label: str
    value: str
    citation: Citation


class GivenLeaf(Value):
    """A leaf that the user gave.

    Attributes:
        label: what it is, in French.
        value: its value, as French prose writes it.
        words: the user's words, or the option that says it.
        origin: where she gave it (« votre question », « un tour précédent », « l'option »…).
    """

    kind: Literal["given"] = "given"
    label: str
    value: str
    words: str
    origin: str


class DerivedStep(Value):
    """A step of a calculation.

    Attributes:
        label: what it gives, in French.
        value: the value it gives, as French prose writes it.
        operation: what is done, in French legal words.
        operands: what it is done to.
    """

    kind: Literal["step"] = "step"
    label: str
    value: str
    operation: str
    operands: tuple["Derivation", ...]


Derivation = Annotated[StatedLeaf | GivenLeaf | DerivedStep, Field(discriminator="kind")]


def walk(derivation: Derivation) -> Iterator[StatedLeaf | GivenLeaf | DerivedStep]:
    """Every step and leaf, the result first."""
    yield derivation
    if isinstance(derivation, DerivedStep):
        for operand in derivation.operands:
            yield from walk(operand)
