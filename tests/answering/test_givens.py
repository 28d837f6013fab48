"""What a question gives for a calculation."""

from datetime import date

import pytest

from assistant.answering.givens import scenario_of
from assistant.answering.naming import instalment_in, proposed_in
from assistant.answering.question import Question
from assistant.rules.parts import Part
from assistant.rules.reading.reader import read
from assistant.rules.scenario import Scenario


def _scenario(text: str) -> Scenario:
    return scenario_of(Question(text=text), read(text), date(2031, 5, 2))


@pytest.mark.parametrize(
    ("text", "notified"),
    [
        ("Notification reçue le 31 mai 2031 : quel jour engager ?", True),
        ("La convention nous a été notifiée le 31 mai 2031, elle finit quand ?", True),
        ("Notifiée le 31 mai 2031, la convention s'arrête quand ?", True),
        ("Si la notification intervient le 31 mai 2031, quand prend fin la convention ?", True),
        ("Je notifie la résiliation le 31 mai 2031, effet quand ?", False),
        ("La DINUM nous a notifié le 31 mai 2031 qu'elle arrêtait, fin quand ?", False),
        ("Si nous signons le 31 mai 2031, quand faut-il engager ?", False),
    ],
)
def test_the_day_of_notification_of_the_convention(text: str, *, notified: bool) -> None:
    given = _scenario(text).notification
    assert (given.value if given else None) == (date(2031, 5, 31) if notified else None)


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("La convention est signée le 31 mai 2031, elle finit quand ?", True),
        ("Je peux signer un devis le 31 mai 2031 ?", False),
        ("Un bon de commande signé le 31 mai 2031 est-il couvert ?", False),
    ],
)
def test_the_day_of_signature_of_the_convention(text: str, *, signed: bool) -> None:
    given = _scenario(text).signature
    assert (given.value if given else None) == (date(2031, 5, 31) if signed else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On a jusqu'au 1er avril pour engager, c'est ça ?", date(2032, 4, 1)),
        ("On a une réunion le 1er avril, est-ce bon ?", date(2032, 4, 1)),
        ("On a engagé le cofinancement le 1er avril, est-ce bon ?", date(2031, 4, 1)),
    ],
)
def test_a_day_without_its_year_is_past_where_it_is_told_so(text: str, day: date) -> None:
    assert [given.value for given in _scenario(text).dates] == [day]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Quelles échéances entre le 1er mars et le 30 juin 2032 ?", "2032-03-01", "2032-06-30"),
        ("Que doit-on faire du 3 mai 2032 au 5 juin 2032 ?", "2032-05-03", "2032-06-05"),
        ("Les échéances de mars à juin 2032 ?", "2032-03-01", "2032-06-30"),
        ("Quoi avant octobre ?", None, "2031-09-30"),
        ("Quoi avant le 5 juin 2032 ?", None, "2032-06-04"),
        ("Qu'y a-t-il d'ici fin juin 2032 ?", None, "2032-06-30"),
        ("Quelles échéances en 2032 ?", "2032-01-01", "2032-12-31"),
        ("Quelles échéances cette année ?", "2031-01-01", "2031-12-31"),
        ("Quelles échéances le mois prochain ?", "2031-06-01", "2031-06-30"),
        ("Quelles échéances après le 3 mai 2032 ?", "2032-05-04", None),
        ("Quelles échéances à partir du 3 mai 2032 ?", "2032-05-03", None),
        ("Quelles échéances dans les deux mois ?", "2031-05-02", "2031-07-02"),
        ("Quelles échéances dans les 60 prochains jours ?", "2031-05-02", "2031-07-01"),
        ("Quelles échéances au deuxième trimestre 2032 ?", "2032-04-01", "2032-06-30"),
        ("Quelles échéances au dernier semestre ?", "2031-07-01", "2031-12-31"),
        ("Je résilie le 3 mai 2032, effet quand ?", None, None),
        ("Le préavis est-il de deux mois ?", None, None),
    ],
)
def test_the_days_a_question_keeps_to(text: str, first: str | None, last: str | None) -> None:
    period = _scenario(text).period
    if first is None and last is None:
        assert period is None
        return
    assert period is not None
    days = (period.value.first, period.value.last)
    assert tuple(day.isoformat() if day else None for day in days) == (first, last)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Quel pourcentage du montant délégué représente le cofinancement ?",
            "DELEGATED COFINANCING",
        ),
        ("Combien d'AE en 2031 ?", "AE"),
        ("Les AE et les CP sont-ils égaux ?", "AE CP"),
        ("Le partenaire-délégué dépasse-t-il le plafond ?", "CAP"),
        ("10 % de l'enveloppe déléguée ?", "DELEGATED"),
        ("10 % de l'enveloppe FAST ?", "FAST_ENVELOPE"),
        ("La fin de la convention vient-elle après le bilan ?", "END REPORT"),
        ("Combien garde la DINUM ?", "DINUM_SHARE"),
        ("La DINUM en garde combien ?", "DINUM_SHARE"),
        ("Notre apport et le FAST", "COFINANCING FAST_ENVELOPE"),
        ("L'apport de la DINUM", ""),
        ("Le cofinancement du FAST", "FAST_ENVELOPE"),
    ],
)
def test_the_parts_a_question_names(text: str, named: str) -> None:
    assert [part.name for part in _scenario(text).named] == named.split()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "La séance est le 1er mars 2032, on l'a envoyé le 26 février",
            ["2032-03-01", "2032-02-26"],
        ),
        ("Parti le 28 décembre pour le 3 janvier 2033", ["2032-12-28", "2033-01-03"]),
        ("On l'a envoyé le 26 février", ["2031-02-26"]),
    ],
)
def test_a_date_is_near_the_one_that_has_a_year(text: str, days: list[str]) -> None:
    assert [given.value.isoformat() for given in _scenario(text).dates] == days


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("La part déléguée, ça fait quel pourcentage de l'enveloppe FAST ?", Part.FAST_ENVELOPE),
        ("Quelle part du montant délégué pèse le cofinancement ?", Part.DELEGATED),
        ("Combien les CP représentent-ils dans le total délégué ?", Part.DELEGATED),
        ("Quel pourcentage représente le cofinancement ?", None),
    ],
)
def test_what_a_share_is_asked_of(text: str, whole: Part | None) -> None:
    assert _scenario(text).whole is whole


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("14,29 % pour la DINUM : exact ?", Part.DINUM_SHARE),
        ("La DINUM retient 15 %, c'est ça ?", Part.DINUM_SHARE),
        ("79 % pour nous, c'est exact ?", Part.DELEGATED),
        ("15 % de l'enveloppe, ça fait combien ?", None),
    ],
)
def test_what_a_rate_is_proposed_for(text: str, proposed: Part | None) -> None:
    assert proposed_in(text) is proposed


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Que manque-t-il sur la première tranche ?", 1),
        ("Et sur la 2e tranche ?", 2),
        ("On a mis cela sur le solde", -1),
        ("Quel est le solde ?", None),
    ],
)
def test_the_instalment_a_question_names(text: str, rank: int | None) -> None:
    assert instalment_in(text) == rank


@pytest.mark.parametrize(
    ("text", "years"),
    [("en 2033", [2033]), ("cette année", [2031]), ("l'an prochain", [2032]), ("en mai 2033", [])],
)
def test_the_years_said_alone(text: str, years: list[int]) -> None:
    assert [given.value for given in _scenario(f"Combien d'AE {text} ?").years] == years
