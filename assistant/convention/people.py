"""The people whom a convention names, and where: who represents a party, who is given a part."""

import re
from collections.abc import Iterator

from assistant.convention.folding import fold
from assistant.convention.model import Convention, Party
from assistant.convention.span import Span
from assistant.value import Value

TITLE = r"(?:M\.|MM\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle|Dr|Pr)"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_PARTICLE = r"(?:d[eu]s?|l[ea]s?|von|van|d['’])"
_NAME = rf"{_WORD}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+)?{_WORD})*"
_TITLED = re.compile(rf"\b{TITLE}[ \u00a0]+(?P<name>{_NAME})")
# « Théo LANVIN, chargé de mission, » or « Théo LANVIN est »
_SHOUTED = re.compile(
    r"(?<![\w'’-])(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ-]+[ \u00a0]+(?:[A-ZÀ-ÖØ-Þ]{2}[ \u00a0]+)?"
    r"(?P<surname>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{2,}))"
    r"(?=,\s+[a-zà-öø-ÿ]|\s+(?:est|sera|assure|assurera|exerce|occupe|porte|pilote|représente)\b)"
)
_BARE_TITLE = re.compile(rf"^{TITLE}[ \u00a0]+")
_ARTICLE_BEFORE = r"\b(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Aa]u|[Dd]es|[Aa]ux|[Dd]e|[Pp]ar|[Ee]t)[ \u00a0]+"
_MOST_WORDS = 5
# How far after a name the words may speak of that person.
_REACH = 300
_STOP = re.compile(r"[;.]\s|\n")


class Person(Value):
    """Somebody whom the text names.

    Attributes:
        name: the name as the text writes it, without a title.
        party: the party that this person represents; none for anybody else.
        places: where the name stands, in order.
        said: for each place the folded words after it, up to a stop or the name of another.
    """

    name: str
    party: Party | None = None
    places: tuple[Span, ...]
    said: tuple[str, ...] = ()


def people(convention: Convention) -> tuple[Person, ...]:
    """Everybody whom ``convention`` names: the representatives, then the others in order."""
    found: dict[str, Person] = {}
    for name, party in (*_representatives(convention), *_others(convention.text)):
        if len(name.split()) <= _MOST_WORDS:
            places = tuple(_places(name, convention.text))
            person = Person(name=name, party=party, places=places)
            if not any(_same(name, known) for known in found):
                found[name] = person
    starts = sorted(place.start for person in found.values() for place in person.places)
    return tuple(
        person.model_copy(
            update={"said": tuple(_said(at, starts, convention.text) for at in person.places)}
        )
        for person in found.values()
    )


def _said(place: Span, starts: list[int], text: str) -> str:
    following = next((start for start in starts if start > place.start), len(text))
    words = text[place.end : min(following, place.end + _REACH)]
    stop = _STOP.search(words)
    return fold(words[: stop.start()] if stop else words)


def _representatives(convention: Convention) -> Iterator[tuple[str, Party]]:
    for party in convention.parties:
        mention = party.representative
        name = None if mention is None else _BARE_TITLE.sub("", mention.text.strip())
        if name and re.fullmatch(_NAME, name):
            yield name, party


def _others(text: str) -> Iterator[tuple[str, None]]:
    for match in _TITLED.finditer(text):
        yield match["name"], None
    for match in _SHOUTED.finditer(text):
        # « Startup FAST est »: what takes an article is an acronym.
        if not re.search(_ARTICLE_BEFORE + re.escape(match["surname"]) + r"\b", text):
            yield match["name"], None


def _same(name: str, known: str) -> bool:
    """Whether « LANVIN » is « Théo LANVIN », named before."""
    return set(fold(name).split()) <= set(fold(known).split())


def _places(name: str, text: str) -> Iterator[Span]:
    """Where ``name`` stands: whole, or its last word after a title."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    pattern = (
        rf"(?<![\w-])(?:{re.escape(name)}|{TITLE}[ \u00a0]+(?:{_WORD}[ \u00a0]+)?{last})(?![\w-])"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield Span(start=match.start(), end=match.end())
