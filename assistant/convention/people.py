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
# Two words or more, as names are written (« Odile Kervadec », « Anne de la TOUR »).
_FULL = (
    r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[-'’ \u00a0][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?"
    rf"[ \u00a0]+(?:{_PARTICLE}[ \u00a0]*)*(?!FAST\b|DINUM\b)[A-ZÀ-ÖØ-Þ][\w'’-]+)"
)
_ROLE = (
    r"(?:intrapreneu\w*|sponsor\w*|parrain\w*|marraine|commanditaire|r[ée]f[ée]rente?"
    r"|correspondante?|interlocut(?:eur|rice)|porteu(?:r|se)|coach\w*|suppl[ée]ante?"
    r"|cheff?e?\s+d[eu]\s+(?:projet|produit)|responsable|contact|personne[- ]ressource"
    r"|suivie?|port[ée]e?|pilot[ée]e?|parrain[ée]e?)"
)
# « Sponsor : Odile Kervadec », « L'intrapreneur est Jonas Delbecq », « | Sponsor | Odile Brun | »
_PRESENTED = (
    rf"(?i:\b{_ROLE}\b[^.;\n|]{{0,60}}?(?:\b(?:est|sera|par|nomme|désigne|confiée?s? à)|[:,(|–—-]))"
    rf"[\s*_]*(?:{TITLE}[ \u00a0]+)?"
)
_AFTER_ROLE = re.compile(rf"{_PRESENTED}{_FULL}(?=\s*(?:[,;.)(|*\n]|$|et\b|qui\b|est\b))")
_OFFICE = (
    r"(?:cheff?e?|direct|charg[ée]|adjoint|sous-direct|secr[ée]taire|agent|conseill|coordinat"
    r"|d[ée]l[ée]gu[ée]|pr[ée]f[eè]t|ing[ée]nieur|attach[ée]e?|administrat|inspect|fonctionnaire"
    rf"|en\s+(?:qualit[ée]|tant)|{_ROLE})"
)
# « Odile Kervadec, directrice adjointe, », « Maëlle Tisserand est l'intrapreneuse »
_BEFORE_ROLE = re.compile(
    rf"(?<![\w'’-]){_FULL}(?=(?:,[ \u00a0]+(?:l['’]|la |le )?(?i:{_OFFICE}))"
    rf"|(?:,[^.;\n]{{2,100}},)?\s+(?:est|sera|assure|exerce|tient|joue|devient|reste)\b"
    rf"[^.;\n]{{0,60}}?(?i:\b{_ROLE}))"
)
_BARE_TITLE = re.compile(rf"^{TITLE}[ \u00a0]+")
_ARTICLE_BEFORE = r"\b(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Aa]u|[Dd]es|[Aa]ux|[Dd]e|[Pp]ar|[Ee]t)[ \u00a0]+"
_DETERMINED = re.compile(
    r"(?:\b(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Aa]u|[Dd]es|[Aa]ux|[Dd]e)[ \u00a0]+|[Ll]['’])$"
)
_ARTICLES_REACH = 6
_INSTITUTION = re.compile(
    r"(?:L[ea]s?|Une?|Cet?|Cette|Chaque|Pour|Dans|Sur|Par|Si|Au|Aux|Monsieur|Madame|Mademoiselle|M[mr]?e?|Mlle"
    r"|Startups?|Audit|Comit[ée]|Label|Produit|Projet|Direction|Minist[èe]re|Agence|Service|Bureau|Secr[ée]tariat|D[ée]l[ée]gation"
    r"|Pr[ée]fecture|Fonds|Chorus|Centre|Domaine|Article|Programme)\b"
)
_MOST_WORDS = 5
# How far after a name the words may speak of that person.
_REACH = 300
_PRESENTING = 90
_PRESENTS = re.compile(rf"{_PRESENTED}$")
_STOP = re.compile(r"[;.]\s|\n")


class Person(Value):
    """Somebody whom the text names.

    Attributes:
        name: the name as the text writes it, without a title.
        party: the party that this person represents; none for anybody else.
        places: where the name stands, in order.
        said: for each place the folded words after it, up to a stop or the name of another, those
            that present it by a role before it.
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
    said = fold(words[: stop.start()] if stop else words)
    earlier = max((start for start in starts if start < place.start), default=0)
    before = text[max(earlier, place.start - _PRESENTING) : place.start]
    presented = _PRESENTS.search(before)
    return f"{fold(presented.group())} {said}" if presented else said


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
    for pattern in (_AFTER_ROLE, _BEFORE_ROLE):
        for match in pattern.finditer(text):
            before = text[max(0, match.start("name") - _ARTICLES_REACH) : match.start("name")]
            if not _DETERMINED.search(before) and _is_person(match["name"], text):
                yield match["name"], None


def _is_person(name: str, text: str) -> bool:
    """Whether ``name`` is no body, no thing, and no acronym that takes an article."""
    last = name.rsplit(maxsplit=1)[-1]
    acronym = last.isupper() and re.search(_ARTICLE_BEFORE + re.escape(last) + r"\b", text)
    return _INSTITUTION.match(name) is None and not acronym


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
