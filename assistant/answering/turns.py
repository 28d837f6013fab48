"""How a turn of a dialogue hangs on the ones before it, by its words alone.

The words are closed classes of the language, which ``knowledge/dialogues.yaml`` lists.
"""

import re
from functools import cache, cached_property

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf, WordingPatterns
from assistant.answering.matching import matter, unmasked
from assistant.convention.folding import align, fold
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.rules.reading.values import DayKind, TimeUnit
from assistant.value import Value

# What stands for « … demande si », so that what follows is read as a yes/no question.
_WHETHER = "est-ce que "
_LETTER = re.compile(r"[^\W_]")
_JOINING = "et|mais|donc|alors|du coup|sinon|ou|and|but|so|then"
_UNITS = {
    "days": TimeUnit.DAY,
    "weeks": TimeUnit.WEEK,
    "months": TimeUnit.MONTH,
    "years": TimeUnit.YEAR,
}


class Lean(Value):
    """How a turn leans on the one before it.

    Attributes:
        terms: how many terms of matter it has of its own.
        opens: whether it opens as the sequel of something (« et », « si », « dans ce cas »).
        refers: whether a word stands for something said before (« elle », « le faire »).
    """

    terms: int = 0
    opens: bool = False
    refers: bool = False

    @property
    def leans(self) -> bool:
        """Whether it leans at all."""
        return self.opens or self.refers or not self.terms


class Shift(Value):
    """So much time, later or earlier."""

    count: int
    unit: TimeUnit
    days: DayKind = DayKind.CALENDAR
    text: str


class Turns(WordingPatterns):
    """The turns of a dialogue, as the knowledge file lists them; see there for each."""

    openers: AnyOf
    pointed_openers: AnyOf
    closers: AnyOf
    preambles: AnyOf
    preamble_links: AnyOf
    fresh: AnyOf
    leaning: AnyOf
    supposing: AnyOf
    in_that_case: AnyOf
    corrects: AnyOf
    back: AnyOf
    hollow: AnyOf
    changes: AnyOf
    next_one: AnyOf
    year_after: AnyOf
    year_before: AnyOf
    later: AnyOf
    earlier: AnyOf
    more_after: AnyOf
    less_after: AnyOf
    more_before: AnyOf
    less_before: AnyOf
    lengths: dict[str, re.Pattern[str]]
    counts: dict[str, int]
    where: AnyOf
    time_left: AnyOf
    apart: AnyOf
    in_time: AnyOf
    too_late: AnyOf
    sum_of_years: AnyOf
    before_end: AnyOf
    after_end: AnyOf

    def bare(self, text: str) -> str:
        """``text`` without what opens and closes it and asks nothing; whole where none remains."""
        folded = align(text)
        opening, closing = self._opening.match(folded.text), self._closing.search(folded.text)
        start = folded.offsets[opening.end()] if opening is not None else 0
        stop = folded.offsets[closing.start()] if closing is not None else len(text)
        rest = text[start:stop] + (text[folded.offsets[closing.end(1)] :] if closing else "")
        return self._asked(rest) if _LETTER.search(rest) else text

    def _asked(self, text: str) -> str:
        """The question that ``text`` brings in (« mon chef demande si… »), or ``text`` itself."""
        folded = align(text)
        preamble = self._preamble.match(folded.text)
        if preamble is None:
            return text
        rest = text[folded.offsets[preamble.end()] :] if preamble.end() < len(folded.text) else ""
        if len(matter(unmasked(rest))) == 0:
            return text
        return f"{_WHETHER}{rest}" if preamble.group(1) else rest

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        free, pointed = self.openers.pattern, self.pointed_openers.pattern
        return re.compile(
            rf"\W*(?:(?:(?:{free})(?!\w|['-]\w)|(?:{pointed})(?=\s*[,.:;!?…-]|\s+(?:{_JOINING})\b))"
            r"[\s,.:;!?…-]*)+"
        )

    @cached_property
    def _preamble(self) -> re.Pattern[str]:
        free, link = self.preambles.pattern, self.preamble_links.pattern
        return re.compile(rf"\W*(?:{free})(?!\w){link}")

    @cached_property
    def _closing(self) -> re.Pattern[str]:
        return re.compile(rf"(?<=\w\w\w)((?:[\s,]+(?:{self.closers.pattern}))+)(?=\W*$)")

    def lean(self, said: str, searched: str) -> Lean:
        """How a turn leans on the one before.

        Args:
            said: its folded words, what opens it left out.
            searched: the same put right, the user's figures masked.
        """
        own = matter(self.hollow.sub(" ", fold(unmasked(searched))))
        return Lean(
            terms=len(set(own)),
            opens=bool(self.leaning.search(said)),
            refers=bool(self.back.search(said)),
        )

    def shift(self, folded: str) -> Shift | None:
        """The length of time that a turn says in English, or without a number."""
        for name, pattern in self.lengths.items():
            found = pattern.search(folded)
            if found is not None:
                said = found.groupdict().get("count") or "1"
                count = int(said) if said.isdigit() else self.counts[said]
                return Shift(count=count, unit=_UNITS[name], text=found.group())
        return None


@cache
def turns() -> Turns:
    """The turns of a dialogue.

    Raises:
        BadKnowledgeError: ``knowledge/dialogues.yaml`` cannot be read.
    """
    path = knowledge_folder().joinpath("dialogues.yaml")
    return read_knowledge(path, TypeAdapter(Turns))
