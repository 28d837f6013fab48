"""The facts of a convention: values read in its text, the part each plays, and its proof."""

from assistant.rules.facts.base import Blank, Conflict, Fact, FactBase, FactValue, Wording

__all__ = ["Blank", "Conflict", "Fact", "FactBase", "FactValue", "Wording"]
