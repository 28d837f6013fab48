"""Follow-ups: what a turn takes from the ones before it, on two conventions."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.reply import Status
from tests.answering.dialogues import last_reply

_TOLD = "On signe le 3 février 2023. Le cofinancement doit être engagé pour quand ?"
_HELD = "Le dernier comité s'est tenu le 5 mai 2023, quand est le prochain ?"
_EFFECT = "Si je résilie le 12 mai 2023, ça prend effet quand ?"
_LEFT = "Que reste-t-il si on engage 50 000 € ?"


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((_TOLD,), "3 août 2023"),
        ((_TOLD, "et si c'était deux semaines plus tard ?"), "17 août 2023"),
        ((_TOLD, "et si on avait signé un mois plus tôt ?"), "3 juillet 2023"),
        (
            (_TOLD, "et si c'était deux semaines plus tard ?", "et trois jours plus tôt ?"),
            "14 août",
        ),
        ((_LEFT, "pareil avec 40 000 de plus"), "90 000 €"),
        ((_LEFT, "et avec 20 000 € de moins ?"), "150 000 €"),
        ((_LEFT, "et encore 30 000 par-dessus ?"), "100 000 €"),
        ((_LEFT, "pareil avec 40 000 de plus", "et encore 100 000 €"), "dépassent de 10 000 €"),
        ((_LEFT, "et avec 70 000 ?"), "110 000 €"),
        ((_HELD, "et celui d'après ?"), "5 mai 2024"),
        ((_HELD, "et le suivant ?", "et celui d'après ?"), "5 novembre 2024"),
        ((_HELD, "puis la suivante ?"), "5 mai 2024"),
        (("Combien d'AE en 2023 ?", "et en 2024 ?"), "rien pour 2024"),
        ((_TOLD, "and two weeks later?"), "17 août 2023"),
        ((_TOLD, "et si la signature avait eu lieu dix jours après ?"), "13 août 2023"),
        ((_LEFT, "et si j'en rajoute encore 60 000 ?"), "70 000 €"),
        ((_EFFECT, "et si j'attends le 1er juin 2023 ?"), "1er septembre 2023"),
    ],
)
def test_a_follow_up_asks_again_with_what_it_changes(
    assistant: Assistant, turns: tuple[str, ...], expected: str
) -> None:
    reply = last_reply(assistant, turns)

    assert reply.status is Status.ANSWERED
    assert expected in reply.answer.replace("\xa0", " ")


def test_a_follow_up_says_what_it_takes_from_before(assistant: Assistant) -> None:
    answer = last_reply(assistant, (_LEFT, "pareil avec 40 000 de plus")).answer.replace(
        "\xa0", " "
    )

    assert f"Repris de nos échanges : question « {_LEFT} »" in answer
    assert "90 000 €" in answer


def test_a_lone_question_takes_nothing_from_before(assistant: Assistant) -> None:
    assert "Repris" not in last_reply(assistant, (_LEFT,)).answer


@pytest.mark.parametrize(
    "turn", ["c'est écrit où ?", "quel article ?", "C'est dans quel article ?", "source ?"]
)
def test_where_it_is_written_gives_the_citations_again(assistant: Assistant, turn: str) -> None:
    before = last_reply(assistant, (_LEFT,))
    reply = last_reply(assistant, (_LEFT, turn))

    assert reply.status is Status.ANSWERED
    assert reply.citations == before.citations
    assert reply.topic == before.topic


def test_a_supposed_signature_is_not_kept(assistant: Assistant) -> None:
    supposed = "et si c'était un mois plus tard ?"
    again = "Le cofinancement doit être engagé pour quand ?"

    assert "3 août 2023" in last_reply(assistant, (_TOLD, supposed, again)).answer


def test_a_new_subject_drops_the_old_one(assistant: Assistant) -> None:
    reply = last_reply(assistant, (_LEFT, "Qui préside le comité d'investissement ?"))

    assert reply.topic == "comite_presidence"
    assert "Repris" not in reply.answer
    assert "50 000" not in reply.answer.replace("\xa0", " ")
