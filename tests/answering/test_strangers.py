"""Names that a convention does not know, told apart from words that begin a sentence."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Status
from assistant.answering.strangers import Strangers

_TEXT = "La Direction du Numérique (DNX) et Jeanne Martin signent. L'agence de l'eau paie le FAST."
_KNOWN = ("Quand faut-il prévenir la caisse ? Peut-on confier le site à Linux ? Nommer M. Bernard",)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Quel est le rôle de Paul Durand ?", ("Paul Durand",)),
        ("Que doit faire l'ABCD dans ce projet ?", ("ABCD",)),
        ("Pourquoi Luc a-t-il signé ?", ("Luc",)),
        ("Quel est le rôle de Jeanne Martin ?", ()),
        ("Que doit faire la DNX ?", ()),
        ("Peut-on résilier ? Quand faut-il prévenir ?", ()),
        ("Pourquoi la Caisse paie-t-elle ?", ()),
        ("Le service est-il sous Linux ?", ("Linux",)),
        ("Quel est le rôle de Jeanne Morvan ?", ("Jeanne Morvan",)),
        ("Quel est le rôle de M. Bernard dans le pilotage ?", ("M. Bernard",)),
        ("Et Mme Martin ?", ()),
        # The title is no part of the name, nor need the text give it.
        ("Mme Martin est-elle directrice ?", ()),
        ("Mme Morvan est-elle directrice ?", ("Mme Morvan",)),
        ("Matomo est-il permis ?", ("Matomo",)),
        ("Sopra Steria a-t-elle signé ?", ("Sopra Steria",)),
        ("La Bretagne est-elle choisie ?", ("Bretagne",)),
        ("Le préfet de région doit-il être informé ?", ("préfet de région",)),
        ("l'agence de l'eau paie-t-elle ?", ()),
        (
            "l'agence de la transition écologique paie-t-elle ?",
            ("agence de la transition écologique",),
        ),
        ("QUEL EST LE PREAVIS POUR RESILIER", ()),
        ("quel est le rôle de paul", ()),
        ("", ()),
    ],
)
def test_unknown_names(question: str, names: tuple[str, ...]) -> None:
    assert Strangers(_TEXT, _KNOWN).named_in(question) == names


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


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        # The clause answers, the name left aside.
        ("Le code doit-il être publié sur Framagit ?", Status.ANSWERED, "« Framagit »"),
        # What a stranger pays is in no clause.
        ("Combien la société Zorglub verse-t-elle de cofinancement ?", Status.SILENT, "Zorglub"),
        ("Le préfet de région doit-il être informé ?", Status.SILENT, "« préfet de région »"),
        ("Le service est-il hébergé chez OVH ?", Status.SILENT, "d'hébergement"),
    ],
)
def test_a_name_that_the_text_does_not_hold(
    assistant: Assistant, question: str, status: Status, said: str
) -> None:
    reply = assistant.ask(Question(text=question, today=date(2023, 5, 2)))

    assert reply.status is status
    assert said in reply.answer.replace("\xa0", " ")


def test_a_month_in_english_is_nobody(assistant: Assistant) -> None:
    asked = Question(text="We signed on 5 April 2023, when does it end?", today=date(2023, 5, 2))

    assert "mentionne pas" not in assistant.ask(asked).answer
