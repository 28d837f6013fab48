"""What kind of thing a question asks for: a date, a sum, a person, a yes or a no.

The interrogative turns of French (and English) are a closed class, which
``knowledge/interrogatives.yaml``
lists them, in the order in which they decide.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, TypeAdapter, model_validator

from assistant.convention.folding import align, fold_line
from assistant.knowledge import knowledge_folder, read_knowledge
from assistant.value import Value


class Asked(StrEnum):
    """The kinds of answer that a question can want."""

    ARTICLE = "article"
    DEFINITION = "définition"
    LIST = "liste"
    HOW_OFTEN = "fréquence"
    SHARE = "part"
    HOW_LONG = "durée"
    WHEN = "date"
    HOW_MUCH = "montant"
    HOW_MANY = "nombre"
    CODE = "code"
    WHO = "personne"
    WHERE = "lieu"
    YES_NO = "oui ou non"
    WHAT = "contenu"


# The last sentence, where it ends as a question does.
_LAST = re.compile(r"([^.;:!?]+)\?[\s?!)»]*$")
_PIECE = re.compile(r"@([a-z_]+)")
_FIGURES = frozenset(
    {
        Asked.HOW_OFTEN,
        Asked.SHARE,
        Asked.HOW_LONG,
        Asked.WHEN,
        Asked.HOW_MUCH,
        Asked.HOW_MANY,
    }
)


class Language(StrEnum):
    """The languages that the assistant reads."""

    FRENCH = "fr"
    ENGLISH = "en"
    OTHER = "other"


class Interrogation(Value):
    """What a question asks for.

    Attributes:
        asked: the kind of answer wanted; ``YES_NO`` wins over the others but a definition or a
            list (« Pouvons-nous engager 200 k€ ? » wants a yes or a no, then the sum).
        language: the language of the question.
        pressing: whether a word of the question itself asks for that kind of answer; « délai
            habilitations » only says that it would be welcome.
        outright: whether it asks for a thing, whatever yes or no would say.
        identity: whether it asks who somebody or some body is, by a name alone.
        counted: what « combien de … » counts; empty where that is not said.
        counts_down: whether it counts the time until something.
    """

    asked: Asked
    language: Language
    pressing: bool = True
    outright: bool = False
    identity: bool = False
    counted: str = ""
    counts_down: bool = False


def _any_of(patterns: object) -> object:
    return re.compile("|".join(patterns)) if isinstance(patterns, list) else patterns


AnyOf = Annotated[re.Pattern[str], BeforeValidator(_any_of)]


class WordingPatterns(Value):
    """Patterns of a knowledge file; « @name » in one stands for the piece so called."""

    @model_validator(mode="before")
    @classmethod
    def _with_pieces(cls, content: object) -> object:
        if not isinstance(content, dict) or "pieces" not in content:
            return content
        rest = {key: value for key, value in content.items() if key != "pieces"}
        return _pieced(rest, content["pieces"])


def _pieced(content: object, pieces: Mapping[str, str]) -> object:
    match content:
        case dict():
            return {key: _pieced(value, pieces) for key, value in content.items()}
        case list():
            return [_pieced(value, pieces) for value in content]
        case str():
            return _PIECE.sub(lambda name: pieces.get(name[1], name[0]), content)
    return content


class Interrogatives(WordingPatterns):
    """The turns of a question, as the knowledge file lists them.

    Attributes:
        kinds: the turns of each kind of answer, in the order in which they decide.
        yes_no: the turns of a question that wants a yes or a no.
        tags: the turns that ask to confirm what stands before them, whatever that is.
        outright: what asks for a thing, whatever tag follows.
        choices: the turns that offer two answers, neither of which is yes or no.
        subjects: what tells a sentence from bare nouns: « ça suffit ? » wants a yes or a no.
        framing: what only asks where the rest is written.
        identity: the turns that ask who a body is, by its name alone.
        interrogative_words: what, before a turn of ``yes_no``, makes it a question of another kind.
        pressing: the words without which no figure is asked for outright.
        counted: what « combien de … » counts.
        counting_down: the turns that count the time until something.
        english: the frequent words of English.
        french: the frequent words of French.
    """

    kinds: dict[Asked, AnyOf] = Field(min_length=1)
    yes_no: AnyOf
    tags: AnyOf
    outright: AnyOf
    choices: AnyOf
    subjects: AnyOf
    framing: AnyOf
    identity: AnyOf
    interrogative_words: AnyOf
    pressing: AnyOf
    counted: AnyOf
    counting_down: AnyOf
    english: AnyOf
    french: AnyOf

    @classmethod
    def load(cls) -> "Interrogatives":
        """Read ``knowledge/interrogatives.yaml``.

        Raises:
            BadKnowledgeError: the file cannot be read.
        """
        path = knowledge_folder().joinpath("interrogatives.yaml")
        return read_knowledge(path, TypeAdapter(cls))

    def read(self, text: str) -> Interrogation:
        """What the question ``text`` asks for."""
        folded = fold_line(text)
        asked = next((kind for kind, turns in self.kinds.items() if turns.search(folded)), None)
        choice = self.choices.search(folded) is not None
        if choice and asked in _FIGURES and not self.outright.search(folded):
            # « Est-ce la date de commande ou celle du paiement qui compte ? »
            asked = Asked.WHAT
        elif not choice and self._wants_yes_or_no(folded, asked):
            asked = Asked.YES_NO
        return Interrogation(
            asked=asked or Asked.WHAT,
            language=self._language(folded),
            pressing=self.pressing.search(folded) is not None,
            outright=self.outright.search(folded) is not None,
            identity=self.identity.search(folded) is not None,
            counted=self._counted(folded),
            counts_down=self.counting_down.search(folded) is not None,
        )

    def unframed(self, text: str) -> str:
        """``text`` without what only asks where the rest is written: the rest is its matter."""
        folded = align(text)
        frame = self.framing.match(folded.text)
        return text if frame is None else text[folded.offsets[frame.end()] :]

    def _counted(self, folded: str) -> str:
        match = self.counted.search(folded)
        return next(filter(None, match.groups()), "") if match is not None else ""

    def _wants_yes_or_no(self, folded: str, asked: Asked | None) -> bool:
        """Whether it has the turn of one before any other; its other turn is that of ``asked``."""
        if asked is Asked.ARTICLE:
            return False
        if self.tags.search(folded) and not self.outright.search(folded):
            return True
        first = asked in {Asked.DEFINITION, Asked.LIST}
        # « Il part. Un mail suffit-il pour mettre à jour la liste ? » asks for no list.
        last = folded if (found := _LAST.search(folded)) is None else found[1].strip() + "?"
        match = self.yes_no.match(last) if first else self.yes_no.search(folded)
        if match is None:
            return asked is None and self._is_told(folded)
        return not self.interrogative_words.search(match.string[: match.start()])

    def _is_told(self, folded: str) -> bool:
        """Whether it tells something with a question mark: « …, on peut la nommer ? »."""
        last = _LAST.search(folded)
        return (
            last is not None
            and self.subjects.search(last[1]) is not None
            and not any(
                turns.search(last[1].strip()) for turns in (self.interrogative_words, self.outright)
            )
        )

    def _language(self, folded: str) -> Language:
        letters = [character for character in folded if character.isalpha()]
        latin = sum("a" <= character <= "z" for character in letters)
        if latin * 2 < len(letters):
            return Language.OTHER
        english, french = (len(words.findall(folded)) for words in (self.english, self.french))
        return Language.ENGLISH if english > french else Language.FRENCH
