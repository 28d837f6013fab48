"""The schedule: where each deadline stands on a day, series to their end, duties on condition."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules.deadlines import Nature
from assistant.rules.derivation import GivenLeaf, walk
from assistant.rules.facts.reader import read_facts
from assistant.rules.obligations.model import Debtor, Role
from assistant.rules.obligations.reader import read_register
from assistant.rules.scenario import Scenario
from assistant.rules.schedule import Entry, Selection, State, read_schedule
from tests.rules.calculators.scenarios import scenario
from tests.rules.facts.wordings import LATER, REPORT, reworded

_YEARLY = (
    "s'engage à rendre compte au délégant avant le 31 mai de chaque année des dépenses réalisées"
)


def _schedule(convention: Convention, given: Scenario) -> tuple[Entry, ...]:
    return read_schedule(read_facts(convention), read_register(convention), given)


def _holding(entries: tuple[Entry, ...], words: str) -> list[Entry]:
    return [entry for entry in entries if words in entry.what]


def test_one_day_is_next_and_all_that_fall_on_it(sparte: Convention) -> None:
    entries = _schedule(sparte, scenario("2023-08-20", signature="2023-02-20"))
    dated = [(e.deadline.moment.day, e.state) for e in entries if e.deadline.moment]
    assert [day for day, state in dated if state is State.NEXT] == [date(2023, 8, 20)] * 2
    assert all((state is State.PAST) == (day < date(2023, 8, 20)) for day, state in dated)
    assert [day for day, _ in dated] == sorted(day for day, _ in dated)


def test_the_day_after_the_last_one_everything_is_past(tri_facile: Convention) -> None:
    entries = _schedule(tri_facile, scenario("2027-01-01"))
    assert {e.state for e in entries if e.deadline.moment} == {State.PAST}


def test_what_runs_from_the_signature_waits_for_it_then_has_a_day(sparte: Convention) -> None:
    before = _schedule(sparte, scenario())
    waiting = [entry for entry in before if entry.state is State.UNSIGNED]
    assert len(waiting) == 4
    assert {entry.when for entry in waiting} == {"il faut la date de signature"}
    after = _schedule(sparte, scenario(signature="2023-02-20"))
    assert not [entry for entry in after if entry.state is State.UNSIGNED]
    [envelope] = _holding(after, "enveloppe de cofinancement")
    assert envelope.when == "20 août 2023"
    assert envelope.deadline.moment is not None
    leaves = tuple(walk(envelope.deadline.moment.derivation))
    assert any(isinstance(leaf, GivenLeaf) and leaf.value == "20 février 2023" for leaf in leaves)


def test_a_key_follows_its_deadline_when_the_day_changes(sparte: Convention) -> None:
    days: dict[str, str] = {}
    for signed in ("2023-02-20", "2023-03-15"):
        entries = _schedule(sparte, scenario(signature=signed))
        assert len({entry.key for entry in entries}) == len(entries)
        [envelope] = _holding(entries, "enveloppe de cofinancement")
        days[envelope.when] = envelope.key
    assert list(days) == ["20 août 2023", "15 septembre 2023"]
    assert len(set(days.values())) == 1


def test_natures_tell_how_each_day_comes_about(sparte: Convention) -> None:
    entries = _schedule(sparte, scenario(signature="2023-02-20"))
    for words, nature in (
        ("Fin de la convention", Nature.FIXED),
        ("soutien financier", Nature.FIXED),
        ("Mobiliser au moins", Nature.COMPUTED),
        ("enveloppe de cofinancement", Nature.COMPUTED),
        ("Entrée en vigueur", Nature.COMPUTED),
        ("Comité d'investissement", Nature.RECURRING),
        ("Dernier jour utile", Nature.NOTICE),
        ("reports de crédits", Nature.CONDITIONAL),
        ("Suspend l'exécution", Nature.CONDITIONAL),
    ):
        assert [entry.deadline.nature for entry in _holding(entries, words)] == [nature], words


def test_duties_on_condition_say_it_and_come_last(sparte: Convention) -> None:
    entries = _schedule(sparte, scenario())
    [suspension] = _holding(entries, "Suspend l'exécution")
    assert suspension.state is State.UNKNOWN
    assert suspension.deadline.condition == "A défaut d'ajustement de la dotation"
    [carried] = _holding(entries, "reports de crédits")
    assert carried.deadline.condition == "le cas échéant, 2023"
    states = [entry.state for entry in entries]
    assert set(states[states.index(State.UNKNOWN) :]) == {State.UNKNOWN}
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))


def test_a_series_goes_to_the_end(tri_facile: Convention) -> None:
    meetings = _holding(_schedule(tri_facile, scenario("2025-06-01")), "Comité d'investissement")
    assert [(each.when, each.state) for each in meetings] == [
        ("1er mars 2025", State.PAST),
        ("1er juin 2025", State.NEXT),
        ("1er septembre 2025", State.FUTURE),
        ("1er décembre 2025", State.FUTURE),
    ]
    assert [each.deadline.occurrence for each in meetings] == [1, 2, 3, 4]


def test_a_day_of_each_year_comes_back_until_the_end(sparte: Convention) -> None:
    longer = reworded(sparte, "jusqu'au 31 décembre 2023", "jusqu'au 31 décembre 2026")
    yearly = reworded(longer, REPORT, _YEARLY)
    reports = _holding(_schedule(yearly, scenario("2024-06-02")), "endre compte au délégant")
    assert [each.when for each in reports] == ["31 mai 2025", "31 mai 2026"]
    assert [each.deadline.occurrence for each in reports] == [2025, 2026]
    assert {each.deadline.nature for each in reports} == {Nature.RECURRING}
    [first, second] = [each.deadline.moment for each in reports]
    assert first is not None
    assert second is not None
    assert first.derivation in tuple(walk(second.derivation))


def test_a_date_that_no_calendar_holds_is_told(sparte: Convention) -> None:
    wrong = reworded(sparte, LATER, "transmettre un plan de déploiement avant le 30 février 2024.")
    [plan] = _holding(_schedule(wrong, scenario()), "plan de déploiement")
    assert plan.state is State.UNKNOWN
    assert plan.when == "aucun calendrier ne contient la date « 30 février 2024 »"


def test_a_selection_keeps_a_party_a_role_and_a_nature(sparte: Convention) -> None:
    entries = _schedule(sparte, scenario())
    theirs = [each for each in entries if Selection(debtor=Debtor.DELEGANT).holds(each)]
    assert {each.deadline.debtor for each in theirs} == {Debtor.DELEGANT, Debtor.PARTIES}
    team = [each for each in entries if Selection(role=Role.TEAM).holds(each)]
    assert team
    assert all(Role.TEAM in each.deadline.roles for each in team)
    fixed = Selection(debtor=Debtor.DELEGANT, nature=Nature.FIXED)
    assert [each.what[:16] for each in entries if fixed.holds(each)] == [
        "Met à dispositio",
        "Fin de la conven",
    ]
    assert all(Selection().holds(each) for each in entries)
