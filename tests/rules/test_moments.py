"""The days that a convention turns on, and where each comes from."""

from datetime import date

from assistant.convention.model import Convention
from assistant.rules.derivation import GivenLeaf, StatedLeaf, walk
from assistant.rules.facts.reader import read_facts
from assistant.rules.moments import Lack, Moment, end, entry_into_force, signature
from tests.rules.calculators.scenarios import scenario
from tests.rules.drafts import one_article
from tests.rules.facts.wordings import EFFECT, END, reworded


def test_a_signature_in_the_text_is_used_without_asking(tri_facile: Convention) -> None:
    found = signature(read_facts(tri_facile), scenario())
    assert isinstance(found, Moment)
    assert found.day == date(2024, 12, 1)
    assert isinstance(found.derivation, StatedLeaf)


def test_a_blank_signature_is_a_lack_that_shows_the_blank(sparte: Convention) -> None:
    found = signature(read_facts(sparte), scenario())
    assert isinstance(found, Lack)
    assert found.missing == "la date de signature"
    assert [citation.quote for citation in found.citations] == ["Fait à Paris, le"]


def test_the_entry_into_force_follows_the_signature(sparte: Convention) -> None:
    found = entry_into_force(read_facts(sparte), scenario(signature="2023-02-20"))
    assert isinstance(found, Moment)
    assert found.day == date(2023, 2, 20)
    kinds = [type(step) for step in walk(found.derivation)]
    assert kinds.count(StatedLeaf) == 1
    assert kinds.count(GivenLeaf) == 1


def test_an_entry_into_force_on_a_day_needs_no_signature(sparte: Convention) -> None:
    other = reworded(sparte, EFFECT, "La présente convention entre en vigueur le 1er mars 2024.")
    found = entry_into_force(read_facts(other), scenario())
    assert isinstance(found, Moment)
    assert found.day == date(2024, 3, 1)


def test_an_end_counted_from_the_entry_into_force(sparte: Convention) -> None:
    other = reworded(sparte, END, "Sa durée est de deux ans à compter de son entrée en vigueur.")
    other = reworded(other, EFFECT, "Elle entre en vigueur le 29 février 2024.")
    found = end(read_facts(other), scenario())
    assert isinstance(found, Moment)
    assert found.day == date(2026, 2, 28)
    assert found.when == "le 28 février 2026"


def test_a_notification_is_asked_for(sparte: Convention) -> None:
    other = reworded(sparte, EFFECT, "Elle prend effet à compter de sa notification.")
    found = entry_into_force(read_facts(other), scenario(signature="2023-02-20"))
    assert isinstance(found, Lack)
    assert found.missing == "la date de notification"


def test_a_day_that_no_calendar_holds_is_told(sparte: Convention) -> None:
    other = reworded(sparte, END, "Elle est conclue jusqu'au 31 novembre 2023.")
    found = end(read_facts(other), scenario())
    assert isinstance(found, Lack)
    assert not found.missing
    assert "31 novembre 2023" in found.reason


def test_an_end_counted_from_that_day_is_counted_from_the_beginning() -> None:
    body = (
        "La présente convention entre en vigueur le 4 mai 2031. Elle est conclue pour une durée de "
        "vingt-quatre (24) mois à compter de cette date."
    )
    found = end(read_facts(one_article(body)), scenario())
    assert isinstance(found, Moment)
    assert found.day is not None
    assert found.day.year == 2033
