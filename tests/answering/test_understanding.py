"""What a question says, read once."""

from datetime import date

import pytest

from assistant.answering.interrogation import Interrogatives
from assistant.answering.question import Question
from assistant.answering.understanding import Reader
from assistant.answering.wording import Wording

_READER = Reader(Interrogatives.load(), Wording({}, ()), (("ALPHA", "PRODUIT"),))


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("On a signé le 3 mai 2031. Quand payer ?", "Quand payer ?"),
        ("Quand payer ? On a signé le 3 mai 2031.", "Quand payer ?"),
        ("On a signé le 3 mai 2031.", "On a signé DATE."),
        ("Est-elle signée ? Et depuis quand ?", "Est-elle signée ? Et depuis quand ?"),
        ("Que reste-t-il de ALPHA après 5 000 € ?", "Que reste-t-il de PRODUIT après MONTANT ?"),
    ],
)
def test_what_is_searched_is_what_is_asked(text: str, searched: str) -> None:
    understood = _READER.understand(Question(text=text), date(2031, 6, 1))

    assert understood.searched.replace("le DATE", "DATE") == searched


def test_the_day_of_signature_is_kept_though_it_is_not_searched() -> None:
    asked = Question(text="On a signé le 3 mai 2031. Quand payer ?")
    signature = _READER.understand(asked, date(2031, 6, 1)).scenario.signature

    assert signature is not None
    assert signature.value == date(2031, 5, 3)


def test_hollow_words_are_not_looked_for() -> None:
    asked = Question(text="Puisque les licornes doivent aussi manger jusqu'à midi ?")

    assert _READER.understand(asked, date(2031, 6, 1)).words == ("licornes", "manger", "midi")
