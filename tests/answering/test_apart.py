"""Dialogues on days and sums that are supposed, and on how far apart they are."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.reply import Status
from tests.answering.dialogues import last_reply

_TOLD = "On signe le 3 février 2023. Le cofinancement doit être engagé pour quand ?"
_LATER = "Et si la signature n'arrivait que le 20 mars ?"


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        # The year that is not said is that of the day it replaces.
        ((_TOLD, _LATER), "20 septembre 2023"),
        ((_TOLD, "Qu'en serait-il si la signature était intervenue le 31 août ?"), "29 février"),
        ((_TOLD, "En supposant une signature le 15 février ?"), "15 août 2023"),
        ((_TOLD, _LATER, "Et si elle glissait au 1er avril ?"), "1er octobre 2023"),
        # What is supposed holds for the turn that stays in the case, and is not kept after.
        ((_TOLD, _LATER, "Et dans ce cas combien de temps durerait la convention ?"), "286 jours"),
        ((_TOLD, _LATER, "Combien de temps dure la convention ?"), "331 jours"),
        ((_TOLD, _LATER, "Combien de jours entre les deux ?"), "48 jours"),
        ((_TOLD, _LATER, "Ça ferait combien de jours de plus ?"), "48 jours"),
        (
            (
                "Quel est le montant délégué ?",
                "Et le cofinancement ?",
                "Quel écart entre les deux ?",
            ),
            "30 000 €",
        ),
        (("Signée le 6 mars 2023, à quelle date prend-elle effet ?",), "Le 6 mars 2023."),
    ],
)
def test_what_is_supposed(assistant: Assistant, turns: tuple[str, ...], expected: str) -> None:
    reply = last_reply(assistant, turns)
    assert reply.status is Status.ANSWERED
    assert expected in reply.answer.replace("\xa0", " ")
