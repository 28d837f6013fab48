"""The golden questions whose answer is a passage."""

import json
import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


class Case(NamedTuple):
    """A question and the patterns of which a right passage holds one.

    Attributes:
        question: the question.
        quotes: the patterns, over plain spaces and apostrophes.
    """

    question: str
    quotes: tuple[str, ...]

    def held_by(self, passage: str) -> bool:
        """Whether ``passage`` holds a quotation that answers."""
        plain = " ".join(passage.replace("’", "'").replace("**", "").split())
        return any(re.search(quote, plain) or quote in plain for quote in self.quotes)


def golden(path: Path) -> list[Case]:
    """The cases of the file ``path`` that a passage answers, turns of dialogues left out."""
    with path.open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    return [
        Case(entry["question"], quotes)
        for entry in entries
        if (quotes := (*entry.get("quote", ()), *entry.get("quote_all", ())))
        and "conversation" not in entry
    ]
