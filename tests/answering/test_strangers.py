"""Names that a convention does not know, told apart from words that begin a sentence."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.strangers import Strangers

_KNOWN = ("La Direction du Numérique (DNX) et Jeanne Martin signent. Qui signe le FAST ?",)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Quel est le rôle de Paul Durand ?", ("Paul Durand",)),
        ("Que doit faire l'ABCD dans ce projet ?", ("ABCD",)),
        ("Pourquoi Luc a-t-il signé ?", ("Luc",)),
        ("Quel est le rôle de Jeanne Martin ?", ()),
        ("Que doit faire la DNX ?", ()),
        ("Peut-on résilier ? Quand faut-il prévenir ?", ()),
        ("QUEL EST LE PREAVIS POUR RESILIER", ()),
        ("quel est le rôle de paul", ()),
        ("", ()),
    ],
)
def test_unknown_names(question: str, names: tuple[str, ...]) -> None:
    assert Strangers(_KNOWN).named_in(question) == names


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Les 82 000 € de la région, on les touche quand ?", "ne mentionne pas « 82 000 € »"),
        ("Que prévoit la convention pour le 14 juillet 2025 ?", "« 14 juillet 2025 »"),
        ("Quel est le montant délégué, 180 000 € ?", ""),
        ("Que reste-t-il si on engage 82 000 € ?", ""),
        ("Quand se termine la convention ?", ""),
    ],
)
def test_a_sum_or_a_date_that_the_text_does_not_hold_is_told(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.ask(Question(text=question, today=date(2023, 5, 2))).answer
    answer = answer.replace("\xa0", " ")

    assert said in answer
    assert ("ne mentionne pas" in answer) is bool(said)


def test_a_month_in_english_is_nobody(assistant: Assistant) -> None:
    asked = Question(text="We signed on 5 April 2023, when does it end?", today=date(2023, 5, 2))

    assert "mentionne pas" not in assistant.ask(asked).answer
