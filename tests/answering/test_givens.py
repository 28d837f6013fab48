"""What a question gives for a calculation."""

from datetime import date

import pytest

from assistant.answering.givens import scenario_of
from assistant.answering.question import Question
from assistant.rules.reading.reader import read
from assistant.rules.scenario import Scenario


def _scenario(text: str) -> Scenario:
    return scenario_of(Question(text=text), read(text), date(2031, 5, 2))


@pytest.mark.parametrize(
    ("text", "notified"),
    [
        ("Notification reçue le 31 mai 2031 : quel jour engager ?", True),
        ("La convention nous a été notifiée le 31 mai 2031, elle finit quand ?", True),
        ("Je notifie la résiliation le 31 mai 2031, effet quand ?", False),
        ("La DINUM nous a notifié le 31 mai 2031 qu'elle arrêtait, fin quand ?", False),
        ("Si nous signons le 31 mai 2031, quand faut-il engager ?", False),
    ],
)
def test_the_day_of_notification_of_the_convention(text: str, *, notified: bool) -> None:
    given = _scenario(text).notification
    assert (given.value if given else None) == (date(2031, 5, 31) if notified else None)
