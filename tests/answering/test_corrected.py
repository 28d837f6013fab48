"""Answers that put right what a question takes for granted."""

from datetime import date

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status

_TODAY, _SIGNED = date(2023, 5, 2), date(2023, 3, 15)


def _asked(assistant: Assistant, text: str) -> Reply:
    return assistant.ask(Question(text=text, today=_TODAY, signature_date=_SIGNED))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Vu que la DINUM garde 50 000 €, il nous reste combien à dépenser chez nous ?",
            ("30 000 €, et non 50 000 €", "Montant délégué : 180 000 €"),
        ),
        (
            "Étant donné que le cofinancement est de 95 000 €, quand doit-il être engagé ?",
            ("210 000 €, et non 95 000 €", "Le 15 septembre 2023."),
        ),
        ("La convention court jusqu'en juin 2024, donc on est larges ?", ("31 décembre 2023",)),
        ("Puisque le comité se réunit chaque mois, qui le préside ?", ("tous les six mois",)),
        (
            "Les 30 000 € destinés à l'accompagnement nous seront-ils délégués ?",
            ("Non.", "utilisés directement par la DINUM"),
        ),
        ("On a six mois de préavis, pas vrai ?", ("Non.", "Trois mois.")),
        ("C'est l'ADEME qui nous confie l'argent, hein ?", ("Non : ", "ADEME", "Numérique")),
        ("Combien de jours nous restent pour le compte rendu final ?", ("243 jours",)),
        ("Le cofinancement est-il au moins de 200 000 € ?", ("Oui : ", "dépasse")),
    ],
)
def test_what_is_put_right(assistant: Assistant, text: str, said: tuple[str, ...]) -> None:
    reply = _asked(assistant, text)
    assert reply.status is Status.ANSWERED
    answer = reply.answer.replace("\xa0", " ")
    assert [words for words in said if words not in answer] == []


@pytest.mark.parametrize(
    "text",
    ["Le cofinancement ne dépasse pas 250 000 €, si ?", "Vu le coût, peut-on arrêter ?"],
)
def test_no_figure_is_refused_that_was_not_told(assistant: Assistant, text: str) -> None:
    assert not _asked(assistant, text).answer.startswith("Non")
