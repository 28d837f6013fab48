"""The calculators of dates."""

from typing import Any

import pytest

from assistant.convention.model import Convention
from assistant.rules.outcome import OutcomeStatus
from assistant.rules.scenario import Origin
from tests.rules.calculators.scenarios import day, outcome, prose, scenario
from tests.rules.facts.redrafts import PROTOCOL
from tests.rules.facts.wordings import EFFECT, END, NOTICE, reworded

Given = dict[str, Any]
SIGNED = {"signature": "2023-02-20"}

ANSWERS: list[tuple[str, Given, tuple[str, ...]]] = [
    ("cofinancing_deadline", {"signature": "2023-02-28"}, ("Le 28 août 2023.", "six mois après")),
    (
        "cofinancing_deadline",
        {"signature": "2023-08-30"},
        ("Le 29 février 2024.", "après la fin de la convention (31 décembre 2023)"),
    ),
    ("cofinancing_deadline", {"signature": "2023-02-10"}, ("Le 10 août 2023.", "100 jours")),
    ("cofinancing_deadline", SIGNED, ("Le 20 août 2023.", "un dimanche")),
    (
        "staff_deadline",
        {},
        ("Début mars 2023.", "L'année n'est pas écrite", "janvier 2023"),
    ),
    ("report_deadline", {}, ("Le 31 décembre 2023.", "rendre compte au délégant")),
    ("later_funding_deadline", {}, ("En 2024.", "après la fin de la convention")),
    ("end_date", {}, ("Le 31 décembre 2023.", "un dimanche", "243 jours")),
    ("end_date", {"today": "2024-01-10"}, ("Le 31 décembre 2023.", "passée depuis 10 jours")),
    ("entry_date", SIGNED, ("Le 20 février 2023.", "prend effet à sa date de signature")),
    ("termination_effect", {"dates": ("2023-07-15",)}, ("Le 15 octobre 2023.", "un dimanche")),
    ("termination_effect", {"dates": ("2023-11-30",)}, ("Le 29 février 2024.", "après la fin")),
    ("last_notice_day", {}, ("Le 30 septembre 2023 au plus tard.", "30 décembre 2023")),
    ("last_notice_day", {"dates": ("2023-06-30",)}, ("Le 31 mars 2023", "déjà passé")),
    ("next_committees", {"dates": ("2023-08-31",)}, ("Le 29 février 2024.", "après la fin")),
    ("next_committees", {"dates": ("2023-06-15",)}, ("Le 15 décembre 2023.",)),
    ("next_committees", SIGNED, ("Le 20 août 2023.", "(date de signature)")),
    ("time_left", {"today": "2023-11-01"}, ("Il reste 60 jours (8 semaines et 4 jours",)),
    ("time_left", {"today": "2023-12-31"}, ("Il reste 0 jour,",)),
    ("time_left", {"dates": ("2023-12-30",)}, ("Il reste 1 jour,",)),
    ("time_left", {"today": "2024-02-01"}, ("Il ne reste plus de temps", "il y a 32 jours")),
    ("since_signature", SIGNED, ("est signée depuis 71 jours (10 semaines et 1 jour",)),
    ("since_signature", {"signature": "2023-05-12"}, ("sera signée dans 10 jours",)),
    ("total_duration", SIGNED, ("314 jours", "du 20 février 2023 au 31 décembre 2023")),
    ("in_force", {"today": "2024-02-01"}, ("Non : la convention a pris fin le 31 décembre 2023",)),
    ("in_force", {**SIGNED, "today": "2023-12-31"}, ("Oui : la convention a pris effet le 20",)),
    ("in_force", {**SIGNED, "today": "2023-01-15"}, ("Non, pas encore", "20 février 2023")),
    ("in_force", {}, ("La convention court jusqu'au 31 décembre 2023", "n'est pas renseignée")),
    ("weekday", {"dates": ("2023-12-25",)}, ("Le 25 décembre 2023 est un lundi, jour férié",)),
    ("weekday", {}, ("Le 31 décembre 2023 est un dimanche.",)),
]


@pytest.mark.parametrize(("name", "given", "said"), ANSWERS)
def test_answers_on_sparte(
    sparte: Convention, name: str, given: Given, said: tuple[str, ...]
) -> None:
    found = outcome(sparte, name, scenario(**given))
    assert found.status is OutcomeStatus.ANSWERED
    text = prose(found)
    assert text.startswith(said[0]) or said[0] in found.sentence.replace("\u00a0", " ")
    for words in said:
        assert words in text
    assert found.citations or name == "weekday"
    assert found.derivation is not None


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("cofinancing_deadline", {}, ("Le 1er avril 2025.",)),
        ("termination_effect", {"dates": ("2025-01-10",)}, ("Le 24 février 2025.",)),
        ("last_notice_day", {}, ("Le 14 janvier 2026",)),
        ("next_committees", {}, ("Le 1er mars 2025.", "1er juin 2025, 1er septembre 2025")),
        (
            "next_committees",
            {"dates": ("2024-11-30",)},
            ("Le 28 février 2025.", "30 mai 2025, 30 août 2025, 30 novembre 2025 et 28 février"),
        ),
        ("staff_deadline", {}, ("Le 15 janvier 2025.", "9 jours")),
        ("in_force", {}, ("Oui : la convention a pris effet le 1er décembre 2024",)),
        ("total_duration", {}, ("454 jours",)),
    ],
)
def test_answers_on_tri_facile(
    tri_facile: Convention, name: str, given: Given, said: tuple[str, ...]
) -> None:
    found = outcome(tri_facile, name, scenario(today="2025-01-06", **given))
    assert found.status is OutcomeStatus.ANSWERED
    for words in said:
        assert words in prose(found)


@pytest.mark.parametrize(
    ("name", "missing", "said"),
    [
        ("cofinancing_deadline", "la date de signature", "six mois"),
        ("entry_date", "la date de signature", "prend effet à sa date de signature"),
        ("since_signature", "la date de signature", "prend effet"),
        ("total_duration", "la date de signature", "31 décembre 2023"),
        ("termination_effect", "la date de notification de la résiliation", "trois mois"),
        ("next_committees", "la date du dernier comité, ou la date de signature", "tous les six"),
    ],
)
def test_what_is_missing_is_named(sparte: Convention, name: str, missing: str, said: str) -> None:
    found = outcome(sparte, name, scenario())
    assert found.status is OutcomeStatus.NEEDS_INPUT
    assert found.missing == missing
    assert missing in found.sentence
    assert said in prose(found)
    assert found.citations


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("end_date", END),
        ("time_left", END),
        ("in_force", END),
        ("total_duration", END),
        ("weekday", END),
        ("entry_date", EFFECT),
        ("termination_effect", f", {NOTICE}"),
        ("last_notice_day", f", {NOTICE}"),
        ("next_committees", " organisé tous les six mois"),
        ("cofinancing_deadline", " à engager dans les six mois suivants la signature"),
        ("staff_deadline", " d'ici au démarrage du programme début mars"),
        ("later_funding_deadline", " en 2024"),
        ("report_deadline", " au terme de la convention"),
    ],
)
def test_without_the_clause_nothing_is_answered(sparte: Convention, name: str, old: str) -> None:
    given = scenario(signature="2023-02-20")
    found = outcome(reworded(sparte, old, ""), name, given)
    assert found.status is OutcomeStatus.ABSENT
    assert found.citations == ()
    assert found.quanta == ()


@pytest.mark.parametrize(
    ("end", "given", "name", "said"),
    [
        (
            "Elle est conclue pour une durée de 18 mois à compter de sa signature.",
            SIGNED,
            "end_date",
            "Le 20 août 2024.",
        ),
        ("Elle est conclue pour dix-huit mois.", SIGNED, "end_date", "Le 20 août 2024."),
        ("Sa durée est de 18 mois à compter de sa signature.", {}, "total_duration", "18 mois."),
        ("Elle est conclue jusqu'au 31 novembre 2023.", {}, "end_date", "31 novembre 2023"),
        ("Elle prend fin fin juin 2024.", {"today": "2024-07-01"}, "in_force", "Non"),
    ],
)
def test_ends_in_other_words(
    sparte: Convention, end: str, given: Given, name: str, said: str
) -> None:
    found = outcome(reworded(sparte, END, end), name, scenario(**given))
    assert found.status is OutcomeStatus.ANSWERED
    assert said in prose(found)


def test_a_duration_needs_its_start(sparte: Convention) -> None:
    other = reworded(sparte, END, "Elle est conclue pour dix-huit mois.")
    found = outcome(other, "time_left", scenario())
    assert found.missing == "la date de signature"


@pytest.mark.parametrize("origin", list(Origin)[:3])
def test_what_is_given_wins_over_the_text_and_is_told(
    tri_facile: Convention, origin: Origin
) -> None:
    given = scenario(today="2025-01-06").model_copy(update={"signature": day("2024-12-15", origin)})
    found = outcome(tri_facile, "cofinancing_deadline", given)
    assert found.sentence.startswith("Le 15 avril 2025.")
    assert any("1er décembre 2024" in remark for remark in found.remarks)


def test_the_same_date_as_the_text_is_no_contradiction(tri_facile: Convention) -> None:
    given = scenario(today="2025-01-06", signature="2024-12-01")
    found = outcome(tri_facile, "cofinancing_deadline", given)
    assert not any("porte la date" in remark for remark in found.remarks)


def test_the_year_is_inferred_from_the_award(sparte: Convention) -> None:
    other = reworded(sparte, "En janvier 2023,", "En octobre 2024,")
    found = outcome(other, "staff_deadline", scenario())
    assert found.sentence.startswith("Début mars 2025.")


def test_without_anything_to_infer_the_year_from_it_is_asked(sparte: Convention) -> None:
    other = reworded(sparte, "En janvier 2023, la", "La")
    assert outcome(other, "staff_deadline", scenario()).missing == "la date de signature"
    given = scenario(signature="2023-10-20")
    assert outcome(other, "staff_deadline", given).sentence.startswith("Début mars 2024.")


def test_dates_that_run_from_each_other_end(sparte: Convention) -> None:
    other = reworded(sparte, END, "Elle prend fin deux mois après son entrée en vigueur.")
    other = reworded(
        other, EFFECT, "Elle entre en vigueur un mois avant le terme de la convention."
    )
    assert outcome(other, "end_date", scenario()).status is OutcomeStatus.ANSWERED
    assert "ne peut pas être calculée" in outcome(other, "end_date", scenario()).sentence


def test_two_ends_are_told_and_not_chosen_between(sparte: Convention) -> None:
    other = reworded(sparte, END, f"{END} Elle expire le 30 juin 2024.")
    text = prose(outcome(other, "time_left", scenario()))
    assert "se contredit" in text
    assert "31 décembre 2023 et 30 juin 2024" in text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("end_date", "Le 15 août 2033."),
        ("entry_date", "Le 15 février 2031."),
        ("cofinancing_deadline", "Le 15 octobre 2031."),
    ],
)
def test_what_runs_from_the_notification(name: str, said: str) -> None:
    told = scenario("2031-03-01", dates=("2031-02-15",))
    lacking = outcome(PROTOCOL, name, told)
    assert lacking.missing == "la date de notification"
    known = told.model_copy(update={"notification": told.dates[0]})
    assert prose(outcome(PROTOCOL, name, known)).startswith(said)
