"""What a question says, read once: its words put right, what it asks for, what it gives."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from assistant.answering.givens import euros_of, scenario_of
from assistant.answering.interrogation import Asked, Interrogation, Interrogatives
from assistant.answering.matters import matters_of
from assistant.answering.naming import instalment_in, named_in, proposed_in, whole_in
from assistant.answering.proportions import multiple_in, order_in
from assistant.answering.question import Question
from assistant.answering.turns import turns
from assistant.answering.twofold import kinds_of
from assistant.answering.wording import Wording
from assistant.convention.folding import fold, fold_line
from assistant.retrieval.tokens import tokens
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import (
    Amount,
    AnyReading,
    CalendarDate,
    Duration,
    ImpossibleDate,
    Notice,
    Percentage,
)
from assistant.rules.scenario import Scenario
from assistant.value import Value

# What stands for the user's own figures in the words that are compared with canonical questions.
MASKS: dict[type[AnyReading], str] = {
    Amount: "MONTANT",
    CalendarDate: "DATE",
    Percentage: "POURCENT",
    Duration: "DUREE",
}
_PARTNER = "PARTENAIRE"
_WORD = re.compile(r"[^\W\d_]{3,}")
# Words of any sentence: nobody looks for them in a text.
_HOLLOW_WORDS = """
afin ailleurs alors apres aucun aucune aura aurait aussi autre autres avant avez
avoir avons bidule bien bonjour bonsoir
bref car cas certain certaine certains certaines chaque chez chose choses dedans depuis dessus
devant devons devra devront dire dis dit dites dois doit doivent donc dont dsl encore ensuite entre
etait etant etes etre faire fais fait faites faudra faudrait faut fois font genre histoire hop hors
ici jamais joue jouent jsp jusqu jusque juste lors machin meme merci moins nul oui non outre parce
parfois parle parler part pas permet permettent peut peuvent peux plutot plus pourra pourrait
pouvons pris puis puisque quand quelconque quelque quelques quelqu rien salut sans sauf sera serait
seront sert servent servir seul seule sinon slt sommes sous stp suis svp tant telle tel toujours
tous tout toute toutes tres trop truc trucs vais vas vers veut veux via voici voila voir vont
voulons vraiment
"""
_HOLLOW = frozenset(_HOLLOW_WORDS.split())
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
# What tells the day of signature or of notification, and asks nothing.
_TELLS_DAY = re.compile(
    r"^(?:(?:la|notre|votre|date|jour|de|pour|info|:) )*(?:signature|notification)\b"
)
_TELLS_SIGNATURE = re.compile(r"\bsign[a-z]*\b[^?]*$")


class Understanding(Value):
    """A question, understood.

    Attributes:
        question: the question as it was asked.
        interrogation: what it asks for.
        said: its words, folded, what opens or closes it and asks nothing (« merci, »)
            left out.
        halves: the kinds of answer that its two halves want, where it is two questions in one.
        searched: its words put right, the user's figures and the names of the convention masked.
        readings: the figures and dates it holds.
        scenario: what it gives for a calculation, with what earlier turns and options give.
        again: whether it is the question of an earlier turn, in other circumstances.
        leans: whether it is understood with the words of the turn before.
    """

    question: Question
    interrogation: Interrogation
    said: str
    halves: tuple[Asked, ...] = ()
    searched: str
    readings: tuple[AnyReading, ...]
    scenario: Scenario
    again: bool = False
    leans: bool = False

    @property
    def asks(self) -> bool:
        """Whether it asks something; a bare statement does not."""
        if self.again or "?" in self.question.text:
            return True
        # « Notre signature date du 3 mai » asks for no date.
        tells = _TELLS_DAY.search(self.said) and self.scenario.told is not None
        return self.interrogation.asked is not Asked.WHAT and not tells

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The terms of the question put right."""
        return tokens(self.searched)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the question as typed, each once, those that carry no matter left out."""
        found = _WORD.findall(self.question.text)
        said = (word for word in found if tokens(word) and fold(word) not in _HOLLOW)
        return tuple(dict.fromkeys(said))

    @property
    def impossible(self) -> ImpossibleDate | None:
        """A date of the question that no calendar holds, if there is one."""
        return next((r for r in self.readings if isinstance(r, ImpossibleDate)), None)


class Reader:
    """Understands questions about one convention."""

    def __init__(
        self, interrogatives: Interrogatives, wording: Wording, names: Iterable[tuple[str, str]]
    ) -> None:
        """Take the turns of questions, the known words, and the names to mask with their masks."""
        self._interrogatives = interrogatives
        self._wording = wording
        self._names = tuple(
            (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), mask)
            for name, mask in names
            if name.strip()
        )

    def understand(self, question: Question, today: date) -> Understanding:
        """Read ``question``, reasoning from the day ``today``."""
        readings = read(question.text)
        bare = turns().bare
        masked = _asking(bare(self._masked(question.text, readings)))
        searched = self._interrogatives.unframed(self._wording.put_right(masked))
        told = self._wording.put_right(_asking(bare(question.text)))
        return Understanding(
            question=question,
            interrogation=self._interrogatives.read(told),
            said=fold_line(bare(question.text)),
            halves=kinds_of(told, self._interrogatives),
            searched=searched,
            readings=readings,
            scenario=self._scenario(question, readings, today),
        )

    def _scenario(
        self, question: Question, readings: tuple[AnyReading, ...], today: date
    ) -> Scenario:
        """What the question gives; the parts that it names are told by its words put right."""
        righted = self._called(self._wording.put_right(question.text))
        named = {
            "named": named_in(righted),
            "whole": whole_in(righted),
            # A word of the trade that nothing here knows (« mandaté ») may have been put wrong.
            "matters": matters_of(righted) | matters_of(question.text),
            "proposed": proposed_in(righted),
            "instalment": instalment_in(righted),
            "multiple": multiple_in(righted),
            "order": order_in(righted),
        }
        return scenario_of(question, readings, today).model_copy(update=named)

    def _called(self, text: str) -> str:
        """``text`` with the name of the partner told as what it is: « la part de la DNX »."""
        for name, mask in self._names:
            if mask == _PARTNER:
                text = name.sub(_PARTNER.lower(), text)
        return text

    def _masked(self, text: str, readings: tuple[AnyReading, ...]) -> str:
        pieces: list[str] = []
        cursor = 0
        for reading in readings:
            if isinstance(reading, Notice):
                # « préavis de soixante jours »: only the length of time is the user's figure.
                kept, *length = reading.text.rsplit(None, 2)
                pieces += [text[cursor : reading.span.start], f"{kept} " if length else "", "DUREE"]
                cursor = reading.span.end
                continue
            mask = MASKS[Amount] if euros_of(reading) is not None else MASKS.get(type(reading))
            if mask is not None:
                pieces += [text[cursor : reading.span.start], mask]
                cursor = reading.span.end
        masked = "".join((*pieces, text[cursor:]))
        for name, mask in self._names:
            masked = name.sub(mask, masked)
        return masked


def _asking(text: str) -> str:
    """``text`` without the sentences that only tell when the convention was signed.

    « On a signé le 3 mai. Le cofinancement est dû quand ? » asks nothing of the signature.
    """
    sentences = _SENTENCE_END.split(text)
    asking = [each for each in sentences if not _TELLS_SIGNATURE.search(fold(each))]
    return " ".join(asking) if any("?" in each for each in asking) else text
