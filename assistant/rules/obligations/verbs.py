"""The verbs by which a convention makes somebody act, and their forms.

The verbs themselves stand in ``knowledge/verbes.yaml``. Forms keep their accents: without them
« alloue » (an act) and « alloué » (a state) are one word.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import BeforeValidator, ValidationError

from assistant.errors import AssistantError
from assistant.value import Value

_FILE = "verbes.yaml"


class BadVerbsError(AssistantError):
    """A file of verbs that the program cannot read."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"Le fichier knowledge/{_FILE} n'est pas valide : {detail}. "
            "Rétablissez ses listes de mots séparés par des espaces."
        )


def _split(words: object) -> object:
    return frozenset(words.split()) if isinstance(words, str) else words


_Words = Annotated[frozenset[str], BeforeValidator(_split)]


class Verbs(Value):
    """The file of verbs.

    Attributes:
        premier_groupe: regular verbs in -er.
        deuxieme_groupe: regular verbs in -ir, -issant.
        irreguliers: for each other verb its present, singular and plural, the stem of its future
            and its past participle.
        etats_au_passif: verbs whose passive says where something stands, not what is owed.
        aussi_noms: forms that are nouns too.
        faux_infinitifs: nouns and adjectives that end like an infinitive.
    """

    premier_groupe: _Words
    deuxieme_groupe: _Words
    irreguliers: dict[str, tuple[str, str, str, str]]
    etats_au_passif: _Words
    aussi_noms: _Words
    faux_infinitifs: _Words


@cache
def verbs() -> Verbs:
    """The verbs of the program.

    Raises:
        BadVerbsError: the file is not what the program expects.
    """
    text = files("assistant.knowledge").joinpath(_FILE).read_text(encoding="utf-8")
    try:
        return Verbs.model_validate(yaml.safe_load(text))
    except (ValidationError, yaml.YAMLError) as error:
        raise BadVerbsError(str(error)) from error


@cache
def finite_acts() -> frozenset[str]:
    """The third persons, present and future, of the verbs of action."""
    known = verbs()
    regular = known.premier_groupe | known.deuxieme_groupe
    forms = {form for verb in regular for form in _third_persons(verb)}
    for singular, plural, future, _ in known.irreguliers.values():
        forms |= {singular, plural, f"{future}a", f"{future}ont"}
    return frozenset(forms)


def act_participle() -> str:
    """A pattern for their past participles, with the marks of gender and number."""
    known = verbs()
    acts = (known.premier_groupe | known.deuxieme_groupe) - known.etats_au_passif
    forms = {f"{verb[:-2]}{'é' if verb.endswith('er') else 'i'}" for verb in acts}
    forms |= {
        participle
        for verb, (_, _, _, participle) in known.irreguliers.items()
        if verb not in known.etats_au_passif
    }
    return rf"(?:{_alternatives(forms)})(?:es|e|s|\(e\)|\(s\)|\(e\)s|\(es\))?"


def _third_persons(infinitive: str) -> set[str]:
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return {f"{stem}it", f"{stem}issent", f"{stem}ira", f"{stem}iront"}
    # « relève », « délègue », « emploie », « appelle »: the end of the stem changes.
    stems = {stem, re.sub(r"y$", "i", stem), re.sub(r"el$", "ell", stem)}
    stems.add(re.sub(r"[ée]((?:[^aeiouyéèê]|gu|qu){1,2})$", r"è\1", stem))
    return {f"{one}{ending}" for one in stems for ending in ("e", "ent", "era", "eront")}


def _alternatives(words: set[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_CLITICS = r"(?:(?:se|en|y|le|la|les|lui|leur)\s+|(?:s|l|n|m)')*"
_INFINITIVE = re.compile(
    rf"(?:ne\s+(?:pas|jamais|plus)\s+)?{_CLITICS}(?P<verb>(?:sous-)?[^\W\d_]{{2,}}(?:er|ir|re))(?![\w-])"
)


def infinitive_at(lowered: str, start: int) -> bool:
    """Whether an infinitive, with its pronouns, stands at ``start`` of a lower-case text."""
    match = _INFINITIVE.match(lowered, start)
    return match is not None and match["verb"] not in verbs().faux_infinitifs
