"""The terms that readers ask about, with a definition for those that a convention leaves bare."""

import re
from functools import cached_property
from itertools import pairwise

from pydantic import Field, TypeAdapter, field_validator

from assistant.answering.topics import Evidence
from assistant.convention.folding import fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value

# What stands between two terms asked about together.
_JOINED = re.compile(
    r"(?:,? (?:et|ou|vs|and|or) |/| / )(?:(?:un|une|le|la|les|des|du|de|the) |l'|d')?"
)
_ACRONYM = re.compile(r"[A-Z]{3,}\b")


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

    @property
    def is_acronym(self) -> bool:
        """Whether it is shown by its capitals (« CBCM », « AIFE »)."""
        return _ACRONYM.match(self.term) is not None

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

    def named_in(self, question: str) -> Term | None:
        """The term that ``question`` names; the longest wording wins where it names several."""
        folded = fold_line(question)
        found = [
            (len(match.group()), -order, term)
            for order, term in enumerate(self.terms)
            if (match := term.pattern.search(folded))
        ]
        return max(found, key=lambda entry: entry[:2])[2] if found else None

    def paired_in(self, question: str) -> tuple[Term, ...]:
        """The two terms that ``question`` names side by side (« AE et CP »), if it does."""
        folded = fold_line(question)
        found = sorted(
            (match.start(), match.end(), order)
            for order, term in enumerate(self.terms)
            for match in term.pattern.finditer(folded)
        )
        for (_, end, first), (start, _, second) in pairwise(found):
            if first != second and _JOINED.fullmatch(folded[end:start]):
                return self.terms[first], self.terms[second]
        return ()
