"""Dialogues: what is told once is used from then on, and a new subject drops the old one."""

from datetime import date
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.question import Question
from assistant.answering.reply import Reply, Status
from tests.answering.conftest import Build

_TODAY = date(2023, 5, 2)
_DEADLINE = "Quelle échéance pour engager le cofinancement ?"
_TOLD = "La convention a été signée le 3 avril 2023, elle prend effet quand ?"
_HELD = "Le dernier comité s'est tenu le 5 mai 2023, quand est le prochain ?"
_INSTALMENT = "Quelle date limite pour engager la première tranche ?"
_SIGNED = "La convention a été signée le 31 mars 2023."
_SHARE = "Combien doit apporter le partenaire ?"
_STAFF = "Combien de monde on doit mettre sur le déploiement ?"


def _talk(assistant: Assistant, *turns: str) -> Reply:
    """The reply to the last of ``turns``, asked in one dialogue."""
    assistant.forget("dialogue")
    replies = [
        assistant.ask(Question(id="q", text=turn, today=_TODAY, conversation="dialogue"))
        for turn in turns
    ]
    return replies[-1]


def _said(reply: Reply) -> str:
    return reply.answer.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        # What was missing is given alone; a day without its year is then the last one.
        ((_DEADLINE, "ah oui : 31 mars 2023"), "30 septembre 2023"),
        ((_DEADLINE, "le 31 mars"), "30 septembre 2023"),
        ((_DEADLINE, "31/03/2023", "oups, plutôt le 10 mars 2023"), "10 septembre 2023"),
        # The day of signature is told, or told again: the answer that rests on it is given anew.
        ((_DEADLINE, "on signe le 28 août 2023"), "28 février 2024"),
        ((_TOLD, "ah pardon, je me suis trompée, on a signé le 30 avril"), "30 avril 2023"),
        (("On a signé le 3 mai 2023.", "merci.", _DEADLINE), "3 novembre 2023"),
        # The day just given is spoken of.
        ((_DEADLINE, "31 mars 2023", "il me reste combien de jours alors ?"), "151 jours"),
        ((_HELD, "c'est encore avant la fin de la convention ?"), "Oui"),
        ((_DEADLINE, "on signe le 28 août 2023", "c'est après la fin, non ?"), "Oui"),
        ((_HELD, "la convention serait encore en vie à cette date ?"), "31 décembre 2023"),
        (
            (_DEADLINE, "on a signé le 31 mars 2023", "on est encore dans les temps ?"),
            "Oui : il reste",
        ),
        (
            (_DEADLINE, "on a signé le 31 mars 2023", "c'est trop tard ?"),
            "Non : il reste 151 jours",
        ),
        ((_DEADLINE, "on a signé le 3 mai 2022", "c'est encore jouable ?"), "Non : au 2 mai 2023"),
        # The credits of some years are summed, and nothing else.
        (("Combien de CP en 2023 ?", "ça fait combien au total ?"), "180 000 € en CP au total"),
        # A turn with no matter of its own is about the subject before.
        # « à plus tard » is not what is asked.
        ((_SIGNED, _SHARE, "pour quand au plus tard ?"), "30 septembre 2023"),
        # A sum of the text is asked about, and changes nothing.
        (
            ("La DINUM garde bien 30 000 € ?", "210 000 €, c'est pour quoi ?"),
            "obtient un cofinancement",
        ),
        # The words of before lead to another topic of theirs.
        (("Qui préside le comité ?", "à quel rythme ?"), "Tous les six mois"),
        ((_HELD, "on y présente quoi ?"), "indicateurs chiffrés"),
        (("Peut-on modifier la convention ?", "Il faut l'accord de la DINUM ?"), "commun accord"),
        ((_STAFF, "pour quand ?"), "début mars"),
        ((_STAFF, "il pleut à Lyon ?", "pour quand ?"), "début mars"),
        ((_STAFF, "merci !", "et pour quand ?"), "début mars"),
    ],
)
def test_a_turn_is_understood_from_the_ones_before(
    assistant: Assistant, turns: tuple[str, ...], expected: str
) -> None:
    reply = _talk(assistant, *turns)

    assert reply.status is Status.ANSWERED
    assert expected in _said(reply)


@pytest.fixture(scope="module")
def notified(assistant_on: Build) -> Assistant:
    """The assistant on a convention that runs from its notification."""
    text = (Path(__file__).parents[1] / "data" / "convention-fast19-mon-mouillage.md").read_text(
        encoding="utf-8"
    )
    return assistant_on({"notified": text})


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((_INSTALMENT, "le 3 juin 2025"), "3 mars 2026"),
        ((_INSTALMENT, "le 3 juin 2025", "oups, plutôt le 10 juin 2025"), "10 mars 2026"),
        (("La convention nous a été notifiée le 3 juin 2025.", _INSTALMENT), "3 mars 2026"),
        (("Notification : 3 juin 2025", "ok", _INSTALMENT), "3 mars 2026"),
        ((_INSTALMENT, "notifiée le 3 juin 2025"), "3 mars 2026"),
        # What is only supposed is not kept.
        ((_INSTALMENT, "3 juin 2025", "et si c'était le 3 juillet 2025 ?", _INSTALMENT), "3 mars"),
    ],
)
def test_a_day_of_notification_is_used_from_then_on(
    notified: Assistant, turns: tuple[str, ...], expected: str
) -> None:
    assert expected in _said(_talk(notified, *turns))


def test_a_told_notification_is_acknowledged_with_the_clause_that_runs_from_it(
    notified: Assistant,
) -> None:
    answer = _said(_talk(notified, "La convention nous a été notifiée le 3 juin 2025."))

    assert answer.startswith("C'est noté : la convention est notifiée le 3 juin 2025.")
    assert "prend effet à la date de sa notification" in answer


def test_a_told_signature_is_acknowledged_with_the_answer_it_changes(assistant: Assistant) -> None:
    answer = _said(_talk(assistant, _DEADLINE, "on signe le 28 août 2023"))

    assert answer.startswith("C'est noté : la convention est signée le 28 août 2023.")
    assert f"Repris de nos échanges : question « {_DEADLINE} »" in answer


@pytest.mark.parametrize(
    ("turns", "topic"),
    [
        ((_STAFF, "Rien à voir : quelle est l'adresse de la DGALN ?"), "adresse_partenaire"),
        ((_HELD, "au fait, qui préside le comité d'investissement ?"), "comite_presidence"),
        ((_DEADLINE, "et le domaine fonctionnel ?"), "domaine_fonctionnel"),
    ],
)
def test_a_new_subject_takes_nothing_from_the_old_one(
    assistant: Assistant, turns: tuple[str, ...], topic: str
) -> None:
    reply = _talk(assistant, *turns)

    assert reply.topic == topic
    assert "Repris" not in reply.answer


def test_the_year_after_is_the_one_after_the_last_asked_about(assistant: Assistant) -> None:
    reply = _talk(assistant, "Combien d'AE en 2023 ?", "et l'année suivante, combien ?")

    assert "rien pour 2024" in _said(reply)
    assert "année : 2024" in _said(reply)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("31 mars 2023",), "30 septembre 2023"),
        (("31 mars 2023", "oups, plutôt le 10 mars 2023"), "10 septembre 2023"),
        (("31 mars 2023", "et si c'était le 10 mars 2023 ?"), "30 septembre 2023"),
    ],
)
def test_what_is_told_is_used_from_then_on_and_what_is_supposed_is_not(
    assistant: Assistant, turns: tuple[str, ...], expected: str
) -> None:
    reply = _talk(assistant, _DEADLINE, *turns, "Qui préside le comité ?", _DEADLINE)

    assert expected in _said(reply)


def test_a_dialogue_gives_the_same_bytes_twice(assistant: Assistant) -> None:
    turns = (_DEADLINE, "ah oui : 31 mars 2023", "et deux semaines plus tard ?")

    assert _talk(assistant, *turns) == _talk(assistant, *turns)
