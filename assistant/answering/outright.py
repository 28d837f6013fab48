"""Calculations that the words of a question ask for outright, whatever it resembles.

« Le double du montant délégué ? » is nearer « quel est le montant délégué ? » than anything else.
The turns are a closed class, which ``knowledge/calculs.yaml`` lists.
"""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf, Asked
from assistant.answering.understanding import MASKS, Understanding
from assistant.convention.folding import fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.rules.named import named_money
from assistant.rules.parts import Part
from assistant.rules.reading.values import Amount, Bound
from assistant.rules.years import SHORT
from assistant.value import Value

# What stands for a sum of the user's in the words that the turns read.
_SUM = "€"
_NEVER = re.compile("(?!)")


class Outright(Value):
    """A calculation, and the questions that ask for it.

    Attributes:
        calculator: its name.
        topic: the topic that its answer is filed under.
        turns: what such a question holds.
        without: what it does not hold.
        names: the parts that it names.
        sums: how many sums of the text it names at least.
        amounts: how many sums it gives itself; none where that does not matter.
        years: how many years it gives; none where that does not matter.
        rates: how many rates it gives at least.
        multiple: whether it asks for so many times a sum.
        instalment: whether it names an instalment.
        order: whether it compares sums.
        down: whether it counts the time until something.
        told: whether it tells the day of signature, or of notification.
        yes_no: whether it wants a yes or a no.
        credits: whether the sums that it names are credits by year.
    """

    calculator: str
    topic: str
    turns: AnyOf
    without: AnyOf = _NEVER
    names: tuple[Part, ...] = ()
    sums: int = 0
    amounts: int | None = None
    years: int | None = None
    rates: int = 0
    multiple: bool = False
    instalment: bool = False
    order: bool = False
    yes_no: bool = False
    credits: bool = False
    down: bool = False
    told: bool = False

    def asked_by(self, understanding: Understanding) -> bool:
        """Whether ``understanding`` asks for it."""
        scenario = understanding.scenario
        words = fold_line(understanding.searched.replace(MASKS[Amount], _sum(understanding)))
        named = named_money(scenario)
        given = (*scenario.amounts, *scenario.bases)
        return (
            (not self.yes_no or understanding.interrogation.asked is Asked.YES_NO)
            and (not self.down or understanding.interrogation.counts_down)
            and (not self.told or scenario.told is not None)
            and (not self.multiple or scenario.multiple is not None)
            and (not self.instalment or scenario.instalment is not None)
            and (not self.order or scenario.order is not None)
            and len(named) >= self.sums
            and (not self.credits or set(named) <= set(SHORT))
            and all(part in named for part in self.names)
            and (self.amounts is None or len(given) == self.amounts)
            and len(scenario.percentages) >= self.rates
            and (self.years is None or len(scenario.years) == self.years)
            and self.turns.search(words) is not None
            and self.without.search(words) is None
        )


def _sum(understanding: Understanding) -> str:
    """What stands for a sum of the question, with the bound that is read as a part of it."""
    sums = (reading for reading in understanding.readings if isinstance(reading, Amount))
    bound = next((reading.bound for reading in sums), Bound.EXACTLY)
    return _SUM if bound is Bound.EXACTLY else f"{bound.value} {_SUM}"


@cache
def _turns() -> tuple[Outright, ...]:
    path = knowledge_folder().joinpath("calculs.yaml")
    return read_knowledge(path, TypeAdapter(tuple[Outright, ...]))


def outright(understanding: Understanding) -> Iterator[Outright]:
    """The calculations that ``understanding`` asks for outright, the likeliest first.

    Raises:
        BadKnowledgeError: ``knowledge/calculs.yaml`` cannot be read.
    """
    return (each for each in _turns() if each.asked_by(understanding))
