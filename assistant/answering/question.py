"""A question as somebody asks it, with what comes with it."""

import unicodedata
from datetime import date
from typing import Self

from assistant.errors import AssistantError, ExitCode
from assistant.value import Value

MAX_LENGTH = 2000
# Control characters, and halves of characters left by a wrong encoding.
_UNREADABLE = {"Cc", "Cs"}
_PLAIN_CONTROLS = "\n\r\t"


class BadQuestionError(AssistantError):
    """A question that cannot be read as one."""

    exit_code = ExitCode.BAD_USAGE


class EmptyQuestionError(BadQuestionError):
    """A question without a word."""

    def __init__(self) -> None:
        super().__init__(
            "La question est vide. Écrivez une question, par exemple : "
            "« Quand se termine la convention ? »"
        )


class TooLongQuestionError(BadQuestionError):
    """A question longer than anybody would type."""

    def __init__(self, length: int) -> None:
        super().__init__(
            f"La question compte {length} caractères ; la limite est de {MAX_LENGTH}. "
            "Résumez-la ou découpez-la en plusieurs questions."
        )


class ControlCharacterError(BadQuestionError):
    """A question that holds characters no keyboard types."""

    def __init__(self, character: str, position: int) -> None:
        super().__init__(
            f"La question contient un caractère de contrôle illisible (U+{ord(character):04X}, "
            f"position {position + 1}). Supprimez-le et posez à nouveau la question."
        )


class Question(Value):
    """A question and its circumstances.

    Attributes:
        id: the caller's name for it.
        text: the words asked.
        convention: the slug of the convention asked about; empty for the default one.
        signature_date: the day of signature that an option or the side bar gives.
        today: the day to reason from; none for the current day.
        conversation: what ties it to earlier questions; empty for a question on its own.
    """

    id: str = ""
    text: str
    convention: str = ""
    signature_date: date | None = None
    today: date | None = None
    conversation: str = ""

    def checked(self) -> Self:
        """This question, if its text can be read as one.

        Raises:
            EmptyQuestionError: no letter and no figure in it.
            TooLongQuestionError: longer than ``MAX_LENGTH``.
            ControlCharacterError: a control character in it.
        """
        if len(self.text) > MAX_LENGTH:
            raise TooLongQuestionError(len(self.text))
        for position, character in enumerate(self.text):
            if unicodedata.category(character) in _UNREADABLE and character not in _PLAIN_CONTROLS:
                raise ControlCharacterError(character, position)
        if not any(character.isalnum() for character in self.text):
            raise EmptyQuestionError
        return self
