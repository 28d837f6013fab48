"""The deadlines of a convention."""

from assistant.convention.model import Convention
from assistant.rules.deadlines import Deadline, Nature, read_deadlines
from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations.reader import read_register
from assistant.rules.scenario import Scenario
from tests.rules.calculators.scenarios import scenario
from tests.rules.facts.wordings import LATER, REPORT, reworded


def _deadlines(convention: Convention, given: Scenario) -> tuple[Deadline, ...]:
    return read_deadlines(read_facts(convention), read_register(convention), given)


def _when(deadlines: tuple[Deadline, ...], words: str) -> list[str]:
    """When what holds ``words`` falls; its condition where no day is known."""
    return [
        each.moment.words if each.moment else each.condition
        for each in deadlines
        if words in each.what
    ]


def test_deadlines_of_tri_facile(tri_facile: Convention) -> None:
    found = _deadlines(tri_facile, scenario("2025-01-06"))
    assert all(each.moment for each in found)
    assert _when(found, "enveloppe de cofinancement") == ["1er avril 2025"]
    assert _when(found, "mobiliser au moins") == ["15 janvier 2025"]
    assert _when(found, "rendre compte") == ["28 février 2026"]
    assert _when(found, "fin de la convention") == ["28 février 2026"]
    assert _when(found, "dernier jour utile") == ["14 janvier 2026"]
    assert _when(found, "comité d'investissement") == [
        "1er mars 2025",
        "1er juin 2025",
        "1er septembre 2025",
        "1er décembre 2025",
    ]


def test_deadlines_come_in_order_and_say_who(tri_facile: Convention) -> None:
    found = _deadlines(tri_facile, scenario("2025-01-06"))
    days = [each.moment.day for each in found if each.moment]
    assert days == sorted(days)
    debtors = {each.who for each in found if "habilitations" in each.what}
    assert debtors == {"délégant"}
    assert {each.who for each in found if "cofinancement pour" in each.what} == {"délégataire"}
    assert {each.who for each in found if "mobiliser" in each.what} == {"équipe"}


def test_without_a_signature_the_condition_is_kept(sparte: Convention) -> None:
    found = _deadlines(sparte, scenario())
    undated = [each for each in found if each.moment is None]
    assert {each.missing for each in undated} == {"la date de signature"}
    assert _when(found, "enveloppe de cofinancement") == [
        "dans les six mois suivants la signature de la présente convention"
    ]
    committees = [each.nature for each in undated if "comité" in each.what]
    assert committees == [Nature.RECURRING]
    assert found[-len(undated) :] == tuple(undated)


def test_what_is_quoted_stands_in_its_citation(sparte: Convention) -> None:
    for each in _deadlines(sparte, scenario(signature="2023-02-20")):
        if each.verbatim:
            assert each.what in each.citation.quote


def test_an_obligation_that_no_part_knows_has_its_deadline(sparte: Convention) -> None:
    other = reworded(sparte, LATER, "transmettre un plan de déploiement avant le 30 juin 2023.")
    assert _when(_deadlines(other, scenario()), "plan de déploiement") == ["30 juin 2023"]


def test_a_day_of_each_year_is_the_next_one(sparte: Convention) -> None:
    yearly = reworded(
        sparte,
        REPORT,
        "s'engage à rendre compte au délégant avant le 31 mai de chaque année des dépenses "
        "réalisées",
    )
    before = _deadlines(yearly, scenario("2023-05-02", signature="2023-02-14"))
    assert _when(before, "rendre compte") == ["31 mai 2023"]
    after = _deadlines(yearly, scenario("2023-06-01", signature="2023-02-14"))
    assert _when(after, "rendre compte") == ["31 mai 2024"]
