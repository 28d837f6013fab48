"""The person of the convention whom a question names: any case, with a title or without one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import TypeAdapter

from assistant.answering.interrogation import AnyOf
from assistant.convention.folding import fold, fold_line
from assistant.convention.people import Person
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value

_TITLE = r"(?:(?:m\.?|mr|mme|mlle|monsieur|madame|mademoiselle|dr|pr)\s+)"
_ORDINARY = re.compile(r"(?<![\w'’-])[a-zà-öø-ÿ]{3,}")
_PARTICLES = frozenset({"de", "du", "des", "le", "la", "les", "d", "von", "van"})
_LEAST = 3
_DENIED = re.compile(r"\bn(?:e |')")


class Turns(Value):
    """The turns of a question about somebody, and the parts that somebody may have.

    Attributes:
        describing: what asks who somebody is.
        siding: what asks whose side somebody is on.
        open: the words without which a question wants a yes or a no.
        roles: the parts, each one a way to name it.
    """

    describing: AnyOf
    siding: AnyOf
    open: AnyOf
    roles: tuple[re.Pattern[str], ...]


@cache
def turns() -> Turns:
    """The turns, read once.

    Raises:
        BadKnowledgeError: ``knowledge/personnes.yaml`` cannot be read.
    """
    path = knowledge_folder().joinpath("personnes.yaml")
    return read_knowledge(path, TypeAdapter(Turns))


class People:
    """Finds in questions the people of one convention."""

    def __init__(self, people: Iterable[Person], texts: Iterable[str]) -> None:
        """Take the people, and the texts whose common words are no names by themselves."""
        self._ordinary = frozenset(fold(word) for text in texts for word in _ORDINARY.findall(text))
        self.people = tuple(people)
        self._patterns = tuple(
            (person, re.compile("|".join(_forms(person.name, self._ordinary))))
            for person in self.people
        )

    def named_in(self, question: str) -> Person | None:
        """The person whom ``question`` names; none where it names nobody, or several."""
        found = [one for one, pattern in self._patterns if pattern.search(fold_line(question))]
        return found[0] if len(found) == 1 else None

    def holding(self, role: re.Pattern[str]) -> tuple[Person, ...]:
        """Those to whom the text gives the part ``role``, in order."""
        return tuple(person for person in self.people if has(person, role))

    def parts(self) -> Iterator[tuple[str, str]]:
        """The names that stand for one part alone (« Théo » for « l'intrapreneur »), with it."""
        for person in self.people:
            roles = {match.group() for said in person.said for match in _parts_in(said)}
            if person.party is None and len(roles) == 1:
                (role,) = roles
                said = f"l'{role}" if role[0] in "aeio" else f"le {role}"
                yield from ((name, said) for name in self._alone(person.name))

    def _alone(self, name: str) -> Iterator[str]:
        """``name`` whole, then its words that are no common ones; with accents and without."""
        words = [word for word in name.split() if self._is_name(fold(word))]
        for form in dict.fromkeys((name, *words)):
            yield from dict.fromkeys((form, fold(form)))

    def _is_name(self, word: str) -> bool:
        return len(word) >= _LEAST and word not in _PARTICLES and word not in self._ordinary

    def without(self, person: Person, question: str) -> str:
        """``question``, folded, without the name of ``person``."""
        pattern = next(pattern for one, pattern in self._patterns if one == person)
        return " ".join(pattern.sub(" ", fold_line(question)).split())


def has(person: Person, role: re.Pattern[str]) -> bool:
    """Whether the words after the name give ``person`` that part."""
    return any(role.search(said) and not _DENIED.search(said) for said in person.said)


def _parts_in(said: str) -> Iterator[re.Match[str]]:
    if not _DENIED.search(said):
        yield from (match for role in turns().roles if (match := role.search(said)))


def _forms(name: str, ordinary: frozenset[str]) -> Iterator[str]:
    """Patterns for the ways to write ``name``, the longest first.

    A common word (« Exemple ») is a name after a title alone, or in the whole name.
    """
    words = fold(name).split()
    whole = (words, [*words[1:], words[0]]) if len(words) > 1 else ()
    for order in whole:
        yield _bounded(rf"{_TITLE}?" + r"\s+".join(map(re.escape, order)))
    surname = words[1:] or words
    alone = [r"\s+".join(map(re.escape, surname))] if len(surname) > 1 else []
    parts = [part for word in words for part in (word, *word.split("-"))]
    for part in dict.fromkeys(parts):
        if len(part) < _LEAST or part in _PARTICLES:
            continue
        yield _bounded(_TITLE + re.escape(part))
        if part not in ordinary:
            alone.append(re.escape(part))
    yield from (_bounded(f"{_TITLE}?{each}") for each in alone)


def _bounded(pattern: str) -> str:
    return rf"(?<![\w-]){pattern}(?![\w-])"
