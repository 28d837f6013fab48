"""Answers about somebody whom the convention names: the passages that name them, and no more."""

import re

from assistant.answering.desk import Desk
from assistant.answering.draft import Draft
from assistant.answering.interrogation import Asked
from assistant.answering.people import has, turns
from assistant.answering.prose import clause, paragraphs
from assistant.answering.reply import Status
from assistant.answering.understanding import Understanding
from assistant.convention.citation import Citation, cite
from assistant.convention.folding import fold
from assistant.convention.model import Party, PartyRole
from assistant.convention.people import Person
from assistant.convention.span import Span
from assistant.retrieval.chunks import ChunkKind
from assistant.retrieval.tokens import tokens
from assistant.rules.proofs import sentence

_MOST = 3
_LISTING = frozenset({ChunkKind.SIGNATURE, ChunkKind.TABLE_ROW})
# What a question on a part may say besides.
_HOLLOW = frozenset(
    tokens("est bien désigné désignée nommé nommée rôle titre convention texte selon")
)
_PARTY_WORDS = {
    PartyRole.DELEGANT: r"delegant\w*|beta(?:\.gouv(?:\.fr)?)?",
    PartyRole.DELEGATAIRE: r"(?:partenaire-?)?deleg(?:at|uat)\w+|partenaire|ministere",
}


def compose(understanding: Understanding, desk: Desk) -> Draft | None:
    """What the convention says of the person whom the question names; none for another question."""
    question = understanding.question.text
    person = desk.people.named_in(question)
    if person is None:
        return None
    rest = desk.people.without(person, question)
    if understanding.interrogation.asked is Asked.YES_NO or not turns().open.search(rest):
        return _role(person, rest, desk) or _side(person, rest, desk)
    if turns().describing.search(rest) and _is_all(rest):
        return _told(person, desk, "")
    return None


def _is_all(rest: str) -> bool:
    """Whether the question asks nothing more precise than who somebody is."""
    bare = turns().describing.sub(" ", rest)
    return len([word for word in tokens(bare) if word not in _HOLLOW]) <= 1


def _told(person: Person, desk: Desk, lead: str, *others: Citation) -> Draft:
    citations = tuple(dict.fromkeys((*_naming(person, desk), *others)))[:_MOST]
    return Draft(
        status=Status.ANSWERED,
        answer=paragraphs((lead or _standing(person), *(sentence(clause(c)) for c in citations))),
        citations=citations,
    )


def _standing(person: Person) -> str:
    """« X représente Y », where the head of the convention says so."""
    if person.party is None:
        return ""
    return f"{person.name} représente {_called(person.party)}."


def _called(party: Party) -> str:
    name = " ".join(party.name.text.split())
    name = (
        name[0].lower() + name[1:] if name.startswith(("La ", "Le ", "Les ", "L'", "L’")) else name
    )
    role = "" if party.role is PartyRole.OTHER else f", le {party.role.value}"
    return f"{name}{role}"


def _role(person: Person, rest: str, desk: Desk) -> Draft | None:
    """Whether somebody has the part that the question gives them; none where it gives none."""
    asked = next((role for role in turns().roles if role.search(rest)), None)
    if asked is None or set(tokens(asked.sub(" ", rest))) - _HOLLOW:
        return None
    if has(person, asked):
        return _told(person, desk, "Oui.")
    for other in desk.people.holding(asked):
        lead = f"Non : c'est {other.name}."
        return _told(person, desk, paragraphs((lead, _standing(person))), *_naming(other, desk))
    lead = "La convention ne nomme personne à ce titre."
    return _told(person, desk, paragraphs((lead, _standing(person))))


def _side(person: Person, rest: str, desk: Desk) -> Draft | None:
    """Whether somebody represents the party that the question names."""
    if person.party is None or not turns().siding.search(rest):
        return None
    named = [party for party in desk.convention.parties if _names(rest, party)]
    if len(named) != 1:
        return None
    if named[0] == person.party:
        return _told(person, desk, f"Oui : {_standing(person)}")
    return _told(person, desk, f"Non : {_standing(person)}")


def _names(words: str, party: Party) -> bool:
    acronym = [] if party.acronym is None else [re.escape(fold(party.acronym.text))]
    either = "|".join((*acronym, *filter(None, (_PARTY_WORDS.get(party.role),))))
    return bool(either) and re.search(rf"\b(?:{either})\b", words) is not None


def _naming(person: Person, desk: Desk) -> list[Citation]:
    """The sentences that name ``person``; the rows and lines that only list names left out."""
    spans = [span for place in person.places if (span := _sentence(place, desk)) is not None]
    return [cite(desk.convention, span) for span in dict.fromkeys(spans)]


def _sentence(place: Span, desk: Desk) -> Span | None:
    for chunk in desk.chunks:
        if chunk.kind not in _LISTING and chunk.span.overlaps(place):
            return next((span for span in chunk.spans if span.overlaps(place)), None)
    return None
