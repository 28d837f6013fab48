"""The terms that readers ask about, with a definition for those that a convention leaves bare."""

import re
from functools import cached_property

from pydantic import Field, TypeAdapter, field_validator

from assistant.answering.topics import Evidence
from assistant.convention.folding import fold
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value


class Term(Value):
    """A term of the field.

    Attributes:
        term: how it is shown.
        forms: how people write it: patterns over folded text.
        definition: what it means.
        source: where those words come from.
        evidence: how a passage that itself defines the term words it.
    """

    term: str
    forms: tuple[str, ...] = Field(min_length=1)
    definition: str
    source: str
    evidence: tuple[Evidence, ...] = ()

    @field_validator("forms")
    @classmethod
    def _forms_compile(cls, forms: tuple[str, ...]) -> tuple[str, ...]:
        for form in forms:
            try:
                re.compile(form)
            except re.error as error:
                msg = f"motif illisible « {form} » ({error})"
                raise ValueError(msg) from error
        return forms

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the forms."""
        return re.compile("|".join(self.forms))


class Glossary(Value):
    """All the terms, in the order of the file."""

    terms: tuple[Term, ...]

    @classmethod
    def load(cls) -> "Glossary":
        """Read ``knowledge/glossaire.yaml``.

        Raises:
            BadKnowledgeError: the file cannot be read.
        """
        path = knowledge_folder().joinpath("glossaire.yaml")
        return cls(terms=read_knowledge(path, TypeAdapter(tuple[Term, ...])))

    def all_named_in(self, question: str) -> tuple[Term, ...]:
        """The terms that ``question`` names, in the order of its words; a part of one is none."""
        folded = " ".join(fold(question).split())
        found = sorted(
            (match.start(), -match.end(), order)
            for order, term in enumerate(self.terms)
            if (match := term.pattern.search(folded))
        )
        named: list[Term] = []
        reached = 0
        for start, end, order in found:
            if start >= reached:
                named.append(self.terms[order])
                reached = -end
        return tuple(named)

    def named_in(self, question: str) -> Term | None:
        """The term that ``question`` names; the longest wording wins where it names several."""
        folded = " ".join(fold(question).split())
        found = [
            (len(match.group()), -order, term)
            for order, term in enumerate(self.terms)
            if (match := term.pattern.search(folded))
        ]
        return max(found, key=lambda entry: entry[:2])[2] if found else None
