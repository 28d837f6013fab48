"""Who to write to about security, as RFC 9116 has it written."""

from datetime import date, timedelta

from assistant.errors import AssistantError

# The standard asks for less than a year.
_VALID = timedelta(days=180)


class MissingContactError(AssistantError):
    """Nobody was named by whoever deploys the program."""

    def __init__(self) -> None:
        super().__init__(
            "Aucun contact de sécurité n'est déclaré. Qui déploie l'assistant en donne un, adresse "
            "de courriel ou page web, par le réglage ASSISTANT_SECURITY_CONTACT."
        )


def security_text(contact: str, today: date) -> str:
    """The file ``security.txt`` that names ``contact``, valid for six months from ``today``.

    Args:
        contact: an address of electronic mail, or of a page.
        today: the day it is asked for.

    Raises:
        MissingContactError: there is no contact.
    """
    # One line: nobody adds a field of his own through the setting.
    said = "".join(contact.split())
    if not said:
        raise MissingContactError
    address = said if ":" in said else f"mailto:{said}"
    return (
        f"Contact: {address}\n"
        f"Expires: {today + _VALID}T00:00:00.000Z\n"
        "Preferred-Languages: fr, en\n"
    )
