"""The days that an option or a field of the page gives, in figures or in words."""

from datetime import date

from assistant.errors import AssistantError, ExitCode
from assistant.rules.reading.reader import read
from assistant.rules.reading.values import CalendarDate, ImpossibleDate


class BadDayError(AssistantError):
    """Words that say no day."""

    exit_code = ExitCode.BAD_USAGE


class ImpossibleDayError(BadDayError):
    """A date that no calendar holds."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"« {text} » n'existe pas dans le calendrier. Vérifiez le jour et le mois."
        )


class UnreadableDayError(BadDayError):
    """Words that are not one whole date."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"« {text} » n'est pas une date complète. Écrivez par exemple 2031-02-28, 28/02/2031 "
            "ou « 28 février 2031 »."
        )


def read_day(text: str) -> date:
    """The day that ``text`` says.

    Raises:
        ImpossibleDayError: no calendar holds it.
        UnreadableDayError: it is not one date with its day, month and year.
    """
    words = text.strip()
    readings = read(words)
    if len(readings) != 1 or readings[0].text != words:
        raise UnreadableDayError(text)
    if isinstance(readings[0], ImpossibleDate):
        raise ImpossibleDayError(words)
    found = readings[0].exact if isinstance(readings[0], CalendarDate) else None
    if found is None:
        raise UnreadableDayError(text)
    return found
